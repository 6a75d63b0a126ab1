using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Core.Editions;

/// <summary>What a person typed for an edition; a draft may be unfinished, only limits are checked.</summary>
public sealed class EditionForm
{
    /// <summary>Null for a new item.</summary>
    public int? EditionId { get; set; }

    /// <summary>Names this form while it has no edition: sent again because the answer was lost, it is the same item and no second one.</summary>
    public Guid? StartKey { get; set; }

    /// <summary>The version the person saw; ignored for a new item.</summary>
    public int Version { get; set; }
    public int SectionId { get; set; }
    public string Title { get; set; } = "";
    public string Abstract { get; set; } = "";
    public string BodyHtml { get; set; } = "";
    public string? Source { get; set; }
    public string? FieldCode { get; set; }

    /// <summary>A second field it touches; blank for none.</summary>
    public string? SecondFieldCode { get; set; }

    /// <summary>Viet Nam local time, as typed.</summary>
    public DateTime? EventAtLocal { get; set; }

    /// <summary>What it tells of is still to come.</summary>
    public bool Announces { get; set; }

    /// <summary>Of an announcement: when that was decided; Viet Nam local time, as typed.</summary>
    public DateTime? DecidedAtLocal { get; set; }
    public string? ProposedGenre { get; set; }
    public List<ContributorForm> Contributors { get; set; } = [];
    public List<PictureForm> Pictures { get; set; } = [];
    public List<AttachmentForm> Attachments { get; set; } = [];

    /// <summary>The facts of the item's kind; blank ones, or none, stand for nothing typed.</summary>
    public EditionDetails? Details { get; set; }

    /// <summary>All that another form of the same item holds, its version too.</summary>
    public void TakeFrom(EditionForm other)
    {
        (Version, SectionId, Title, Abstract, BodyHtml, Source) = (other.Version, other.SectionId, other.Title, other.Abstract, other.BodyHtml, other.Source);
        (FieldCode, SecondFieldCode, EventAtLocal, ProposedGenre) = (other.FieldCode, other.SecondFieldCode, other.EventAtLocal, other.ProposedGenre);
        (Announces, DecidedAtLocal) = (other.Announces, other.DecidedAtLocal);
        (Contributors, Pictures, Attachments, Details) = (other.Contributors, other.Pictures, other.Attachments, other.Details);
    }

    /// <summary>The same as it stands now; what is changed here later does not reach it.</summary>
    public EditionForm Copy()
    {
        var copy = new EditionForm { EditionId = EditionId, StartKey = StartKey };
        copy.TakeFrom(this);
        copy.Contributors = Contributors.Select(c => c.Copy()).ToList();
        copy.Pictures = Pictures.Select(p => p.Copy()).ToList();
        copy.Attachments = Attachments.Select(a => a.Copy()).ToList();
        copy.Details = Details?.For(Details.PortalId, Details.EditionId);
        return copy;
    }

    /// <summary>What stands in a field of a day or a moment and is none; nothing of the form is saved while it does.</summary>
    public UnreadableFields Unreadable { get; } = new();
}

/// <summary>One contributor row of the form.</summary>
public sealed class ContributorForm
{
    public int ContributorId { get; set; }
    public ContributionRole Role { get; set; }
    public decimal SharePercent { get; set; }

    /// <summary>What stands in the field where it is no number; nothing of the form is saved while it does.</summary>
    public string? ShareTyped { get; set; }

    internal ContributorForm Copy() => (ContributorForm)MemberwiseClone();
}

/// <summary>One picture of the form; the file was taken in before.</summary>
public sealed class PictureForm
{
    public int MediaFileId { get; set; }
    public string Alt { get; set; } = "";
    public string Caption { get; set; } = "";
    public string Credit { get; set; } = "";

    /// <summary>See <see cref="PictureFocus"/>; beyond an edge it is the edge.</summary>
    public int FocusX { get; set; } = PictureFocus.Middle;
    public int FocusY { get; set; } = PictureFocus.Middle;

    /// <summary>Smallest size, for the form itself.</summary>
    public string? PreviewSha256 { get; set; }

    internal PictureForm Copy() => (PictureForm)MemberwiseClone();
}

/// <summary>One attachment of the form; the file was taken in before.</summary>
public sealed class AttachmentForm
{
    public int MediaFileId { get; set; }
    public string Name { get; set; } = "";

    /// <summary>What the file is, and what it says of a signature; for the form itself.</summary>
    public FileKind Kind { get; set; }
    public long Bytes { get; set; }
    public string? SignatureWords { get; set; }

    internal AttachmentForm Copy() => (AttachmentForm)MemberwiseClone();

    public static AttachmentForm Of(LibraryFile file) => new()
    {
        MediaFileId = file.Id, Name = FileWords.TitleOf(file.FileName), Kind = file.Kind, Bytes = file.Bytes, SignatureWords = file.SignatureWords,
    };
}

/// <summary>What a save gives back.</summary>
public sealed record SavedDraft(int ItemId, int EditionId, int Version, DateTime SavedAt)
{
    public DeadlineDetail? Deadline { get; init; }

    /// <inheritdoc cref="EditionDetail.WhyNoDeadline"/>
    public string? WhyNoDeadline { get; init; }
}
