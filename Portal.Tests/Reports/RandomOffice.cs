using Microsoft.EntityFrameworkCore;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;

namespace Portal.Tests.Reports;

/// <summary>What may happen on a day of two years.</summary>
public enum ActKind
{
    Publish,
    Correct,
    Move,
    Withdraw,
    Urgent,
    Approve,
    Pay,
    Owe,
    Budget,
    Allowance,
}

/// <summary>One act; the size says of which item, for whom and how much.</summary>
public sealed record OfficeAct(ActKind Kind, DateOnly On, int Size);

/// <summary>An office that does anything in any order, put straight into the database: the report counts what is there.</summary>
internal sealed class RandomOffice : IDisposable
{
    private static readonly string?[] Units = ["vhxh", null, "vp-hdnd-ubnd", "kthtdt"];
    private static readonly string[] Sections = ["tin-tuc", "chi-dao-dieu-hanh", "van-ban", "tuyen-truyen-pl"];
    private readonly SomeItems rows;
    private int[] people = [];
    private int acts;

    private RandomOffice(PortalDatabase database) => (Database, rows) = (database, new(database));

    public PortalDatabase Database { get; }

    public static async Task<RandomOffice> BeginAsync()
    {
        var office = new RandomOffice(await PortalDatabase.CreateAsync());
        office.people =
        [
            await office.rows.PersonAsync("Nguyễn Hải An", "vhxh"), await office.rows.PersonAsync("Trần Quốc Bình"), await office.rows.PersonAsync("Hải An"),
        ];
        await using var db = office.Database.Context();
        var (first, third) = (office.people[0], office.people[2]);
        await db.Contributors.Where(c => c.Id == third).ExecuteUpdateAsync(set => set.SetProperty(c => c.MergedIntoId, first));
        return office;
    }

    public async Task DoAsync(OfficeAct act)
    {
        acts++;
        if (act.Kind == ActKind.Publish)
        {
            await PublishAsync(act);
            return;
        }
        await using var db = Database.Context();
        var item = (await db.Items.OrderBy(i => i.Id).ToListAsync()).ElementAt(act.Size % await db.Items.CountAsync());
        switch (act.Kind)
        {
            case ActKind.Correct or ActKind.Move: await LaterAsync(db, item, act); break;
            case ActKind.Withdraw: Withdraw(db, item, act); break;
            case ActKind.Urgent: await UrgentAsync(db, item, act); break;
            case ActKind.Approve: await ApproveAsync(db, item, act); break;
            case ActKind.Owe: await OweAsync(db, item, act); break;
            case ActKind.Budget: await OfficeMoney.BudgetAsync(db, act); break;
            case ActKind.Allowance: await OfficeMoney.AllowanceAsync(db, act); break;
            default: Pay(db, act); break;
        }
        await db.SaveChangesAsync();
    }

    public void Dispose() => Database.Dispose();

    private Task PublishAsync(OfficeAct act)
    {
        // The first and the last minute of a day in Viet Nam among them
        var at = act.On.ToDateTime(new TimeOnly(act.Size % 24 is 23 ? 23 : act.Size % 12, act.Size % 24 is 23 ? 59 : 0));
        var section = Sections[act.Size % Sections.Length];
        DateTime? due = (act.Size / 4 % 3) switch { 0 => null, 1 => at.AddHours(2), _ => at.AddHours(-2) };
        (int Person, decimal Share)[]? by = section == "van-ban" ? null
            : (act.Size / 12 % 3) switch { 0 => [(people[0], 60), (people[1], 40)], 1 => [(people[1], 100)], _ => [(people[2], 70), (people[0], 30)] };
        return rows.PublishedAsync($"Tin {acts}", at, section, Units[act.Size / 36 % Units.Length], due, by, act.Size % 5 == 0 ? null : 100_000 + act.Size);
    }

    private async Task LaterAsync(Core.Data.PortalDbContext db, ContentItem item, OfficeAct act)
    {
        var places = await db.Sections.Where(s => s.Kind == item.Kind).OrderBy(s => s.Id).ToListAsync();
        var section = places[act.Size % places.Count];
        var edition = new Edition
        {
            PortalId = A.ThanhDong, ItemId = item.Id, Number = 10 + acts, SectionId = section.Id, UnitId = item.UnitId, Title = $"Bản sau {acts}",
            CorrectionNote = act.Size % 3 == 0 ? null : "Đính chính: sửa số.",
        };
        var later = item.FirstPublishedAt!.Value.AddHours(1);
        edition.Publish(by: null, WardClock.StartOf(act.On) is var at && at > later ? at : later);
        db.Editions.Add(edition);
        db.Entry(edition).Property(e => e.IsCorrection).CurrentValue = act.Kind == ActKind.Correct;
        db.Entry(edition).Property(e => e.Stands).CurrentValue = false;
        await db.SaveChangesAsync();
        item.LiveEditionId = edition.Id;
        if (act.Kind == ActKind.Move) item.SectionId = section.Id;
    }

    private HistoryEntry Line(ContentItem item, OfficeAct act) => new()
    {
        PortalId = A.ThanhDong, Sequence = 10_000 + acts, At = WardClock.StartOf(act.On), ActorName = "Trưởng ban", Action = "content.withdrawn",
        Subject = Subject.Item(item.Id), Sentence = "Gỡ khỏi cổng. Lý do: trùng tin.", PreviousHash = HistoryEntry.FirstHash, Hash = HistoryEntry.FirstHash,
    };

    private void Withdraw(Core.Data.PortalDbContext db, ContentItem item, OfficeAct act)
    {
        db.History.Add(Line(item, act));
        db.Withdrawals.Add(new Withdrawal
        {
            PortalId = A.ThanhDong, ItemId = item.Id, EditionId = item.LiveEditionId!.Value, Title = "Tin", WithdrawnAt = WardClock.StartOf(act.On),
            ByName = "Trưởng ban", Reason = "Trùng tin",
        });
    }

    /// <summary>Reviewed in time, too late, or not yet.</summary>
    private static async Task UrgentAsync(Core.Data.PortalDbContext db, ContentItem item, OfficeAct act)
    {
        if (await db.UrgentReviews.AnyAsync(r => r.EditionId == item.LiveEditionId)) return;
        var at = WardClock.StartOf(act.On);
        var review = db.UrgentReviews.Add(new UrgentReview
        {
            PortalId = A.ThanhDong, ItemId = item.Id, EditionId = item.LiveEditionId!.Value, PublishedByName = "Trưởng ban", Reason = "Bão",
            PublishedAt = at, DueAt = act.Size % 4 == 0 ? null : at.AddDays(2),
        });
        if (act.Size % 3 != 0) review.Property(r => r.ReviewedAt).CurrentValue = at.AddDays(act.Size % 5);
    }

    private static async Task ApproveAsync(Core.Data.PortalDbContext db, ContentItem item, OfficeAct act)
    {
        var month = YearMonth.Of(WardClock.DayOf(item.FirstPublishedAt!.Value));
        DateTime? at = act.Size % 5 == 0 ? null : WardClock.StartOf(act.On);
        await db.RoyaltyPeriods.Where(p => p.Month == month && p.Status == RoyaltyPeriodStatus.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Status, RoyaltyPeriodStatus.Approved).SetProperty(p => p.ApprovedAt, at));
    }

    /// <summary>The item's period is paid, of what everybody has coming in it a part, some nothing and some all.</summary>
    private static async Task OweAsync(Core.Data.PortalDbContext db, ContentItem item, OfficeAct act)
    {
        var month = YearMonth.Of(WardClock.DayOf(item.FirstPublishedAt!.Value));
        if (await db.RoyaltyPeriods.AsTracking().SingleOrDefaultAsync(p => p.Month == month && p.Status != RoyaltyPeriodStatus.Paid) is not { } period) return;
        (period.Status, period.ApprovedAt) = (RoyaltyPeriodStatus.Paid, WardClock.StartOf(act.On));
        var lines = await db.RoyaltyLines.Where(l => l.Work!.PeriodId == period.Id && l.Work.Status == RoyaltyWorkStatus.Assessed)
            .Select(l => new { l.ContributorId, l.Amount }).ToListAsync();
        foreach (var own in lines.GroupBy(l => l.ContributorId))
        {
            var total = own.Sum(l => l.Amount ?? Money.Zero);
            db.RoyaltyDues.Add(new RoyaltyDue
            {
                PortalId = A.ThanhDong, PeriodId = period.Id, ContributorId = own.Key, Royalty = total, Total = total, WorkCount = own.Count(),
                Settled = Money.Round(total.Dong * ((act.Size + own.Key) % 101) / 100m),
            });
        }
    }

    private void Pay(Core.Data.PortalDbContext db, OfficeAct act)
    {
        var (gross, tax) = (new Money(1_000_000 + act.Size), new Money(act.Size % 2 == 0 ? 0 : 100_000));
        db.Disbursements.Add(new Disbursement
        {
            PortalId = A.ThanhDong, Year = act.On.Year, Number = 100 + acts, Key = Guid.NewGuid(), PaidOn = act.On, Percent = 100, PaidByName = "Kế toán",
            PaidAt = WardClock.StartOf(act.On),
            Payments =
            [
                new RoyaltyPayment
                {
                    PortalId = A.ThanhDong, ContributorId = people[1], PayeeName = "Trần Quốc Bình", TaxWords = "", Gross = gross, Tax = tax, Net = gross - tax,
                },
            ],
        });
    }
}
