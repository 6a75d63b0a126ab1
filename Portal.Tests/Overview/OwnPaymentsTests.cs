using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Overview;
using Portal.Core.Royalties.Opening;
using Portal.Tests.Royalties.Opening;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Overview;

/// <summary>What one was paid, with tax, and nothing of anybody else.</summary>
[Trait("Row", "G10")]
public sealed class OwnPaymentsTests : IAsyncLifetime
{
    private static readonly YearMonth November = new(2026, 11);
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var mine = await A.Contributor(database, "Hạnh", userId: Someone.Author);
        var theirs = await A.Contributor(database, "Bình", userId: Someone.OtherAuthor);
        var shared = await Story.Publish(database, await A.CompleteForm(database, by: [(mine, 60), (theirs, 40)]));
        await Story.Assess(database, shared.ItemId, 2);
        Story.Must(await Story.TryApprove(database, November));
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));
        await OpeningGround.Import(database, OpeningKind.Balances, OpeningGround.Book(OpeningKind.Balances,
            OpeningGround.Balance("Bình", 7_000_000, 700_000, 50_000)));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<OwnPayments> Own(string who, int year = 2026, string portal = A.ThanhDong) =>
        Story.Must(await database.As(who, portal).GetRequiredService<FindOwnPayments>().ExecuteAsync(year));

    [Fact]
    public async Task Each_sees_their_own_payments_and_nobody_elses()
    {
        var (mine, theirs) = (await Own(Someone.Author), await Own(Someone.OtherAuthor));

        Assert.Equal((new DateOnly(2026, 11, 20), "tháng 11 năm 2026", new Money(303_600), Money.Zero, new Money(303_600)), mine.Rows.Single() is var row
            ? (row.PaidOn, row.Of, row.Gross, row.Tax, row.Net) : default);
        Assert.Equal(new Money(202_400), Assert.Single(theirs.Rows).Gross);
        Assert.Empty((await Own(Someone.Author, 2025)).Rows);
        Assert.Empty((await Own(Someone.Secretary)).Rows);
        Assert.Empty((await Own(Someone.Head)).Rows);
    }

    [Fact]
    public async Task What_was_paid_before_the_start_counts_in_the_year_once_confirmed_for_that_person_alone()
    {
        Assert.False((await Own(Someone.OtherAuthor)).HasOpening);
        await OpeningGround.Confirm(database);

        var theirs = await Own(Someone.OtherAuthor);

        Assert.Equal((new Money(7_202_400), new Money(700_000), new Money(50_000)), (theirs.Paid, theirs.Withheld, theirs.OpeningOwed));
        Assert.False((await Own(Someone.Author)).HasOpening);
        Assert.False((await Own(Someone.OtherAuthor, 2025)).HasOpening);
    }

    [Fact]
    public async Task Whoever_stands_in_for_somebody_sees_nothing_of_theirs_and_another_portal_nothing_at_all()
    {
        Story.Must(await database.As(Someone.Head).GetRequiredService<Core.People.AppointDeputy>()
            .ExecuteAsync(new() { DeputyId = Someone.Deputy, FromOn = new(2026, 11, 20), ToOn = new(2026, 11, 30) }));

        Assert.Empty((await Own(Someone.Deputy)).Rows);
        Assert.Empty((await Own(Someone.Stranger, portal: "phu-lien")).Rows);
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Author, "phu-lien").GetRequiredService<FindOwnPayments>().ExecuteAsync(2026)).Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Stranger).GetRequiredService<FindOwnPayments>().ExecuteAsync(2026)).Codes());
    }
}
