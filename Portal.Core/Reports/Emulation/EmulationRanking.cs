namespace Portal.Core.Reports.Emulation;

/// <summary>
/// Ranks units or authors by figures anyone can count again. Those alike share a rank (1, 2, 2, 4) and stand by name; whoever has fewer items than the
/// minimum stands below, without a rank and with the number. What is counted for no unit is no unit and is not ranked.
/// </summary>
public static class EmulationRanking
{
    internal static EmulationTable Of(
        (DaySpan Now, DaySpan Before) spans, EmulationOf of, EmulationOrder? asked, EmulationRule? rule, EmulationFacts now, EmulationFacts before)
    {
        var order = OrderOf(asked, rule);
        var table = new EmulationTable(spans.Now, spans.Before, of, order, rule, []);
        var (figures, former) = (FiguresOf(of, now), FiguresOf(of, before));
        var (ranks, formerRanks) = (Ranks(figures, table), Ranks(former, table));
        var rows = SubjectsOf(of, now, figures, former).Select(subject =>
        {
            var own = figures.GetValueOrDefault(subject.Id, EmulationFigures.None);
            var rank = ranks.TryGetValue(subject.Id, out var place) ? place : (int?)null;
            return new EmulationRow(subject, own, former.GetValueOrDefault(subject.Id, EmulationFigures.None))
            {
                Rank = rank, RankBefore = formerRanks.TryGetValue(subject.Id, out var was) ? was : null,
                Points = rule is { HasPoints: true } ? rule.PointsOf(own) : null, WhyUnranked = rank is null ? WhyNot(subject, own, table) : null,
            };
        });
        return table with
        {
            Rows = rows.OrderBy(r => r.Rank ?? int.MaxValue).ThenBy(r => r.Subject.Id == 0).ThenBy(r => r.Subject.Name, VietnameseText.Order)
                .ThenBy(r => r.Subject.Id).ToList(),
        };
    }

    /// <summary>Points where the portal's rule has them, else the plain number of items; points cannot be asked for without such a rule.</summary>
    public static EmulationOrder OrderOf(EmulationOrder? asked, EmulationRule? rule) => (asked, rule?.HasPoints) switch
    {
        (null or EmulationOrder.Points, true) => EmulationOrder.Points,
        (EmulationOrder.OnTime, _) => EmulationOrder.OnTime,
        _ => EmulationOrder.Items,
    };

    private static Dictionary<int, EmulationFigures> FiguresOf(EmulationOf of, EmulationFacts facts) => facts.Entries
        .SelectMany(e => of == EmulationOf.Units ? [(Id: e.UnitId ?? 0, Entry: e)] : e.Authors.Select(a => (Id: a, Entry: e)))
        .GroupBy(p => p.Id, p => p.Entry).ToDictionary(g => g.Key, g => EmulationFigures.Of([.. g]));

    /// <summary>Every unit in use; of units gone and of people only those with figures in one of the spans.</summary>
    private static IEnumerable<EmulationSubject> SubjectsOf(
        EmulationOf of, EmulationFacts facts, Dictionary<int, EmulationFigures> now, Dictionary<int, EmulationFigures> before)
    {
        var known = (of == EmulationOf.Units ? facts.Units : facts.People)
            .Where(s => of == EmulationOf.Units && !s.Gone || now.ContainsKey(s.Id) || before.ContainsKey(s.Id));
        return of == EmulationOf.Units && (now.ContainsKey(0) || before.ContainsKey(0))
            ? known.Append(new(EmulationOf.Units, 0, GetActivityReport.OutsideUnits, null, Gone: false)) : known;
    }

    private static Dictionary<int, int> Ranks(Dictionary<int, EmulationFigures> figures, EmulationTable table)
    {
        var ranked = figures.Where(f => f.Key != 0 && Counted(f.Value, table.Order) >= table.Minimum)
            .Select(f => (f.Key, Value: ValueOf(f.Value, table))).OrderByDescending(f => f.Value).ToList();
        var ranks = new Dictionary<int, int>();
        for (var i = 0; i < ranked.Count; i++)
            ranks[ranked[i].Key] = i > 0 && ranked[i].Value == ranked[i - 1].Value ? ranks[ranked[i - 1].Key] : i + 1;
        return ranks;
    }

    /// <summary>A share is of the items with a deadline: so many of those there must be.</summary>
    private static int Counted(EmulationFigures figures, EmulationOrder order) => order == EmulationOrder.OnTime ? figures.Timed : figures.Items;

    private static decimal ValueOf(EmulationFigures figures, EmulationTable table) => table.Order switch
    {
        EmulationOrder.Points => table.Rule!.PointsOf(figures),
        // Not the rounded share that is shown: 2 of 3 is more than 665 of 1,000 rounded alike
        EmulationOrder.OnTime => (decimal)figures.OnTime / Math.Max(1, figures.Timed),
        _ => figures.Items,
    };

    private static string WhyNot(EmulationSubject subject, EmulationFigures figures, EmulationTable table) =>
        subject.Id == 0 ? "Không xếp hạng: không thuộc đơn vị nào"
        : $"Chưa xếp hạng: có {Counted(figures, table.Order)} tin, bài{(table.Order == EmulationOrder.OnTime ? " có thời hạn" : "")}, "
            + $"cần ít nhất {table.Minimum}";
}
