using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Payees;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payees;

public sealed class ContributorsPageTests : AdminTestContext
{
    private int person;

    protected override async Task ArrangeAsync() => person = await Story.Payee(
        Database, new() { FullName = "Mai Anh", TaxCode = "031190012345", BankAccount = "2309876543210", BankName = "Agribank" });

    private async Task<Contributor> StoredAsync()
    {
        await using var db = Database.Context();
        return await db.Contributors.FindAsync(person) ?? throw new InvalidOperationException("Gone.");
    }

    private string? Reveal(string? secret) => Database.AsSystem().GetRequiredService<PayeeSecrets>().Reveal(secret);

    [Fact]
    public async Task Another_order_or_page_of_the_list_leaves_the_form_beside_it_open_with_what_was_typed()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        page.Find("#ho-ten").Change("Mai Anh Thư");
        var order = page.Find(".list-rows th a").GetAttribute("href")!;
        Assert.EndsWith($"sua={person}", order, StringComparison.Ordinal);
        Services.GetRequiredService<NavigationManager>().NavigateTo(order);
        Assert.Equal("Mai Anh Thư", page.WaitForElement("#ho-ten").GetAttribute("value"));
    }

    [Fact]
    public async Task A_bad_tax_code_is_refused_beside_its_field_and_everything_typed_stays()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ContributorsPage>("cong-tac-vien?them=1");
        page.Find("#ho-ten").Change("Trần Quốc Bình");
        page.Find("#ma-so").Change("12345");
        await page.Find(".panel form").SubmitAsync();
        Assert.Contains("12 chữ số", page.Find("#loi-TaxCode").TextContent, StringComparison.Ordinal);
        Assert.Equal("loi-TaxCode", page.Find("#ma-so").GetAttribute("aria-describedby"));
        Assert.Equal(("Trần Quốc Bình", "12345"), (page.Find("#ho-ten").GetAttribute("value"), page.Find("#ma-so").GetAttribute("value")));
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public async Task Secrets_are_masked_and_an_empty_box_leaves_them_as_they_are()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        Assert.DoesNotContain("031190012345", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("2309876543210", page.Markup, StringComparison.Ordinal);
        page.Find("#but-danh").Change("Hải Anh");
        await ChooseAsync(page.Find("#doi-tuong"), PayeeKindWords.Of(PayeeKind.Staff));
        page.Find("#cam-ket").Change("31-12-2026");
        await page.Find(".panel form").SubmitAsync();
        Story.Must(await Story.TryConfirm(Database, person));
        var stored = await StoredAsync();
        Assert.Equal(("Hải Anh", PayeeKind.Staff, new DateOnly(2026, 12, 31)), (stored.PenName, stored.Kind, stored.CommitmentUntil));
        Assert.Equal(("031190012345", "2309876543210"), (Reveal(stored.TaxCodeProtected), Reveal(stored.BankAccountProtected)));
    }

    [Fact]
    public async Task A_secret_is_replaced_by_typing_and_cleared_by_saying_so()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        page.Find("#ma-so").Change("031190099999");
        page.Find(".field:has(#tai-khoan) [type=checkbox]").Change(true);
        await page.Find(".panel form").SubmitAsync();
        Story.Must(await Story.TryConfirm(Database, person));
        var stored = await StoredAsync();
        Assert.Equal("031190099999", Reveal(stored.TaxCodeProtected));
        Assert.Null(stored.BankAccountProtected);
    }

    [Theory]
    [Trait("Fault", "ED20")]
    [InlineData("?tu=mai+anh", 1, 0)]
    [InlineData("?tu=khongai", 0, 0)]
    [InlineData("?trang-thai=dang", 1, 0)]
    [InlineData("?trang-thai=ngung", 0, 0)]
    [InlineData("?trang-thai=la&don-vi=Kh%C3%B4ng&sap=mau&trang=9", 1, 3)]
    public async Task The_list_is_narrowed_by_its_address_and_says_what_it_left_out(string query, int rows, int leftOut)
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ContributorsPage>("cong-tac-vien" + query);
        Assert.Equal((rows, leftOut), (page.FindAll("tbody tr").Count, page.FindAll(".list-left-out").Count));
        if (rows == 1) Assert.Contains("sua=", page.Find("a.row-link").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_only_look_sees_no_form()
    {
        As(Someone.Head);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        Assert.Contains("Mai Anh", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".panel form"));
        Assert.DoesNotContain("Thêm cộng tác viên", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "FIN1")]
    public async Task The_second_person_types_the_account_again_and_confirms_beside_the_list()
    {
        Story.Must(await Story.TrySavePayee(Database,
            new() { Id = person, Version = 2, FullName = "Mai Anh", BankAccount = "9704366600099", BankName = "Agribank" }));
        As(Someone.Head);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        Assert.Contains("số tài khoản (230********10 → 970********99)", page.Find("[data-testid=payee-change]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("9704366600099", page.Markup, StringComparison.Ordinal);
        Assert.Contains("1 người", page.Find("[data-testid=changes-waiting]").TextContent, StringComparison.Ordinal);
        page.Find("#so-nhap-lai").Change("9704366600098");
        await Button(page, "Xác nhận thay đổi").ClickAsync(new());
        Assert.Contains("không khớp", page.Find("#loi-AccountTyped").TextContent, StringComparison.Ordinal);
        page.Find("#so-nhap-lai").Change("9704366600099");
        await Button(page, "Xác nhận thay đổi").ClickAsync(new());
        Assert.Equal("9704366600099", Reveal((await StoredAsync()).BankAccountProtected));
        Assert.Empty(page.FindAll("[data-testid=changes-waiting]"));
    }

    [Fact]
    [Trait("Fault", "FIN1")]
    public async Task Whoever_proposed_reads_why_they_cannot_confirm_and_may_take_it_back()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        page.Find("#tai-khoan").Change("9704366600099");
        await page.Find(".panel form").SubmitAsync();
        Assert.Equal("2309876543210", Reveal((await StoredAsync()).BankAccountProtected));
        page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("Xác nhận thay đổi", StringComparison.Ordinal));
        await Button(page, "Rút đề nghị").ClickAsync(new());
        Assert.Empty(page.FindAll("[data-testid=payee-change]"));
    }

    [Fact]
    [Trait("Fault", "FIN13")]
    public async Task A_change_answered_by_somebody_else_meanwhile_is_told_and_the_panel_follows()
    {
        Story.Must(await Story.TrySavePayee(Database,
            new() { Id = person, Version = 2, FullName = "Mai Anh", BankAccount = "9704366600099", BankName = "Agribank" }));
        As(Someone.Head);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        Story.Must(await Story.TryConfirm(Database, person, "9704366600099"));
        await Button(page, "Từ chối").ClickAsync(new());
        Assert.Equal("9704366600099", Reveal((await StoredAsync()).BankAccountProtected));
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("Từ chối", StringComparison.Ordinal));
        Assert.Contains("Đỗ Thanh Mai đã xử lý đề nghị này", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "FIN1")]
    public async Task Deciding_a_change_keeps_what_is_typed_beside_it_and_never_proposes_the_old_facts_again()
    {
        Story.Must(await Story.TrySavePayee(Database,
            new() { Id = person, Version = 2, FullName = "Mai Anh", BankAccount = "9704366600099", BankName = "Vietcombank" }));
        As(Someone.Finance);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        page.Find("#but-danh").Change("Hải Anh");
        page.Find("#so-nhap-lai").Change("9704366600099");
        await Button(page, "Xác nhận thay đổi").ClickAsync(new());

        Assert.Empty(page.FindAll("[data-testid=payee-change]"));
        Assert.Equal("Hải Anh", page.Find("#but-danh").GetAttribute("value"));
        await page.Find(".panel form:has(#ho-ten)").SubmitAsync();
        var stored = await StoredAsync();
        Assert.Equal(("Hải Anh", "Vietcombank"), (stored.PenName, stored.BankName));
        await using var db = Database.Context();
        Assert.DoesNotContain(db.PayeeChanges, c => c.Status == PayeeChangeStatus.Waiting);
    }

    [Fact]
    [Trait("Fault", "FIN13")]
    public async Task A_change_answered_by_somebody_else_leaves_what_is_typed_beside_it()
    {
        Story.Must(await Story.TrySavePayee(Database,
            new() { Id = person, Version = 2, FullName = "Mai Anh", BankAccount = "9704366600099", BankName = "Agribank" }));
        As(Someone.Finance);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        page.Find("#but-danh").Change("Hải Anh");
        Story.Must(await Story.TryConfirm(Database, person, "9704366600099", Someone.Head));
        await Button(page, "Từ chối").ClickAsync(new());

        Assert.Contains("Hoàng Ngọc Ánh đã xử lý đề nghị này", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Hải Anh", page.Find("#but-danh").GetAttribute("value"));
        await page.Find(".panel form:has(#ho-ten)").SubmitAsync();
        Assert.Equal("Hải Anh", page.Find("#but-danh").GetAttribute("value"));
        Assert.Null((await StoredAsync()).PenName);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ContributorsPage> page, string words) =>
        page.FindAll("button").Single(b => b.TextContent.Trim() == words);

    [Fact]
    public async Task Whoever_lost_the_right_since_the_page_was_opened_is_told_and_keeps_the_list_seen()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ContributorsPage>("cong-tac-vien");
        As(Someone.Author);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/thanh-dong/cong-tac-vien?sua={person}");
        page.WaitForAssertion(() => Assert.Contains("access.not-allowed", page.Find("[data-testid=refusals]").InnerHtml, StringComparison.Ordinal));
        Assert.Single(page.FindAll("tbody tr"));
    }
}
