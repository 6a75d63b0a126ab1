namespace Portal.Core.Royalties.Rates;

/// <summary>
/// Whether a coefficient may be given: never above the cap of the law, and within the portal's frame for the genre unless the
/// Trưởng ban consents to a reason (requirement G3). All bounds are included.
/// </summary>
public static class CoefficientFrame
{
    /// <summary>Null when the coefficient may stand. A null <paramref name="cap"/> means the law names none for the genre.</summary>
    public static Refusal? Check(decimal coefficient, decimal min, decimal max, decimal? cap, string genreName)
    {
        if (coefficient < 0) return RateRefusals.NegativeCoefficient(coefficient);
        if (cap is { } most && coefficient > most) return RateRefusals.OverCap(coefficient, genreName, most);
        return coefficient < min || coefficient > max ? RateRefusals.OutsideFrame(coefficient, genreName, min, max) : null;
    }

    /// <summary>Whether a reason and the Trưởng ban's consent may let it stand all the same: outside the portal's frame, yes; against the law, no.</summary>
    public static bool MayBeConsentedTo(Refusal refusal) => refusal.Code is RateRefusals.OutsideFrameCode or RateRefusals.OutsideShareCode;
}
