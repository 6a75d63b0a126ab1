using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties;
using Portal.Core.Royalties;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties;

public sealed class ContributorsPageTests : AdminTestContext
{
    private int person;

    protected override async Task ArrangeAsync() =>
        person = Story.Must(await Database.As(Someone.Secretary).GetRequiredService<SaveContributor>().ExecuteAsync(new PayeeForm
        {
            FullName = "Mai Anh", TaxCode = "031190012345", BankAccount = "2309876543210", BankName = "Agribank",
        }));

    private async Task<Contributor> StoredAsync()
    {
        await using var db = Database.Context();
        return await db.Contributors.FindAsync(person) ?? throw new InvalidOperationException("Gone.");
    }

    private string? Reveal(string? secret) => Database.AsSystem().GetRequiredService<PayeeSecrets>().Reveal(secret);

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
        page.Find("#doi-tuong").Change(PayeeKind.Staff.ToString());
        page.Find("#cam-ket").Change("2026-12-31");
        await page.Find(".panel form").SubmitAsync();
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
        page.Find("#tai-khoan ~ label input").Change(true);
        await page.Find(".panel form").SubmitAsync();
        var stored = await StoredAsync();
        Assert.Equal("031190099999", Reveal(stored.TaxCodeProtected));
        Assert.Null(stored.BankAccountProtected);
    }

    [Fact]
    public async Task Who_may_only_look_sees_no_form()
    {
        As(Someone.Head);
        var page = await OpenAsync<ContributorsPage>($"cong-tac-vien?sua={person}");
        Assert.Contains("Mai Anh", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
        Assert.DoesNotContain("Thêm cộng tác viên", page.Markup, StringComparison.Ordinal);
    }
}
