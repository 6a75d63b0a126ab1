using Portal.Core.Kernel;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Works;

public class WorkAdditionTests
{
    private static async Task<(PortalDatabase Database, int ItemId)> Published()
    {
        var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database, spoil: s => s.Additions.AddRange(
        [
            Reduction("khai-thac-lai", "Bài khai thác lại", 50, 90, 10), Reduction("nhiem-vu", "Trong nhiệm vụ", 100, 100, 11),
        ]));
        return (database, (await Story.Publish(database)).ItemId);
    }

    private static ScheduleAddition Reduction(string code, string name, decimal min, decimal max, int position) => new()
    {
        PortalId = A.ThanhDong, Code = code, Name = name, Kind = AdditionKind.Reduction, MinPercent = min, MaxPercent = max, NeedsReason = true,
        Position = position,
    };

    private static Task<Outcome<Money>> Assess(PortalDatabase database, int itemId, params AdditionForm[] additions) =>
        Story.TryAssess(database, itemId, f => f with { Coefficient = 2, Additions = additions });

    [Fact]
    [Trait("Fault", "FIN7"), Trait("Row", "G1")]
    public async Task FIN7_additions_are_stored_by_name_with_ground_and_reason_and_add_up()
    {
        var (database, itemId) = await Published();
        using var _ = database;

        var amount = Story.Must(await Assess(database, itemId,
            new("khai-thac-lai", 50, "Tổng hợp từ báo Hải Phòng"), new("kho-khan", 80, "  Đêm bão\u00A0số 9 "), new("thieu-nhi-dan-toc", 10)));

        Assert.Equal(new Money(708_400), amount); // 506.000 × (1 + 0,8 + 0,1 − 0,5)
        var work = await Story.Work(database, itemId);
        Assert.Equal(40m, work.AdditionPercent);
        Assert.Equal(
            [("thieu-nhi-dan-toc", 10m, null), ("kho-khan", 80m, "Đêm bão số 9"), ("khai-thac-lai", -50m, "Tổng hợp từ báo Hải Phòng")],
            work.Additions.OrderBy(a => a.Position).Select(a => (a.Code, a.Signed, a.Reason)));
        Assert.Contains("Nghị định số 18/2014/NĐ-CP", work.Additions.Single(a => a.Code == "kho-khan").Ground, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "FIN7")]
    [InlineData("thieu-nhi-dan-toc", 5, "royalties.addition-out-of-range")]
    [InlineData("thieu-nhi-dan-toc", 20.01, "royalties.addition-out-of-range")]
    [InlineData("tieng-nuoc-ngoai", 29.99, "royalties.addition-out-of-range")]
    [InlineData("kho-khan", 100.01, "royalties.addition-out-of-range")]
    [InlineData("khai-thac-lai", 40, "royalties.addition-out-of-range")]
    [InlineData("kho-khan", -5, "royalties.addition-negative")]
    [InlineData("khong-co", 5, "royalties.addition-unknown")]
    public async Task FIN7_each_addition_stays_within_its_own_range(string code, double percent, string refused)
    {
        var (database, itemId) = await Published();
        using var _ = database;

        var refusal = Assert.Single((await Assess(database, itemId, new AdditionForm(code, (decimal)percent, "Vì"))).Refusals);

        Assert.Equal((refused, "Addition"), (refusal.Code, refusal.Field));
    }

    [Fact]
    [Trait("Fault", "FIN7")]
    public async Task FIN7_what_needs_a_reason_does_not_pass_without_one()
    {
        var (database, itemId) = await Published();
        using var _ = database;

        var refusal = Assert.Single((await Assess(database, itemId, new AdditionForm("kho-khan", 5, " "))).Refusals);

        Assert.Equal("royalties.addition-reason-missing", refusal.Code);
        Assert.Contains("“Thực hiện trong điều kiện khó khăn, nguy hiểm” phải ghi lý do", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(["royalties.addition-twice"],
            (await Assess(database, itemId, new("thieu-nhi-dan-toc", 10), new AdditionForm("thieu-nhi-dan-toc", 10))).Codes());
        Assert.Equal(["royalties.addition-reason-long"], (await Assess(database, itemId, new AdditionForm("kho-khan", 5, new string('a', 401)))).Codes());
    }

    [Fact]
    [Trait("Fault", "FIN6")]
    public async Task FIN6_what_was_written_in_duty_is_paid_nothing_and_says_why()
    {
        var (database, itemId) = await Published();
        using var _ = database;

        Assert.Equal(Money.Zero, Story.Must(await Assess(database, itemId, new AdditionForm("nhiem-vu", 100, "Bài của người phụ trách chuyên mục"))));

        var work = await Story.Work(database, itemId);
        Assert.Equal((-100m, Money.Zero), (work.AdditionPercent, work.Lines.Sum(l => l.Amount!.Value)));
        Assert.Equal("Bài của người phụ trách chuyên mục", Assert.Single(work.Additions).Reason);
    }

    [Fact]
    [Trait("Fault", "FIN6")]
    public async Task FIN6_reductions_never_take_more_than_there_is()
    {
        var (database, itemId) = await Published();
        using var _ = database;

        Assert.Equal(["royalties.reduced-below-nought"],
            (await Assess(database, itemId, new("nhiem-vu", 100, "Vì"), new AdditionForm("khai-thac-lai", 50, "Vì"))).Codes());
        Assert.Equal(["royalties.nothing-to-add-to"],
            (await Assess(database, itemId, new("nhiem-vu", 100, "Vì"), new AdditionForm("thieu-nhi-dan-toc", 10))).Codes());
    }

    [Fact]
    public async Task Assessed_again_other_additions_stand_in_place_of_the_first_and_nought_is_none()
    {
        var (database, itemId) = await Published();
        using var _ = database;
        Story.Must(await Assess(database, itemId, new("kho-khan", 80, "Bão"), new AdditionForm("thieu-nhi-dan-toc", 10)));

        Assert.Equal(new Money(556_600), Story.Must(await Assess(database, itemId, new("thieu-nhi-dan-toc", 10), new AdditionForm("kho-khan", 0))));

        Assert.Equal("thieu-nhi-dan-toc", Assert.Single((await Story.Work(database, itemId)).Additions).Code);
        Assert.Equal(new Money(506_000), Story.Must(await Assess(database, itemId)));
        Assert.Empty((await Story.Work(database, itemId)).Additions);
    }

    [Fact]
    public async Task A_schedule_without_additions_lets_none_be_given()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database, spoil: s => s.Additions = []);
        var item = await Story.Publish(database);

        Assert.Equal(["royalties.addition-unknown"], (await Assess(database, item.ItemId, new AdditionForm("kho-khan", 5, "Vì"))).Codes());
    }
}
