using System.Globalization;
using Portal.Admin.Lists;
using Portal.Core.Editions;
using Portal.Core.Lists;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Units;

namespace Portal.Admin.Editions;

/// <summary>The list of one kind of content, or of all (<c>loai=tat-ca</c>): articles where the address names none.</summary>
public sealed partial class EditionsPage(
    FindEditions findEditions, PickEditions pickEditions, FindPeople findPeople, FindWaitedFor findWaitedFor, FindUnits findUnits, GetEditorChoices getChoices,
    ContentKinds kinds)
{
    /// <summary>Conditions behind "Thêm điều kiện".</summary>
    private static readonly string[] Folded =
    [
        EditionAsk.Section, EditionAsk.Person, EditionAsk.Unit, EditionAsk.Due, EditionAsk.DueOn, EditionAsk.Urgent, EditionAsk.WaitsFor,
        EditionAsk.From, EditionAsk.To, EditionAsk.DayOf,
    ];

    /// <summary>Those that name a row of the database.</summary>
    private static readonly string[] Named = [EditionAsk.Section, EditionAsk.Person, EditionAsk.Unit, EditionAsk.WaitsFor];

    private bool choicesRead;
    private IReadOnlyList<SectionChoice> sections = [];
    private IReadOnlyList<PersonChoice> people = [];
    private IReadOnlyList<PersonChoice> waitedFor = [];
    private IReadOnlyList<UnitChoice> units = [];
    private readonly Dictionary<int, EditionRow> picked = [];
    private IReadOnlyList<(string Key, string Value)> pickedFrom = [];
    private IReadOnlyList<Refusal> pickRefusals = [];
    private string typedWords = "";

    [Inject] private EditionList List { get; set; } = default!;

    protected override ListShape<EditionRow> Shape => List.Shape;

    protected override string Path => "bai";

    /// <summary>Also for a kind nobody knows, which narrows nothing.</summary>
    private bool ShowsAll => Ask[EditionAsk.KindOf] is { } asked && kinds.Find(asked) is null;

    private IContentKind Kind => kinds.Find(Ask[EditionAsk.KindOf]) ?? kinds.Usual;

    private string Word => ShowsAll ? "bài, văn bản" : Kind.Words.Name;

    private string Title => ShowsAll ? "Mọi nội dung" : Kind.Words.List;

    private string NewPath => "bai/moi" + kinds.ListPath(Kind)["bai".Length..];

    private IEnumerable<SectionChoice> Sections => sections.Where(s => ShowsAll || s.Kind == Kind.Kind);

    private IReadOnlyDictionary<string, RenderFragment<EditionRow>> Cells => new Dictionary<string, RenderFragment<EditionRow>>
    {
        ["tieu-de"] = TitleCell, ["trang-thai"] = StateCell, ["han"] = DueCell,
    };

    /// <summary>The list without what narrows it: its kind is the page itself.</summary>
    private ListAsk Whole =>
        new ListAsk { Sort = Ask.Sort, Descending = Ask.Descending, Columns = Ask.Columns }.With(EditionAsk.KindOf, Ask[EditionAsk.KindOf]);

    private bool IsNarrowed => Ask.Conditions.Any(c => c.Key != EditionAsk.KindOf);

    /// <summary>What is asked for most, in one click each.</summary>
    private IEnumerable<(string Words, ListAsk Ask, bool Chosen)> Quick
    {
        get
        {
            yield return ("Tất cả", Whole, !IsNarrowed);
            foreach (var (words, code) in new[] { ("Quá hạn", "qua-han"), ("Sắp quá hạn", "sap-qua-han") })
                yield return (words, Ask[EditionAsk.Due] == code ? Ask.With(EditionAsk.Due, null) : ByDeadline(Ask.With(EditionAsk.Due, code)),
                    Ask[EditionAsk.Due] == code);
            var mine = Ask[EditionAsk.Mine] == "1";
            yield return ("Của tôi", Ask.With(EditionAsk.Mine, mine ? null : "1"), mine);
        }
    }

    /// <summary>What is late longest stands first, unless another order was asked for.</summary>
    private static ListAsk ByDeadline(ListAsk ask) => ask.Sort is null ? ask.SortedBy("han", descending: false) : ask;

    private IEnumerable<(string Code, string Words)> States =>
    [
        ("nhap", "Nháp"), .. View.Profile.Workflow.Steps.Skip(1).Select(s => (StepPrefix + s.Code, "Đang chờ: " + s.Name)),
        ("da-duyet", "Đã duyệt"), ("hen-gio", "Hẹn giờ"), ("tra-lai", "Đã trả lại"), ("da-dang", "Đã đăng"), ("het-han", "Hết hạn hiển thị"),
        ("da-go", "Đã gỡ"), ("thung-rac", "Thùng rác"),
    ];

    private const string StepPrefix = "buoc:";

    private string StateCode => Ask[EditionAsk.Step] is { } step ? StepPrefix + step : Ask[EditionAsk.State] ?? "";

    protected override async Task<Outcome<Rows<EditionRow>>> FindAsync(ListAsk ask)
    {
        typedWords = ask[EditionAsk.Words] ?? "";
        // What was picked on one page stays for the next, but not for another list: nobody would see it there
        if (!ask.Conditions.SequenceEqual(pickedFrom)) Unpick();
        pickedFrom = ask.Conditions;
        // Said in words above the rows, a condition needs its name at once
        if (ask.Conditions.Any(c => Named.Contains(c.Key))) await ReadChoicesAsync();
        var (filter, leftOut) = EditionAddress.Read(ask, kinds);
        var found = await findEditions.ExecuteAsync(filter);
        return found.Done ? found.Value with { LeftOut = [.. leftOut, .. found.Value.LeftOut] } : found;
    }

    /// <summary>What conditions may be chosen from is read when the rows are in sight: none of them waits for it.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Rows is null || choicesRead) return;
        await ReadChoicesAsync();
        StateHasChanged();
    }

    private async Task ReadChoicesAsync()
    {
        if (choicesRead) return;
        choicesRead = true;
        try
        {
            if (await getChoices.ExecuteAsync() is not { Done: true } choices) return;
            (sections, people, units) = (choices.Value.Sections, await findPeople.ExecuteAsync(), await findUnits.ExecuteAsync());
            waitedFor = await findWaitedFor.ExecuteAsync();
        }
        catch
        {
            // With the next rows it is tried again
            choicesRead = false;
            throw;
        }
    }

    /// <summary>Whoever writes, judges or withdraws may do some of it with many rows; each row is asked again by its verb.</summary>
    private bool MayAct => Can(Permissions.Draft) || Can(Permissions.SeeAll) || Can(Permissions.Withdraw);

    private bool AllPicked => Rows!.Items.Count > 0 && Rows.Items.All(r => picked.ContainsKey(r.EditionId));

    private IReadOnlyList<SectionChoice> PickedSections =>
        picked.Values.Where(EditionsMany.IsInWork).Select(r => r.Kind).Distinct().ToList() is [var kind] ? sections.Where(s => s.Kind == kind).ToList() : [];

    private void Pick(EditionRow row, bool picks)
    {
        if (picks) picked[row.EditionId] = row;
        else picked.Remove(row.EditionId);
        pickRefusals = [];
    }

    private void PickPage(bool picks)
    {
        foreach (var row in Rows!.Items) Pick(row, picks);
    }

    private void Unpick()
    {
        picked.Clear();
        pickRefusals = [];
    }

    private async Task PickAllAsync()
    {
        var asked = Ask.Conditions;
        var all = await AskAsync(() => pickEditions.ExecuteAsync(EditionAddress.Read(Ask, kinds).Filter));
        // Somebody has gone on to another list meanwhile: these rows are not in sight there
        if (!asked.SequenceEqual(Ask.Conditions)) return;
        pickRefusals = all.Refusals;
        if (!all.Done) return;
        foreach (var row in all.Value) picked[row.EditionId] = row;
    }

    private async Task AfterManyAsync()
    {
        Unpick();
        await ReadAsync();
    }

    /// <summary>One row was acted on: it alone is let go. Answers the item's row as it is now; another edition may stand for it.</summary>
    private async Task<EditionRow?> AfterOneAsync(EditionRow row)
    {
        picked.Remove(row.EditionId);
        await ReadAsync();
        StateHasChanged();
        return Rows?.Items.FirstOrDefault(r => r.ItemId == row.ItemId);
    }

    /// <summary>A state or a step, never both.</summary>
    private void GoToState(string code)
    {
        var step = code.StartsWith(StepPrefix, StringComparison.Ordinal) ? code[StepPrefix.Length..] : null;
        GoTo(Ask.With(EditionAsk.Step, step).With(EditionAsk.State, step is null ? code : null));
    }

    private void NarrowWords()
    {
        if (typedWords.Trim() != (Ask[EditionAsk.Words] ?? "")) GoTo(Ask.With(EditionAsk.Words, typedWords));
    }

    /// <summary>The folded conditions in words; those in sight are said by their fields.</summary>
    private string? WordsOf(string key, string value) => key switch
    {
        EditionAsk.Words => $"“{value}”",
        EditionAsk.Section => sections.FirstOrDefault(x => Text(x.Id) == value)?.Name ?? "chuyên mục khác",
        EditionAsk.Person => people.FirstOrDefault(p => p.Code == value)?.Name ?? "một người",
        EditionAsk.Unit when value == Text(EditionFilter.NoUnit) => EditionConditions.NoUnitWords.ToLowerInvariant(),
        EditionAsk.Unit => units.FirstOrDefault(u => Text(u.Id) == value)?.Name ?? "đơn vị khác",
        EditionAsk.Due => EditionConditions.Dues.FirstOrDefault(d => d.Code == value).Words,
        EditionAsk.Urgent => EditionConditions.Urgents.FirstOrDefault(u => u.Code == value).Words,
        EditionAsk.DueOn => "đến hạn ngày " + value,
        EditionAsk.WaitsFor when value == EditionFilter.Nobody => EditionConditions.NobodyWords.ToLowerInvariant(),
        EditionAsk.WaitsFor => "chờ " + (waitedFor.FirstOrDefault(p => p.Code == value)?.Name ?? "một người"),
        EditionAsk.From => "từ " + value,
        EditionAsk.To => "đến " + value,
        EditionAsk.DayOf when Ask[EditionAsk.From] is not null || Ask[EditionAsk.To] is not null => "theo ngày đăng",
        _ => null,
    };

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Why the list is empty, true to what this person may see of the portal.</summary>
    private string NothingHere =>
        EditionsNothing.Sentence(Ask, Word, Can(Permissions.SeeAll)) is { } nothing ? nothing
        : IsNarrowed ? $"Không có {Word} nào khớp với bộ lọc: hãy bớt điều kiện."
        : Can(Permissions.SeeAll) ? $"Cổng chưa có {Word} nào."
        : Can(Permissions.Draft) ? $"Bạn chưa có {Word} nào. Bấm “Soạn {Kind.Words.Name} mới” để bắt đầu."
        : $"Vai trò của bạn ở cổng này không xem danh sách {Word}.";

    private (string Words, string Path)? Next =>
        IsNarrowed ? (EditionsNothing.Sentence(Ask, Word, seesAll: true) is null ? "Bỏ bộ lọc" : "Xem tất cả", Path + Whole.Query)
        : Can(Permissions.Draft) ? ($"Soạn {Kind.Words.Name} mới", NewPath)
        : Can(Permissions.SeeAll) ? null
        : ("Về trang Việc của tôi", "viec-cua-toi");
}
