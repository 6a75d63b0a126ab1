using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Calendar;
using Portal.Core.Content;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties;

namespace Portal.Core.Workflow;

/// <summary>One thing waiting for the person: what, where it stands, by when, and the address that opens it.</summary>
public sealed record WorkRow(
    string Kind, string Title, string State, string? Who, DateTime? DueAt, string? TimeLeft, bool Late, bool DueToday, string Link, string Does);

/// <summary>
/// "Việc của tôi": everything that waits for this person in this portal — editions at a step they may act on, drafts and
/// returns of their own, royalty periods to assess, approve or pay — by due time, what is late first.
/// </summary>
public sealed class FindMyWork(PortalStore store, WorkingCalendars calendars)
{
    public Task<IReadOnlyList<WorkRow>> ExecuteAsync() => store.ReadAsync<IReadOnlyList<WorkRow>>(async session =>
    {
        if (!session.Actor.Belongs) return [];
        var rows = await EditionsAsync(session);
        rows.AddRange(await PeriodsAsync(session));
        rows.AddRange(await PayeeChangesAsync(session));
        return rows.OrderBy(r => r.DueAt is null).ThenBy(r => r.DueAt).ThenBy(r => r.Title, VietnameseText.Order).ToList();
    });

    private async Task<List<WorkRow>> EditionsAsync(Session session)
    {
        var profile = await session.ProfileAsync();
        var workflow = EditorialWorkflow.From(profile.Workflow);
        var sections = await session.Db.Sections.AsNoTracking().ToDictionaryAsync(s => s.Id);
        var open = await session.Db.Editions
            .Where(e => e.Status == EditionStatus.Draft || e.Status == EditionStatus.Returned || e.Status == EditionStatus.InWorkflow)
            .Select(EditionRows.Facts(session.Db)).AsSplitQuery().ToListAsync();
        var editors = await WritingHistory.EditorsAsync(session, open.Where(f => f.Status == EditionStatus.InWorkflow).Select(f => f.ItemId));
        var make = await EditionRows.MakerAsync(session, calendars);
        var rows = new List<WorkRow>();
        foreach (var facts in open)
        {
            var unit = EditionSource.ReviewingUnit(sections[facts.SectionId], facts.FieldCode, profile);
            var edition = new EditionFacts(facts.Status, facts.Step, facts.AuthoredById, facts.SubmittedById, facts.ReviewedById,
                facts.ContributorIds.ToHashSet(), unit, profile.Units.FirstOrDefault(u => u.Code == unit)?.Name)
            {
                FormerAuthorIds = facts.FormerAuthorIds,
                EditorIds = editors.GetValueOrDefault(facts.EditionId) ?? new HashSet<string>(),
            };
            // Somebody else's draft may be taken over, but does not wait for it
            var moves = workflow.MovesFor(edition, session.Actor).Where(m => m.Kind != MoveKind.TakeOver).ToList();
            if (moves.Count == 0 || session.Actor.IsSystem) continue;
            rows.Add(Row(make(facts), moves[0], workflow.StepOf(facts.Step).MayEdit, session));
        }
        return rows;
    }

    private static WorkRow Row(EditionRow row, Move forward, bool edits, Session session)
    {
        var state = row.Status == EditionStatus.InWorkflow ? row.StepName : EditionWords.Of(row.Status);
        var today = row.DueAt is { } due && WardClock.DayOf(due) <= session.Today;
        return new(row.Kind == ContentKind.Document ? "Văn bản" : "Tin, bài", row.Shown, state, row.AuthorName, row.DueAt, row.TimeLeft, row.Late, today,
            edits ? $"bai/{row.EditionId}/soan" : $"bai/{row.EditionId}", forward.Label);
    }

    /// <summary>Changes of payees that wait for a second person, where this person may be the second.</summary>
    private static async Task<List<WorkRow>> PayeeChangesAsync(Session session)
    {
        if (session.Actor.IsSystem || !session.Actor.Can(Permissions.SeeRoyalties)) return [];
        var waiting = await session.Db.PayeeChanges.AsNoTracking().Include(c => c.Contributor).Where(c => c.Status == PayeeChangeStatus.Waiting).ToListAsync();
        return waiting.Where(c => DecidePayeeChange.WhyNotConfirm(c, c.Contributor!, session.Actor) is null)
            .Select(c => new WorkRow("Người nhận", c.Contributor!.FullName, RoyaltyWords.Of(c.Status), c.ProposedByName, null, null, false, false,
                $"cong-tac-vien?sua={c.ContributorId}", "Xác nhận thông tin chi trả")).ToList();
    }

    private static async Task<List<WorkRow>> PeriodsAsync(Session session)
    {
        var actor = session.Actor;
        var rows = new List<WorkRow>();
        if (!actor.Can(Permissions.SeeRoyalties)) return rows;
        var periods = await session.Db.RoyaltyPeriods.Where(p => p.Status != RoyaltyPeriodStatus.Closed).OrderBy(p => p.Month)
            .Select(p => new
            {
                p.Month, p.Status,
                Awaiting = p.Works.Count(w => w.Status == RoyaltyWorkStatus.Awaiting),
                Assessed = p.Works.Count(w => w.Status == RoyaltyWorkStatus.Assessed),
            }).ToListAsync();
        foreach (var p in periods)
        {
            var ended = p.Month.LastDay < session.Today;
            var does = p.Status switch
            {
                RoyaltyPeriodStatus.Open when p.Awaiting > 0 && actor.Can(Permissions.Assess) => $"Chấm {p.Awaiting} bài",
                RoyaltyPeriodStatus.Open when p.Awaiting == 0 && p.Assessed > 0 && ended && actor.Can(Permissions.ApprovePeriod) => "Duyệt kỳ",
                RoyaltyPeriodStatus.Approved when actor.Can(Permissions.PayPeriod) => "Chi trả",
                RoyaltyPeriodStatus.Paid when actor.Can(Permissions.PayPeriod) => "Đóng kỳ",
                _ => null,
            };
            if (does is not null)
                rows.Add(new("Nhuận bút", $"Nhuận bút {p.Month.Words}", RoyaltyWords.Of(p.Status), null, null, null, false, false, $"nhuan-but/{p.Month}", does));
        }
        return rows;
    }
}
