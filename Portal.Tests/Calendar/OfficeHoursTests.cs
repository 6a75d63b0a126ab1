using System.Text.Json;
using Portal.Core.Calendar;
using Portal.Core.Kernel;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Calendar;

public class OfficeHoursTests
{
    private static Outcome<OfficeHours> Of(string json) =>
        OfficeHours.Of(JsonSerializer.Deserialize<List<OfficeHoursSeason>>(json, JsonSerializerOptions.Web)!);

    [Theory]
    [InlineData("[]", "office-hours.none")]
    [InlineData("[ null ]", "office-hours.empty")]
    [InlineData("""[ { "from": "01-01", "to": "12-31", "spans": [] } ]""", "office-hours.no-span")]
    [InlineData("""[ { "from": "01-01", "to": "12-31" } ]""", "office-hours.no-span")]
    [InlineData("""[ { "from": "13-01", "to": "12-31", "spans": ["08:00-12:00"] } ]""", "office-hours.day")]
    [InlineData("""[ { "from": "02-30", "to": "12-31", "spans": ["08:00-12:00"] } ]""", "office-hours.day")]
    [InlineData("""[ { "to": "12-31", "spans": ["08:00-12:00"] } ]""", "office-hours.day")]
    [InlineData("""[ { "from": "01-01", "to": "12-31", "spans": ["12:00-08:00"] } ]""", "office-hours.span")]
    [InlineData("""[ { "from": "01-01", "to": "12-31", "spans": ["08:00-08:00"] } ]""", "office-hours.span")]
    [InlineData("""[ { "from": "01-01", "to": "12-31", "spans": ["8h-12h"] } ]""", "office-hours.span")]
    [InlineData("""[ { "from": "01-01", "to": "12-31", "spans": ["08:00-25:00"] } ]""", "office-hours.span")]
    [InlineData("""[ { "from": "01-01", "to": "12-31", "spans": ["08:00-12:00", "11:00-17:00"] } ]""", "office-hours.span-order")]
    [InlineData("""[ { "from": "01-01", "to": "12-31", "spans": ["13:00-17:00", "08:00-12:00"] } ]""", "office-hours.span-order")]
    [InlineData("""[ { "from": "01-01", "to": "12-30", "spans": ["08:00-12:00"] } ]""", "office-hours.gap")]
    [InlineData("""[ { "from": "01-01", "to": "06-30", "spans": ["08:00-12:00"] }, { "from": "06-30", "to": "12-31", "spans": ["08:00-12:00"] } ]""",
        "office-hours.overlap")]
    public void Nonsense_is_refused(string json, string code)
    {
        var outcome = Of(json);

        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.Contains("Hãy", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var outcome = Of("""[ { "from": "x", "to": "y", "spans": ["z"] } ]""");
        Assert.Equal(["office-hours.day", "office-hours.day", "office-hours.span"], outcome.Refusals.Select(refusal => refusal.Code));
    }

    [Theory]
    [InlineData("31/03/2026", "07:30-12:00")]
    [InlineData("01/04/2026", "07:00-11:30")]
    [InlineData("31/10/2026", "07:00-11:30")]
    [InlineData("01/11/2026", "07:30-12:00")]
    [InlineData("29/02/2028", "07:30-12:00")]
    [InlineData("31/12/2026", "07:30-12:00")]
    public void A_season_may_wrap_the_years_end(string day, string morning)
    {
        var hours = Laws.Hours("""
            [ { "from": "11-01", "to": "03-31", "spans": ["07:30-12:00", "13:00-16:30"] },
              { "from": "04-01", "to": "10-31", "spans": ["07:00-11:30", "13:30-17:00"] } ]
            """);

        Assert.Equal(morning, hours.On(Laws.Day(day))[0].ToString());
        Assert.Equal(TimeSpan.FromHours(8), hours.LengthOn(Laws.Day(day)));
    }
}
