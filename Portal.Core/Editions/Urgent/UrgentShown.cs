using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Editions.Urgent;

/// <summary>What urgent publishing would pass over here, before it is done: the names of the steps, and by when it must be looked at in words.</summary>
public sealed record UrgentOffer(IReadOnlyList<string> Skipped, string ReviewTerm);

/// <summary>That an edition was published urgently, and where its review stands; moments in UTC.</summary>
public sealed record UrgentDetail
{
    public required string ByName { get; init; }
    public required DateTime At { get; init; }
    public required string Reason { get; init; }

    /// <summary>Names of the steps passed over, as of then.</summary>
    public required string SkippedNames { get; init; }
    public required IReadOnlyList<string> SkippedCodes { get; init; }
    public DateTime? DueAt { get; init; }
    public string? TimeLeft { get; init; }

    /// <summary>Due and still not reviewed, or reviewed after it was due.</summary>
    public bool Late { get; init; }
    public UrgentResult? Result { get; init; }
    public string? ReviewedByName { get; init; }
    public DateTime? ReviewedAt { get; init; }
    public string? Note { get; init; }

    /// <summary>Whether it waits for this person.</summary>
    public bool MayReview { get; init; }

    /// <summary>Whom it waits for, by name; empty once it is done, or where a second person is missing.</summary>
    public IReadOnlyList<string> Reviewers { get; init; } = [];

    /// <summary>What visitors see of the item now, this edition or a later one; null where it is public no longer.</summary>
    public UrgentLive? Live { get; init; }

    /// <summary>For a reviewer: those besides themselves who may withdraw it, by name.</summary>
    public IReadOnlyList<string> Withdrawers { get; init; } = [];
}

/// <summary>The edition of an item that visitors see.</summary>
public sealed record UrgentLive(int EditionId, int Number);

/// <summary>Reads of one edition whether it was published urgently, and what publishing it so would mean.</summary>
public sealed class UrgentShown(UrgentReviewers reviewers, PeopleAtStep people, WorkingCalendars calendars)
{
    /// <summary>Null where it was not.</summary>
    internal async Task<UrgentDetail?> OfAsync(Operation operation, LoadedEdition loaded)
    {
        var (id, liveId) = (loaded.Edition.Id, loaded.Item.LiveEditionId);
        if (await operation.Db.UrgentReviews.AsNoTracking().SingleOrDefaultAsync(r => r.EditionId == id) is not { } review) return null;
        var open = review.ReviewedAt is null;
        var able = open ? await reviewers.OfAsync(operation, loaded, review) : [];
        var mine = able.Any(p => p.UserId == operation.Actor.UserId);
        var withdrawers = mine ? await people.AllowedAsync(operation, Permissions.Withdraw) : [];
        var calendar = await calendars.OfAsync(operation.Db, loaded.Profile.OfficeHours, loaded.Profile.Parent);
        return new()
        {
            ByName = review.PublishedByName, At = review.PublishedAt, Reason = review.Reason, SkippedNames = review.SkippedNames,
            SkippedCodes = review.Skipped, DueAt = review.DueAt,
            TimeLeft = open && review.DueAt is { } due ? Deadlines.TimeLeft.Words(operation.Now, due, calendar) : null,
            Late = review.DueAt < (review.ReviewedAt ?? operation.Now), Result = review.Result, ReviewedByName = review.ReviewedByName,
            ReviewedAt = review.ReviewedAt, Note = review.Note, MayReview = mine, Reviewers = able.Select(p => p.OwnName).ToList(),
            Withdrawers = withdrawers.Where(p => p.UserId != operation.Actor.UserId).Select(p => p.OwnName).ToList(),
            Live = await operation.Db.Editions.Where(e => e.Id == liveId && e.Status == EditionStatus.Published)
                .Select(e => new UrgentLive(e.Id, e.Number)).SingleOrDefaultAsync(),
        };
    }

    /// <summary>Null where this person may not publish it so.</summary>
    internal static UrgentOffer? OfferOf(Operation operation, LoadedEdition loaded)
    {
        var workflow = loaded.Workflow;
        if (loaded.Profile.Workflow.Urgent is not { } urgent
            || workflow.WhyNot(MoveKind.PublishUrgently, loaded.Facts, operation.Actor) is not null) return null;
        return new(workflow.Skipped(workflow.StepOf(loaded.Edition.Step), loaded.Facts.IsCorrection).Select(s => s.Name).ToList(), urgent.ReviewRule().Term);
    }
}
