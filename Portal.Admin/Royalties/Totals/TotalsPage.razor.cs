using System.Globalization;
using Portal.Core.Lists;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Totals;

namespace Portal.Admin.Royalties.Totals;

/// <summary>Royalties across months and years, by payee, unit, genre, section or period; each figure leads to the entries it is the sum of.</summary>
public sealed partial class TotalsPage(FindRoyaltyTotals find, WardClock clock)
{
    private RoyaltyTotals? sum;

    protected override ListShape<RoyaltyTotal> Shape => RoyaltyTotalsList.Shape;
    protected override string Path => RoyaltyTotalsList.Path;
    protected override bool MayShow => Can(Permissions.SeeRoyalties);

    private string YearCode => RoyaltyTotalsList.YearOf(Ask, clock.Today)?.ToString(CultureInfo.InvariantCulture) ?? RoyaltyTotalsList.AllYears;

    private IEnumerable<(string Code, string Words)> Years =>
    [
        .. sum!.Years.Append(clock.Today.Year).Distinct().OrderDescending().Select(y => (y.ToString(CultureInfo.InvariantCulture), $"Năm {y}")),
        (RoyaltyTotalsList.AllYears, "Mọi năm"),
    ];

    /// <summary>The entries behind a figure: of one row or of all, paid, owed or both.</summary>
    private string EntriesOf(string? item, string? paid) => Href(RoyaltyTotalsList.EntriesPath)
        + new ListAsk().With(RoyaltyTotalsList.By, Ask[RoyaltyTotalsList.By]).With(RoyaltyTotalsList.Year, YearCode)
            .With(RoyaltyTotalsList.Span, Ask[RoyaltyTotalsList.Span]).With(RoyaltyTotalsList.Item, item).With(RoyaltyTotalsList.Paid, paid).Query;

    private string? WordsOf(string key, string value) => key == RoyaltyTotalsList.Span && PeriodSpan.TryParse(value, out var span) ? $"Kỳ {span.Words}" : null;

    protected override async Task<Outcome<Rows<RoyaltyTotal>>> FindAsync(ListAsk ask)
    {
        var found = await find.ExecuteAsync(ask);
        if (!found.Done) return found.As<Rows<RoyaltyTotal>>();
        sum = found.Value;
        return Shape.Arrange(sum.Rows, ask, RoyaltyTotalsList.PageSize);
    }
}
