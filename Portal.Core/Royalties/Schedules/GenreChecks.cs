using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>What speaks against one genre of a schedule; each refusal stands beside the field of its row.</summary>
internal static class GenreChecks
{
    public static IEnumerable<Refusal> Of(ScheduleGenre genre, int i, ScheduleLaw law)
    {
        if (VietnameseText.Tidy(genre.Name).Length is 0 or > 200) yield return ScheduleRefusals.GenreName($"genre{i}");
        var cap = law.CapOf(genre);
        if (cap is null) yield return ScheduleRefusals.CapUnknown(genre, $"cap{i}");
        foreach (var refusal in genre.Basis == GenreBasis.FixedAmount ? Sums(genre, i, cap, law) : Frame(genre, i, cap)) yield return refusal;
        foreach (var refusal in Share(genre, i, law)) yield return refusal;
        foreach (var refusal in Grades(genre, i, cap, law)) yield return refusal;
    }

    private static IEnumerable<Refusal> Frame(ScheduleGenre genre, int i, RoyaltyCap? cap)
    {
        if (cap is not null && genre.Max > cap.MaxCoefficient) yield return ScheduleRefusals.AboveLaw(genre, cap, $"max{i}");
        if (genre.Min < 0 || genre.Min > genre.Max) yield return ScheduleRefusals.Frame(genre, $"min{i}");
        if (genre.FixedAmount is not null) yield return ScheduleRefusals.SumUnused(genre, $"sum{i}");
    }

    private static IEnumerable<Refusal> Sums(ScheduleGenre genre, int i, RoyaltyCap? cap, ScheduleLaw law)
    {
        if (genre.Min != 0 || genre.Max != 0) yield return ScheduleRefusals.FrameUnused(genre, $"min{i}");
        if (genre.FixedAmount is null && genre.Grades.Count == 0) yield return ScheduleRefusals.SumMissing(genre, $"sum{i}");
        if (genre.FixedAmount is { } sum && Sum(sum, genre, cap, law, $"sum{i}") is { } refusal) yield return refusal;
    }

    private static Refusal? Sum(Money sum, ScheduleGenre genre, RoyaltyCap? cap, ScheduleLaw law, string field) =>
        sum <= Money.Zero ? ScheduleRefusals.SumNotPositive(genre, sum, field)
        : law.MostOf(cap) is { } most && sum > most ? ScheduleRefusals.SumAboveLaw(genre, sum, most, cap!, field)
        : null;

    private static IEnumerable<Refusal> Share(ScheduleGenre genre, int i, ScheduleLaw law)
    {
        if (genre.Basis != GenreBasis.PercentOfBase)
        {
            if (genre.MinPercent is not null || genre.MaxPercent is not null || genre.Share is not null)
                yield return ScheduleRefusals.ShareUnused(genre, $"pmin{i}");
            yield break;
        }
        if (law.Shares.FirstOrDefault(s => s.Code == genre.Share) is not { } row) yield return ScheduleRefusals.ShareUnknown(genre, law.Shares, $"share{i}");
        else if (genre.MinPercent < row.MinPercent || genre.MaxPercent > row.MaxPercent) yield return ScheduleRefusals.ShareAgainstLaw(genre, row, $"pmax{i}");
        if (genre.MinPercent is not { } min || genre.MaxPercent is not { } max) yield return ScheduleRefusals.ShareMissing(genre, $"pmin{i}");
        else if (min < 0 || min > max) yield return ScheduleRefusals.ShareRange(genre, min, max, $"pmin{i}");
        else if (decimal.Round(min, 2) != min || decimal.Round(max, 2) != max)
            yield return ScheduleRefusals.PercentTooFine($"Tỷ lệ của “{genre.Name}”", $"pmin{i}");
    }

    private static IEnumerable<Refusal> Grades(ScheduleGenre genre, int i, RoyaltyCap? cap, ScheduleLaw law)
    {
        var field = $"grades{i}";
        foreach (var grade in genre.Grades)
        {
            if (VietnameseText.Tidy(grade.Name).Length is 0 or > RoyaltyGrade.NameLength) yield return ScheduleRefusals.GradeName(genre, field);
            if (genre.Basis == GenreBasis.FixedAmount)
            {
                if (grade.Amount is not { } sum || grade.Coefficient is not null) yield return ScheduleRefusals.GradeNeedsSum(genre, grade, field);
                else if (Sum(sum, genre, cap, law, field) is { } refusal) yield return refusal;
            }
            else if (grade.Coefficient is not { } coefficient || grade.Amount is not null)
                yield return ScheduleRefusals.GradeNeedsCoefficient(genre, grade, field);
            else if (coefficient < genre.Min || coefficient > genre.Max) yield return ScheduleRefusals.GradeOutside(genre, grade, coefficient, field);
            else if (decimal.Round(coefficient, 2) != coefficient) yield return ScheduleRefusals.GradeTooFine(genre, grade, field);
        }
        foreach (var twice in genre.Grades.GroupBy(g => VietnameseText.Tidy(g.Name), VietnameseText.Order).Where(g => g.Count() > 1))
            yield return ScheduleRefusals.DoubleGrade(genre, twice.Key, field);
    }
}
