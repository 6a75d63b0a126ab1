using Portal.Core.Media;

namespace Portal.Core.Editions;

/// <summary>A file that goes along with an edition, under the name readers see.</summary>
public sealed class EditionAttachment : IPortalOwned, IRemovable
{
    public const int NameLength = 200;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int EditionId { get; set; }
    public int MediaFileId { get; set; }
    public MediaFile? File { get; set; }
    public string Name { get; set; } = "";
    public int Position { get; set; }

    /// <summary>The field of the attachment of that number, counted from one, as refusals name it.</summary>
    public static string NameField(int number) => $"AttachmentName{number}";
}
