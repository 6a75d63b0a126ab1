namespace Portal.Core.Papers.Charts;

/// <summary>
/// Where a chart is drawn: the room it has and the height of its type, in units of the drawing (points on paper). Colours are
/// those of the style sheet around it; <paramref name="Breadth"/> widens the letters reckoned with, 1 being Times.
/// </summary>
public sealed record ChartLook(double Width, double TypeSize, double Breadth, double MostHeight)
{
    /// <summary>Narrow enough to be read on a phone, where it fills the width; on a desk charts stand beside each other.</summary>
    public static readonly ChartLook Screen = new(440, 14, 1.16, double.PositiveInfinity);

    private static readonly ChartLook Upright = new(466, 11, 1, 620), Lying = new(712, 11, 1, 360);

    /// <summary>Between the margins of an A4 page: 165 or 252 mm wide, no taller than a page with the title above.</summary>
    public static ChartLook Paper(bool landscape) => landscape ? Lying : Upright;
}
