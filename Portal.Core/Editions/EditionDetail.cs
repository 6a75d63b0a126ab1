using Portal.Core.Deadlines;
using Portal.Core.Editions.Urgent;
using Portal.Core.Media.Files;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>Everything a screen shows of one edition: its form, where it stands, what this person may do, what happened.</summary>
public sealed record EditionDetail
{
    public required int EditionId { get; init; }
    public required int ItemId { get; init; }
    public required int Number { get; init; }
    public required ContentKind Kind { get; init; }
    public required EditionForm Form { get; init; }
    public required EditionStatus Status { get; init; }
    public required string StepName { get; init; }
    public required IReadOnlyList<(string Name, bool Passed, bool Current)> Steps { get; init; }
    public required string SectionName { get; init; }
    public string? FieldName { get; init; }
    public string? ReviewingUnit { get; init; }
    public required bool MayEdit { get; init; }
    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>Who writes it, where the person may take it over; null elsewhere.</summary>
    public string? TakesOverFrom { get; init; }

    /// <summary>Why the person cannot act although the edition is in the workflow; null when they can or nobody is asked.</summary>
    public string? WhyNoMove { get; init; }

    /// <summary>Whom it waits for; null for what is not in work.</summary>
    public WaitsFor? WaitsFor { get; init; }

    /// <summary>Whether this person might act where it stands, whoever has taken it upon themselves.</summary>
    public bool ActsHere { get; init; }
    public EditionHolder? Holder { get; init; }

    /// <summary>Whether it is this person, or somebody they count as one with, who has it.</summary>
    public bool HoldsIt { get; init; }

    /// <summary>Where a return may go, the draft first; empty where the person returns nothing.</summary>
    public IReadOnlyList<(string Code, string Name)> EarlierSteps { get; init; } = [];

    /// <summary>What visitors see while this newer edition is in work or in the bin; null where nothing is public or this is it.</summary>
    public LiveEdition? Live { get; init; }

    /// <summary>The latest edition of the item after this one; null for the latest.</summary>
    public EditionBeside? Later { get; init; }
    public DateTime? BinnedAt { get; init; }
    public string? BinnedByName { get; init; }
    public string? BinReason { get; init; }

    /// <summary>What the person was told of it and has not seen yet.</summary>
    public IReadOnlyList<NoticeRow> Notices { get; init; } = [];
    public string? ReturnReason { get; init; }
    public string? ReturnedByName { get; init; }
    public DateTime? ReturnedAt { get; init; }
    public DeadlineDetail? Deadline { get; init; }

    /// <summary>Why none could be counted although the section has a rule, as a sentence; else null.</summary>
    public string? WhyNoDeadline { get; init; }
    /// <summary>That a change of what is public is to be shown at once, by which law; null where nothing is public or nothing is in work.</summary>
    public string? AtOnce { get; init; }
    public required IReadOnlyList<PersonOnEdition> People { get; init; }
    public required IReadOnlyList<PictureOnEdition> Pictures { get; init; }
    public IReadOnlyList<AttachmentOnEdition> Attachments { get; init; } = [];
    public required IReadOnlyList<HistoryRow> History { get; init; }
    public required IReadOnlyList<(int EditionId, int Number, EditionStatus Status)> Editions { get; init; }

    /// <summary>The item's latest edition, after which this one's words may come back as a draft; null where they may not.</summary>
    public int? BackInto { get; init; }
    /// <summary>Whether it corrects what is live, and what readers are told of it.</summary>
    public bool IsCorrection { get; init; }
    public string? CorrectionNote { get; init; }
    public DateTime UpdatedAt { get; init; }
    public DateTime? PublishedAt { get; init; }

    /// <summary>That it was published past its steps, and its review; null where it was not.</summary>
    public UrgentDetail? Urgent { get; init; }

    /// <summary>What the review of an earlier edition proposes for this one, which visitors see; null where nothing is left to do.</summary>
    public UrgentProposal? Proposal { get; init; }

    /// <summary>What publishing it urgently would pass over; null where this person may not.</summary>
    public UrgentOffer? UrgentOffer { get; init; }

    /// <summary>Path on the public site while published.</summary>
    public string? PublicPath { get; init; }

    internal static PictureOnEdition Told(EditionPicture picture) => new(picture.MediaFileId, picture.Alt, picture.Caption, picture.Credit,
        picture.File!.Sizes.OrderBy(s => s.Width).Select(s => (s.Width, s.Height, s.Sha256)).ToList());
}

/// <summary>The live edition of an item, beside a newer one.</summary>
public sealed record LiveEdition(int EditionId, int Number, int Version, string Title, DateTime? PublishedAt, string? PublicPath, bool MayWithdraw);

/// <summary>Another edition of the same item.</summary>
public sealed record EditionBeside(int EditionId, int Number, EditionStatus Status, string Step, int Version, string Title);

/// <summary>The deadline of an item as screens show it; moments in UTC.</summary>
public sealed record DeadlineDetail(string Rule, DateTime DueAt, string Words, bool Late, bool? OnTime, IReadOnlyList<string> HowCounted)
{
    /// <summary>The date of higher law, where it comes before the regulation's.</summary>
    public LawDateDetail? Law { get; init; }
    public ToldOfDeadline Told { get; init; } = new(null, null, null, null, false);
}

/// <summary>
/// Who was told of a deadline, and when (UTC): a warning to whoever must act, and to leaders because nobody could; that it had passed, to whoever must act
/// and to leaders. Null where they were not.
/// </summary>
/// <param name="LeadersMissing">It has passed, leaders are to be told, and there was none yet.</param>
public sealed record ToldOfDeadline(DateTime? WarnedAt, DateTime? LeadersWarnedAt, DateTime? LateToldAt, DateTime? EscalatedAt, bool LeadersMissing)
{
    /// <summary>In Vietnamese sentences; empty where nobody was told of anything.</summary>
    public string Words => string.Join(" ", new[]
    {
        WarnedAt is { } warned ? $"Đã nhắc người đang phải làm lúc {WardClock.Say(warned)}." : null,
        LeadersWarnedAt is { } leaders ? $"Đã nhắc lãnh đạo lúc {WardClock.Say(leaders)}, vì khi đó chưa ai làm được bước này." : null,
        LateToldAt is { } late && late != EscalatedAt ? $"Đã báo quá hạn cho người đang phải làm lúc {WardClock.Say(late)}." : null,
        EscalatedAt is { } escalated ? $"Đã báo lên lãnh đạo lúc {WardClock.Say(escalated)}." : null,
        LeadersMissing ? "Chưa báo được lên lãnh đạo: chưa ai giữ vai trò được báo." : null,
    }.OfType<string>());
}

/// <summary>A date of higher law beside a deadline; <paramref name="Missed"/> where it has passed, whatever the regulation allows.</summary>
public sealed record LawDateDetail(string Source, DateTime DueAt, string Words, bool Missed);

public sealed record PersonOnEdition(int ContributorId, string Name, ContributionRole Role, decimal SharePercent);
public sealed record PictureOnEdition(int MediaFileId, string Alt, string Caption, string Credit, IReadOnlyList<(int Width, int Height, string Sha256)> Sizes);

/// <summary>An attachment as screens show it; the signature is what the file says of itself.</summary>
public sealed record AttachmentOnEdition(int MediaFileId, string Name, FileKind Kind, long Bytes, string? SignatureWords);

/// <summary>One line of an item's history.</summary>
/// <param name="Action">As the history names it, such as <c>content.published</c>.</param>
public sealed record HistoryRow(DateTime At, string ActorName, string Sentence, string Action)
{
    internal const string DeadlineWarned = "content.deadline-warned";
    internal const string DeadlineEscalated = "content.deadline-escalated";

    /// <summary>Whether somebody, or a timer, did something with the edition; telling of its deadline leaves it as it was.</summary>
    public bool Changes => Action is not (DeadlineWarned or DeadlineEscalated);
}
