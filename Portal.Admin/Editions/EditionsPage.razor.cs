using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Admin.Editions;

/// <summary>The list of articles and documents. What narrows it is in the address, so that it can be kept, shared and gone back to.</summary>
public sealed partial class EditionsPage(FindEditions findEditions, GetEditorChoices getChoices, ContentKinds kinds, NavigationManager navigation)
{
    private static readonly Dictionary<string, EditionStatus> Statuses = new()
    {
        ["nhap"] = EditionStatus.Draft,
        ["dang-xu-ly"] = EditionStatus.InWorkflow,
        ["tra-lai"] = EditionStatus.Returned,
        ["da-dang"] = EditionStatus.Published,
        ["da-go"] = EditionStatus.Withdrawn,
    };

    private Rows<EditionRow>? rows;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<SectionChoice> sections = [];
    private string typedWords = "";

    [SupplyParameterFromQuery(Name = "tu")] private string? Words { get; set; }
    [SupplyParameterFromQuery(Name = "trang-thai")] private string? Status { get; set; }
    [SupplyParameterFromQuery(Name = "buoc")] private string? Step { get; set; }
    [SupplyParameterFromQuery(Name = "muc")] private string? Section { get; set; }
    [SupplyParameterFromQuery(Name = "loai")] private string? KindCode { get; set; }
    [SupplyParameterFromQuery(Name = "cua-toi")] private string? Own { get; set; }
    [SupplyParameterFromQuery(Name = "trang")] private string? Number { get; set; }

    private int? SectionId => int.TryParse(Section, out var id) ? id : null;

    private EditionFilter Filter => new()
    {
        Text = Words,
        SectionId = SectionId,
        Status = Step is { Length: > 0 } ? EditionStatus.InWorkflow : Statuses.TryGetValue(Status ?? "", out var status) ? status : null,
        Step = Step,
        Kind = kinds.Find(KindCode)?.Kind,
        Mine = Own == "1",
        Page = int.TryParse(Number, out var page) ? Math.Max(1, page) : 1,
    };

    /// <summary>What is shown, from its first page on: where a changed filter begins.</summary>
    private EditionFilter Here => Filter with { Page = 1 };

    private bool IsNarrowed => Here != new EditionFilter { Kind = Filter.Kind };

    private string StateCode => Step is { Length: > 0 } step ? "buoc:" + step : Status ?? "";

    private IContentKind Kind => kinds.Find(KindCode) ?? kinds.Usual;

    private string Word => Kind.Words.Name;

    private string NewPath => "bai/moi" + kinds.ListPath(Kind)["bai".Length..];

    /// <summary>Why the list is empty, true to what this person may see of the portal.</summary>
    private string Nothing =>
        IsNarrowed ? $"Không có {Word} nào khớp với bộ lọc: hãy bớt điều kiện."
        : Can(Permissions.SeeAll) ? $"Cổng chưa có {Word} nào."
        : Can(Permissions.Draft) ? $"Bạn chưa có {Word} nào. Bấm “Soạn {Word} mới” để bắt đầu."
        : $"Vai trò của bạn ở cổng này không xem danh sách {Word}.";

    private (string Words, string Path)? Next =>
        IsNarrowed ? ("Bỏ bộ lọc", kinds.ListPath(Kind))
        : Can(Permissions.Draft) ? ($"Soạn {Word} mới", NewPath)
        : Can(Permissions.SeeAll) ? null
        : ("Về trang Việc của tôi", "viec-cua-toi");

    private string Found => rows!.Total == 0 ? $"Không có {Word} nào."
        : $"{Vietnamese.Number(rows.Total)} {Word}{(Words is { Length: > 0 } w ? $" có “{w}”" : "")}";

    protected override async Task OnParametersSetAsync()
    {
        typedWords = Words ?? "";
        var found = await findEditions.ExecuteAsync(Filter);
        (rows, refusals) = (found.Done ? found.Value : null, found.Refusals);
        if (sections.Count == 0 && await getChoices.ExecuteAsync() is { Done: true } choices) sections = choices.Value.Sections;
    }

    private static string StateWords(EditionRow row) => row.Status == EditionStatus.InWorkflow ? row.StepName : EditionWords.Of(row.Status);

    private EditionFilter WithState(string? code) => code switch
    {
        null or "" => Here with { Status = null, Step = null },
        _ when code.StartsWith("buoc:", StringComparison.Ordinal) => Here with { Status = EditionStatus.InWorkflow, Step = code["buoc:".Length..] },
        _ => Here with { Status = Statuses[code], Step = null },
    };

    private void Narrow()
    {
        if (typedWords.Trim() != (Words ?? "")) GoTo(Here with { Text = typedWords.Trim() });
    }

    private void GoTo(EditionFilter filter) => navigation.NavigateTo(AddressOf(filter));

    private string AddressOf(EditionFilter filter)
    {
        var query = new Dictionary<string, string?>
        {
            ["tu"] = filter.Text,
            ["loai"] = filter.Kind is { } kind ? kinds.Of(kind).Words.Code : null,
            ["trang-thai"] = filter.Step is { Length: > 0 } || filter.Status is null ? null : Statuses.Single(s => s.Value == filter.Status).Key,
            ["buoc"] = filter.Step,
            ["muc"] = filter.SectionId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["cua-toi"] = filter.Mine ? "1" : null,
            ["trang"] = filter.Page > 1 ? filter.Page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        };
        var parts = query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value!)}").ToList();
        return Href("bai") + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }
}
