using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Opening.OpeningGround;

namespace Portal.Tests.Royalties.Opening;

/// <summary>Items published before the start come into the open period as works, once for ever.</summary>
[Trait("Row", "G2")]
public sealed class ImportUnpaidWorksTests : IAsyncLifetime
{
    private static readonly YearMonth November = new(2026, 11);
    private PortalDatabase database = null!;
    private int lan;
    private int nam;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        (lan, nam) = (await A.Contributor(database, "Vũ Thị Lan"), await A.Contributor(database, "Đỗ Văn Nam"));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<List<RoyaltyWork>> Works()
    {
        await using var db = database.Context();
        return await db.RoyaltyWorks.Include(w => w.Period).Include(w => w.Lines).OrderBy(w => w.Id).ToListAsync();
    }

    private async Task<IReadOnlyList<string>> Problems(params Dictionary<string, object?>[] rows) =>
        Story.Must(await Check(database, OpeningKind.Works, Book(OpeningKind.Works, rows))).Problems.Select(p => p.Code).ToList();

    [Fact]
    public async Task An_item_with_its_amount_is_assessed_and_split_and_one_with_a_coefficient_waits()
    {
        var done = await Import(database, OpeningKind.Works, Book(OpeningKind.Works, Work("Hội nghị", "Vũ Thị Lan", 100_001, share: 60),
            Work("Hội nghị", "Đỗ Văn Nam", share: 40),
            Work("Ra quân", "Đỗ Văn Nam", coefficient: 1.5)));

        Assert.Equal(new OpeningDone(2, 0, 0), done);
        var works = await Works();
        Assert.All(works, w => Assert.Equal(((int?)null, (int?)null, November, "Nhập đầu kỳ", new DateOnly(2026, 9, 15)),
            (w.ItemId, w.EditionId, w.Period!.Month, w.SectionName, w.PublishedOn)));
        Assert.Equal((RoyaltyWorkStatus.Assessed, new Money(100_001)), (works[0].Status, works[0].Amount));
        Assert.Equal([(lan, new Money(60_001)), (nam, new Money(40_000))], works[0].Lines.OrderBy(l => l.Position)
            .Select(l => (l.ContributorId, l.Amount!.Value)));
        Assert.Equal((RoyaltyWorkStatus.Awaiting, "tin", 1.5m, null), (works[1].Status, works[1].ProposedGenre, works[1].Coefficient, works[1].Amount));
    }

    [Fact]
    public async Task They_go_the_way_of_all_works_to_approval_payment_and_sheet_and_the_proof_holds()
    {
        await Import(database, OpeningKind.Works, Book(OpeningKind.Works, Work("Hội nghị", "Vũ Thị Lan", 126_500),
            Work("Ra quân", "Đỗ Văn Nam", coefficient: 1)));
        var waiting = (await Works()).Single(w => w.Status == RoyaltyWorkStatus.Awaiting);
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<Core.Royalties.Works.AssessWork>()
            .ExecuteAsync(new(waiting.Id, waiting.Version, "tin", 1, [], null)));
        Story.Must(await Story.TryApprove(database, November));
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));

        await using var db = database.Context();
        Assert.Equal(new Money(126_500 + 253_000), (await db.RoyaltyPayments.ToListAsync()).Sum(p => p.Gross));
        Assert.All(await database.AsSystem().GetRequiredService<VerifyMoney>().ExecuteAsync(), s => Assert.Null(s.First));
    }

    [Fact]
    public async Task Whoever_said_an_amount_has_assessed_it_and_does_not_approve_the_period()
    {
        await A.Membership(database, Someone.Secretary, PortalRole.Head);
        await Import(database, OpeningKind.Works, Book(OpeningKind.Works, Work("Hội nghị", "Vũ Thị Lan", 126_500)));

        Assert.Contains(RoyaltyRefusals.ApproverAssessed.Code, (await Story.TryApprove(database, November, Someone.Secretary)).Codes());
    }

    [Fact]
    public async Task The_same_file_twice_pays_once_and_the_same_item_told_otherwise_is_refused()
    {
        var file = Book(OpeningKind.Works, Work("Hội nghị", "Vũ Thị Lan", 126_500));
        await Import(database, OpeningKind.Works, file);
        var before = await Counts(database);

        Assert.Equal(new OpeningDone(0, 0, 1), await Import(database, OpeningKind.Works, file));
        Assert.Equal(before, await Counts(database));
        Assert.Equal(["royalties.opening-other-before"], await Problems(Work("HOI NGHI", "Vũ Thị Lan", 200_000)));
    }

    [Fact]
    public async Task What_was_published_here_is_not_brought_in_a_second_time()
    {
        var form = await A.CompleteForm(database, by: [(lan, 100)]);
        await Story.Publish(database, form);
        var row = Work(form.Title, "Vũ Thị Lan", 126_500);
        row[OpeningShape.PublishedOn] = new DateOnly(2026, 11, 20);

        Assert.Equal(["royalties.opening-published-here"], await Problems(row));
    }

    [Fact]
    public async Task What_does_not_add_up_is_said_by_its_row()
    {
        Assert.Equal(["royalties.opening-share-sum"], await Problems(Work("Bài một", "Vũ Thị Lan", 1_000, share: 60)));
        Assert.Equal(["royalties.opening-amount-or-coefficient"], await Problems(Work("Bài một", "Vũ Thị Lan")));
        Assert.Equal(["royalties.opening-amount-or-coefficient"], await Problems(Work("Bài một", "Vũ Thị Lan", 1_000, coefficient: 1)));
        Assert.Equal(["royalties.opening-item-differs"], await Problems(Work("Bài một", "Vũ Thị Lan", 1_000, share: 60),
            Work("Bài một", "Đỗ Văn Nam", 2_000, share: 40)));
        Assert.Equal(["royalties.opening-double", "royalties.opening-share-sum"],
            await Problems(Work("Bài một", "Vũ Thị Lan", 1_000), Work("BÀI MỘT", "Vũ Thị Lan", 1_000)));
        Assert.Equal(["royalties.opening-payee-unknown"], await Problems(Work("Bài một", "Người Lạ", 1_000)));
        Assert.Equal(["royalties.opening-no-amount"], await Problems(Work("Bài một", "Vũ Thị Lan", 0)));
        Assert.Equal(["royalties.opening-share"], await Problems(Work("Bài một", "Vũ Thị Lan", 1_000, share: 120)));
        Assert.Equal(["royalties.opening-money"], await Problems(Work("Bài một", "Vũ Thị Lan", "nhiều")));
    }

    [Fact]
    public async Task A_genre_the_schedule_lacks_a_day_without_schedule_and_a_day_to_come_are_refused()
    {
        var genre = Work("Bài một", "Vũ Thị Lan", coefficient: 1);
        genre[OpeningShape.Genre] = "phim";
        Assert.Equal(["royalties.opening-genre-unknown"], await Problems(genre));
        var old = Work("Bài một", "Vũ Thị Lan", coefficient: 1);
        old[OpeningShape.PublishedOn] = "15/9/2025";
        Assert.Equal(["royalties.opening-no-schedule"], await Problems(old));
        var later = Work("Bài một", "Vũ Thị Lan", 1_000);
        later[OpeningShape.PublishedOn] = "21/11/2026";
        Assert.Equal(["royalties.opening-future"], await Problems(later));
    }

    [Fact]
    public async Task Nobody_says_an_amount_of_their_own()
    {
        await A.Contributor(database, "Lê Thu Trang", userId: Someone.Secretary);

        Assert.Equal(["royalties.opening-own-work"], await Problems(Work("Bài một", "Lê Thu Trang", 1_000)));
    }
}
