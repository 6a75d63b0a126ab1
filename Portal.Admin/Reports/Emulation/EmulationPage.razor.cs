using Microsoft.AspNetCore.Components;
using Portal.Core.Lists;
using Portal.Core.Reports;
using Portal.Core.Reports.Emulation;
using Portal.Core.Roles;

namespace Portal.Admin.Reports.Emulation;

/// <summary>Units or authors ranked by figures that open their rows; span, kind and order stand in the address.</summary>
public sealed partial class EmulationPage(GetEmulation get, WardClock clock)
{
    private EmulationTable? table;

    protected override ListShape<EmulationRow> Shape => EmulationList.ShapeOf(table);
    protected override string Path => EmulationAsk.Path;
    protected override bool MayShow => Can(Permissions.SeeReports);

    private IEnumerable<(string Code, string Words)> Spans
    {
        get
        {
            var choices = EmulationAsk.Choices(clock.Today);
            return (choices.Contains(table!.Span) ? choices : [.. choices, table.Span]).Select(s => (ReportSpans.Code(s), Vietnamese.Capital(s.Words)));
        }
    }

    /// <summary>Points cannot be asked for where the portal has decided none.</summary>
    private IEnumerable<(string Code, string Words)> Orders => EmulationAsk.Orders
        .Where(o => o.Order != EmulationOrder.Points || table!.Rule is { HasPoints: true }).Select(o => (o.Code, o.Words));

    private IReadOnlyDictionary<string, RenderFragment<EmulationRow>> Cells => new Dictionary<string, RenderFragment<EmulationRow>>
    {
        ["ten"] = NameCell, ["ghi-chu"] = WhyCell, ["bai"] = FigureCell("bai", f => f.Items), ["dung-han"] = FigureCell("dung-han", f => f.OnTime),
        ["qua-han"] = FigureCell("qua-han", f => f.Late), ["dinh-chinh"] = FigureCell("dinh-chinh", f => f.Corrections),
        ["go"] = FigureCell("go", f => f.Withdrawals), ["ky-truoc"] = BeforeCell,
        ["ty-le"] = row => Figure(row, row.Now.Timed, "co-han", words: row.Now.OnTimeShare is { } share ? $"{Vietnamese.Number(share * 100)}%" : "–"),
    };

    /// <summary>The rows behind a figure of this span or of the one before.</summary>
    private string EntriesOf(EmulationRow row, string? figure, DaySpan? span = null) => Href(EmulationAsk.EntriesPath)
        + new ListAsk().With(EmulationAsk.SpanKey, ReportSpans.Code(span ?? table!.Span)).With(EmulationAsk.OfKey, EmulationAsk.CodeOf(row.Subject.Of))
            .With(EmulationAsk.WhoseKey, row.Subject.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)).With(EmulationAsk.FigureKey, figure).Query;

    private static string Change(int by) => by switch { > 0 => $"tăng {by}", < 0 => $"giảm {-by}", _ => "bằng" };

    protected override async Task<Outcome<Rows<EmulationRow>>> FindAsync(ListAsk ask)
    {
        var (span, leftOut) = EmulationAsk.SpanOf(ask, clock.Today);
        var found = await get.ExecuteAsync(span, EmulationAsk.OfOf(ask), EmulationAsk.OrderOf(ask));
        if (!found.Done) return found.As<Rows<EmulationRow>>();
        table = found.Value;
        var rows = Shape.Arrange(table.Rows, ask, EmulationList.PageSize);
        return rows with { LeftOut = [.. leftOut, .. rows.LeftOut] };
    }
}
