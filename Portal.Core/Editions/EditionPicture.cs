using Portal.Core.Media;

namespace Portal.Core.Editions;

/// <summary>A picture in an edition; the first is the lead picture.</summary>
public sealed class EditionPicture : IPortalOwned, IRemovable
{
    public const int AltLength = 300;
    public const int CaptionLength = 500;
    public const int CreditLength = 200;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int EditionId { get; set; }
    public int MediaFileId { get; set; }
    public MediaFile? File { get; set; }
    public string Alt { get; set; } = "";
    public string Caption { get; set; } = "";
    public string Credit { get; set; } = "";

    /// <summary>What stays in sight in a frame of other proportions (<see cref="PictureFocus"/>).</summary>
    public int FocusX { get; set; } = PictureFocus.Middle;
    public int FocusY { get; set; } = PictureFocus.Middle;
    public int Position { get; set; }

    /// <summary>The fields of the picture of that number, counted from one, as refusals name them.</summary>
    public static string AltField(int number) => $"PictureAlt{number}";

    /// <inheritdoc cref="AltField"/>
    public static string CaptionField(int number) => $"PictureCaption{number}";

    /// <inheritdoc cref="AltField"/>
    public static string CreditField(int number) => $"PictureCredit{number}";
}
