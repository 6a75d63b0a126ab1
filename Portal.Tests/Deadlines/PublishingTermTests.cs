using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Deadlines;

/// <summary>The date of higher law beside a ward's own: Luật Tiếp cận thông tin Điều 18 khoản 4, five working days.</summary>
[Trait("Row", "D2")]
[Trait("Row", "D4")]
[Trait("Row", "D5")]
[Trait("Row", "D7")]
public class PublishingTermTests
{
    private static StricterDate? Of(int amount, DeadlineUnit unit, DeadlineStart start, string from, WorkingCalendar? calendar = null)
    {
        var rule = new DeadlineRule { Code = "D", Name = "Tên", Amount = amount, Unit = unit, From = start, Source = "Điều 7" };
        calendar ??= Laws.Calendar;
        return PublishingTerm.Before(Laws.Tables.PublishingTerms, rule, Laws.Utc(from), rule.CountFrom(Laws.Utc(from), calendar).Value.DueAt, calendar);
    }

    [Theory]
    [InlineData(15, DeadlineStart.Issue, "16/11/2026 17:00")] // D2
    [InlineData(10, DeadlineStart.Issue, "16/11/2026 17:00")] // D4
    [InlineData(10, DeadlineStart.Approval, "16/11/2026 17:00")] // D5
    [InlineData(10, DeadlineStart.Decision, "16/11/2026 17:00")] // D7
    public void A_longer_term_of_the_ward_has_the_law_s_date_beside_it(int days, DeadlineStart start, string due)
    {
        var law = Of(days, DeadlineUnit.WorkingDays, start, "09/11/2026 09:30");

        Assert.Equal((Laws.Utc(due), "khoản 4 Điều 18 Luật Tiếp cận thông tin số 104/2016/QH13"), (law!.DueAt, law.Source));
        Assert.StartsWith("Luật cấp trên: khoản 4 Điều 18 Luật Tiếp cận thông tin số 104/2016/QH13: chậm nhất 5 ngày làm việc kể từ khi thông tin được tạo ra, "
            + "tức 17:00 thứ Hai 16/11/2026.", law.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, DeadlineUnit.OfficeHours, DeadlineStart.Event)] // D1
    [InlineData(2, DeadlineUnit.WorkingDays, DeadlineStart.Issue)] // D3
    [InlineData(5, DeadlineUnit.WorkingDays, DeadlineStart.Issue)]
    public void Where_the_ward_is_as_strict_itself_nothing_is_added(int amount, DeadlineUnit unit, DeadlineStart start) =>
        Assert.Null(Of(amount, unit, start, "09/11/2026 09:30"));

    [Fact]
    [Trait("Row", "D6")]
    public void Answers_to_questions_are_no_publishing() => Assert.Null(Of(15, DeadlineUnit.WorkingDays, DeadlineStart.Receipt, "09/11/2026 09:30"));

    [Fact]
    public void A_law_holds_from_its_first_day_on_and_one_that_says_at_once_makes_no_date()
    {
        var law = Laws.Tables.PublishingTerms.Single(t => t.Code == "ltctt-18-4");
        Assert.Equal((false, true), (law.HoldsOn(new(2018, 6, 30)), law.HoldsOn(new(2018, 7, 1))));
        var ended = law with { EffectiveTo = new(2026, 11, 8) };
        var rule = new DeadlineRule { Code = "D", Name = "Tên", Amount = 15, Unit = DeadlineUnit.WorkingDays, From = DeadlineStart.Issue, Source = "Điều 7" };
        Assert.Null(PublishingTerm.Before([ended], rule, Laws.Utc("09/11/2026 09:30"), Laws.Utc("01/12/2026 17:00"), Laws.Calendar));

        var change = Laws.Tables.PublishingTerms.Single(t => t.On == PublishingOccasion.Change);
        Assert.Equal(("khoản 3 Điều 9 Nghị định số 224/2026/NĐ-CP", null), (change.Source, change.Amount));
        Assert.Null(PublishingTerm.Before([change], rule, Laws.Utc("09/11/2026 09:30"), Laws.Utc("01/12/2026 17:00"), Laws.Calendar));
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(null, DeadlineUnit.WorkingDays)]
    [InlineData(0, DeadlineUnit.WorkingDays)]
    public void A_row_with_half_a_term_or_none_that_makes_sense_is_refused(int? amount, DeadlineUnit? unit) =>
        Assert.NotNull((Laws.Tables.PublishingTerms[0] with { Amount = amount, Unit = unit }).Fault);
}
