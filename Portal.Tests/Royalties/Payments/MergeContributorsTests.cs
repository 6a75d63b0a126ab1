using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Tests.Royalties.Adjustments;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments;

/// <summary>Two records of one person become one for what is to come; what was printed keeps its names.</summary>
[Trait("Row", "G5")]
public class MergeContributorsTests
{
    private static async Task<Outcome<string>> TryMerge(PortalDatabase database, int gone, int? stays, string? reason = "Một người hai hồ sơ",
        string by = Someone.Finance)
    {
        var person = await Story.Contributor(database, gone);
        return await database.As(by).GetRequiredService<MergeContributors>().ExecuteAsync(gone, person.Version, stays, reason);
    }

    [Fact]
    public async Task What_is_owed_is_paid_to_the_record_that_stays_and_closed_papers_keep_their_names()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 10), (Cash("Nguyễn Mai Anh"), 2));
        using var owned = database;
        await using (var db = database.Context()) await db.Contributors.ExecuteUpdateAsync(set => set.SetProperty(c => c.TaxCodeProtected, (string?)null));
        // Their numbers went after the approval, which whoever pays must have seen
        DisbursementForm Seen(decimal percent) => new() { PaidOn = Day, Percent = percent, Reason = "Kinh phí chưa đủ", ChangesSeen = true };
        Story.Must(await Story.TryDisburse(database, Seen(50), August));

        var seen = (await Story.Contributor(database, payees[0])).Version;
        Assert.Equal("Nguyễn Mai Anh", Story.Must(await TryMerge(database, payees[0], payees[1])));
        // The same click again
        Assert.Equal("Nguyễn Mai Anh", Story.Must(await database.As(Someone.Finance).GetRequiredService<MergeContributors>()
            .ExecuteAsync(payees[0], seen, payees[1], "Một người hai hồ sơ")));

        var made = Story.Must(await Story.TryDisburse(database, Seen(100), August));
        Assert.Equal(1_265_000 + 253_000, (await Payment(database, made.Code, payees[1])).Gross.Dong);
        Assert.Equal(["Mai Anh", "Nguyễn Mai Anh"], (await Story.Payments(database, August)).Take(2).Select(p => p.PayeeName));
        var shown = Story.Must(await database.As(Someone.Finance).GetRequiredService<GetPayee>().ExecuteAsync(payees[1]));
        Assert.Equal((0, 3), (shown.Balance.Owed.Dong, shown.Payments.Count));
        Assert.Equal((payees[1], "Nguyễn Mai Anh"),
            Story.Must(await database.As(Someone.Finance).GetRequiredService<GetPayee>().ExecuteAsync(payees[0])).MergedInto);
    }

    [Fact]
    public async Task Drafts_and_lines_of_an_open_period_move_and_the_pen_name_is_kept_apart()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var gone = await Story.Payee(database, new() { FullName = "Mai Anh", PenName = "Hải Anh", PayBy = PayBy.Cash });
        var stays = await Story.Payee(database, new() { FullName = "Nguyễn Mai Anh", PenName = "Mai Hoa", PayBy = PayBy.Cash });
        var item = await Story.Publish(database, await A.CompleteForm(database, by: (gone, 100)));
        await Story.Assess(database, item.ItemId, 2);
        var draft = await Story.Draft(database, await A.CompleteForm(database, by: (gone, 100)));

        Story.Must(await TryMerge(database, gone, stays));

        Assert.Equal(stays, Assert.Single((await Story.Work(database, item.ItemId)).Lines).ContributorId);
        Assert.Equal(stays, Assert.Single((await Story.Edition(database, draft)).Contributors).ContributorId);
        Assert.Equal(gone, Assert.Single((await Story.Edition(database, item.EditionId)).Contributors).ContributorId);
        var person = await Story.Contributor(database, stays);
        Assert.Equal(("Mai Hoa", "Hải Anh"), (person.PenName, person.OtherPenNames));
        Assert.False((await Story.Contributor(database, gone)).Active);
        Assert.Equal(["contributors.merged"], (await Story.TrySavePayee(database,
            new() { Id = gone, Version = (await Story.Contributor(database, gone)).Version, FullName = "Mai Anh" })).Codes());
    }

    [Fact]
    [Trait("Fault", "FIN3")]
    public async Task Corrections_of_an_open_period_move_too_and_what_was_proposed_is_not_proposed_to_the_record_that_stays_once_more()
    {
        var (database, _, item) = await Corrected.ClosedAsync();
        using var __ = database;
        var (gone, stays) = ((await Corrected.Line(database, item)).ContributorId, await A.Contributor(database, "Nguyễn Mai Anh"));
        await Corrected.Adjust(database, item, 47_000);
        await A.Schedule(database, new(2026, 11, 1), spoil: s => s.UnitShare = 0.08m);
        var propose = database.As(Someone.Secretary).GetRequiredService<ProposeDifferences>();
        Assert.Equal(1, Story.Must(await propose.ExecuteAsync()));
        var before = await Story.Period(database, Corrected.December);

        Story.Must(await TryMerge(database, gone, stays));

        Assert.Equal([(stays, 47_000L), (stays, -50_600L)], (await Corrected.All(database)).Select(a => (a.ContributorId, a.Amount.Dong)));
        Assert.Equal(gone, (await Corrected.Line(database, item)).ContributorId);
        // Whoever saw the period before sees it again before they finish it
        Assert.True((await Story.Period(database, Corrected.December)).Version > before.Version);
        Assert.Equal(0, Story.Must(await propose.ExecuteAsync()));
    }

    [Fact]
    public async Task Two_people_are_not_made_one_nor_anybody_by_themselves_nor_without_a_reason()
    {
        using var database = await PortalDatabase.CreateAsync();
        var one = await Story.Payee(database, new() { FullName = "Mai Anh", TaxCode = "031190012345", PayBy = PayBy.Cash });
        var two = await Story.Payee(database, new() { FullName = "Mai Anh", TaxCode = "031190099999", PayBy = PayBy.Cash });
        var waiting = Story.Must(await Story.TrySavePayee(database, new() { FullName = "Đỗ An", PayBy = PayBy.Cash }));
        var self = await A.Contributor(database, "Đỗ Thanh Mai", userId: Someone.Finance);
        var other = await A.Contributor(database, "Hạnh", userId: Someone.Author);
        var third = await A.Contributor(database, "Bình", userId: Someone.Deputy);

        Assert.Equal(["royalties.merge-two-numbers"], (await TryMerge(database, one, two)).Codes());
        Assert.Equal(["royalties.merge-waits"], (await TryMerge(database, one, waiting)).Codes());
        Assert.Equal(["contributors.own-money"], (await TryMerge(database, self, one)).Codes());
        Assert.Equal(["royalties.merge-two-accounts"], (await TryMerge(database, other, third)).Codes());
        Assert.Equal(["contributors.reason-missing", "royalties.merge-nobody"], (await TryMerge(database, one, one, " ")).Codes());
        Assert.Equal(["contributors.reason-long"], (await TryMerge(database, other, one, new string('a', 1001))).Codes());
        Assert.Equal(["access.not-allowed"], (await TryMerge(database, one, two, by: Someone.Secretary)).Codes());
        Assert.Equal(["data.stale"],
            (await database.As(Someone.Finance).GetRequiredService<MergeContributors>().ExecuteAsync(one, 99, two, "x")).Codes());
        await using var db = database.Context();
        Assert.False(await db.Contributors.AnyAsync(c => c.MergedIntoId != null));
    }

    [Fact]
    public async Task Two_records_with_one_account_or_one_number_are_named_on_both_pages()
    {
        using var database = await PortalDatabase.CreateAsync();
        var one = await Story.Payee(database, ByAccount("Mai Anh"));
        var two = await Story.Payee(database,
            new() { FullName = "Nguyễn Mai Anh", TaxCode = "031190099999", BankAccount = "2309876543210", BankName = "Agribank" });

        var twin = Assert.Single(Story.Must(await database.As(Someone.Finance).GetRequiredService<GetPayee>().ExecuteAsync(one)).Twins);

        Assert.Equal((two, false, true), (twin.Id, twin.SameTaxCode, twin.SameAccount));
    }
}
