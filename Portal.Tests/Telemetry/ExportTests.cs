using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Telemetry;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Telemetry;

/// <summary>What leaves the machine: nothing by default, and nothing about people where a collector is named.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Without_a_collector_neither_front_end_gathers_anything()
    {
        await using var admin = new AdminHost(database);
        await using var site = new PublicSiteHost(database);

        foreach (var services in new[] { admin.Services, site.Services })
        {
            Assert.Null(services.GetService<TracerProvider>());
            Assert.Null(services.GetService<MeterProvider>());
        }
    }

    [Fact]
    public async Task The_back_office_sends_its_verbs_and_requests_and_no_address_name_or_title()
    {
        await using var collector = await Collector.StartAsync();
        await using (var app = new AdminHost(database, settings: ("Telemetry:Endpoint", collector.Address)))
        {
            await app.GivePasswordAsync(Someone.Author);
            using var browser = app.Browser();
            browser.DefaultRequestHeaders.UserAgent.ParseAdd("Trinh-duyet-la/1.0");
            browser.DefaultRequestHeaders.Add("tracestate", "benh-an=12345");
            await AdminHost.SignInAsync(browser, Someone.Author);
            await browser.GetAsync(new Uri("/thiet-lap?ma=bi-mat-1", UriKind.Relative));
            await browser.GetAsync(new Uri("/khong-co/Nguyen-Van-Chinh", UriKind.Relative));
            using var scope = app.Services.CreateScope();
            await ActivatorUtilities.CreateInstance<SaveDraft>(scope.ServiceProvider, Portal.Core.Data.PortalStore.OfSystem(
                scope.ServiceProvider.GetRequiredService<Portal.Core.Data.PortalDbFactory>(), A.ThanhDong,
                scope.ServiceProvider.GetRequiredService<WardClock>())).ExecuteAsync(await A.CompleteForm(database));
            await Collector.FlushAsync(app.Services);
        }

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Paths);
        var text = collector.Text;
        foreach (var wanted in new[] { "ward-portal-admin", "SaveDraft", "thanh-dong", "ward.verb.duration", "http.server.request.duration", "dang-nhap" })
            Assert.Contains(wanted, text, StringComparison.Ordinal);
        string[] people = ["bi-mat-1", "Chinh", "Trinh-duyet-la", "benh-an", Someone.Author, "Ra quân", "Mai Anh", "client.address", "url.path", "user_agent"];
        foreach (var unwanted in people)
            Assert.DoesNotContain(unwanted, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_site_sends_its_requests_without_what_was_searched_or_read()
    {
        var article = await database.ArticleAsync("Gương sáng Nguyễn Văn Chinh");
        await using var collector = await Collector.StartAsync();
        await using (var site = new PublicSiteHost(database, settings: ("Telemetry:Endpoint", collector.Address)))
        {
            await site.GetAsync($"{PublicSiteHost.ThanhDong}/tim-kiem?q=ho+ten+hiem");
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(PublicSiteHost.ThanhDong + article.Address()));
            await Collector.FlushAsync(site.Services);
        }

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Paths);
        Assert.Contains("ward-portal-public", collector.Text, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", collector.Text, StringComparison.Ordinal);
        foreach (var unwanted in new[] { "hiem", "chinh", "Chinh", "url.query" }) Assert.DoesNotContain(unwanted, collector.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("collector")]
    [InlineData("ftp://collector")]
    [InlineData("/var/log/spans")]
    public void An_endpoint_that_is_no_address_is_refused_in_a_sentence(string said)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Telemetry:Endpoint", said)]).Build();

        var refused = Assert.Throws<OperationRefusedException>(() => new ServiceCollection().AddTelemetry(configuration, "x"));

        Assert.Contains($"Telemetry:Endpoint is “{said}”", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, refused.ExitCode);
    }
}
