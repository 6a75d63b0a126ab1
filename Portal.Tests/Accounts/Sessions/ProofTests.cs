using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Sessions;

/// <summary>Weighty acts are refused by Core itself where the person has not shown lately who they are.</summary>
public sealed class ProofTests : IAsyncLifetime
{
    private static readonly YearMonth November = new(2026, 11);
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private Guid session;
    private IServiceProvider desk = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        await Story.PeriodAt(database, RoyaltyPeriodStatus.HandedOver);
        (session, desk) = await AtTheDesk.SitAsync(database, Someone.Finance);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Outcome<PaidOut>> PayAsync()
    {
        var period = await Story.Period(database, November);
        return await desk.GetRequiredService<PayRoyaltyPeriod>().ExecuteAsync(period.Id, period.Version, new(2026, 11, 20));
    }

    [Fact]
    public async Task A_payment_is_made_for_ten_minutes_after_the_proof_and_then_only_after_another()
    {
        clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromMilliseconds(1));
        Assert.Equal(["accounts.proof-needed"], (await PayAsync()).Codes());
        Assert.Equal(RoyaltyPeriodStatus.HandedOver, (await Story.Period(database, November)).Status);

        await desk.GetRequiredService<SessionBook>().ProvedAsync(session);
        clock.Advance(TimeSpan.FromMinutes(10));
        Story.Must(await PayAsync());
        Assert.Equal(RoyaltyPeriodStatus.Paid, (await Story.Period(database, November)).Status);
    }

    [Fact]
    public async Task What_is_wrong_besides_is_said_first()
    {
        clock.Advance(TimeSpan.FromMinutes(11));
        var period = await Story.Period(database, November);
        Assert.Equal(["royalties.paid-on-missing"],
            (await desk.GetRequiredService<PayRoyaltyPeriod>().ExecuteAsync(period.Id, period.Version, null)).Codes());
        var (_, secretary) = await AtTheDesk.SitAsync(database, Someone.Secretary);
        Assert.Equal(["access.not-allowed"],
            (await secretary.GetRequiredService<PayRoyaltyPeriod>().ExecuteAsync(period.Id, period.Version, new(2026, 11, 20))).Codes());
    }

    [Fact]
    public async Task A_sheet_with_whole_numbers_is_handed_out_after_a_proof_and_leaves_no_line_before()
    {
        clock.Advance(TimeSpan.FromMinutes(11));
        var sheets = desk.GetRequiredService<IssueRoyaltySheet>();
        Assert.Equal(["accounts.proof-needed"], (await sheets.ExecuteAsync(November, RoyaltySheetKind.Payment)).Codes());
        Story.Must(await sheets.ExecuteAsync(November, RoyaltySheetKind.Assessment));
        // Masked it gives nothing away
        var (_, secretary) = await AtTheDesk.SitAsync(database, Someone.Secretary);
        clock.Advance(TimeSpan.FromMinutes(11));
        Story.Must(await secretary.GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Payment));
        await using var db = database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "royalties.payment-sheet.issued"));

        await desk.GetRequiredService<SessionBook>().ProvedAsync(session);
        Story.Must(await sheets.ExecuteAsync(November, RoyaltySheetKind.Payment));
    }

    [Fact]
    public async Task A_payee_s_new_account_is_confirmed_after_a_proof()
    {
        var id = Story.Must(await Story.TrySavePayee(database,
            new() { FullName = "Mai Anh", TaxCode = "031190012345", BankAccount = "2309876543210", BankName = "Agribank" }));
        var change = await Story.Waiting(database, id);
        clock.Advance(TimeSpan.FromMinutes(11));
        var decide = desk.GetRequiredService<DecidePayeeChange>();
        Assert.Equal(["accounts.proof-needed"], (await decide.ConfirmAsync(change.Id, change.Version, "2309876543210")).Codes());
        await desk.GetRequiredService<SessionBook>().ProvedAsync(session);
        Story.Must(await decide.ConfirmAsync(change.Id, change.Version, "2309876543210"));
    }

    [Fact]
    public async Task One_s_own_factors_are_changed_after_a_proof()
    {
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(["accounts.proof-needed"], (await desk.GetRequiredService<SetUpSecondFactor>().OfferAsync()).Codes());
        await desk.GetRequiredService<SessionBook>().ProvedAsync(session);
        var offer = Story.Must(await desk.GetRequiredService<SetUpSecondFactor>().OfferAsync());
        Story.Must(await desk.GetRequiredService<SetUpSecondFactor>().ExecuteAsync(offer.Sealed, new Factors.Telephone(clock).Take(offer.Text).Code()));
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(["accounts.proof-needed"], (await desk.GetRequiredService<RenewRecoveryCodes>().ExecuteAsync()).Codes());
    }
}
