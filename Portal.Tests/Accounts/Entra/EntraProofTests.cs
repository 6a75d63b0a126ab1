using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Entra;
using Portal.Core.Kernel;
using Portal.Tests.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Entra;

/// <summary>Who opens an account, and who makes a head of an app role, is asked again; declining needs no proof.</summary>
public sealed class EntraProofTests
{
    private static readonly EntraPerson Person = EntraPerson.Of(Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), "Trần Thị Mới", null)!;

    [Fact]
    public async Task After_ten_minutes_each_is_refused_as_its_last_reason_and_nothing_is_done()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var (_, desk) = await AtTheDesk.SitAsync(database, Someone.AccountAdministrator);
        Story.Must(await database.AsSystem().GetRequiredService<AskForAccess>().ExecuteAsync(Person, A.ThanhDong));
        var id = Story.Must(await desk.GetRequiredService<FindAccessRequests>().ExecuteAsync())[0].Id;
        Story.Must(await desk.GetRequiredService<AddEntraRule>().ExecuteAsync("Duyet", PortalRole.Secretary, null));
        var rule = Story.Must(await desk.GetRequiredService<FindEntraRules>().ExecuteAsync())[0].Id;
        var grant = new GrantForm { UserName = "moi.tranthi", DisplayName = "Trần Thị Mới" };

        clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        var needed = AccessRefusals.ProofNeeded.Code;
        Refused.By(await desk.GetRequiredService<GrantAccess>().ExecuteAsync(id, grant), needed);
        Refused.By(await desk.GetRequiredService<GrantAccess>().ExecuteAsync(id, new GrantForm()), EntraRefusals.UserNameMissing.Code);
        Refused.By(await desk.GetRequiredService<AddEntraRule>().ExecuteAsync("TruongBan", PortalRole.Head, null), needed);
        Refused.By(await desk.GetRequiredService<RemoveEntraRule>().ExecuteAsync(rule), needed);
        Refused.By(await desk.GetRequiredService<LinkEntra>().ExecuteAsync(Person), needed);
        Assert.Single(Story.Must(await desk.GetRequiredService<FindEntraRules>().ExecuteAsync()));
        Story.Must(await desk.GetRequiredService<DeclineAccess>().ExecuteAsync(id, "Không làm ở đây"));
    }
}
