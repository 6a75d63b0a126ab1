using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Admin.Shell.Mud;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Fields;

/// <summary>Each field of ours under the culture of Viet Nam and of a machine set up in English: what is shown is what is stored.</summary>
public sealed class FieldsTests : BunitContext, IAsyncLifetime
{
    private readonly UnreadableFields unreadable = new();
    private readonly List<string> mended = [];

    public FieldsTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMud().AddSingleton<IPortalScope>(new FixedScope(null)).AddScoped<Troubles>().AddSingleton(new WardClock(TimeProvider.System));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public static TheoryData<string> Cultures => ["vi-VN", "en-US"];

    private static void Under(string culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    private IRenderedComponent<TField> Show<TField, T>(T? value, Action<T?> keep, IReadOnlyList<Refusal>? refusals = null)
        where TField : ReadField<T> where T : struct => Render<TField>(field => field
            .Add(f => f.Id, "o").Add(f => f.Label, "Ngày chi").Add(f => f.Field, "PaidOn").Add(f => f.Refusals, refusals ?? [])
            .Add(f => f.Value, value).Add(f => f.ValueChanged, EventCallback.Factory.Create(this, keep))
            .Add(f => f.Unreadable, unreadable).Add(f => f.Mended, EventCallback.Factory.Create<string>(this, mended.Add)));

    [Theory]
    [MemberData(nameof(Cultures))]
    [Trait("Fault", "ED18")]
    public void ED18_a_day_is_shown_in_one_form_whatever_the_culture_and_typed_in_any(string culture)
    {
        Under(culture);
        DateOnly? stored = new DateOnly(2026, 11, 27);
        var field = Show<DateField, DateOnly>(stored, day => stored = day);
        Assert.Equal("27/11/2026", field.Find("input").GetAttribute("value"));
        // The browser's own field would show it as its language does
        Assert.Null(field.Find("input").GetAttribute("type"));

        foreach (var (typed, day) in new[] { ("1/2/2026", "01/02/2026"), ("02032026", "02/03/2026"), ("3-4-26", "03/04/2026") })
        {
            field.Find("input").Change(typed);
            Assert.Equal(day, DateText.Of(stored!.Value));
            Assert.Equal(day, field.Find("input").GetAttribute("value"));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    [Trait("Fault", "ED18")]
    public void ED18_what_is_no_day_stays_as_typed_marked_with_its_sentence_and_goes_when_it_is_one(string culture)
    {
        Under(culture);
        DateOnly? stored = new DateOnly(2026, 11, 27);
        var field = Show<DateField, DateOnly>(stored, day => stored = day);
        foreach (var typed in new[] { "mai", "31/2/2026", "1.234,5", "12 000", "1,5", "２７/１１/２０２６" })
        {
            field.Find("input").Change(typed);
            Assert.Null(stored);
            Assert.Equal((typed, "true"), (field.Find("input").GetAttribute("value"), field.Find("input").GetAttribute("aria-invalid")));
            var why = field.Find("#" + field.Find("input").GetAttribute("aria-describedby")).TextContent;
            Assert.StartsWith($"Ngày chi “{typed}” ", why, StringComparison.Ordinal);
            Assert.Equal("PaidOn", Assert.Single(unreadable.Refusals).Field);
        }

        field.Find("input").Change("28112026");
        Assert.Equal(new DateOnly(2026, 11, 28), stored);
        Assert.Null(field.Find("input").GetAttribute("aria-invalid"));
        Assert.Empty(field.FindAll(".field-error"));
        Assert.False(unreadable.Any);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    [Trait("Fault", "ED18")]
    public void ED18_a_moment_is_shown_with_its_hour_of_24_and_typed_in_one_field(string culture)
    {
        Under(culture);
        DateTime? stored = new DateTime(2026, 11, 27, 20, 5, 0);
        var field = Show<MomentField, DateTime>(stored, moment => stored = moment);
        Assert.Equal("27/11/2026 20:05", field.Find("input").GetAttribute("value"));

        field.Find("input").Change("28/11/2026 8:00");
        Assert.Equal(new DateTime(2026, 11, 28, 8, 0, 0), stored);
        Assert.Equal("28/11/2026 08:00", field.Find("input").GetAttribute("value"));
        field.Find("input").Change("28/11/2026");
        Assert.Contains("chưa có giờ", field.Find(".field-error").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    [Trait("Fault", "ED18")]
    public void ED18_a_day_is_picked_from_a_named_calendar_whose_week_begins_on_Monday(string culture)
    {
        Under(culture);
        DateOnly? stored = new DateOnly(2026, 11, 27);
        var dialogs = Render<MudBlazor.MudDialogProvider>();
        var field = Show<DateField, DateOnly>(stored, day => stored = day);
        Assert.Equal("Mở lịch: Ngày chi", field.Find("button").GetAttribute("aria-label"));
        field.Find("button").Click();
        dialogs.WaitForElement("[data-testid=calendar]");
        Assert.Equal("Chọn ngày chi", dialogs.Find("h2").TextContent);
        Assert.EndsWith("2", dialogs.FindAll(".mud-day-label")[0].TextContent, StringComparison.Ordinal);

        dialogs.FindAll("button.mud-day").First(d => d.TextContent.Trim() == "15" && !d.ClassList.Contains("mud-hidden")).Click();
        Assert.Equal(new DateOnly(2026, 11, 15), stored);
        Assert.Equal("15/11/2026", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    [Trait("Fault", "ED18")]
    public void ED18_a_moment_asks_for_the_hour_after_the_day_and_begins_with_that_of_the_field()
    {
        DateTime? stored = new DateTime(2026, 11, 27, 14, 30, 0);
        var dialogs = Render<MudBlazor.MudDialogProvider>();
        var field = Show<MomentField, DateTime>(stored, moment => stored = moment);
        field.Find("button").Click();
        dialogs.WaitForElement("button.mud-day");
        dialogs.FindAll("button.mud-day").First(d => d.TextContent.Trim() == "15" && !d.ClassList.Contains("mud-hidden")).Click();
        Assert.Equal(new DateTime(2026, 11, 27, 14, 30, 0), stored);
        dialogs.WaitForState(() => dialogs.FindAll("button").Any(b => b.TextContent.Trim() == "Chọn 14:30"));
        dialogs.FindAll("button").First(b => b.TextContent.Trim() == "Chọn 14:30").Click();
        Assert.Equal(new DateTime(2026, 11, 15, 14, 30, 0), stored);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Money_is_shown_in_thousands_and_a_fraction_is_refused_and_never_rounded(string culture)
    {
        Under(culture);
        Money? stored = new Money(1_265_000);
        var field = Show<MoneyField, Money>(stored, money => stored = money);
        Assert.Equal("1.265.000", field.Find("input").GetAttribute("value"));
        field.Find("input").Change("12 000");
        Assert.Equal((new Money(12_000), "12.000"), (stored, field.Find("input").GetAttribute("value")));
        foreach (var typed in new[] { "1,5", "1.5", "1.234,5", "1250000.5", "１２", "mười" })
        {
            field.Find("input").Change(typed);
            Assert.Null(stored);
            Assert.Equal(typed, field.Find("input").GetAttribute("value"));
            Assert.StartsWith($"Ngày chi “{typed}” ", field.Find(".field-error").TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_number_never_shows_one_thing_and_stores_another(string culture)
    {
        Under(culture);
        var (stored, kept) = (2.5m, (string?)null);
        var field = Render<NumberField>(f => f.Add(x => x.Value, stored).Add(x => x.Name, "Tỷ lệ").Add(x => x.Field, "Share1")
            .Add(x => x.ValueChanged, EventCallback.Factory.Create<decimal>(this, number => stored = number))
            .Add(x => x.TypedChanged, EventCallback.Factory.Create<string?>(this, typed => kept = typed)));
        Assert.Equal("2,5", field.Find("input").GetAttribute("value"));
        foreach (var (typed, number) in new[] { ("1,5", 1.5m), ("1.5", 1.5m), ("50%", 50m) })
        {
            field.Find("input").Change(typed);
            Assert.Equal((number, null), (stored, kept));
        }
        foreach (var typed in new[] { "1.234,5", "12 000", "1/2/2026", "１５", "7O", "-1", "1.250" })
        {
            field.Find("input").Change(typed);
            Assert.Equal((50m, typed), (stored, kept));
        }
    }

    [Fact]
    [Trait("Fault", "ED16")]
    public void ED16_a_field_tells_that_it_has_changed_so_that_what_was_said_of_it_goes()
    {
        var field = Show<DateField, DateOnly>(null, _ => { }, [new("thu", "Hãy nhập ngày chi.", "PaidOn")]);
        Assert.Equal("loi-PaidOn", field.Find("input").GetAttribute("aria-describedby"));
        field.Find("input").Change("1/2/2026");
        var text = Render<TextField>(f => f.Add(x => x.Id, "o").Add(x => x.Label, "Tên").Add(x => x.Field, "Title").Add(x => x.Refusals, [])
            .Add(x => x.Mended, EventCallback.Factory.Create<string>(this, mended.Add)));
        text.Find("input").Change("Tên");
        Assert.Equal(["PaidOn", "Title"], mended);
    }

    [Fact]
    public void A_field_that_goes_from_the_screen_holds_nothing_back()
    {
        var field = Show<DateField, DateOnly>(null, _ => { });
        field.Find("input").Change("mai");
        Assert.True(unreadable.Any);
        field.Instance.Dispose();
        Assert.False(unreadable.Any);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    public void Where_people_write_nothing_crosses_the_wire_but_a_finished_change(string culture)
    {
        Under(culture);
        var text = Render<TextField>(f => f.Add(x => x.Id, "o").Add(x => x.Label, "Lý do").Add(x => x.Field, "Reason").Add(x => x.Rows, 3)
            .Add(x => x.Refusals, [new("thu", "Hãy ghi lý do.", "Reason")]).Add(x => x.Value, "Vì"));
        var box = text.Find("textarea");
        Assert.Equal(["blazor:onchange"], box.Attributes.Select(a => a.Name).Where(n => n.StartsWith("blazor:on", StringComparison.Ordinal)));
        Assert.Equal(("o", "true", "loi-Reason"),
            (text.Find("label").GetAttribute("for"), box.GetAttribute("aria-invalid"), box.GetAttribute("aria-describedby")));
        Assert.Equal("Hãy ghi lý do.", text.Find("#loi-Reason").TextContent);
    }
}
