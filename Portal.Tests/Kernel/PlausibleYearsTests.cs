using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Core.Reports;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Kernel;

/// <summary>A year that cannot be meant is refused with a sentence wherever a day is typed, written or stands in an address.</summary>
[Trait("Fault", "BUG17")]
public sealed class PlausibleYearsTests
{
    public static TheoryData<int> WrongYears => new() { 1, 26, 202, 1999, 2100, 2126, 9999 };

    [Theory, MemberData(nameof(WrongYears))]
    public void The_sentence_names_the_field_and_the_year(int year)
    {
        var refusal = PlausibleYears.Refuse("Ngày chi", new DateOnly(year, 1, 1), "PaidOn")!;
        Assert.Equal(("date.year", $"Ngày chi đang ghi năm {year:0000}: hãy ghi lại năm đủ bốn chữ số, từ 2000 đến 2099.", "PaidOn"),
            (refusal.Code, refusal.Sentence, refusal.Field));
        Assert.NotNull(PlausibleYears.Refuse("Ngày", new DateTime(year, 12, 31, 23, 59, 0), "X"));
    }

    [Fact]
    public void A_day_of_this_century_and_no_day_are_fine()
    {
        Assert.Null(PlausibleYears.Refuse("Ngày", (DateOnly?)null, "X"));
        Assert.Null(PlausibleYears.Refuse("Ngày", (DateTime?)null, "X"));
        Assert.Null(PlausibleYears.Refuse("Ngày", new DateOnly(2000, 1, 1), "X"));
        Assert.Null(PlausibleYears.Refuse("Ngày", new DateTime(2099, 12, 31), "X"));
    }

    [Theory]
    [InlineData("0026-11-28T10:00")]
    [InlineData("0001-01-01T03:00")]
    [InlineData("2126-11-28T10:00")]
    [InlineData("9999-12-31T23:59")]
    public async Task The_moment_of_an_event_is_refused_at_its_field_and_nothing_is_written(string typed)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.EventAtLocal = DateTime.Parse(typed);

        var outcome = await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form);

        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal(("date.year", "EventAtLocal"), (refusal.Code, refusal.Field));
        await using var db = database.Context();
        Assert.False(await db.Editions.AnyAsync());
    }

    [Theory]
    [InlineData(26, null, "IssuedOn")]
    [InlineData(2126, null, "IssuedOn")]
    [InlineData(null, 1, "EffectiveOn")]
    [InlineData(null, 9999, "EffectiveOn")]
    public async Task The_days_of_a_document_are_refused_each_at_its_field(int? issued, int? effective, string field)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.DocumentForm(database);
        ((DocumentDetails)form.Details!).IssuedOn = issued is { } i ? new DateOnly(i, 1, 1) : null;
        ((DocumentDetails)form.Details!).EffectiveOn = effective is { } e ? new DateOnly(e, 1, 1) : null;

        var outcome = await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form);

        Assert.Equal(("date.year", field), Assert.Single(outcome.Refusals) is var r ? (r.Code, r.Field) : default);
    }

    [Fact]
    public async Task A_document_older_than_the_century_may_be_published()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.DocumentForm(database, new(1998, 5, 4));
        ((DocumentDetails)form.Details!).EffectiveOn = new(1998, 6, 1);
        await Story.Publish(database, form);
    }

    [Fact]
    public async Task What_an_older_build_let_through_is_refused_on_sending()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Draft(database);
        await using (var db = database.Context())
        {
            await db.Editions.Where(e => e.Id == id).ExecuteUpdateAsync(e => e.SetProperty(x => x.EventAt, DateTime.MinValue));
        }
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Story.Send(database, id, Someone.Author));
        Assert.Contains("đang ghi năm 0001", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(WrongYears))]
    public async Task The_end_of_a_tax_commitment_is_refused_at_its_field(int year)
    {
        using var database = await PortalDatabase.CreateAsync();
        var outcome = await database.As(Someone.Finance).GetRequiredService<SaveContributor>()
            .ExecuteAsync(new PayeeForm { FullName = "Mai Anh", CommitmentUntil = new DateOnly(year, 12, 31) });
        Assert.Equal(("date.year", "CommitmentUntil"), Assert.Single(outcome.Refusals) is var r ? (r.Code, r.Field) : default);
    }

    [Theory, MemberData(nameof(WrongYears))]
    public async Task The_first_day_of_a_schedule_is_refused(int year)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = new ScheduleForm("Biểu", "Quyết định số 01/QĐ-UBND", new DateOnly(year, 1, 1), 0.10m, [new("tin", "Tin", 0.5m, 2m, "tin")]);
        var outcome = await database.As(Someone.Administrator).GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(form);
        Assert.Contains("date.year", outcome.Codes());
    }

    [Theory, MemberData(nameof(WrongYears))]
    public async Task A_day_of_payment_is_refused(int year)
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);
        var outcome = await Story.TryPay(database, new(2026, 11), new DateOnly(year, 1, 1));
        Assert.Equal(("date.year", "PaidOn"), Assert.Single(outcome.Refusals) is var r ? (r.Code, r.Field) : default);
    }

    [Theory, MemberData(nameof(WrongYears))]
    public async Task The_ends_of_a_role_are_refused(int year)
    {
        using var database = await PortalDatabase.CreateAsync();
        var services = database.AsSystem();
        var ended = await services.GetRequiredService<EndMembership>()
            .ExecuteAsync(new(Someone.Secretary, A.ThanhDong, PortalRole.Secretary, "vhxh"), new DateOnly(year, 1, 1));
        Assert.Equal(["date.year"], ended.Codes());
        var begun = await services.GetRequiredService<CreateUser>().ExecuteAsync(
            new("nguoi-moi", "Người Mới", null, "mật khẩu đủ dài 2026"), [new(A.ThanhDong, PortalRole.Contributor, FromOn: new DateOnly(year, 1, 1))]);
        Assert.Contains("date.year", begun.Codes());
    }

    [Theory]
    [InlineData("9999-12")]
    [InlineData("9999-13")]
    [InlineData("0001-01")]
    [InlineData("2126-10")]
    [InlineData("1999-12")]
    [InlineData("9999-Q4")]
    [InlineData("0026-Q1")]
    public void Addresses_of_months_and_quarters_that_cannot_be_meant_are_refused(string address)
    {
        Assert.False(YearMonth.TryParse(address, out _));
        Assert.False(YearQuarter.TryParse(address, out _));
        Assert.False(ReportSpans.TryParse(address, out var span));
        Assert.True(span.First < span.Last);
    }

    [Fact]
    public void The_spans_at_both_ends_of_the_century_have_neighbours()
    {
        foreach (var code in new[] { "2000-01", "2099-12", "2000-Q1", "2099-Q4" })
        {
            Assert.True(ReportSpans.TryParse(code, out var span));
            Assert.Equal(span, ReportSpans.After(ReportSpans.Before(span)));
        }
    }

    [Theory]
    [InlineData(2026, 13)]
    [InlineData(2026, 0)]
    [InlineData(0, 1)]
    [InlineData(10_000, 1)]
    public void A_month_that_no_year_has_is_a_bug(int year, int month)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(year, month));
        Assert.Throws<ArgumentOutOfRangeException>(() => YearMonth.FromKey(year * 100 + month));
    }

    [Fact]
    public void The_clock_stops_at_the_ends_of_the_calendar()
    {
        Assert.Equal(DateTime.MinValue, WardClock.ToUtc(DateTime.MinValue.AddHours(3)));
        Assert.Equal(DateTimeKind.Utc, WardClock.ToUtc(DateTime.MinValue).Kind);
        Assert.Equal(DateTime.MaxValue, WardClock.ToLocal(DateTime.MaxValue));
        Assert.Equal(DateTime.MinValue, WardClock.StartOf(DateOnly.MinValue));
    }
}
