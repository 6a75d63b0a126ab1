using Portal.Core.Lists;
using Portal.Core.Views;

namespace Portal.Admin.Lists;

/// <summary>
/// The one list of the back-office: a plain table in MudBlazor's look under a bar with filters, views, columns and export. Sorting and paging
/// are links, a row leads on by one real link, and under 600 px the cells stack with their heads before them.
/// </summary>
public sealed partial class ListTable<TRow>
{
    private IReadOnlyList<ListColumn<TRow>> shown = [];
    private IReadOnlyList<string> leftOut = [];
    private int folded;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Parameter, EditorRequired] public ListShape<TRow> Shape { get; set; } = default!;
    [Parameter, EditorRequired] public ListAsk Ask { get; set; } = default!;
    [Parameter, EditorRequired] public Rows<TRow> Rows { get; set; } = default!;
    [Parameter, EditorRequired] public Func<ListAsk, string> Address { get; set; } = default!;

    /// <summary>Cells that are more than their words, by the column's code.</summary>
    [Parameter] public IReadOnlyDictionary<string, RenderFragment<TRow>> Cells { get; set; } = new Dictionary<string, RenderFragment<TRow>>();
    [Parameter] public ListSettings Settings { get; set; } = ListSettings.None;

    /// <summary>Called after columns or views were changed, to read them again.</summary>
    [Parameter] public EventCallback OnSettings { get; set; }

    /// <summary>False for a list that keeps what is asked for in another way.</summary>
    [Parameter] public bool HasViews { get; set; } = true;

    /// <summary>The head of the page, and what stands beside it: the one primary act.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";
    [Parameter] public RenderFragment? Actions { get; set; }

    /// <summary>What stands between the bar and the rows, such as what is done with picked ones.</summary>
    [Parameter] public RenderFragment? Above { get; set; }

    /// <summary>Read aloud before the table.</summary>
    [Parameter] public string Caption { get; set; } = "";

    /// <summary>What the rows are called, as within a sentence: <c>bài</c>.</summary>
    [Parameter, EditorRequired] public string Word { get; set; } = "";

    /// <summary>The conditions in sight, and those behind "Thêm điều kiện".</summary>
    [Parameter] public RenderFragment? Filters { get; set; }
    [Parameter] public RenderFragment? MoreFilters { get; set; }

    /// <summary>Names of the conditions behind "Thêm điều kiện": how many of them hold is said there.</summary>
    [Parameter] public IReadOnlyList<string> MoreKeys { get; set; } = [];

    /// <summary>A condition in words, or null where its field says it.</summary>
    [Parameter] public Func<string, string, string?>? ConditionWords { get; set; }

    [Parameter] public RenderFragment? Nothing { get; set; }
    [Parameter] public Func<TRow, string?>? RowClass { get; set; }

    /// <summary>The cells with which rows are picked.</summary>
    [Parameter] public RenderFragment? Pick { get; set; }
    [Parameter] public RenderFragment<TRow>? PickRow { get; set; }

    /// <summary>The address of the workbook of this list, without columns; null where there is none.</summary>
    [Parameter] public string? Export { get; set; }

    /// <summary>The next answer is on its way.</summary>
    [Parameter] public bool Waits { get; set; }

    private string? ExportHref => Export is null ? null : Export + (Ask with { Columns = shown.Select(c => c.Code).ToList() }).QueryOfAll;

    private List<(string Key, string Words)> Held => ConditionWords is null ? []
        : Ask.Conditions.Select(c => (c.Key, Words: ConditionWords(c.Key, c.Value))).Where(c => c.Words is not null).Select(c => (c.Key, c.Words!)).ToList();

    private string Found => Rows.Total == 0 ? $"Không có {Word} nào"
        : Rows.Pages == 1 ? $"{Vietnamese.Number(Rows.Total)} {Word}"
        : $"{Vietnamese.Number(Rows.Total)} {Word}, trang {Rows.Page}/{Rows.Pages}";

    /// <summary>Where one can go from this page; null is where there is nothing further.</summary>
    private IEnumerable<(string Words, int? Page)> Steps =>
    [
        ("Trang đầu", Rows.Page > 1 ? 1 : null), ("Trang trước", Rows.Page > 1 ? Rows.Page - 1 : null),
        ("Trang sau", Rows.Page < Rows.Pages ? Rows.Page + 1 : null), ("Trang cuối", Rows.Page < Rows.Pages ? Rows.Pages : null),
    ];

    private string SortCode => Shape.SortOf(Ask) is var (column, down) && Shape.Columns.FirstOrDefault(c => c.Code == column) is { } sorted
        && down != sorted.DownFirst ? "-" + column : column;

    protected override void OnParametersSet()
    {
        var (columns, gone) = Shape.Chosen(Ask.Columns ?? Settings.Columns);
        shown = columns;
        leftOut = [.. Rows.LeftOut, .. gone];
        folded = Ask.Conditions.Count(c => MoreKeys.Contains(c.Key));
    }

    private string Orders => ListOptions.Of(
    [
        .. Shape.UsualWords is { } usual ? [("", usual)] : Array.Empty<(string, string)>(),
        .. Shape.Columns.Where(c => c.Sorts).SelectMany(c => new[]
        {
            (c.Code, $"{c.Words} {Way(c, first: true)}"), ("-" + c.Code, $"{c.Words} {Way(c, first: false)}"),
        }),
    ]);

    /// <summary>In the select a minus stands for the column's second end, whichever that is; nothing for the order the list has by itself.</summary>
    private ListAsk BySort(string? code)
    {
        var column = Shape.Columns.FirstOrDefault(c => c.Code == code?.TrimStart('-'));
        return column is null ? Ask.SortedBy(null, descending: false) : Ask.SortedBy(column.Code, column.DownFirst != code!.StartsWith('-'));
    }

    /// <summary>Days go from new to old, figures and words up and down; what is asked for first comes first.</summary>
    private static string Way(ListColumn<TRow> column, bool first) => column switch
    {
        { DownFirst: true, Figures: false } => first ? "mới trước" : "cũ trước",
        _ => first == column.DownFirst ? "giảm dần" : "tăng dần",
    };

    private string? AriaSort(ListColumn<TRow> column) =>
        Shape.SortOf(Ask) is var (sorted, down) && sorted == column.Code ? down ? "descending" : "ascending" : null;

    private static string? ClassOf(ListColumn<TRow> column) => column.Always ? "wide" : column.Figures ? "num" : null;
}
