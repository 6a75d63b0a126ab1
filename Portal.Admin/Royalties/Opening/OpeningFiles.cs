using Portal.Admin.Papers;
using Portal.Admin.Shell;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Opening;

namespace Portal.Admin.Royalties.Opening;

/// <summary>The templates of the files an office brings along.</summary>
public static class OpeningFiles
{
    /// <summary>What Core takes at most; the browser is not asked for more.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    public static string CodeOf(OpeningKind kind) => kind switch
    {
        OpeningKind.Payees => "nguoi-nhan",
        OpeningKind.Balances => "so-du-dau-ky",
        OpeningKind.Works => "bai-chua-chi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static void MapOpeningFiles(this WebApplication app) =>
        app.MapReading("/{portal}/nhuan-but/mau/{kind}.xlsx", SendTemplateAsync).RequireAuthorization().WithPortal();

    /// <summary>A template holds nothing of the portal, but it is for whoever sees the page it is fetched from.</summary>
    private static async Task<IResult> SendTemplateAsync(string portal, string kind, FindOpening standing)
    {
        if (Enum.GetValues<OpeningKind>().Cast<OpeningKind?>().FirstOrDefault(k => CodeOf(k!.Value) == kind) is not { } known) return Results.NotFound();
        var seen = await standing.ExecuteAsync();
        return seen.Done ? RefusedFile.Uncached(Results.File(OpeningShape.Template(known), SheetWorkbook.MediaType, $"mau-{kind}.xlsx"))
            : RefusedFile.Answer(seen.Refusals, $"/{portal}/nhuan-but");
    }
}
