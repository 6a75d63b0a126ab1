using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Factors;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;
using Portal.Tests.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Factors;

/// <summary>An authenticator set up, used, lost and replaced, asked of Core.</summary>
[Trait("Fault", "SEC13")]
public sealed class SecondFactorTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private Telephone phone = null!;
    private IReadOnlyList<string> codes = [];

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        phone = new Telephone(clock);
        var offer = Story.Must(await SetUp().OfferAsync());
        codes = Story.Must(await SetUp().ExecuteAsync(offer.Sealed, phone.Take(offer.Text).Code()));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private SetUpSecondFactor SetUp(string who = Someone.Head) => database.As(who).GetRequiredService<SetUpSecondFactor>();

    private Task<Outcome<SpentCode>> SpendAsync(string code, string who = Someone.Head) =>
        database.AsSystem().GetRequiredService<SpendCode>().ExecuteAsync(who, code);

    private async Task<MyFactors> MineAsync() => Story.Must(await database.As(Someone.Head).GetRequiredService<GetFactors>().ExecuteAsync());

    private void NextStep() => clock.Advance(TimeSpan.FromSeconds(30));

    [Fact]
    public async Task It_gives_ten_recovery_codes_and_the_history_tells_of_it_without_a_secret()
    {
        Assert.Equal(10, codes.Distinct().Count());
        var mine = await MineAsync();
        Assert.Equal((true, 10, false, clock.GetUtcNow().UtcDateTime), (mine.HasAuthenticator, mine.CodesLeft, mine.FewCodes, mine.SetUpAt));
        await using var db = database.Context();
        var line = await db.History.SingleAsync(h => h.Subject == "user:" + Someone.Head);
        Assert.Equal(("accounts.second-factor-set-up", "Hoàng Ngọc Ánh (truong-ban) thiết lập xác thực hai lớp."), (line.Action, line.Sentence));
    }

    [Fact]
    public async Task Neither_the_secret_nor_a_recovery_code_can_be_read_in_the_database()
    {
        var sealedSecret = Assert.Single(RawDatabase.Column(RawDatabase.PathOf(database), "SELECT SecretSealed FROM SecondFactors"));
        var whole = string.Join('\n', RawDatabase.Column(RawDatabase.PathOf(database), "SELECT Hash FROM RecoveryCodes"));
        Assert.DoesNotContain(codes, c => whole.Contains(RecoveryCodes.Tidy(c), StringComparison.Ordinal));
        // Sealed for another purpose than payees' numbers: neither opens the other
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(
            () => database.AsSystem().GetRequiredService<PayeeSecrets>().Reveal(sealedSecret));
    }

    [Fact]
    public async Task Ending_every_sign_in_by_deleting_their_keys_leaves_the_telephones_good()
    {
        RawDatabase.Column(RawDatabase.PathOf(database), "DELETE FROM ProtectionKeys");
        NextStep();
        Story.Must(await database.Started().GetRequiredService<SpendCode>().ExecuteAsync(Someone.Head, phone.Code()));
    }

    [Fact]
    public async Task The_code_it_was_set_up_with_is_spent_and_so_is_each_code_once_used()
    {
        Assert.Equal(["accounts.wrong-code"], (await SpendAsync(phone.Code())).Codes());
        NextStep();
        Assert.False(Story.Must(await SpendAsync(phone.Code())).WasRecovery);
        Assert.Equal(["accounts.wrong-code"], (await SpendAsync(phone.Code())).Codes());
        NextStep();
        Story.Must(await SpendAsync(phone.Code()));
    }

    [Fact]
    public async Task Of_two_nodes_shown_the_same_code_at_once_one_takes_it()
    {
        NextStep();
        var code = phone.Code();
        var nodes = Enumerable.Range(0, 4).Select(_ => database.Started().GetRequiredService<SpendCode>()).ToList();
        var taken = await Task.WhenAll(nodes.Select(n => Task.Run(() => n.ExecuteAsync(Someone.Head, code))));
        Assert.Single(taken, t => t.Done);
        var recovered = await Task.WhenAll(nodes.Select(n => Task.Run(() => n.ExecuteAsync(Someone.Head, codes[0]))));
        Assert.Single(recovered, t => t.Done);
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_the_last_three_are_warned_of()
    {
        for (var used = 1; used <= 7; used++)
        {
            Assert.Equal(new SpentCode(WasRecovery: true, 10 - used), Story.Must(await SpendAsync(codes[used - 1].ToUpperInvariant())));
            Assert.Equal(["accounts.wrong-code"], (await SpendAsync(codes[used - 1])).Codes());
            Assert.Equal(used == 7, (await MineAsync()).FewCodes);
        }
        await using var db = database.Context();
        Assert.Equal("Hoàng Ngọc Ánh (truong-ban) dùng một mã dự phòng, còn 3 mã.",
            await db.History.Where(h => h.Action == "accounts.recovery-code-used").OrderByDescending(h => h.Sequence).Select(h => h.Sentence).FirstAsync());
    }

    [Fact]
    public async Task Another_person_s_codes_open_nothing()
    {
        Assert.Equal(["accounts.no-second-factor"], (await SpendAsync(codes[0], Someone.Secretary)).Codes());
        var offer = Story.Must(await SetUp(Someone.Secretary).OfferAsync());
        Story.Must(await SetUp(Someone.Secretary).ExecuteAsync(offer.Sealed, new Telephone(clock).Take(offer.Text).Code()));
        Assert.Equal(["accounts.wrong-code"], (await SpendAsync(codes[0], Someone.Secretary)).Codes());
        NextStep();
        Assert.Equal(["accounts.wrong-code"], (await SpendAsync(phone.Code(), Someone.Secretary)).Codes());
    }

    [Fact]
    public async Task New_recovery_codes_end_the_earlier_ones()
    {
        var renewed = Story.Must(await database.As(Someone.Head).GetRequiredService<RenewRecoveryCodes>().ExecuteAsync());
        Assert.Equal(10, renewed.Except(codes).Count());
        Assert.Equal(["accounts.wrong-code"], (await SpendAsync(codes[0])).Codes());
        Assert.Equal(9, Story.Must(await SpendAsync(renewed[0])).Left);
        Assert.Equal(["accounts.no-second-factor"], (await database.As(Someone.Author).GetRequiredService<RenewRecoveryCodes>().ExecuteAsync()).Codes());
    }

    [Fact]
    public async Task Another_telephone_takes_the_place_of_the_first_and_a_wrong_first_code_changes_nothing()
    {
        NextStep();
        var offer = Story.Must(await SetUp().OfferAsync());
        Assert.True(offer.Replaces);
        var second = new Telephone(clock).Take(offer.Text);
        Assert.Equal(["accounts.first-code"], (await SetUp().ExecuteAsync(offer.Sealed, phone.Code())).Codes());
        Story.Must(await SpendAsync(phone.Code()));

        // The page shown again has the same secret
        Assert.Equal(offer.Text, Story.Must(await SetUp().OfferAsync(offer.Sealed)).Text);
        Story.Must(await SetUp().ExecuteAsync(offer.Sealed, second.Code()));
        Assert.Equal(["accounts.set-up-already"], (await SetUp().ExecuteAsync(offer.Sealed, second.Code())).Codes());
        NextStep();
        Assert.Equal(["accounts.wrong-code"], (await SpendAsync(phone.Code())).Codes());
        Assert.Equal(["accounts.wrong-code"], (await SpendAsync(codes[0])).Codes());
        Story.Must(await SpendAsync(second.Code()));
    }

    [Fact]
    public async Task An_offer_is_for_its_person_and_for_twenty_minutes()
    {
        var offer = Story.Must(await SetUp().OfferAsync());
        var other = new Telephone(clock).Take(offer.Text);
        Assert.Equal(["accounts.offer-over"], (await SetUp(Someone.Secretary).ExecuteAsync(offer.Sealed, other.Code())).Codes());
        Assert.Equal(["accounts.offer-over"], (await SetUp().ExecuteAsync("không phải mã", other.Code())).Codes());
        clock.Advance(TimeSpan.FromMinutes(20) + TimeSpan.FromSeconds(1));
        Assert.Equal(["accounts.offer-over"], (await SetUp().ExecuteAsync(offer.Sealed, other.Code())).Codes());
    }

    [Fact]
    public async Task A_lost_telephone_is_taken_off_the_account_with_everything_that_belongs_to_it()
    {
        var reset = database.AsSystem().GetRequiredService<ResetSecondFactor>();
        Assert.Equal("Hoàng Ngọc Ánh", Story.Must(await reset.ExecuteAsync(Someone.Head)));

        Assert.False((await MineAsync()).HasAuthenticator);
        Assert.Equal(["accounts.no-second-factor"], (await SpendAsync(codes[0])).Codes());
        Assert.Equal(["accounts.nothing-to-reset"], (await reset.ExecuteAsync(Someone.Head)).Codes());
        Assert.Equal(["accounts.unknown"], (await reset.ExecuteAsync("khong-co-ai")).Codes());
        await using var db = database.Context();
        Assert.Equal(0, await db.RecoveryCodes.CountAsync());
        Assert.NotEqual(Someone.Head, await db.Users.Where(u => u.Id == Someone.Head).Select(u => u.SecurityStamp).SingleAsync());
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "accounts.second-factor-reset"));
    }
}
