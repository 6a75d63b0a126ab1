namespace Portal.Core.Papers.Charts;

/// <summary>
/// Where a chart is drawn: the room it has and the height of its type, in units of the drawing (points on paper). Colours are
/// those of the style sheet around it; <paramref name="Breadth"/> widens the letters reckoned with, 1 being Times. <paramref name="Rise"/> is how high
/// columns and lines rise: upright two of them stand below the head of a paper.
/// </summary>
public sealed record ChartLook(double Width, double TypeSize, double Breadth, double MostHeight, double Rise)
{
    /// <summary>Narrow enough to be read on a phone, where it fills the width; on a desk charts stand beside each other.</summary>
    public static readonly ChartLook Screen = new(380, 14, 1.16, double.PositiveInfinity, 152);

    private static readonly ChartLook Upright = new(466, 11, 1, 620, 132), Lying = new(712, 11, 1, 360, 220);

    /// <summary>Between the margins of an A4 page: 165 or 252 mm wide, no taller than a page with the title above.</summary>
    public static ChartLook Paper(bool landscape) => landscape ? Lying : Upright;
}
