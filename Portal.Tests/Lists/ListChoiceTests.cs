using System.Globalization;
using Bunit;
using Portal.Admin.Lists;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Lists;

/// <summary>A condition with a few choices, for a browser in Vietnamese and one in English.</summary>
[Trait("Fault", "ED20")]
public sealed class ListChoiceTests : AdminTestContext
{
    private string? chosen;

    private IRenderedComponent<ListChoice> Shown(string? value, params (string Code, string Words)[] choices) =>
        Render<ListChoice>(choice => choice.Add(c => c.Label, "Đơn vị").Add(c => c.Value, value).Add(c => c.Choices, choices)
            .Add(c => c.OnChoose, code => chosen = code));

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    public void It_offers_everything_first_and_tells_what_is_chosen_once(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var choice = Shown("2", ("1", "Văn phòng"), ("2", "Văn hóa"));

        Assert.Equal(["Tất cả", "Văn phòng", "Văn hóa"], choice.FindAll("option").Select(o => o.TextContent));
        Assert.Equal("2", choice.Find("select").GetAttribute("value"));
        choice.Find("select").Change("2");
        Assert.Null(chosen);
        choice.Find("select").Change("");
        Assert.Equal("", chosen);
    }

    [Fact]
    public void What_holds_though_it_is_no_longer_offered_is_shown_as_gone()
    {
        var choice = Shown("9", ("1", "Văn phòng"));

        Assert.Equal(("9", "(không còn)"), (choice.FindAll("option")[^1].GetAttribute("value"), choice.FindAll("option")[^1].TextContent));
        Assert.DoesNotContain("(không còn)", Shown(null, ("1", "Văn phòng")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_profile_and_codes_of_an_address_stay_words()
    {
        var choice = Shown("\"><script>", ("1", "<b>Đội & tổ</b>"));

        Assert.Equal(["Tất cả", "<b>Đội & tổ</b>", "(không còn)"], choice.FindAll("option").Select(o => o.TextContent));
        Assert.Equal("\"><script>", choice.FindAll("option")[^1].GetAttribute("value"));
        Assert.Empty(choice.FindAll("script, b"));
    }
}
