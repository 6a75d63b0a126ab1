using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Royalties.Opening;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>
/// The money of Thành Đông from July 2026 on, as its people make it by the verbs; beside it, <see cref="Earned"/> is counted by hand in plain numbers.
/// Of each point 253.000 đồng: a tenth of the base salary of 2.530.000 (NĐ 161/2026).
/// </summary>
internal sealed partial class RandomYear : IDisposable
{
    private const long Point = 253_000;
    private const long OwedAtStart = 6_250_000;
    private readonly HanoiClock clock;
    private readonly List<PublishedItem> live = [];
    private readonly Dictionary<int, long> worth = [];
    private YearMonth month = new(2026, 7);

    private RandomYear(PortalDatabase database, HanoiClock clock) => (Database, this.clock) = (database, clock);

    public PortalDatabase Database { get; }

    /// <summary>Residents in cash and by account, one of the payer's own, a non-resident and an organisation, in this order.</summary>
    public List<int> People { get; } = [];

    /// <summary>What everybody has earned by now, before tax, in đồng.</summary>
    public long Earned { get; private set; } = OwedAtStart;

    public static async Task<RandomYear> BeginAsync()
    {
        var hanoi = HanoiClock.At(2026, 7, 10);
        var year = new RandomYear(await PortalDatabase.CreateAsync(hanoi), hanoi);
        await A.Schedule(year.Database, spoil: s => s.Genres[0].Grades =
            [new() { PortalId = s.PortalId, Name = "A", Coefficient = 8 }, new() { PortalId = s.PortalId, Name = "B", Coefficient = 2.5m, Position = 1 }]);
        foreach (var form in new[]
        {
            SomePayments.Cash("Mai Anh"), SomePayments.ByAccount("Đỗ An"), SomePayments.Cash("Dương Chi", PayeeKind.Staff),
            SomePayments.Cash("Người nước ngoài", PayeeKind.NonResident), SomePayments.Cash("Trung tâm Văn hóa", PayeeKind.Organisation),
        }) year.People.Add(await Story.Payee(year.Database, form));
        await OpeningGround.Import(year.Database, OpeningKind.Balances,
            OpeningGround.Book(OpeningKind.Balances, OpeningGround.Balance("Đỗ An", 3_500_000, 0, OwedAtStart)));
        await OpeningGround.Confirm(year.Database);
        return year;
    }

    public void Dispose() => Database.Dispose();

    public Task DoAsync(Deed deed) => deed.Kind switch
    {
        DeedKind.Write => WriteAsync(deed),
        DeedKind.Share => ShareAsync(deed),
        DeedKind.Correct => CorrectAsync(deed),
        DeedKind.Withdraw => WithdrawAsync(deed),
        DeedKind.Pay => PayAsync(deed),
        DeedKind.PayAtTwoNodes => PayAtTwoNodesAsync(deed),
        DeedKind.Draw => DrawAsync(deed),
        DeedKind.EndPlan => EndPlanAsync(deed),
        DeedKind.Close => CloseAsync(),
        _ => EndMonthAsync(),
    };

    private int Person(int number) => People[number % People.Count];

    /// <summary>Half a point to ten points, some by a grade, some with an addition.</summary>
    private async Task WriteAsync(Deed deed)
    {
        var item = await Story.Publish(Database, await A.CompleteForm(Database, by: (Person(deed.Who), 100)));
        await AssessAsync(item, deed);
    }

    /// <summary>Two who write and one who edits.</summary>
    private async Task ShareAsync(Deed deed)
    {
        var form = await A.CompleteForm(Database, by: [(Person(deed.Who), 51), (Person(deed.Who + 1), 33), (Person(deed.Who + 2), 16)]);
        form.Contributors[2].Role = ContributionRole.Editing;
        await AssessAsync(await Story.Publish(Database, form), deed);
    }

    private async Task AssessAsync(PublishedItem item, Deed deed)
    {
        var grade = (deed.Size % 7) switch { 0 => "A", 1 => "B", _ => null };
        var points = grade switch { "A" => 8, "B" => 2.5m, _ => (1 + (deed.Size % 20)) / 2m };
        var addition = deed.Size % 3 * 20;
        var amount = Story.Must(await Story.TryAssess(Database, item.ItemId, f => f with
        {
            Grade = grade, Coefficient = grade is null ? points : null, Additions = addition == 0 ? [] : [new("kho-khan", addition, "Đêm bão số 9")],
        }));
        Assert.Equal((long)decimal.Round(Point * points * (100 + addition) / 100, MidpointRounding.AwayFromZero), amount.Dong);
        live.Add(item);
        worth[item.ItemId] = amount.Dong;
        Earned += amount.Dong;
    }

    /// <summary>A line of an approved period: more for it, or a part or all of it back.</summary>
    private async Task CorrectAsync(Deed deed)
    {
        if (await LineAsync(deed.Who) is not (var lineId, var now)) return;
        var amount = (deed.Size % 4) switch { 0 => 1 + (deed.Size * 1_000L), 1 => -now, _ => -now * (deed.Size % 100) / 100 };
        if (amount == 0) return;
        Story.Must(await AdjustAsync(lineId, amount));
        Earned += amount;
    }

    private Task<Outcome<int>> AdjustAsync(int lineId, long amount) =>
        Database.As(Someone.Secretary).GetRequiredService<AdjustLine>().ExecuteAsync(new(lineId, new(amount), "Chấm nhầm hệ số"));

    private async Task<(int LineId, long Now)?> LineAsync(int number)
    {
        await using var db = Database.Context();
        var lines = (await db.RoyaltyLines.Include(l => l.Work).ThenInclude(w => w!.Period).Where(l => l.Work!.Status == RoyaltyWorkStatus.Assessed)
            .OrderBy(l => l.Id).ToListAsync()).Where(l => l.Work!.Period!.State.IsFixed).ToList();
        if (lines.Count == 0) return null;
        var line = lines[number * 7 % lines.Count];
        var adjusted = await db.RoyaltyAdjustments.Where(a => a.OfLineId == line.Id && a.State == AdjustmentState.Taken).ToListAsync();
        return (line.Id, line.Amount!.Value.Dong + adjusted.Sum(a => a.Amount).Dong);
    }

    /// <summary>Withdrawn in time a work is left out; later it is kept or taken back.</summary>
    private async Task WithdrawAsync(Deed deed)
    {
        if (live.Count == 0) return;
        var item = live[deed.Who * 5 % live.Count];
        live.Remove(item);
        await Story.Withdraw(Database, item.EditionId);
        var work = await Story.Work(Database, item.ItemId);
        if (work.Status == RoyaltyWorkStatus.Excluded) Earned -= worth[item.ItemId];
        if (!work.AsksWhatBecomes) return;
        var decision = deed.Size % 2 == 0 ? WithdrawnDecision.TakeBack : WithdrawnDecision.Keep;
        Earned -= Story.Must(await Database.As(Someone.Secretary).GetRequiredService<DecideWithdrawnWork>()
            .ExecuteAsync(work.Id, work.Version, decision, "Sai sự thật")).Dong;
    }

    private async Task<List<RoyaltyPeriod>> PeriodsAsync(Func<RoyaltyPeriod, bool> which)
    {
        await using var db = Database.Context();
        return (await db.RoyaltyPeriods.ToListAsync()).Where(which).OrderBy(p => p.Month).ToList();
    }

    /// <summary>The month's period is approved and handed over, if there is anything in it.</summary>
    private async Task EndMonthAsync()
    {
        foreach (var period in await PeriodsAsync(p => p.Month.CompareTo(month) <= 0 && p.State.TakesWorks))
        {
            var approved = await Story.TryApprove(Database, period.Month);
            if (approved.Done) Story.Must(await Story.TryHandOver(Database, period.Month));
            else Assert.Equal(["royalties.nothing-to-approve"], approved.Codes());
        }
        month = month.Next;
        clock.Set(month.Year, month.Month, 10);
    }

    private async Task CloseAsync()
    {
        var paid = await PeriodsAsync(p => p.Status == RoyaltyPeriodStatus.Paid);
        if (paid.Count > 0) Story.Must(await Story.TryClose(Database, paid[0].Month));
    }
}

/// <summary>What somebody does: to whom or to which of what is there, and how much, by number.</summary>
internal sealed record Deed(DeedKind Kind, int Who, int Size);

internal enum DeedKind { Write, Share, Correct, Withdraw, Pay, PayAtTwoNodes, Draw, EndPlan, Close, EndMonth }
