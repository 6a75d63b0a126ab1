using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell.Mud;

/// <summary>Where people choose: tabs that are addresses, one of a few, notes.</summary>
public sealed class ChoicesTests : AdminTestContext
{
    private static readonly IReadOnlyList<TabLink> Two = [new("Chấm bài", "/a", 3), new("Người nhận", "/a?xem=nguoi-nhan")];

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private IRenderedComponent<TabLinks> Tabs(int active) =>
        Render<TabLinks>(p => p.Add(t => t.Label, "Xem kỳ theo").Add(t => t.Tabs, Two).Add(t => t.Active, active).AddChildContent($"phần {active}"));

    private static IElement Open(IRenderedComponent<TabLinks> tabs) => Assert.Single(tabs.FindAll("[role=tab][aria-selected=true]"));

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    public async Task A_tab_leads_to_its_address_and_the_address_opens_it(string culture)
    {
        Speak(culture);
        var tabs = Tabs(0);
        Assert.Equal("3", Open(tabs).QuerySelector(".count")!.TextContent);
        await tabs.FindAll("[role=tab]")[1].ClickAsync(new());
        Assert.EndsWith("/a?xem=nguoi-nhan", Navigation.Uri, StringComparison.Ordinal);
        // Nobody has followed yet (the page may refuse to be left): the tab stays
        Assert.Contains("Chấm bài", Open(tabs).TextContent, StringComparison.Ordinal);
        tabs.Render(p => p.Add(t => t.Active, 1).AddChildContent("phần 1"));
        Assert.Contains("Người nhận", Open(tabs).TextContent, StringComparison.Ordinal);
        Assert.Equal("phần 1", tabs.Find("[role=tabpanel]").TextContent.Trim());
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    public async Task One_of_a_few_shows_the_words_of_what_is_chosen_and_says_what_is_chosen_next(string culture)
    {
        Speak(culture);
        var popovers = Render<MudPopoverProvider>();
        int? chosen = 1;
        var field = Render<SelectField<int?>>(p => p.Add(s => s.Id, "don-vi").Add(s => s.Field, "UnitId").Add(s => s.Refusals, [])
            .Add(s => s.Label, "Đơn vị").Add(s => s.Value, chosen).Add(s => s.ValueChanged, v => chosen = v)
            .Add(s => s.Choices, new int?[] { null, 1, 2 }).Add(s => s.Empty, "Ngoài đơn vị").Add(s => s.Words, v => $"Đơn vị {v}"));
        Assert.Equal("Đơn vị 1", field.Find("#don-vi").GetAttribute("value"));
        Assert.Equal("Đơn vị", field.Find("label[for=don-vi]").TextContent);
        await field.Find(".mud-input-control").MouseDownAsync(new());
        Assert.Equal(["Ngoài đơn vị", "Đơn vị 1", "Đơn vị 2"], popovers.FindAll(".mud-list-item").Select(i => i.TextContent.Trim()));
        await popovers.FindAll(".mud-list-item")[0].ClickAsync(new());
        Assert.Null(chosen);
    }

    [Fact]
    public void A_refused_choice_is_marked_and_its_sentence_stands_below()
    {
        var field = Render<SelectField<string>>(p => p.Add(s => s.Id, "don-vi").Add(s => s.Label, "Đơn vị").Add(s => s.Field, "UnitId").Add(s => s.Value, "a")
            .Add(s => s.Choices, ["a"]).Add(s => s.Words, v => v).Add(s => s.Refusals, [new Refusal("payee.unit", "Hãy chọn đơn vị.", "UnitId")]));
        Assert.Equal(("true", "loi-UnitId"), (field.Find("#don-vi").GetAttribute("aria-invalid"), field.Find("#don-vi").GetAttribute("aria-describedby")));
        Assert.Contains("Hãy chọn đơn vị.", field.Find("#loi-UnitId").TextContent, StringComparison.Ordinal);
    }
}
