using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments;

/// <summary>Somebody on two sheets of one day: the tax is that of the day, so it is told by name before, wherever paying is prepared.</summary>
[Trait("Row", "G9")]
public sealed class SameDayTests : IAsyncLifetime
{
    private static readonly DateOnly Planned = Day.AddDays(3);
    private PortalDatabase database = null!;
    private IReadOnlyList<int> payees = [];

    public async Task InitializeAsync() =>
        (database, payees) = await TwoMonths((Cash("Mai Anh"), 10), (Cash("Đỗ An"), 2), (Cash("Vũ Chi", PayeeKind.Staff), 2));

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<List<PayeeNote>> ToldAsync(DateOnly day, bool ahead, int? leaving = null)
    {
        var (form, period) = (Form(on: day), await Story.Period(database, September));
        form.Periods = [new(period.Id, period.Version)];
        if (leaving is { } payee) form.LeftOut.Add(payee);
        var finance = database.As(Someone.Finance);
        var shown = await (ahead ? finance.GetRequiredService<DrawDisbursement>().PreviewAsync(form)
            : finance.GetRequiredService<RecordDisbursement>().PreviewAsync(form));
        return Story.Must(shown).Notes.Where(n => n.Kind == PayeeNoteKind.SameDay).ToList();
    }

    [Fact]
    public async Task What_was_paid_that_day_is_told_by_name_and_of_another_day_or_of_the_payroll_nothing()
    {
        Story.Must(await Story.TryDisburse(database, Form(), August));

        var note = Assert.Single(await ToldAsync(Day, ahead: false));

        Assert.Equal(("Đỗ An, Mai Anh: cùng ngày đã nhận 3.036.000\u00A0đồng ở lần chi 01/2026; thuế tính gộp các khoản chi trong ngày.",
            "nhuan-but/chi-tra/2026-01"), (note.Sentence, note.Link));
        Assert.Empty(await ToldAsync(Day.AddDays(-1), ahead: false));
        Assert.Empty(await ToldAsync(Planned, ahead: true));
    }

    [Fact]
    public async Task What_is_drawn_up_for_that_day_is_told_too_but_for_whoever_is_left_for_another_time()
    {
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));

        var note = Assert.Single(await ToldAsync(Planned, ahead: true));

        Assert.StartsWith("Đỗ An, Mai Anh: đang có trong đợt chi 01/2026 đã lập, dự kiến chi ngày 08/10/2026. Thuế tính gộp", note.Sentence,
            StringComparison.Ordinal);
        Assert.Equal("nhuan-but/chi-tra/2026-01", note.Link);
        Assert.StartsWith("Đỗ An: đang có", Assert.Single(await ToldAsync(Planned, ahead: true, payees[0])).Sentence, StringComparison.Ordinal);
        Assert.Empty(await ToldAsync(Planned.AddDays(1), ahead: true));
        Story.Must(await Story.TryDrop(database, "2026-01"));
        Assert.Empty(await ToldAsync(Planned, ahead: true));
    }

    [Fact]
    public async Task The_page_of_a_plan_and_that_of_a_period_tell_it_and_both_may_go_on()
    {
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        var open = Story.Must(await database.As(Someone.Finance).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(September));
        Assert.Contains("đợt chi 01/2026", Assert.Single(open.PayeeNotes, n => n.Kind == PayeeNoteKind.SameDay).Sentence, StringComparison.Ordinal);
        var drawn = Story.Must(await database.As(Someone.Finance).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(August));
        Assert.DoesNotContain(drawn.PayeeNotes, n => n.Kind == PayeeNoteKind.SameDay);

        Story.Must(await Story.TryDraw(database, Form(on: Planned), September));

        var pages = database.As(Someone.Finance).GetRequiredService<GetDisbursementPlan>();
        foreach (var (code, other) in new[] { ("2026-01", "đợt chi 02/2026"), ("2026-02", "đợt chi 01/2026") })
            Assert.Contains(other, Assert.Single(Story.Must(await pages.ExecuteAsync(code)).Notes, n => n.Kind == PayeeNoteKind.SameDay).Sentence,
                StringComparison.Ordinal);
        Story.Must(await Story.TryPayDrawn(database, "2026-01", Day));
        ((HanoiClock)database.Clock).Set(2026, 10, 6);
        Story.Must(await Story.TryPayDrawn(database, "2026-02", Day.AddDays(1)));
    }
}
