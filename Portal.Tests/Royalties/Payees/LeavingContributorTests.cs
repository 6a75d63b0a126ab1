using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Payees;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payees;

/// <summary>What is typed for a contributor is not lost by a link beside the form.</summary>
public sealed class LeavingContributorTests : AdminTestContext
{
    private int person;

    protected override async Task ArrangeAsync() => person = await Story.Payee(Database, new() { FullName = "Mai Anh" });

    [Theory]
    [Trait("Fault", "ED15")]
    [InlineData("cong-tac-vien")]
    [InlineData("cong-tac-vien?them=1")]
    [InlineData("nhuan-but")]
    public async Task Whoever_leaves_a_form_with_something_typed_in_it_is_asked_and_may_stay_or_go(string target)
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        var navigation = Services.GetRequiredService<NavigationManager>();
        page.Find("#ho-ten").Change("Mai Anh Thư");

        await page.InvokeAsync(() => navigation.NavigateTo("/thanh-dong/" + target));
        page.WaitForAssertion(() => Assert.Contains("Thông tin của Mai Anh vừa nhập chưa được lưu", Dialogs.Markup, StringComparison.Ordinal));
        Assert.EndsWith($"sua={person}", navigation.Uri, StringComparison.Ordinal);
        await Asked("Ở lại").ClickAsync(new());
        Assert.Equal("Mai Anh Thư", page.Find("#ho-ten").GetAttribute("value"));

        await page.InvokeAsync(() => navigation.NavigateTo("/thanh-dong/" + target));
        page.WaitForAssertion(() => Assert.NotEmpty(Dialogs.FindAll("form.dialog-body")));
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        page.WaitForAssertion(() => Assert.EndsWith("/thanh-dong/" + target, navigation.Uri, StringComparison.Ordinal));
    }

    private AngleSharp.Dom.IElement Asked(string words) => Dialogs.FindAll("button").Single(b => b.TextContent.Trim() == words);

    [Fact]
    [Trait("Fault", "ED15")]
    public async Task Nobody_is_asked_who_typed_nothing_or_has_saved()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        var navigation = Services.GetRequiredService<NavigationManager>();
        await page.InvokeAsync(() => navigation.NavigateTo("/thanh-dong/cong-tac-vien?them=1"));
        Assert.EndsWith("?them=1", navigation.Uri, StringComparison.Ordinal);

        page.Find("#ho-ten").Change("Trần Quốc Bình");
        await page.Find(".panel form").SubmitAsync();

        page.WaitForAssertion(() => Assert.EndsWith("/cong-tac-vien", navigation.Uri, StringComparison.Ordinal));
        Assert.Empty(Dialogs.FindAll("form.dialog-body"));
        Assert.Contains("Trần Quốc Bình", page.Markup, StringComparison.Ordinal);
    }
}
