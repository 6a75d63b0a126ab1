using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;

namespace Portal.Admin.Royalties.Works;

/// <summary>
/// A row of the sheet, drawn again only when it changed. Cells hold no fields: the script lays its one field over the cell that is typed into. What it
/// sets itself (<c>aria-selected</c>, <c>data-typed</c>) is never drawn here.
/// </summary>
public sealed partial class AssessmentRow
{
    private (SheetRow, int, int, int, bool)? drawn;

    [Parameter, EditorRequired] public SheetRow Row { get; set; } = default!;

    /// <summary>That of the row when its parent was drawn: what tells the framework that it changed.</summary>
    [Parameter, EditorRequired] public int Stamp { get; set; }
    [Parameter, EditorRequired] public int Number { get; set; }
    [Parameter] public int List { get; set; }
    [Parameter] public bool IsChosen { get; set; }
    [Parameter] public EventCallback<SheetRow> OnDiscard { get; set; }
    [Parameter] public EventCallback<SheetRow> OnInsist { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    [Inject] private IConfiguration Configuration { get; set; } = default!;

    /// <summary>Remembered when it is drawn and not afterwards: what changes in between is drawn too.</summary>
    protected override bool ShouldRender()
    {
        var now = (Row, Row.Stamp, Number, List, IsChosen);
        if (drawn == now) return false;
        drawn = now;
        return true;
    }

    /// <summary>The edition, or where whoever may not open it reads what is paid for.</summary>
    private string? Address => Row.Work.MayOpen ? $"/{View.Profile.Id}/bai/{Row.Work.EditionId}"
        : Row.Work.PublicPath is { } path && PublicSite.AddressOf(Configuration, View.Profile) is { } site ? site + path : null;

    /// <summary>With the reason where nothing may be typed.</summary>
    private string State => Row.WhyNot is { } why ? $"{Row.StateWords}. {why}" : Row.StateWords;

    private string Authors => WordsOf(Row.Work);

    private Money? Amount => Row.Work.Status == RoyaltyWorkStatus.Excluded ? null : Row.Work.Amount;

    private string? SuggestedGenre => Row.Work.Genres.FirstOrDefault(g => g.Code == Row.Suggestion?.GenreCode)?.Name;

    private string CssClass => (Row.State == SheetState.Refused ? "refused" : Row.HasUnsaved ? "unsaved" : Row.Work.Status switch
    {
        RoyaltyWorkStatus.Excluded => "excluded",
        RoyaltyWorkStatus.Awaiting => "awaiting",
        _ => "assessed-row",
    }) + (IsChosen ? " chosen" : "");

    private RenderFragment? StateIcon => (Row.State switch
    {
        SheetState.Saving => "clock",
        SheetState.Saved => "check",
        SheetState.Changed => "pen",
        SheetState.Refused => "alert",
        _ when Row.WhyNot is not null => "lock",
        _ => null,
    }) is { } icon ? builder => builder.AddMarkupContent(0, IconPaths.Whole(icon)) : null;

    /// <summary>One name alone, several with share and part.</summary>
    public static string WordsOf(RoyaltyWorkRow work) => string.Join(", ", work.Lines.Select(l =>
        work.Lines.Count == 1 ? l.Name : $"{l.Name} {Vietnamese.Number(l.SharePercent)}% ({EditionWords.Of(l.Role).ToLower(Vietnamese.Culture)})"));

    /// <summary>What stands in a cell, as it is copied, and as it is read.</summary>
    private (string Raw, string Words) Of(string column) => column switch
    {
        SheetColumn.Addition => Row.AdditionSum is not 0 and var sum ? (DecimalText.Of(sum), (sum > 0 ? "+" : "") + Vietnamese.Number(sum)) : ("", ""),
        SheetColumn.Points when Row.Genre?.Basis == GenreBasis.FixedAmount && Row.Text(column).Length == 0 => ("", "cố định"),
        SheetColumn.Points when Row.Text(SheetColumn.Share) is { Length: > 0 } share => (Row.Text(column), $"{Row.Text(column)} × {share}%"),
        _ => (Row.Text(column), Row.Text(column)),
    };

    /// <summary>The names to choose from; null where the cell is no choice, or there is none.</summary>
    private string? ListOf(string column) => column switch
    {
        SheetColumn.Genre => $"the-loai-{List}",
        SheetColumn.Grade when Row.Genre is { Grades.Count: > 0 } genre => $"bac-{List}-{genre.Code}",
        _ => null,
    };

    /// <summary>Nothing is missing but the word of whoever assesses: Enter on the coefficient takes it.</summary>
    private bool IsReady => Row.Work.Status == RoyaltyWorkStatus.Awaiting && Row.State == SheetState.Still && Row.Waits is null;

    private RenderFragment Cell(string column, string? kind, string css) => builder =>
    {
        var (raw, words) = Of(column);
        var proposed = Row.IsProposed(column);
        var list = ListOf(column);
        var editable = Row.MayEdit && kind is not null && (kind != "choice" || list is not null);
        builder.OpenElement(0, "td");
        builder.AddAttribute(1, "data-col", column);
        builder.AddAttribute(2, "class", css + (proposed || (words != raw && raw.Length == 0) ? " proposed" : ""));
        builder.AddAttribute(3, "data-raw", raw);
        builder.AddAttribute(4, "tabindex", "-1");
        builder.AddAttribute(5, "data-edit", editable ? kind : null);
        builder.AddAttribute(6, "aria-readonly", editable ? null : "true");
        builder.AddAttribute(7, "data-list", list);
        if (kind == "text") builder.AddAttribute(8, "title", raw);
        // Drawn by the style sheet: nothing that could be taken for a value
        if (words.Length == 0 && column == SheetColumn.Points && Row.MayEdit && Row.Suggestion is { } suggested)
            builder.AddAttribute(9, "data-ghost", DecimalText.Of(suggested.Coefficient) + "?");
        if (column == SheetColumn.Points && IsReady) builder.AddAttribute(10, "data-ready", "true");
        builder.AddMultipleAttributes(11, Row.Refusals.Marks(Row.FieldName(column)));
        builder.OpenElement(12, "span");
        builder.AddContent(13, words);
        builder.CloseElement();
        if (proposed) builder.AddMarkupContent(14, "<span class=\"sr-only\"> (đề xuất, chưa lưu)</span>");
        builder.CloseElement();
    };
}
