using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// One numbered version of an item's words on its way through the workflow. Where it stands changes by its moves alone; whether a move is
/// allowed <see cref="EditorialWorkflow"/> says before.
/// </summary>
public sealed partial class Edition : IPortalOwned, IStamped, IVersioned
{
    public const int TitleLength = 300;
    public const int AbstractLength = 1000;
    public const int BodyLength = 200_000;
    public const int SourceLength = 300;
    public const int ReasonLength = 2000;
    public const int CorrectionNoteLength = 1000;

    /// <summary>Of the list as JSON: about a hundred account ids.</summary>
    public const int FormerAuthorsLength = 4000;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ItemId { get; set; }
    public ContentItem? Item { get; set; }
    public int Number { get; set; } = 1;

    /// <summary>It stands for its item in lists: the newest that is not in the bin (<see cref="StandingEdition"/>).</summary>
    public bool Stands { get; private set; } = true;

    /// <summary>Where it is to be published; the item moves there when it is.</summary>
    public int SectionId { get; set; }
    public Section? Section { get; set; }

    /// <summary>The unit of its first author, else of whoever made the item; the item takes it when this is published.</summary>
    public int? UnitId { get; set; }

    public EditionStatus Status { get; private set; } = EditionStatus.Draft;

    /// <summary>Code of the workflow step it stands at; kept when it leaves the workflow, as the last step reached.</summary>
    public string Step { get; private set; } = "draft";

    public string Title { get; set; } = "";

    /// <summary>What lists sort by instead of the title; follows it by itself.</summary>
    public string TitleOrder
    {
        get => VietnameseOrder.KeyOf(Title);
        private set { }
    }

    public string Abstract { get; set; } = "";

    /// <summary>Folded title, abstract, text and document number. Before the body in the table as well: a search need not read past every body.</summary>
    public string SearchText { get; set; } = "";
    public string BodyHtml { get; set; } = "";
    public string? Source { get; set; }

    /// <summary>Field (lĩnh vực) code of the profile: decides who reviews.</summary>
    public string? FieldCode { get; set; }

    /// <summary>A second field it touches, whose unit reviews it too; null for one alone.</summary>
    public string? SecondFieldCode { get; set; }

    /// <summary>When what it tells of happened, UTC: the deadline counts from here (TĐ 7.1).</summary>
    public DateTime? EventAt { get; set; }

    /// <summary>It announces what is still to come: the event may lie ahead, and the deadline counts from the decision about it, if the rule says so.</summary>
    public bool Announces { get; set; }

    /// <summary>Of an announcement: when what it announces was decided or issued, UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Royalty genre the author proposes; the assessor decides.</summary>
    public string? ProposedGenre { get; set; }

    /// <summary>Begun to correct what is live: it goes the profile's short way.</summary>
    public bool IsCorrection { get; private set; }

    /// <summary>What readers are told of it, on the page of the item for ever.</summary>
    public string? CorrectionNote { get; set; }

    public string? AuthoredById { get; private set; }

    /// <summary>Authors it was taken over from: their words are in it, so they judge it no more than its author does.</summary>
    public List<string> FormerAuthorIds { get; private set; } = [];
    public string? SubmittedById { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    public string? ReviewedById { get; private set; }
    public string? ReturnReason { get; private set; }
    public string? ReturnedByName { get; private set; }
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>Who judged an edition that waits for its time, and when; whoever approved it is who published it.</summary>
    public string? ApprovedById { get; private set; }
    public DateTime? ApprovedAt { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public string? PublishedById { get; private set; }

    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }

    public List<EditionContributor> Contributors { get; set; } = [];
    public List<EditionPicture> Pictures { get; set; } = [];
    public List<EditionAttachment> Attachments { get; set; } = [];
    
    /// <summary>The facts of the item's kind; null for a kind that has none.</summary>
    public EditionDetails? Details { get; set; }

    /// <summary>A draft at the first step, of whoever writes it.</summary>
    public static Edition Begin(string portalId, WorkflowStep first, string? authorId) =>
        new() { PortalId = portalId, Step = first.Code, AuthoredById = authorId };

    /// <summary>The same words as a draft of a later number, or those of an earlier edition; the place stays the latest one's.</summary>
    internal Edition Next(int number, WorkflowStep first, string? authorId, Edition? like = null, bool correction = false)
    {
        var next = (like ?? this).Copy(first, authorId);
        (next.Number, next.SectionId, next.UnitId, next.IsCorrection) = (number, SectionId, UnitId, correction);
        return next;
    }

    /// <summary>What it was begun to correct is public no longer: it is an edition like others, and readers are told of no correction.</summary>
    internal void DropCorrection() => (IsCorrection, CorrectionNote) = (false, null);

    private Edition Copy(WorkflowStep first, string? authorId)
    {
        var next = Begin(PortalId, first, authorId);
        next.ItemId = ItemId;
        (next.Title, next.Abstract, next.BodyHtml, next.Source, next.SearchText) = (Title, Abstract, BodyHtml, Source, SearchText);
        (next.FieldCode, next.SecondFieldCode, next.EventAt, next.ProposedGenre) = (FieldCode, SecondFieldCode, EventAt, ProposedGenre);
        (next.Announces, next.DecidedAt) = (Announces, DecidedAt);
        next.Contributors = Contributors.Select(c => new EditionContributor
        {
            PortalId = PortalId, ContributorId = c.ContributorId, Role = c.Role, SharePercent = c.SharePercent, Position = c.Position,
        }).ToList();
        next.Pictures = Pictures.Select(p => new EditionPicture
        {
            PortalId = PortalId, MediaFileId = p.MediaFileId, Alt = p.Alt, Caption = p.Caption, Credit = p.Credit, Position = p.Position,
            FocusX = p.FocusX, FocusY = p.FocusY,
        }).ToList();
        next.Attachments = Attachments.Select(a => new EditionAttachment
        {
            PortalId = PortalId, MediaFileId = a.MediaFileId, Name = a.Name, Position = a.Position,
        }).ToList();
        next.Details = Details?.For(PortalId);
        return next;
    }

    /// <summary>
    /// On to the step after <paramref name="from"/>. Sent from the draft it answers an earlier return and begins anew; sent from a step that only
    /// reads it has been judged.
    /// </summary>
    internal void Send(WorkflowStep from, WorkflowStep to, string? by, DateTime now, string? unit = null)
    {
        if (from.Index == 0)
        {
            (SubmittedById, SubmittedAt, ReviewedById, Judged) = (by, now, null, []);
        }
        else if (!from.MayEdit)
        {
            Judge(from, by, unit);
        }
        (ReturnReason, ReturnedByName, ReturnedAt) = (null, null, null);
        (Status, Step) = (EditionStatus.InWorkflow, to.Code);
        Reach(by, now);
    }

    /// <summary>Back to the draft or to a step between; what was judged at that step or later is to be judged again.</summary>
    internal void Return(WorkflowStep to, IReadOnlyCollection<string> stepsBefore, string reason, string byName, DateTime now)
    {
        (Status, Step) = (to.Index == 0 ? EditionStatus.Returned : EditionStatus.InWorkflow, to.Code);
        (ApprovedById, ApprovedAt) = (null, null);
        (ReturnReason, ReturnedByName, ReturnedAt) = (reason, byName, now);
        Unjudge(j => stepsBefore.Contains(j.Step));
        Reach(null, now);
    }

    internal void Publish(string? by, DateTime now)
    {
        (Status, PublishedAt, PublishedById) = (EditionStatus.Published, now, by);
        LetGo();
    }

    /// <summary>Judged and waiting for its time. Given another time it stays the decision of whoever judged it.</summary>
    internal void Schedule(string? by, DateTime now)
    {
        if (ApprovedAt is null) (ApprovedById, ApprovedAt) = (by, now);
        Status = EditionStatus.Scheduled;
        LetGo();
    }

    /// <summary>It stays approved, and nothing happens by itself any more.</summary>
    internal void Unschedule() => Status = EditionStatus.Approved;

    /// <summary>The end set for it has come.</summary>
    internal void End() => Status = EditionStatus.Ended;

    internal void Replace() => Status = EditionStatus.Replaced;

    internal void Withdraw() => Status = EditionStatus.Withdrawn;

    /// <summary>Somebody else goes on writing; who wrote before stays known.</summary>
    internal void TakeOver(string? by, DateTime now)
    {
        if (AuthoredById is { } former) FormerAuthorIds = FormerAuthorIds.Append(former).Distinct().ToList();
        AuthoredById = by;
        Reach(null, now);
    }
}
