using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Passkeys;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Tests.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Passkeys;

/// <summary>Passkeys as Core keeps them; that a browser's is a good one, the journey of the door shows.</summary>
public sealed class PasskeyVerbsTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private IServiceProvider desk = null!;
    private Guid session;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        (session, desk) = await AtTheDesk.SitAsync(database, Someone.Head);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private UserPasskeyInfo Made(byte number) =>
        new([number, 1, 2, 3], [4, 5, 6], clock.GetUtcNow(), signCount: 0, transports: ["internal"], isUserVerified: true, isBackupEligible: false,
            isBackedUp: false, attestationObject: [7], clientDataJson: [8]);

    private Task<Outcome<string>> AddAsync(byte number, string? name, IServiceProvider? by = null) =>
        (by ?? desk).GetRequiredService<AddPasskey>().ExecuteAsync(Made(number), name);

    private Task<IReadOnlyList<PasskeyRow>> FindAsync(IServiceProvider? by = null) => (by ?? desk).GetRequiredService<FindPasskeys>().ExecuteAsync();

    [Fact]
    public async Task It_is_kept_under_the_name_its_person_gave_it_and_taken_off_again()
    {
        Assert.Equal("Điện thoại của tôi", Story.Must(await AddAsync(1, "  Điện thoại  của tôi ")));
        var row = Assert.Single(await FindAsync());
        Assert.Equal(("Điện thoại của tôi", clock.GetUtcNow().UtcDateTime), (row.Name, row.CreatedAt));

        Assert.Equal("Điện thoại của tôi", Story.Must(await desk.GetRequiredService<RemovePasskey>().ExecuteAsync(row.Id)));
        Assert.Empty(await FindAsync());
        Assert.Equal(["access.not-found"], (await desk.GetRequiredService<RemovePasskey>().ExecuteAsync(row.Id)).Codes());
        await using var db = database.Context();
        Assert.Equal(
            ["Hoàng Ngọc Ánh (truong-ban) thêm khóa truy cập “Điện thoại của tôi”.", "Hoàng Ngọc Ánh (truong-ban) gỡ khóa truy cập “Điện thoại của tôi”."],
            await db.History.Where(h => h.Subject == "user:" + Someone.Head).OrderBy(h => h.Sequence).Select(h => h.Sentence).ToListAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("long")]
    public async Task A_name_is_asked_for_and_not_too_long_a_one(string? name) =>
        Assert.Equal(["accounts.passkey-name"], (await AddAsync(1, name == "long" ? new string('a', 101) : name)).Codes());

    [Fact]
    public async Task Neither_a_name_nor_a_key_is_had_twice_and_ten_are_enough()
    {
        Story.Must(await AddAsync(1, "Máy bàn"));
        Assert.Equal(["accounts.passkey-name-taken"], (await AddAsync(2, "Máy bàn")).Codes());
        Assert.Equal(["accounts.passkey-known"], (await AddAsync(1, "Máy khác")).Codes());
        var (_, other) = await AtTheDesk.SitAsync(database, Someone.Secretary);
        Assert.Equal(["accounts.passkey-known"], (await AddAsync(1, "Của tôi", other)).Codes());
        for (byte i = 2; i <= 10; i++) Story.Must(await AddAsync(i, $"Máy {i}"));
        Assert.Equal(["accounts.too-many-passkeys"], (await AddAsync(11, "Máy 11")).Codes());
    }

    [Fact]
    public async Task Nobody_sees_or_takes_off_those_of_another()
    {
        Story.Must(await AddAsync(1, "Máy bàn"));
        var (_, other) = await AtTheDesk.SitAsync(database, Someone.Administrator);
        Assert.Empty(await FindAsync(other));
        Assert.Equal(["access.not-found"], (await other.GetRequiredService<RemovePasskey>().ExecuteAsync((await FindAsync())[0].Id)).Codes());
        Assert.Single(await FindAsync());
    }

    [Fact]
    public async Task Both_ask_for_a_proof_and_a_reset_takes_them_off()
    {
        Story.Must(await AddAsync(1, "Máy bàn"));
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(["accounts.proof-needed"], (await AddAsync(2, "Máy hai")).Codes());
        Assert.Equal(["accounts.proof-needed"], (await desk.GetRequiredService<RemovePasskey>().ExecuteAsync((await FindAsync())[0].Id)).Codes());
        await desk.GetRequiredService<SessionBook>().ProvedAsync(session);
        Story.Must(await AddAsync(2, "Máy hai"));

        Story.Must(await database.AsSystem().GetRequiredService<ResetSecondFactor>().ExecuteAsync(Someone.Head));
        await using var db = database.Context();
        Assert.Equal(0, await db.UserPasskeys.CountAsync());
    }
}
