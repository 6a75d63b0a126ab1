using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Works;

/// <summary>Everything that speaks against an assessment as it was typed, all at once.</summary>
internal static class AssessmentChecks
{
    /// <summary>The reasons against; <paramref name="choice"/> is what was chosen, null where the genre is unknown.</summary>
    public static List<Refusal> Of(AssessmentForm form, AssessmentGround ground, out AssessmentChoice? choice)
    {
        var reasons = new List<Refusal>();
        choice = null;
        if (ground.Genre is null) reasons.Add(AssessmentRefusals.GenreUnknown);
        else choice = AssessmentChoice.Of(form, ground.Genre, reasons);
        if ((choice is null && form.Coefficient is null) || choice is { Coefficient: null, Genre.Basis: not GenreBasis.FixedAmount })
            reasons.Add(AssessmentRefusals.CoefficientMissing);
        if (form.Coefficient is { } typed && decimal.Round(typed, 2) != typed) reasons.Add(AssessmentRefusals.CoefficientTooFine);
        if (form.BasePercent is { } part && decimal.Round(part, 2) != part) reasons.Add(AssessmentRefusals.BasePercentTooFine);
        reasons.AddRange(Additions(form.Additions, ground.Schedule));
        if (VietnameseText.Tidy(form.Note).Length > RoyaltyWork.NoteLength) reasons.Add(AssessmentRefusals.NoteTooLong);
        if (VietnameseText.Tidy(form.OutsideReason).Length > RoyaltyWork.NoteLength) reasons.Add(AssessmentRefusals.OutsideReasonTooLong);
        if (choice is not null) reasons.AddRange(Bounds(form, choice, ground));
        return reasons;
    }

    /// <summary>Whether the choice stands only by a reason and a consent.</summary>
    public static bool IsOutside(AssessmentChoice choice, AssessmentGround ground) => Frames(choice, ground).Any(CoefficientFrame.MayBeConsentedTo);

    private static IEnumerable<Refusal> Bounds(AssessmentForm form, AssessmentChoice choice, AssessmentGround ground)
    {
        var explained = VietnameseText.Tidy(form.OutsideReason).Length > 0;
        return Frames(choice, ground).Where(r => !explained || !CoefficientFrame.MayBeConsentedTo(r));
    }

    private static IEnumerable<Refusal> Frames(AssessmentChoice choice, AssessmentGround ground)
    {
        var genre = choice.Genre;
        if (choice.Coefficient is { } coefficient
            && CoefficientFrame.Check(coefficient, genre.MinCoefficient, genre.MaxCoefficient, ground.Cap?.MaxCoefficient, genre.Name) is { } refusal)
            yield return refusal;
        if (choice.FixedSum is { } sum && sum > ground.MostAmount) yield return RateRefusals.SumOverCap(sum, genre.Name, ground.MostAmount.Value);
        if (choice.BasePercent is not { } part) yield break;
        if (part < 0) yield return RateRefusals.NegativeBasePercent(part);
        else if (ground.Share is { } law && (part < law.MinPercent || part > law.MaxPercent)) yield return RateRefusals.ShareAgainstLaw(part, genre.Name, law);
        else if (part < genre.MinPercent || part > genre.MaxPercent)
            yield return RateRefusals.OutsideShare(part, genre.Name, genre.MinPercent ?? 0, genre.MaxPercent ?? 0);
    }

    private static IEnumerable<Refusal> Additions(IReadOnlyList<AdditionForm> given, RoyaltySchedule schedule)
    {
        var (more, less) = (0m, 0m);
        foreach (var same in given.Where(a => a.Percent != 0).GroupBy(a => a.Code))
        {
            if (schedule.Additions.FirstOrDefault(a => a.Code == same.Key) is not { } addition)
            {
                yield return AssessmentRefusals.AdditionUnknown(same.Key, schedule.Additions);
                continue;
            }
            if (same.Count() > 1) yield return AssessmentRefusals.AdditionTwice(addition);
            var (percent, reason) = (same.First().Percent, VietnameseText.Tidy(same.First().Reason));
            if (addition.Kind == AdditionKind.Reduction) less += percent;
            else more += percent;
            if (decimal.Round(percent, 2) != percent) yield return AssessmentRefusals.AdditionTooFine;
            if (percent < 0) yield return RateRefusals.NegativeAddition(percent);
            else if (percent < addition.MinPercent || percent > addition.MaxPercent) yield return AssessmentRefusals.AdditionOutOfRange(addition, percent);
            if (addition.NeedsReason && reason.Length == 0) yield return AssessmentRefusals.AdditionReasonMissing(addition);
            if (reason.Length > WorkAddition.ReasonLength) yield return AssessmentRefusals.AdditionReasonTooLong(addition);
        }
        if (less > 100) yield return AssessmentRefusals.ReducedBelowNought(less);
        if (less == 100 && more > 0) yield return AssessmentRefusals.NothingToAddTo;
    }
}
