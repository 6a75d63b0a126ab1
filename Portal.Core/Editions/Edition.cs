using Portal.Core.Documents;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;

namespace Portal.Core.Editions;

/// <summary>
/// One numbered version of an item's words on its way through the workflow. Only the verbs beside it move
/// <see cref="Status"/> and <see cref="Step"/>; a test keeps it so.
/// </summary>
public sealed class Edition : IPortalOwned, IStamped, IVersioned
{
    public const int TitleLength = 300;
    public const int AbstractLength = 1000;
    public const int BodyLength = 200_000;
    public const int SourceLength = 300;
    public const int ReasonLength = 2000;

    /// <summary>Of the list as JSON: about a hundred account ids.</summary>
    public const int FormerAuthorsLength = 4000;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ItemId { get; set; }
    public ContentItem? Item { get; set; }
    public int Number { get; set; } = 1;

    /// <summary>Where it is to be published; the item moves there when it is.</summary>
    public int SectionId { get; set; }
    public Section? Section { get; set; }

    /// <summary>The unit of its first author, else of whoever made the item; the item takes it when this is published.</summary>
    public int? UnitId { get; set; }

    public EditionStatus Status { get; internal set; } = EditionStatus.Draft;

    /// <summary>Code of the workflow step it stands at; kept when it leaves the workflow, as the last step reached.</summary>
    public string Step { get; internal set; } = "draft";

    public string Title { get; set; } = "";
    public string Abstract { get; set; } = "";

    /// <summary>Folded title, abstract, text and document number. Before the body in the table as well: a search need not read past every body.</summary>
    public string SearchText { get; set; } = "";
    public string BodyHtml { get; set; } = "";
    public string? Source { get; set; }

    /// <summary>Field (lĩnh vực) code of the profile: decides who reviews.</summary>
    public string? FieldCode { get; set; }

    /// <summary>When what it tells of happened, UTC: the deadline counts from here (TĐ 7.1).</summary>
    public DateTime? EventAt { get; set; }

    /// <summary>Royalty genre the author proposes; the assessor decides.</summary>
    public string? ProposedGenre { get; set; }

    public string? AuthoredById { get; set; }

    /// <summary>Authors it was taken over from: their words are in it, so they judge it no more than its author does.</summary>
    public List<string> FormerAuthorIds { get; set; } = [];
    public string? SubmittedById { get; internal set; }
    public DateTime? SubmittedAt { get; internal set; }
    public string? ReviewedById { get; internal set; }
    public string? ReturnReason { get; internal set; }
    public string? ReturnedByName { get; internal set; }
    public DateTime? ReturnedAt { get; internal set; }
    public DateTime? PublishedAt { get; internal set; }
    public string? PublishedById { get; internal set; }

    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }

    public List<EditionContributor> Contributors { get; set; } = [];
    public List<EditionPicture> Pictures { get; set; } = [];
    public DocumentDetails? Document { get; set; }
}

/// <summary>Where an edition stands. Whatever moves it is in <see cref="EditorialWorkflow"/>.</summary>
public enum EditionStatus
{
    /// <summary>Nháp: being written, or sent back with a reason.</summary>
    Draft,
    /// <summary>Đang xử lý: at one of the workflow's steps after the draft.</summary>
    InWorkflow,
    /// <summary>Trả lại: at the draft step again, with a reason that stays in sight.</summary>
    Returned,
    /// <summary>Đã đăng: what visitors see.</summary>
    Published,
    /// <summary>Đã thay: a later edition is live.</summary>
    Replaced,
    /// <summary>Đã gỡ: withdrawn from the public with a reason; never deleted.</summary>
    Withdrawn,
}

/// <summary>One contributor's part in an edition.</summary>
public sealed class EditionContributor : IPortalOwned, IRemovable
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int EditionId { get; set; }
    public int ContributorId { get; set; }
    public Contributor? Contributor { get; set; }
    public ContributionRole Role { get; set; }

    /// <summary>Percent of the work's royalty; the shares of an edition add up to 100.</summary>
    public decimal SharePercent { get; set; }
    public int Position { get; set; }
}

/// <summary>What a contributor did (NĐ 18/2014 Điều 6).</summary>
public enum ContributionRole
{
    Author,
    Photo,
    Video,
    Translation,
    Information,
    Editing,
}

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
    public int Position { get; set; }
}
