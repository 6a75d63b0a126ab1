namespace Portal.Core.Editions;

/// <summary>Whose turn it is: since when, who sent it there, who has begun, who has taken it upon themselves, who has judged; and the bin.</summary>
public sealed partial class Edition
{
    /// <summary>Of a note or a reason with which it is given to somebody.</summary>
    public const int NoteLength = 500;

    /// <summary>Of the list as JSON.</summary>
    public const int JudgedLength = 4000;

    /// <summary>When it came to the step it stands at, UTC; null for what has stood in the draft since it was made.</summary>
    public DateTime? ReachedAt { get; private set; }

    /// <summary>Who sent it to the step it stands at; null where it came otherwise, so that nobody may call it back.</summary>
    public string? SentById { get; private set; }

    /// <summary>Who was the first, after the sender, to begin at this step: opened it for writing, changed it, took it upon themselves.</summary>
    public string? BegunById { get; private set; }

    /// <summary>The name as of then.</summary>
    public string? BegunByName { get; private set; }
    public DateTime? BegunAt { get; private set; }

    /// <summary>Who has taken it upon themselves, or was given it, at this step; counts while that person may act there.</summary>
    public string? HolderId { get; private set; }
    public DateTime? HeldSince { get; private set; }

    /// <summary>What whoever gave it said.</summary>
    public string? HoldNote { get; private set; }

    /// <summary>Who gave it, as called then; null where the holder took it.</summary>
    public string? GivenByName { get; private set; }

    /// <summary>Who judged it at which step and for which unit, in order, as <see cref="Judgement"/> writes them.</summary>
    public List<string> Judged { get; private set; } = [];

    public DateTime? BinnedAt { get; private set; }
    public string? BinnedByName { get; private set; }
    public string? BinReason { get; private set; }

    internal IEnumerable<Judgement> Judgements => Judged.Select(Judgement.Read);

    /// <summary>Judged for one of several units; it stays at the step for the others.</summary>
    internal void Consent(WorkflowStep at, string? by, string? unit)
    {
        Judge(at, by, unit);
        LetGo();
        // Somebody has judged: nobody calls it back any more
        SentById = null;
    }

    /// <summary>Back to the step it was sent from, by whoever sent it: what others judged there for their units stands.</summary>
    internal void Recall(WorkflowStep to, IReadOnlyCollection<string> stepsBefore, Func<string?, bool> isSender, DateTime now)
    {
        (Status, Step) = (to.Index == 0 ? EditionStatus.Draft : EditionStatus.InWorkflow, to.Code);
        if (to.Index == 0) (SubmittedById, SubmittedAt) = (null, null);
        Unjudge(j => stepsBefore.Contains(j.Step) || j.Step == to.Code && !isSender(j.UserId));
        Reach(null, now);
    }

    /// <summary>Past the steps between to the last, where it is judged at once; a return is answered by it.</summary>
    internal void PassTo(WorkflowStep last, DateTime now)
    {
        (ReturnReason, ReturnedByName, ReturnedAt) = (null, null, null);
        (Status, Step) = (EditionStatus.InWorkflow, last.Code);
        Reach(null, now);
    }

    internal void Bin(string? reason, string byName, DateTime now) =>
        (Status, BinnedAt, BinnedByName, BinReason) = (EditionStatus.Binned, now, byName, reason);

    /// <summary>Out of the bin: a draft, or a returned one where the reason still stands.</summary>
    internal void Restore(DateTime now)
    {
        Status = ReturnReason is null ? EditionStatus.Draft : EditionStatus.Returned;
        (BinnedAt, BinnedByName, BinReason) = (null, null, null);
        Reach(null, now);
    }

    /// <summary>The first to begin at a step stays known; the sender's own look is no beginning.</summary>
    internal void MarkBegun(string userId, string name, DateTime now)
    {
        if (BegunById is null) (BegunById, BegunByName, BegunAt) = (userId, name, now);
    }

    private void LetGo() => (HolderId, HeldSince, GivenByName, HoldNote) = (null, null, null, null);

    private void Reach(string? sentBy, DateTime now)
    {
        (ReachedAt, SentById) = (now, sentBy);
        (BegunById, BegunByName, BegunAt) = (null, null, null);
        LetGo();
    }

    private void Judge(WorkflowStep at, string? by, string? unit)
    {
        if (by is not null) Judged = [.. Judged, new Judgement(at.Code, unit, by).ToString()];
        ReviewedById = by;
    }

    private void Unjudge(Func<Judgement, bool> stands)
    {
        Judged = Judgements.Where(stands).Select(j => j.ToString()).ToList();
        ReviewedById = Judgements.LastOrDefault()?.UserId;
    }
}

/// <summary>That somebody judged an edition at a step, for a unit where the step is a unit's.</summary>
public sealed record Judgement(string Step, string? Unit, string UserId)
{
    private const char Between = '|';

    public static Judgement Read(string kept)
    {
        // Codes hold no such sign; an account's id may hold anything and stands last
        var parts = kept.Split(Between, 3);
        return new(parts[0], parts[1].Length == 0 ? null : parts[1], parts[2]);
    }

    public override string ToString() => string.Join(Between, Step, Unit, UserId);
}
