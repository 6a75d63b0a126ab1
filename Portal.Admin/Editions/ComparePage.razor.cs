using System.Globalization;
using Portal.Admin.Shared;
using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>Any two editions of one item by their words; which two, and whether side by side, the address says.</summary>
public sealed partial class ComparePage(CompareEditions compare, NavigationManager navigation)
{
    private const string SideBySide = "hai-cot";

    private EditionComparison? comparison;
    private IReadOnlyList<Refusal> refusals = [];
    private (int Id, int? Other)? shown;

    [Parameter] public int Id { get; set; }

    /// <summary>The other edition; without it the one visitors see, else the one before.</summary>
    [SupplyParameterFromQuery(Name = "voi")] private int? Other { get; set; }

    [SupplyParameterFromQuery(Name = "xem")] private string? Way { get; set; }

    private bool TwoColumns => Way == SideBySide;

    private string? Lead => comparison is { Before: var before, After: var after }
        ? $"Bản {before.Number} ({Words(before.Status)}) với bản {after.Number} ({Words(after.Status)})" : null;

    private IEnumerable<(string Code, string Words)> Choices =>
        comparison!.Editions.Select(e => (Text(e.EditionId), $"Bản {e.Number} – {Words(e.Status)}"));

    private IReadOnlyList<TabLink> Ways => [new("Xen kẽ", AddressOf(Id, Other, null)), new("Hai cột", AddressOf(Id, Other, SideBySide))];

    protected override async Task OnParametersSetAsync()
    {
        if (shown == (Id, Other)) return;
        shown = (Id, Other);
        var found = await compare.ExecuteAsync(Id, Other);
        (comparison, refusals) = (found.Done ? found.Value : null, found.Refusals);
    }

    private void Choose(string before, string after) =>
        navigation.NavigateTo(AddressOf(int.Parse(after, CultureInfo.InvariantCulture), int.Parse(before, CultureInfo.InvariantCulture), Way));

    private string AddressOf(int id, int? other, string? way)
    {
        var asked = new[] { other is null ? null : $"voi={other}", way is null ? null : $"xem={way}" }.OfType<string>().ToList();
        return Href($"bai/{id}/so-sanh{(asked.Count == 0 ? "" : "?" + string.Join('&', asked))}");
    }

    private static string Words(EditionStatus status) => Vietnamese.Small(EditionWords.Of(status));

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
