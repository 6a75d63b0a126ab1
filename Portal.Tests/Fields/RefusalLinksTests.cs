using System.Text.RegularExpressions;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Admin.Royalties.Payees;
using Portal.Admin.Royalties.Works;
using Portal.Core.Editions;
using Portal.Core.Kinds.Documents;
using Portal.Core.Reports.Emulation;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Fields;

/// <summary>Every line of a refusal leads to the field it speaks of.</summary>
[Trait("Fault", "ED15")]
public sealed partial class RefusalLinksTests : AdminTestContext
{
    /// <summary>Fields of no page: those of files and commands, and what a computation rests on.</summary>
    private static readonly HashSet<string> OfNoPage = ["UnitShare", "SiteShare", "PublishedOn", "Gross", "On", "Permission", "Role", "Portal", "Unit",
        "CertificateSha256"];

    protected override Task ArrangeAsync()
    {
        Services.AddEditionScreens().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        return Task.CompletedTask;
    }

    /// <summary>Every link of the list finds its field in the page.</summary>
    private static void AllLead<TPage>(IRenderedComponent<TPage> page, params string[] fields) where TPage : IComponent
    {
        var links = page.FindAll("[data-testid=refusals] a[data-to-field]").Select(a => a.GetAttribute("data-to-field")!).ToList();
        Assert.Equal(fields.Order(StringComparer.Ordinal), links.Order(StringComparer.Ordinal));
        Assert.All(links, name => Assert.NotEmpty(page.FindAll($"[data-field~={name}]")));
        Assert.Equal(page.FindAll("[data-testid=refusals] li").Count, links.Count);
    }

    [Fact]
    public void ED15_every_field_a_refusal_names_has_a_control_of_that_name_on_a_page()
    {
        var named = Repository.Sources("Portal.Core", "Portal.Admin").Where(f => f.Path.EndsWith("Refusals.cs", StringComparison.Ordinal))
            .SelectMany(f => FieldNames().Matches(f.Text).Select(m => m.Groups["name"].Value))
            .Where(name => !OfNoPage.Contains(name)).ToHashSet(StringComparer.Ordinal);
        // Read from the refusals: the walk must have found what stands in them
        Assert.Superset(new HashSet<string> { "Title", "EventAtLocal", "PaidOn", "Checklist", "Reason", "IssuedOn", "TaxCode", "Coefficient", "Again" }, named);

        var pages = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "Portal.Admin"), "*.razor", SearchOption.AllDirectories)
            .Select(File.ReadAllText));
        var controls = ControlNames().Matches(pages).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        // The assessment sheet makes the names of its fields from its columns
        controls.UnionWith(SheetColumn.All([new AdditionChoice("x", "", AdditionKind.Addition, 0, 0, false, null)]).Select(SheetColumn.FieldOf));
        // And so does the form of points
        controls.UnionWith(typeof(EmulationRuleForm).GetProperties().Select(p => p.Name).Where(n => n.EndsWith("Points", StringComparison.Ordinal)));
        Assert.Empty(named.Except(controls));
    }

    [Fact]
    public async Task ED15_a_refused_send_of_an_article_leads_to_each_field_one_by_one()
    {
        var form = await A.CompleteForm(Database);
        (form.Title, form.Abstract, form.BodyHtml, form.FieldCode, form.EventAtLocal) = ("", "", "", null, null);
        form.Contributors[0].SharePercent = 60;
        form.Pictures = [new() { MediaFileId = await A.Picture(Database), Alt = "", Credit = "" }];
        var id = await Story.Draft(Database, form);
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        page.WaitForElement("#tieu-de");

        await page.FindAll("button").First(b => b.TextContent.Trim() == "Gửi Tổ Thư ký biên tập").ClickAsync(new());

        AllLead(page, "Title", "Abstract", "BodyHtml", "FieldCode", "EventAtLocal", "Shares", "PictureAlt1", "PictureCredit1");
        Assert.EndsWith("/soan#truong-Title", page.Find("[data-to-field=Title]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("noi-dung-bai", page.Find("[data-field=BodyHtml]").Id);
    }

    [Fact]
    public async Task ED15_a_refused_save_leads_to_what_could_not_be_read_and_to_the_facts_of_a_document()
    {
        var form = await A.DocumentForm(Database);
        ((DocumentDetails)form.Details!).DocumentType = "";
        ((DocumentDetails)form.Details!).Issuer = "";
        var id = await Story.Draft(Database, form);
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        page.WaitForElement("#tieu-de");
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Gửi Tổ Thư ký biên tập").ClickAsync(new());
        AllLead(page, "DocumentType", "Issuer");

        page.Find("#ngay-ban-hanh").Change("hôm qua");
        page.Find("#su-kien").Change("8 giờ");
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Lưu").ClickAsync(new());

        AllLead(page, "IssuedOn", "EventAtLocal", "DocumentType", "Issuer");
        Assert.Equal("hôm qua", page.Find("#ngay-ban-hanh").GetAttribute("value"));
        await using var db = Database.Context();
        Assert.Null((await db.Set<DocumentDetails>().SingleAsync(d => d.EditionId == id)).IssuedOn);
    }

    [Fact]
    public async Task ED15_an_open_checklist_and_a_missing_reason_are_led_to_on_the_reading_page()
    {
        var id = await Story.AtStep(Database, "approval");
        As(Someone.Head);
        var page = await OpenAsync<EditionPage>($"bai/{id}", ("Id", id));
        page.WaitForElement("article");
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Duyệt và đăng").ClickAsync(new());
        AllLead(page, "Checklist");

        await page.FindAll("button").First(b => b.TextContent.Trim() == "Trả lại…").ClickAsync(new());
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Trả lại bài này").ClickAsync(new());
        AllLead(page, "Reason");
    }

    [Fact]
    public async Task ED15_what_is_missing_is_led_to_in_the_editor_from_the_page_that_only_reads()
    {
        var form = await A.CompleteForm(Database);
        form.Abstract = "";
        var id = await Story.Draft(Database, form);
        As(Someone.Author);
        var page = await OpenAsync<EditionPage>($"bai/{id}", ("Id", id));
        page.WaitForElement("article");
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Gửi Tổ Thư ký biên tập").ClickAsync(new());
        var link = page.Find("[data-testid=refusals] a");
        Assert.Equal($"/thanh-dong/bai/{id}/soan#truong-Abstract", link.GetAttribute("href"));
        // Not here: the browser goes there
        Assert.Null(link.GetAttribute("data-to-field"));
    }

    [Fact]
    public async Task ED15_the_long_form_of_a_contributor_leads_to_each_field()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ContributorsPage>("cong-tac-vien?them=1");
        page.Find("#ma-so").Change("12345");
        page.Find("#tai-khoan").Change("1");
        page.Find("#cam-ket").Change("cuối năm");
        page.Find("#ten-dang-nhap").Change("khong-co");
        await page.Find(".panel form").SubmitAsync();
        AllLead(page, "FullName", "TaxCode", "BankAccount", "CommitmentUntil", "UserName");
        Assert.Equal("cuối năm", page.Find("#cam-ket").GetAttribute("value"));
    }

    /// <summary>The last thing a refusal is made with, or the field a year is refused for.</summary>
    [GeneratedRegex("""(,\s*"(?<name>[A-Z][A-Za-z]+)"\)(;| \})|,\s*nameof\((\w+\.)*(?<name>[A-Z]\w+)\)\)(;|,))""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex FieldNames();

    [GeneratedRegex("""(Marks\("|Field="@?\(?"?|data-field="(@\([^"]*")?)(?<name>[A-Z][A-Za-z]+)""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ControlNames();
}
