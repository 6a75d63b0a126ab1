using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Entra;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Tests.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Entra;

/// <summary>Somebody who may come in by Microsoft and by a password: neither way lends the other what it lacks.</summary>
public sealed class StrongerWayTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        var (_, desk) = await AtTheDesk.SitAsync(database, Someone.Head);
        Story.Must(await desk.GetRequiredService<LinkEntra>().ExecuteAsync(
            EntraPerson.Of(Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), "Hoàng Ngọc Ánh", null)!));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(SignInMeans.Entra, false)]
    [InlineData(SignInMeans.EntraFactor, false)]
    [InlineData(SignInMeans.EntraCode, true)]
    [InlineData(SignInMeans.Password, true)]
    public async Task A_session_open_at_the_provider_is_no_fresh_proof(SignInMeans means, bool proved)
    {
        var (_, desk) = await AtTheDesk.SitAsync(database, Someone.Head, means: means);
        Assert.Equal(proved, (await desk.GetRequiredService<GetOwnEntra>().ExecuteAsync())!.Proved);
    }

    [Fact]
    public async Task The_password_alone_sets_up_no_authenticator_where_Microsoft_shows_two_factors()
    {
        var (_, byPassword) = await AtTheDesk.SitAsync(database, Someone.Head);
        Assert.Equal(["accounts.weaker-way"], (await byPassword.GetRequiredService<SetUpSecondFactor>().OfferAsync()).Codes());

        var (session, byMicrosoft) = await AtTheDesk.SitAsync(database, Someone.Head, means: SignInMeans.EntraFactor);
        await database.AsSystem().GetRequiredService<SessionBook>().ProvedAsync(session);
        Assert.True((await byMicrosoft.GetRequiredService<SetUpSecondFactor>().OfferAsync()).Done);
    }

    [Fact]
    public async Task A_reset_takes_a_tied_account_off_where_a_password_is_left()
    {
        await using (var db = database.Context())
            await db.Users.Where(u => u.Id == Someone.Head).ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, "x"));
        Story.Must(await database.AsSystem().GetRequiredService<ResetSecondFactor>().ExecuteAsync(Someone.Head));

        await using var after = database.Context();
        Assert.False(await after.EntraIdentities.AnyAsync(i => i.UserId == Someone.Head));
        var line = await after.History.OrderByDescending(h => h.Sequence).FirstAsync();
        Assert.Contains("tài khoản Microsoft được gỡ", line.Sentence, StringComparison.Ordinal);
    }
}
