namespace Portal.Core.Royalties.Works;

/// <summary>
/// What the assessor typed for one work. The coefficient is the typed one, or that of the grade where only a grade was chosen; a genre with a fixed
/// amount has none. An addition of 0% is none.
/// </summary>
public sealed record AssessmentForm(
    int WorkId, int Version, string? GenreCode, decimal? Coefficient, IReadOnlyList<AdditionForm> Additions, string? Note)
{
    /// <summary>The name of a grade of the genre.</summary>
    public string? Grade { get; init; }

    /// <summary>Of a genre that earns a part of another work's royalty: that part, in per cent.</summary>
    public decimal? BasePercent { get; init; }

    /// <summary>Why coefficient or part lie outside the schedule's frame; dropped where they lie within it.</summary>
    public string? OutsideReason { get; init; }
}

/// <summary>One addition or reduction of the schedule, in per cent from 0 on, with why it is given where the schedule asks for that.</summary>
public sealed record AdditionForm(string Code, decimal Percent, string? Reason = null);
