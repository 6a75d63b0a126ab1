using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Works;

/// <summary>What was chosen for a work, completed from its genre: the grade gives its coefficient or its sum.</summary>
internal sealed record AssessmentChoice(RoyaltyGenre Genre, RoyaltyGrade? Grade, decimal? Coefficient, decimal? BasePercent, Money? FixedSum)
{
    /// <summary>Reads the form; what is missing, and what the genre has no place for, is added to the reasons.</summary>
    public static AssessmentChoice Of(AssessmentForm form, RoyaltyGenre genre, List<Refusal> reasons)
    {
        var asked = VietnameseText.TidyOrNull(form.Grade);
        var grade = asked is null ? null : genre.Grades.FirstOrDefault(g => VietnameseText.Order.Equals(g.Name, asked));
        if (asked is not null && grade is null) reasons.Add(AssessmentRefusals.GradeUnknown(genre, asked));
        if (genre.Basis != GenreBasis.PercentOfBase && form.BasePercent is not null) reasons.Add(AssessmentRefusals.NoBasePercent(genre));
        if (genre.Basis == GenreBasis.FixedAmount)
        {
            var sum = grade?.Amount ?? genre.FixedAmount;
            if (sum is null && asked is null) reasons.Add(AssessmentRefusals.GradeMissing(genre));
            if (form.Coefficient is not null) reasons.Add(AssessmentRefusals.NoCoefficient(genre));
            return new(genre, grade, null, null, sum);
        }
        if (grade?.Coefficient is { } own && form.Coefficient is { } typed && typed != own) reasons.Add(AssessmentRefusals.GradeDiffers(grade, own, typed));
        if (genre.Basis == GenreBasis.PercentOfBase && form.BasePercent is null) reasons.Add(AssessmentRefusals.BasePercentMissing(genre));
        return new(genre, grade, form.Coefficient ?? grade?.Coefficient, form.BasePercent, null);
    }

    /// <summary>
    /// The royalty before it is shared out, with the value of a unit and the salary row it came from, which a fixed sum has not.
    /// </summary>
    public Outcome<ComputedRoyalty> Compute(RoyaltySchedule schedule, decimal additionPercent, DateOnly day, IReadOnlyList<BaseSalary> salaries)
    {
        if (FixedSum is { } sum)
        {
            var paid = RoyaltyAmount.OfFixed(sum, additionPercent, schedule.SiteShare);
            return paid.Done ? new ComputedRoyalty(paid.Value, null, null) : paid.As<ComputedRoyalty>();
        }
        var computed = RoyaltyAmount.Of(Coefficient ?? 0, additionPercent, schedule.UnitShare, day, salaries, schedule.SiteShare, BasePercent ?? 100);
        return computed.Done ? new ComputedRoyalty(computed.Value.Amount, computed.Value.Unit, computed.Value.Salary.Id) : computed.As<ComputedRoyalty>();
    }
}

/// <summary>A royalty with what it rests on.</summary>
internal sealed record ComputedRoyalty(Money Amount, Money? Unit, int? SalaryId);
