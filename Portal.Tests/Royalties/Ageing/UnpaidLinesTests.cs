using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Ageing;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Mail;
using Portal.Tests.Royalties.Payments;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Ageing;

/// <summary>The 60 days of NĐ 18/2014 Điều 4 khoản 10, the notices and what nobody came for.</summary>
[Trait("Fault", "FIN18")]
public class UnpaidLinesTests
{
    private static async Task<List<UnpaidLineRow>> Rows(PortalDatabase database) =>
        Story.Must(await database.As(Someone.Finance).GetRequiredService<FindUnpaidLines>().ExecuteAsync());

    private static async Task<(PortalDatabase Database, HanoiClock Clock, int LineId)> Waiting(RoyaltyPeriodStatus status = RoyaltyPeriodStatus.HandedOver)
    {
        var clock = HanoiClock.At(2026, 11, 20);
        var database = await PortalDatabase.CreateAsync(clock);
        var item = await Story.PeriodAt(database, status);
        return (database, clock, (await Story.Work(database, item.ItemId)).Lines[0].Id);
    }

    private static Task<Outcome<int>> Notify(PortalDatabase database, int line, string by = Someone.Finance) =>
        database.As(by).GetRequiredService<NotifyPayee>().ExecuteAsync(line);

    private static Task<Outcome<int>> Move(PortalDatabase database, int line, string? reason = "Ba lần không đến") =>
        database.As(Someone.Head).GetRequiredService<MoveUnclaimed>().ExecuteAsync(line, reason);

    [Theory]
    [InlineData(20, 12, AgeBand.Young)] // 30 days
    [InlineData(21, 12, AgeBand.Middle)]
    [InlineData(19, 1, AgeBand.Middle)] // 60 days: the last in time
    [InlineData(20, 1, AgeBand.Over)]
    public async Task A_line_grows_older_by_its_day_of_publication(int day, int month, AgeBand band)
    {
        var (database, clock, _) = await Waiting();
        using var __ = database;
        clock.Set(month == 1 ? 2027 : 2026, month, day);

        var row = Assert.Single(await Rows(database));

        Assert.Equal((band, new DateOnly(2027, 1, 19), 3), (row.Band, row.PayBy!.Value, row.NoticesAsked!.Value));
    }

    [Fact]
    public async Task What_is_paid_or_left_out_does_not_wait()
    {
        var (database, _, _) = await Waiting(RoyaltyPeriodStatus.Paid);
        using var __ = database;

        Assert.Empty(await Rows(database));
    }

    [Fact]
    [Trait("Row", "G1")]
    public async Task Of_a_period_paid_in_part_what_is_still_owed_waits_to_the_last_dong_until_a_later_payment()
    {
        var (database, payees) = await SomePayments.TwoMonths(
            (SomePayments.Cash("Mai Anh"), 15), (SomePayments.Cash("Đỗ An"), 1), (SomePayments.Cash("Vũ Bình"), 2));
        using var __ = database;
        var form = SomePayments.Form(33.33m, "Kinh phí chưa đủ");
        form.LeftOut = new HashSet<int> { payees[2] };
        Story.Must(await Story.TryDisburse(database, form, SomePayments.August));
        var dues = await SomePayments.Dues(database);

        var august = (await Rows(database)).FindAll(r => r.Span.First == SomePayments.August);

        Assert.Equal(dues.Select(d => (d.ContributorId, d.Rest.Dong)),
            august.GroupBy(r => r.ContributorId).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(r => r.Amount!.Value.Dong))));
        Assert.Equal(506_000, dues.Single(d => d.ContributorId == payees[2]).Rest.Dong);
        Assert.All(august, r => Assert.True(r is { PaidInPart: true, MayNotify: true }));
        Assert.Equal("Đã chi, còn nợ", UnpaidList.StateOf(august[0]));
        Assert.Equal(1, Story.Must(await Notify(database, august[0].LineId)));
        Assert.Single((await Rows(database)).Single(r => r.LineId == august[0].LineId).Notices);
        Story.Must(await Story.TryDisburse(database, SomePayments.Form(), SomePayments.August));
        Assert.DoesNotContain(await Rows(database), r => r.Span.First == SomePayments.August);
        Assert.Equal(["royalties.notice-paid"], (await Notify(database, august[0].LineId)).Codes());
    }

    [Fact]
    [Trait("Row", "G9")]
    public async Task A_period_paid_in_part_is_overdue_by_the_oldest_work_still_owed_until_the_rest_is_paid()
    {
        var (database, payees) = await SomePayments.TwoMonths((SomePayments.Cash("Mai Anh"), 2), (SomePayments.Cash("Đỗ An"), 1));
        using var __ = database;
        var form = SomePayments.Form();
        form.LeftOut = new HashSet<int> { payees[1] };
        Story.Must(await Story.TryDisburse(database, form, SomePayments.August));

        // Published on 15/08/2026, sixty days
        Assert.Equal(((DateOnly?)new DateOnly(2026, 10, 14), false), await AugustAsync());
        ((HanoiClock)database.Clock).Set(2026, 10, 15);
        Assert.Equal(((DateOnly?)new DateOnly(2026, 10, 14), true), await AugustAsync());
        Story.Must(await Story.TryDisburse(database, SomePayments.Form(on: new(2026, 10, 15)), SomePayments.August));
        Assert.Equal(((DateOnly?)null, false), await AugustAsync());

        async Task<(DateOnly?, bool)> AugustAsync() =>
            Story.Must(await database.As(Someone.Finance).GetRequiredService<FindRoyaltyPeriods>().ExecuteAsync())
                .Single(p => p.Span.First == SomePayments.August) is var row ? (row.PayBy, row.Overdue) : default;
    }

    [Fact]
    [Trait("Row", "G1")]
    public async Task What_nobody_came_for_of_a_period_paid_in_part_is_moved_and_is_still_paid_to_whoever_comes()
    {
        var (database, payees) = await SomePayments.TwoMonths((SomePayments.Cash("Mai Anh"), 2));
        using var __ = database;
        Story.Must(await Story.TryDisburse(database, SomePayments.Form(50, "Kinh phí chưa đủ"), SomePayments.August));
        var line = (await Rows(database)).Single(r => r.PaidInPart).LineId;
        var clock = (HanoiClock)database.Clock;
        foreach (var day in new[] { 20, 21, 22 })
        {
            clock.Set(2026, 10, day);
            Story.Must(await Notify(database, line));
        }

        Assert.Equal(2027, Story.Must(await Move(database, line)));

        var moved = (await Rows(database)).Single(r => r.PaidInPart);
        Assert.Equal((2027, 253_000), (moved.MovedTo!.Value, moved.Amount!.Value.Dong));
        var made = Story.Must(await Story.TryDisburse(database, SomePayments.Form(on: new(2026, 10, 22)), SomePayments.August));
        Assert.Equal(253_000, (await SomePayments.Payment(database, made.Code, payees[0])).Gross.Dong);
        Assert.DoesNotContain(await Rows(database), r => r.PaidInPart);
    }

    [Fact]
    public async Task Three_notices_one_a_day_then_a_person_moves_it_to_next_years_fund()
    {
        var (database, clock, line) = await Waiting();
        using var __ = database;
        clock.Set(2027, 1, 25);
        Assert.Equal(["royalties.notices-missing"], (await Move(database, line)).Codes());
        Assert.Equal(1, Story.Must(await Notify(database, line)));
        Assert.Equal(["royalties.notified-today"], (await Notify(database, line)).Codes());
        foreach (var (day, number) in new[] { (26, 2), (27, 3) })
        {
            clock.Set(2027, 1, day);
            Assert.Equal(number, Story.Must(await Notify(database, line)));
        }
        clock.Set(2027, 1, 28);
        Assert.Equal(["royalties.notices-done"], (await Notify(database, line)).Codes());
        Assert.True(Assert.Single(await Rows(database)).MayMove);

        Assert.Equal(["royalties.reason-missing"], (await Move(database, line, " ")).Codes());
        Assert.Equal(2028, Story.Must(await Move(database, line)));
        Assert.Equal(2028, Story.Must(await Move(database, line)));

        var row = Assert.Single(await Rows(database));
        Assert.Equal((2028, false, false), (row.MovedTo!.Value, row.MayMove, row.MayNotify));
        Assert.Equal("lần 1: 25/01/2027; lần 2: 26/01/2027; lần 3: 27/01/2027; chuyển quỹ năm 2028, vẫn chi được", UnpaidList.NoticesOf(row));
    }

    [Fact]
    public async Task Within_its_term_nothing_is_moved_and_what_is_not_approved_is_not_announced()
    {
        var (database, clock, line) = await Waiting();
        using var __ = database;
        foreach (var day in new[] { 21, 22, 23 })
        {
            clock.Set(2026, 11, day);
            Story.Must(await Notify(database, line));
        }
        Assert.Equal(["royalties.not-overdue"], (await Move(database, line)).Codes());
        var (open, _, openLine) = await Waiting(RoyaltyPeriodStatus.Assessed);
        using var ___ = open;
        Assert.Equal(["royalties.notice-not-fixed"], (await Notify(open, openLine)).Codes());
        Assert.Equal(["royalties.notice-not-fixed"], (await Move(open, openLine)).Codes());
        Assert.Equal(["access.not-found"], (await Notify(open, 99)).Codes());
        var (paid, _, paidLine) = await Waiting(RoyaltyPeriodStatus.Paid);
        using var ____ = paid;
        Assert.Equal(["royalties.notice-paid"], (await Notify(paid, paidLine)).Codes());
        Assert.Equal(["royalties.notice-paid"], (await Move(paid, paidLine)).Codes());
    }

    [Fact]
    public async Task A_payee_with_an_account_gets_a_letter_without_title_or_sum()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await MailGround.SetAsync(database);
        await MailGround.AddressAsync(database, Someone.Author, "hanh@vi-du.vn");
        await A.Schedule(database);
        var self = await A.Contributor(database, "Đào Thị Hạnh", userId: Someone.Author);
        var item = await Story.Publish(database, await A.CompleteForm(database, by: [(self, 100)]));
        await Story.Assess(database, item.ItemId);
        Story.Must(await Story.TryApprove(database, new(2026, 11)));

        Story.Must(await Notify(database, (await Story.Work(database, item.ItemId)).Lines[0].Id));

        var letter = Assert.Single(await MailGround.AllAsync(database), m => m.Kind == Core.Mail.MailKind.RoyaltyNotice);
        Assert.Equal("hanh@vi-du.vn", letter.ToAddress);
        Assert.DoesNotContain("vệ sinh", letter.Subject, StringComparison.Ordinal);
        await using var db = database.Context();
        Assert.True((await db.RoyaltyNotices.SingleAsync()).ByMail);
    }

    [Fact]
    public async Task The_list_narrows_by_age_and_says_of_what_it_does_not_know()
    {
        var (database, _, _) = await Waiting();
        using var __ = database;
        var all = await Rows(database);

        Assert.Empty(UnpaidList.Narrow(all, UnpaidList.Shape.Read("?tuoi=qua-han")).Items);
        Assert.Single(UnpaidList.Narrow(all, UnpaidList.Shape.Read("?tuoi=som&nguoi=mai")).Items);
        Assert.NotEmpty(UnpaidList.Narrow(all, UnpaidList.Shape.Read("?tuoi=abc")).LeftOut);
        Assert.Equal(["0-30 ngày", "31-60 ngày", "Trên 60 ngày"], UnpaidList.Bands.Select(b => UnpaidList.WordsOf(b.Band, 60)));
        Assert.True((await database.As(Someone.Finance).GetRequiredService<ExportUnpaidLines>().ExecuteAsync(new())).Done);
    }
}
