using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;

namespace Portal.Tests.Reports;

/// <summary>
/// Published items with deadlines and royalty works, put straight into the database of one portal: the reports count what is
/// there, whenever and however it came. Times are those of Viet Nam.
/// </summary>
internal sealed class SomeItems(Func<PortalDbContext> open, string portalId)
{
    public SomeItems(PortalDatabase database, string portalId = "thanh-dong") : this(() => database.Context(portalId), portalId) { }

    public async Task<int> PersonAsync(string name, string? unit = null, PayeeKind kind = PayeeKind.Resident, string? userId = null)
    {
        await using var db = open();
        var person = new Contributor
        {
            PortalId = portalId, FullName = name, Kind = kind, UserId = userId, PayBy = PayBy.Cash,
            UnitId = unit is null ? null : (await db.Units.SingleAsync(u => u.Code == unit)).Id,
        };
        db.Contributors.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    /// <summary>An item with its live edition; the id of its royalty work, or 0 where nobody is named as author.</summary>
    public async Task<int> PublishedAsync(
        string title, DateTime at, string section = "tin-tuc", string? unit = null, DateTime? due = null,
        (int Person, decimal Share)[]? by = null, long? amount = null, string? proposed = "tin")
    {
        await using var db = open();
        var place = await db.Sections.SingleAsync(s => s.Code == section);
        var published = WardClock.ToUtc(at);
        var item = new ContentItem
        {
            PortalId = portalId, Kind = place.Kind, SectionId = place.Id, FirstPublishedAt = published,
            UnitId = unit is null ? null : (await db.Units.SingleAsync(u => u.Code == unit)).Id,
        };
        db.Items.Add(item);
        await db.SaveChangesAsync();
        var edition = new Edition { PortalId = portalId, ItemId = item.Id, SectionId = place.Id, UnitId = item.UnitId, Title = title };
        edition.Publish(by: null, published);
        db.Editions.Add(edition);
        await db.SaveChangesAsync();
        item.LiveEditionId = edition.Id;
        if (due is { } dueAt)
        {
            db.Deadlines.Add(new Deadline
            {
                PortalId = portalId, ItemId = item.Id, RuleCode = "D1", RuleSource = "khoản 1 Điều 7", HowCounted = "", CountedFrom = published,
                DueAt = WardClock.ToUtc(dueAt), MetAt = published,
            });
        }
        var work = by is null ? null : await WorkAsync(db, item, edition, place, by, amount, proposed);
        await db.SaveChangesAsync();
        return work?.Id ?? 0;
    }

    private async Task<RoyaltyWork> WorkAsync(
        PortalDbContext db, ContentItem item, Edition edition, Section place, (int Person, decimal Share)[] by, long? amount, string? proposed)
    {
        var day = WardClock.DayOf(item.FirstPublishedAt!.Value);
        var month = YearMonth.Of(day);
        var period = await db.RoyaltyPeriods.SingleOrDefaultAsync(p => p.Month == month)
            ?? db.RoyaltyPeriods.Add(new RoyaltyPeriod { PortalId = portalId, Month = month }).Entity;
        var parts = amount is { } dong ? new Money(dong).Split(by.Select(b => b.Share).ToList()) : null;
        var work = new RoyaltyWork
        {
            PortalId = portalId, Period = period, ItemId = item.Id, EditionId = edition.Id, Title = edition.Title, SectionName = place.Name,
            PublishedOn = day, ProposedGenre = proposed, Amount = amount is { } a ? new Money(a) : null,
            Status = amount is null ? RoyaltyWorkStatus.Awaiting : RoyaltyWorkStatus.Assessed,
            AssessedById = amount is null ? null : Someone.Deputy, AssessedByName = amount is null ? null : "Vũ Hoài Nam",
            Lines = by.Select((b, i) => new RoyaltyLine
            {
                PortalId = portalId, ContributorId = b.Person, Role = i == 0 ? ContributionRole.Author : ContributionRole.Photo,
                SharePercent = b.Share, Position = i, Amount = parts?[i],
            }).ToList(),
        };
        db.RoyaltyWorks.Add(work);
        return work;
    }
}
