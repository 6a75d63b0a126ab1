namespace Portal.Core.Royalties.Rates;

/// <summary>
/// Whether a coefficient may be given: never above the cap of the law, and within the portal's frame for the genre unless the
/// Trưởng ban overrides it with a reason (requirement G3). All bounds are included.
/// </summary>
public static class CoefficientFrame
{
    /// <summary>Above the law's maximum; nobody can override it.</summary>
    public const string OverCap = "royalties.coefficient.over-cap";

    /// <summary>Outside the portal's frame; the Trưởng ban may override it with a reason.</summary>
    public const string OutsideFrame = "royalties.coefficient.outside-frame";

    /// <summary>Null when the coefficient may stand. A null <paramref name="cap"/> means the law names none for the genre.</summary>
    public static Refusal? Check(decimal coefficient, decimal min, decimal max, decimal? cap, string genreName)
    {
        if (cap is { } most && coefficient > most)
            return new(OverCap, $"Hệ số {Vietnamese.Number(coefficient)} cho “{genreName}” vượt mức tối đa {Vietnamese.Number(most)} của pháp luật. Hãy nhập "
                + $"hệ số không quá {Vietnamese.Number(most)}.", "Coefficient");
        if (coefficient < min || coefficient > max)
            return new(OutsideFrame,
                $"Hệ số {Vietnamese.Number(coefficient)} cho “{genreName}” nằm ngoài khung {Vietnamese.Number(min)}–{Vietnamese.Number(max)}. Hãy nhập hệ số "
                    + "trong khung của biểu nhuận bút.", "Coefficient");
        return null;
    }
}
