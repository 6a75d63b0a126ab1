using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Passwords;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Tests.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Passwords;

/// <summary>A new password: judged by its person, not one of the last ten, and the end of every other sign-in.</summary>
public sealed class ChangePasswordTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Hashed at once instead of slowly: how often it is hashed is no test's subject here.</summary>
    private IServiceProvider Desk(ICurrentUser who) => database.AsSystem(configure: services => services.AddSingleton(who)
        .AddSingleton<IPasswordHasher<PortalUser>>(new PasswordHasher<PortalUser>(
            Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1 }))));

    private Task<Outcome<string>> ChangeAsync(string password, string who = Someone.Head) =>
        Desk(new FixedUser(who, who)).GetRequiredService<ChangePassword>().ExecuteAsync(password);

    [Fact]
    public async Task The_last_ten_are_not_taken_again_and_the_one_before_them_is()
    {
        var words = Enumerable.Range(0, 11).Select(i => $"Rung-tre-xanh-{50 + i}").ToList();
        foreach (var word in words) Story.Must(await ChangeAsync(word));

        foreach (var word in words.Skip(1)) Assert.Equal(["accounts.former-password"], (await ChangeAsync(word)).Codes());
        Story.Must(await ChangeAsync(words[0]));
        await using var db = database.Context();
        Assert.Equal(FormerPassword.Kept - 1, await db.FormerPasswords.CountAsync());
        Assert.DoesNotContain(await db.FormerPasswords.Select(p => p.Hash).ToListAsync(), h => h.Contains("Rung", StringComparison.Ordinal));
        Assert.Equal(12, await db.History.CountAsync(h => h.Action == "accounts.password-changed"));
    }

    [Fact]
    public async Task A_one_time_link_takes_none_of_them_either_and_stays_good()
    {
        Story.Must(await ChangeAsync("Rung-tre-xanh-58"));
        var links = Desk(FixedUser.System).GetRequiredService<PasswordLinks>();
        var token = Story.Must(await links.CreateAsync(Someone.Head));
        Assert.Equal(["accounts.former-password"], (await links.UseAsync(token, "Rung-tre-xanh-58")).Codes());
        Assert.Equal(["accounts.personal-password"], (await links.UseAsync(token, "HoangNgocAnh-19!")).Codes());
        Story.Must(await links.UseAsync(token, "Mai-ngoi-cu-do-47"));
    }

    [Theory]
    [InlineData("ngan", "accounts.weak-password")]
    [InlineData("Password12345!", "accounts.common-password")]
    [InlineData("NgocAnhHoang#1987", "accounts.personal-password")]
    public async Task A_password_is_judged_with_its_person(string password, string code)
    {
        Assert.Equal([code], (await ChangeAsync(password)).Codes());
        Assert.Equal([code], (await Desk(new FixedUser(Someone.Head, "")).GetRequiredService<ChangePassword>().CheckAsync(password)).Select(r => r.Code));
        await using var db = database.Context();
        Assert.Null(await db.Users.Where(u => u.Id == Someone.Head).Select(u => u.PasswordHash).SingleAsync());
    }

    [Fact]
    public async Task Every_sign_in_but_the_one_it_is_changed_in_ends()
    {
        var (here, _) = await AtTheDesk.SitAsync(database, Someone.Head);
        await AtTheDesk.SitAsync(database, Someone.Head);
        Story.Must(await Desk(new AtTheDesk(Someone.Head, here)).GetRequiredService<ChangePassword>().ExecuteAsync("Rung-tre-xanh-58"));

        Assert.Equal([here], (await database.AsSystem().GetRequiredService<FindSessions>().ExecuteAsync(Someone.Head)).Select(r => r.Id));
        await using var db = database.Context();
        Assert.NotEqual(Someone.Head, await db.Users.Where(u => u.Id == Someone.Head).Select(u => u.SecurityStamp).SingleAsync());
    }

    [Fact]
    public async Task Nobody_changes_a_password_without_an_account() =>
        Assert.Equal(["access.not-allowed"], (await ChangeAsync("Rung-tre-xanh-58", "khong-co-ai")).Codes());
}
