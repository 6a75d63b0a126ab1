using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using ClosedXML.Excel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Core.Data;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>The papers as files, over the whole back-office: November 2026 in Thành Đông, approved.</summary>
public sealed class PaperEndpointsTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private WebApplicationFactory<Portal.Admin.Shell.AdminScope> app = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);
        app = new WebApplicationFactory<Portal.Admin.Shell.AdminScope>().WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("Database:DataFolder", database.Folder)
            .UseSetting("Links:AdminAddress", AdminHost.Address)
            // The person of the header has no sign-in that could have been proved
            .UseSetting("Session:ProofMinutes", "0")
            .ConfigureTestServices(services =>
            {
                services.AddSingleton(database.Clock);
                services.AddSingleton<PortalDbFactory, TwinDbFactory>();
                services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, NamedInHeader>("named", null);
                services.PostConfigure<AuthenticationOptions>(o => o.DefaultScheme = o.DefaultAuthenticateScheme = o.DefaultChallengeScheme = "named");
            }));
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? person = Someone.Finance)
    {
        var client = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        if (person is not null) client.DefaultRequestHeaders.Add("X-Person", person);
        return await client.GetAsync(new Uri(path, UriKind.Relative));
    }

    [Theory]
    [InlineData("/thanh-dong/nhuan-but/2026-11/chi-tra.xlsx", "bang-ke-chi-tra-thanh-dong-2026-11.xlsx")]
    [InlineData("/thanh-dong/nhuan-but/2026-11/bang-cham.xlsx", "bang-cham-nhuan-but-thanh-dong-2026-11.xlsx")]
    [InlineData("/thanh-dong/nhuan-but/2026-11/bang-cham.xlsx?ban=1", "bang-cham-nhuan-but-thanh-dong-2026-11-ban-1.xlsx")]
    [InlineData("/thanh-dong/bao-cao/2026-11.xlsx?ban=tam-tinh", "bao-cao-hoat-dong-thanh-dong-2026-11.xlsx")]
    [InlineData("/thanh-dong/bao-cao/2026-11.xlsx", "bao-cao-hoat-dong-thanh-dong-2026-11.xlsx")]
    [InlineData("/thanh-dong/bao-cao/2026-Q4.xlsx", "bao-cao-hoat-dong-thanh-dong-2026-q4.xlsx")]
    public async Task A_workbook_comes_under_its_own_name_and_is_never_cached(string path, string name)
    {
        var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(SheetWorkbook.MediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var workbook = new XLWorkbook(await answer.Content.ReadAsStreamAsync());
        Assert.NotEmpty(workbook.Worksheets);
    }

    [Theory]
    [Trait("needs", "chromium")]
    [InlineData("/thanh-dong/nhuan-but/2026-11/chi-tra.pdf")]
    [InlineData("/thanh-dong/bao-cao/2026-Q4.pdf")]
    public async Task A_pdf_is_a_pdf(string path)
    {
        var answer = await GetAsync(path);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [Trait("Fault", "FIN19")]
    [InlineData("/phu-lien/nhuan-but/2026-11/chi-tra.xlsx", Someone.Finance, HttpStatusCode.Forbidden)]
    [InlineData("/phu-lien/bao-cao/2026-11.xlsx", Someone.Finance, HttpStatusCode.Forbidden)]
    [InlineData("/phu-lien/cong/ho-so.json", Someone.Finance, HttpStatusCode.Forbidden)]
    [InlineData("/phu-lien/tep/0123456789012345678901234567890123456789012345678901234567890123.jpg", Someone.Finance, HttpStatusCode.Forbidden)]
    [InlineData("/thanh-dong/nhuan-but/2026-11/chi-tra.xlsx", Someone.Author, HttpStatusCode.Forbidden)]
    [InlineData("/thanh-dong/nhuan-but/2026-11/bang-cham.xlsx", Someone.Author, HttpStatusCode.Forbidden)]
    [InlineData("/thanh-dong/bao-cao/2026-11.xlsx", Someone.Stranger, HttpStatusCode.Forbidden)]
    [InlineData("/khong-co/cong/ho-so.json", Someone.Finance, HttpStatusCode.NotFound)]
    [InlineData("/thanh-dong/tep/0123456789012345678901234567890123456789012345678901234567890123.jpg", Someone.Finance, HttpStatusCode.NotFound)]
    [InlineData("/thanh-dong/nhuan-but/2026-10/bang-cham.xlsx", Someone.Finance, HttpStatusCode.NotFound)]
    [InlineData("/thanh-dong/nhuan-but/2026-11/bang-cham.xlsx?ban=2", Someone.Finance, HttpStatusCode.NotFound)]
    [InlineData("/thanh-dong/bao-cao/2026-11.xlsx?ban=1", Someone.Finance, HttpStatusCode.NotFound)]
    public async Task FIN19_what_is_refused_is_a_page_with_the_sentence_and_the_way_back(string path, string person, HttpStatusCode status)
    {
        var answer = await GetAsync(path, person);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("Quay lại", page, StringComparison.Ordinal);
        Assert.Matches("chưa được giao quyền|Không tìm thấy|Không có bản phát hành số|chưa có kỳ nhuận bút", page);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/thanh-dong/nhuan-but/2026-11/khac.xlsx")]
    [InlineData("/thanh-dong/nhuan-but/2026-11/chi-tra.docx")]
    [InlineData("/thanh-dong/nhuan-but/2026-13/chi-tra.xlsx")]
    [InlineData("/thanh-dong/bao-cao/2026-Q5.xlsx")]
    [InlineData("/thanh-dong/bao-cao/2026-11.xlsx?ban=hai")]
    [InlineData("/thanh-dong/nhuan-but/2026-11/bang-cham.xlsx?ban=-1")]
    public async Task What_is_no_paper_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(path)).StatusCode);

    [Theory]
    [InlineData("/thanh-dong/nhuan-but/2026-11/chi-tra.xlsx")]
    [InlineData("/thanh-dong/bao-cao/2026-11.pdf")]
    public async Task Nobody_gets_a_paper_without_signing_in(string path) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(path, person: null)).StatusCode);

    /// <summary>Signs in whoever the header names.</summary>
    private sealed class NamedInHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Headers["X-Person"].ToString() is { Length: > 0 } person
                ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person)], Scheme.Name)), Scheme.Name))
                : AuthenticateResult.NoResult());
    }
}
