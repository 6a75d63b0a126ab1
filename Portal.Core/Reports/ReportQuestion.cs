using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports;

/// <summary>What a report is asked for: a span, the one before, the same of last year.</summary>
public sealed record ReportQuestion(DaySpan Span, DaySpan Before, DaySpan LastYear)
{
    /// <summary>The day the portal published something for the first time; null while it never did.</summary>
    public DateOnly? Began { get; init; }

    /// <summary>False where that span was over before the portal began: then there is nothing to compare with, which is not nought.</summary>
    public bool HasBefore => Holds(Before);
    public bool HasLastYear => Holds(LastYear);

    /// <summary>The same question of another span.</summary>
    public ReportQuestion Of(DaySpan span) => new(span, ReportSpans.Before(span), ReportSpans.LastYear(span)) { Began = Began };

    internal static async Task<ReportQuestion> OfAsync(Operation operation, DaySpan span)
    {
        var first = await operation.Db.Items.MinAsync(i => i.FirstPublishedAt);
        return new(span, ReportSpans.Before(span), ReportSpans.LastYear(span)) { Began = first is { } at ? WardClock.DayOf(at) : null };
    }

    private bool Holds(DaySpan span) => Began is { } day && day <= span.Last;
}

/// <summary>The same thing of the three spans of a question.</summary>
public sealed record Three<T>(T Now, T Before, T LastYear)
{
    public Three<TOther> Select<TOther>(Func<T, TOther> of) => new(of(Now), of(Before), of(LastYear));
}

/// <summary>Figures out of three spans.</summary>
public static class ReportFigures
{
    /// <summary>Asks one span after the other.</summary>
    public static async Task<Three<T>> EachAsync<T>(this ReportQuestion question, Func<DaySpan, Task<T>> of) =>
        new(await of(question.Span), await of(question.Before), await of(question.LastYear));

    /// <summary>A number of things.</summary>
    public static ReportFigure Count(this ReportQuestion question, string key, string name, Three<int> of) =>
        new(key, name, of.Now, question.HasBefore ? of.Before : null, question.HasLastYear ? of.LastYear : null, SheetColumnKind.Integer);

    /// <summary>A sum of money.</summary>
    public static ReportFigure Sum(this ReportQuestion question, string key, string name, Three<Money> of) =>
        new(key, name, of.Now.Dong, question.HasBefore ? of.Before.Dong : null, question.HasLastYear ? of.LastYear.Dong : null,
            SheetColumnKind.Money);

    /// <summary>A share, given as a part of one and kept in per cent with one place; null where it is a share of nothing.</summary>
    public static ReportFigure Share(this ReportQuestion question, string key, string name, Three<decimal?> of) =>
        new(key, name, of.Now * 100, question.HasBefore ? of.Before * 100 : null, question.HasLastYear ? of.LastYear * 100 : null,
            SheetColumnKind.Decimal) { IsShare = true };
}
