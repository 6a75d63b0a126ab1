using Portal.Core.History.Anchors;

namespace Portal.Admin.History;

/// <summary>How far the chains have come, to be printed or copied; and whether they still have what an older paper says.</summary>
public sealed partial class AnchorsPage(GetAnchors getAnchors, CheckAnchors checkAnchors)
{
    private AnchorsOfDay? anchors;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<AnchorAnswer> answers = [];
    private string? typed;

    protected override async Task OnInitializedAsync()
    {
        if (!Can(Core.Roles.Permissions.SeeHistory)) return;
        var found = await getAnchors.ExecuteAsync();
        if (found.Done) anchors = found.Value;
        else refusals = found.Refusals;
    }

    private async Task CheckAsync()
    {
        var checkedNow = await checkAnchors.ExecuteAsync(typed);
        refusals = checkedNow.Refusals;
        answers = checkedNow.Done ? checkedNow.Value : [];
    }

    private static Shared.ChipTone ToneOf(AnchorState state) => state switch
    {
        AnchorState.Held => Shared.ChipTone.Green,
        AnchorState.Broken => Shared.ChipTone.Red,
        AnchorState.Cut => Shared.ChipTone.Grey,
        _ => Shared.ChipTone.Amber,
    };

    private static string WordsOf(AnchorState state) => state switch
    {
        AnchorState.Held => "Còn nguyên",
        AnchorState.Broken => "Không khớp",
        AnchorState.Cut => "Đã hết hạn lưu",
        _ => "Chưa đối chiếu được",
    };
}
