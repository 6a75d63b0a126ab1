using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>Paying: some periods or all, the whole or a part, by one process or by two at once.</summary>
internal sealed partial class RandomYear
{
    private static readonly HashSet<string> NothingToDo = ["royalties.nothing-chosen", "royalties.nothing-to-pay"];

    private async Task PayAsync(Deed deed)
    {
        var form = await FormAsync(deed);
        AssertOnly([.. NothingToDo, .. Held], await Database.As(Someone.Finance).GetRequiredService<RecordDisbursement>().ExecuteAsync(form));
    }

    /// <summary>Everything there is, whole.</summary>
    public async Task PayAllAsync()
    {
        await EndAllPlansAsync();
        var form = await FormAsync(new(DeedKind.Pay, 0, 0));
        form.Periods = (await PayableAsync()).ToList();
        form.Opening = true;
        form.LeftOut.Clear();
        AssertOnly(NothingToDo, await Database.As(Someone.Finance).GetRequiredService<RecordDisbursement>().ExecuteAsync(form));
    }

    /// <summary>
    /// Two processes on one database, each with its own services: the same form twice, or two forms over the same periods as both saw them. It is
    /// recorded once.
    /// </summary>
    private async Task PayAtTwoNodesAsync(Deed deed)
    {
        var form = await FormAsync(deed);
        var other = deed.Who % 2 == 0 ? form : await FormAsync(deed);
        var before = await CountAsync();
        using ServiceProvider one = Node(), two = Node();
        var verbs = new[] { (one, form), (two, other) }
            .Select(n => (Verb: n.Item1.CreateScope().ServiceProvider.GetRequiredService<RecordDisbursement>(), Form: n.Item2)).ToList();

        var told = await Task.WhenAll(verbs.Select(v => Task.Run(() => v.Verb.ExecuteAsync(v.Form))));

        foreach (var outcome in told) AssertOnly([.. NothingToDo, .. Held, "data.stale"], outcome);
        var recorded = await CountAsync() - before;
        if (form == other && told[0].Done) Assert.Equal((1, told[0].Value), (recorded, told[1].Value));
        else if (form.Periods.Count > 0) Assert.InRange(recorded, 0, 1);
        else Assert.Equal(told.Count(o => o.Done), recorded);
    }

    private ServiceProvider Node() => PortalDatabase.Services(Database.Folder, Database.Clock)
        .AddSingleton<ICurrentUser>(new FixedUser(Someone.Finance, Someone.Finance)).AddSingleton<IPortalScope>(new FixedScope(A.ThanhDong))
        .BuildServiceProvider();

    private static void AssertOnly(HashSet<string> allowed, Outcome<DisbursementMade> outcome) => Assert.Subset(allowed, outcome.Codes().ToHashSet());

    private async Task<int> CountAsync()
    {
        await using var db = Database.Context();
        return await db.Disbursements.CountAsync();
    }

    /// <summary>Periods by the bits of its size; the whole, nearly all of it or a third; now and then without somebody.</summary>
    private async Task<DisbursementForm> FormAsync(Deed deed)
    {
        var day = new WardClock(clock).Today;
        var form = new DisbursementForm
        {
            PaidOn = day, Percent = (deed.Size % 3) switch { 0 => 100, 1 => 97.5m, _ => 33.33m }, Reason = "Theo kinh phí",
            Opening = deed.Size % 5 < 2, ChangesSeen = true,
            Periods = (await PayableAsync()).Where((_, i) => (deed.Size >> (i % 8) & 1) == 1 || deed.Size % 11 == 0).ToList(),
        };
        if (deed.Who % 4 == 3) form.LeftOut.Add(Person(deed.Size));
        form.Invoices[People[4]] = new() { Number = "00000123", IssuedOn = day };
        return form;
    }

    private async Task<IEnumerable<ChosenPeriod>> PayableAsync() =>
        (await PeriodsAsync(p => p.Status >= RoyaltyPeriodStatus.HandedOver)).Select(p => new ChosenPeriod(p.Id, p.Version));
}
