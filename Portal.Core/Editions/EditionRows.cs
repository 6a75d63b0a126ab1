using System.Linq.Expressions;
using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Editions.Urgent;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>The stored facts behind a row, before words are put to them.</summary>
internal sealed record EditionRowFacts(
    int EditionId, int ItemId, int Number, ContentKind Kind, string Title, int SectionId, string? FieldCode, EditionStatus Status, string Step,
    string? AuthorName, string? AuthoredById, List<string> FormerAuthorIds, string? SubmittedById, string? ReviewedById, List<int> ContributorIds,
    DateTime UpdatedAt, DateTime? PublishedAt, DateTime? DueAt, DateTime? MetAt, string? ReturnReason,
    string? SecondFieldCode, List<string> Judged, string? HolderId, DateTime? HeldSince, string? GivenByName, string? HoldNote,
    int Version, int? UnitId, DateTime? FirstPublishedAt, int? LiveId, int? LiveNumber, EditionStatus? LiveStatus, int? LiveVersion, string? LiveTitle,
    bool IsCorrection, bool Urgent, bool UrgentOpen, bool UrgentLate, DateTime? EscalatedAt, bool ToWithdraw, bool ToCorrect)
{
    public IEnumerable<Judgement> JudgedHere => Judged.Select(Judgement.Read).Where(j => j.Step == Step);

    /// <summary>Units whose judgement it still waits for at its step.</summary>
    public IReadOnlyList<ReviewingUnit> UnitsOf(PortalProfile profile, string? sectionReviewer)
    {
        var here = JudgedHere.Select(j => j.Unit).ToList();
        return ReviewingUnit.Of(profile, sectionReviewer, FieldCode, SecondFieldCode).Where(u => !here.Contains(u.Code)).ToList();
    }

    /// <summary>What the workflow must know; <paramref name="editors"/> are those who edited it, by its history.</summary>
    public EditionFacts ForWorkflow(PortalProfile profile, Section section, IReadOnlySet<string>? editors)
    {
        var (units, contributors) = (UnitsOf(profile, section.ReviewerCode), ContributorIds.ToHashSet());
        var unit = units.FirstOrDefault();
        return new(Status, Step, AuthoredById, SubmittedById, ReviewedById, contributors, unit?.Code, unit?.Name)
        {
            OtherUnits = units.Skip(1).ToList(), JudgedIds = Judged.Select(j => Judgement.Read(j).UserId).ToHashSet(), FormerAuthorIds = FormerAuthorIds,
            EditorIds = editors ?? new HashSet<string>(), IsCorrection = IsCorrection && LiveStatus == EditionStatus.Published,
        };
    }
}

/// <summary>Turns editions into rows: the same for lists and for the queue.</summary>
internal static class EditionRows
{
    public static Expression<Func<Edition, EditionRowFacts>> Facts(PortalDbContext db)
    {
        var (now, proposals) = (db.Now, UrgentProposals.Open(db));
        return e => new EditionRowFacts(
            e.Id, e.ItemId, e.Number, e.Item!.Kind, e.Title, e.SectionId, e.FieldCode, e.Status, e.Step,
            db.Users.Where(u => u.Id == e.AuthoredById).Select(u => u.DisplayName).FirstOrDefault(),
            e.AuthoredById, e.FormerAuthorIds, e.SubmittedById, e.ReviewedById, e.Contributors.Select(c => c.ContributorId).ToList(),
            e.UpdatedAt, e.PublishedAt,
            db.Deadlines.Where(d => d.ItemId == e.ItemId).Select(d => (DateTime?)d.DueAt).FirstOrDefault(),
            db.Deadlines.Where(d => d.ItemId == e.ItemId).Select(d => d.MetAt).FirstOrDefault(),
            e.ReturnReason, e.SecondFieldCode, e.Judged, e.HolderId, e.HeldSince, e.GivenByName, e.HoldNote,
            e.Version, e.UnitId, e.Item.FirstPublishedAt, e.Item.LiveEditionId,
            db.Editions.Where(l => l.Id == e.Item.LiveEditionId).Select(l => (int?)l.Number).FirstOrDefault(),
            db.Editions.Where(l => l.Id == e.Item.LiveEditionId).Select(l => (EditionStatus?)l.Status).FirstOrDefault(),
            db.Editions.Where(l => l.Id == e.Item.LiveEditionId).Select(l => (int?)l.Version).FirstOrDefault(),
            db.Editions.Where(l => l.Id == e.Item.LiveEditionId).Select(l => l.Title).FirstOrDefault(), e.IsCorrection,
            db.UrgentReviews.Any(r => r.ItemId == e.ItemId), db.UrgentReviews.Any(r => r.ItemId == e.ItemId && r.ReviewedAt == null),
            db.UrgentReviews.Any(r => r.ItemId == e.ItemId && r.ReviewedAt == null && r.DueAt < now),
            db.Deadlines.Where(d => d.ItemId == e.ItemId && d.MetAt == null && d.EscalatedFor >= d.DueAt).Select(d => d.EscalatedAt).FirstOrDefault(),
            proposals.Any(r => r.ItemId == e.ItemId && r.Result == UrgentResult.Withdraw),
            proposals.Any(r => r.ItemId == e.ItemId && r.Result == UrgentResult.Correct));
    }

    /// <summary>Of several publishings the most pressing.</summary>
    private static UrgentFilter? UrgentOf(EditionRowFacts f) => f switch
    {
        { Urgent: false } => null,
        { ToWithdraw: true } => UrgentFilter.ToWithdraw,
        { UrgentLate: true } => UrgentFilter.Late,
        { UrgentOpen: true } => UrgentFilter.Waiting,
        { ToCorrect: true } => UrgentFilter.ToCorrect,
        _ => UrgentFilter.Done,
    };

    /// <summary>The rows of these editions, in the order of their numbers here.</summary>
    public static async Task<List<EditionRow>> InOrderAsync(Operation operation, IReadOnlyList<int> ids, WorkingCalendars calendars)
    {
        var found = await operation.Db.Editions.Where(e => ids.Contains(e.Id)).Select(Facts(operation.Db)).AsSplitQuery().ToDictionaryAsync(f => f.EditionId);
        var make = await MakerAsync(operation, calendars);
        return ids.Where(found.ContainsKey).Select(id => make(found[id])).ToList();
    }

    public static async Task<Func<EditionRowFacts, EditionRow>> MakerAsync(Operation operation, WorkingCalendars calendars)
    {
        var profile = await operation.ProfileAsync();
        var workflow = EditorialWorkflow.From(profile.Workflow);
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        var sections = await operation.Db.Sections.AsNoTracking().ToDictionaryAsync(s => s.Id);
        var units = profile.Units.ToDictionary(u => u.Code, u => u.ShortName);
        var unitNames = await operation.Db.Units.ToDictionaryAsync(u => u.Id, u => u.ShortName);
        var now = operation.Now;
        return f =>
        {
            var step = workflow.StepOf(f.Step);
            var open = f.DueAt is not null && f.MetAt is null && f.Status != EditionStatus.Withdrawn;
            var waits = f.Status != EditionStatus.InWorkflow ? null
                : step.UnitScoped ? string.Join(", ",
                    f.UnitsOf(profile, sections[f.SectionId].ReviewerCode).Select(u => units.GetValueOrDefault(u.Code, u.Name)))
                : string.Join(", ", step.Actors.Order().Select(RoleWords.Of));
            return new EditionRow(f.EditionId, f.ItemId, f.Number, f.Kind, f.Title, sections[f.SectionId].Name, f.Status, f.Step, step.Name,
                f.AuthorName ?? "Hệ thống", waits,
                f.UpdatedAt, f.PublishedAt, f.DueAt, open ? TimeLeft.Words(now, f.DueAt!.Value, calendar) : null,
                f.MetAt is null || f.DueAt is null ? null : f.MetAt <= f.DueAt, f.ReturnReason)
            {
                Urgent = UrgentOf(f),
                Late = open && f.DueAt < now, EscalatedAt = open ? f.EscalatedAt : null, Version = f.Version, SectionId = f.SectionId,
                FirstPublishedAt = f.FirstPublishedAt,
                UnitName = f.UnitId is { } id ? unitNames.GetValueOrDefault(id) : null,
                Live = f.LiveId is { } live && live != f.EditionId && f is { LiveNumber: { } number, LiveStatus: { } status, LiveVersion: { } version }
                    ? new(live, number, status, version, f.LiveTitle ?? f.Title) : null,
            };
        };
    }
}
