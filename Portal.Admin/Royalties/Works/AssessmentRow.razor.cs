using Microsoft.AspNetCore.Components.Rendering;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Royalties.Periods;

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

    private RenderFragment Cell(string column, string kind, string css) => builder =>
    {
        var text = Row.Text(column);
        var proposed = Row.IsProposed(column);
        builder.OpenElement(0, "td");
        builder.AddAttribute(1, "data-col", column);
        builder.AddAttribute(2, "class", css + (proposed ? " proposed" : ""));
        builder.AddAttribute(3, "data-raw", text);
        builder.AddAttribute(4, "tabindex", "-1");
        if (Row.MayEdit) builder.AddAttribute(5, "data-edit", kind);
        else builder.AddAttribute(5, "aria-readonly", "true");
        if (kind == "text") builder.AddAttribute(6, "title", text);
        if (proposed && column == SheetColumn.Points) builder.AddAttribute(7, "data-ready", "true");
        builder.AddMultipleAttributes(8, Row.Refusals.Marks(Row.FieldName(column)));
        builder.OpenElement(9, "span");
        builder.AddContent(10, text);
        builder.CloseElement();
        if (proposed) builder.AddMarkupContent(11, "<span class=\"sr-only\"> (đề xuất, chưa lưu)</span>");
        else if (text.Length == 0 && column == SheetColumn.Points && Row.MayEdit && Row.Suggestion is { } suggested)
            builder.AddMarkupContent(12, $"<span class=\"ghost\" title=\"Gợi ý\">{DecimalText.Of(suggested.Coefficient)}?</span>");
        builder.CloseElement();
    };
}
