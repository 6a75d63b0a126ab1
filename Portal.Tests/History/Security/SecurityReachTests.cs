using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Security;
using Portal.Core.Accounts.Sessions;
using Portal.Core.History.Security;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Core.Queue;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.History.Security;

/// <summary>Whose lines of the security log somebody may see, and by what they are narrowed.</summary>
public sealed class SecurityReachTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        Sender.Now = new("203.0.113.7", 4711, "Firefox trên Windows");
        await SignInAsync(Someone.Head);
        Sender.Now = new("198.51.100.9", null, "Chrome trên Android");
        clock.Advance(TimeSpan.FromDays(1));
        await SignInAsync(Someone.Stranger);
        await database.AsSystem().GetRequiredService<DoorLog>().WrongPasswordAsync(null, "khong ai");
        // The same person at work in another portal
        Story.Must(await database.As(Someone.Stranger, "phu-lien").GetRequiredService<ExportMyWork>().ExecuteAsync(new ListAsk()));
        await A.Membership(database, Someone.Stranger, PortalRole.Contributor);
    }

    public Task DisposeAsync()
    {
        Sender.Now = null;
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task SignInAsync(string id) =>
        database.AsSystem().GetRequiredService<SessionBook>().BeginAsync(id, SignInMeans.Password, new("203.0.113.7", "Firefox"));

    private async Task<List<string>> SeenAsync(string by, string query = "", string portal = A.ThanhDong)
    {
        var found = await database.As(by, portal).GetRequiredService<FindSecurityLines>().ExecuteAsync(SecurityList.Shape.Read(query));
        return found.Done ? found.Value.Rows.Items.Select(r => r.Action).ToList() : found.Codes().ToList();
    }

    [Fact]
    public async Task Whoever_manages_accounts_sees_the_people_of_the_portal_and_not_what_they_do_in_another()
    {
        // The stranger has worked here since, so their sign-in is seen; their export of Phù Liễn and the unknown name are not
        Assert.Equal(["door.signed-in", "door.signed-in"], await SeenAsync(Someone.AccountAdministrator));
    }

    [Fact]
    public async Task Whoever_manages_the_portal_above_all_sees_everything_and_one_below_nothing()
    {
        await A.Membership(database, Someone.Administrator, PortalRole.Administrator, portalId: "hai-phong");

        Assert.Equal(4, (await SeenAsync(Someone.Administrator, portal: "hai-phong")).Count);
        Assert.Equal(["access.not-allowed"], await SeenAsync(Someone.Administrator));
        Assert.Equal(["access.not-allowed"], await SeenAsync(Someone.Head));
        Assert.Equal(["access.not-allowed"], await SeenAsync(Someone.Author));
    }

    [Theory]
    [InlineData("?nguoi=truong-ban", 1)]
    [InlineData("?nguoi=khong-co", 4)]
    [InlineData("?ket-qua=tu-choi", 1)]
    [InlineData("?ket-qua=duoc", 3)]
    [InlineData("?ket-qua=abc", 4)]
    [InlineData("?dia-chi=203.0.113.7", 1)]
    [InlineData("?dia-chi=192.0.2.1", 0)]
    [InlineData("?den-ngay=20-11-2026", 1)]
    [InlineData("?tu-ngay=21-11-2026", 3)]
    [InlineData("?tu=kh%C3%B4ng+th%C3%A0nh+c%C3%B4ng", 1)]
    public async Task It_is_narrowed_by_person_outcome_address_day_and_words(string query, int lines)
    {
        await A.Membership(database, Someone.Administrator, PortalRole.Administrator, portalId: "hai-phong");

        Assert.Equal(lines, (await SeenAsync(Someone.Administrator, query, "hai-phong")).Count);
    }

    [Fact]
    public async Task Taking_the_log_along_is_a_line_of_it()
    {
        var file = await database.As(Someone.AccountAdministrator).GetRequiredService<ExportSecurityLines>().ExecuteAsync(new ListAsk());

        Assert.NotEmpty(Story.Must(file));
        Assert.Equal("data.exported", (await SeenAsync(Someone.AccountAdministrator))[0]);
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Author).GetRequiredService<ExportSecurityLines>().ExecuteAsync(new ListAsk())).Codes());
    }
}
