using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Portal.Admin.Shell;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>A wrong or half address is refused at the start; outside Development a missing one too.</summary>
[Trait("Fault", "SEC1")]
public class HomeAddressTests
{
    [Theory]
    [InlineData("Production", "https://quantri.haiphong.gov.vn", null)]
    [InlineData("Production", "https://quantri.haiphong.gov.vn/", null)]
    [InlineData("Production", "https://quantri.haiphong.gov.vn:8443", null)]
    [InlineData("Production", "https://quảntrị.haiphong.gov.vn", null)]
    [InlineData("Production", "https://10.0.0.5", null)]
    [InlineData("Development", "", null)]
    [InlineData("Development", null, null)]
    [InlineData("Development", "http://localhost:5080", null)]
    [InlineData("Production", "", "is not set: give the address")]
    [InlineData("Production", null, "is not set: give the address")]
    [InlineData("Production", "  ", "is not set: give the address")]
    [InlineData("Staging", "", "is not set: give the address")]
    [InlineData("Production", "http://quantri.haiphong.gov.vn", "over https only")]
    [InlineData("Production", "quantri.haiphong.gov.vn", "which is not an address like")]
    [InlineData("Development", "quantri", "which is not an address like")]
    [InlineData("Production", "https://*", "which is not an address like")]
    [InlineData("Production", "https://*.haiphong.gov.vn", "which is not an address like")]
    [InlineData("Production", "https://a;https://b", "which is not an address like")]
    [InlineData("Production", "https://quantri.haiphong.gov.vn/quan-tri", "which is not an address like")]
    [InlineData("Production", "https://quantri.haiphong.gov.vn?x=1", "which is not an address like")]
    [InlineData("Production", "https://ai@quantri.haiphong.gov.vn", "which is not an address like")]
    [InlineData("Production", "wss://quantri.haiphong.gov.vn", "which is not an address like")]
    public void It_is_good_or_a_sentence_says_what_to_write(string environment, string? address, string? fault)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Links:AdminAddress"] = address }).Build();
        var said = new HomeAddress(configuration, new Where(environment)).Fault();
        if (fault is null) Assert.Null(said);
        else Assert.Contains(fault, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Links:AdminAddress is not set")]
    [InlineData("quantri.haiphong.gov.vn", "Links:AdminAddress is 'quantri.haiphong.gov.vn', which is not an address")]
    [Trait("needs", "processes")]
    public async Task A_back_office_without_it_does_not_start_says_so_in_one_line_and_makes_nothing(string address, string sentence)
    {
        var program = Path.Combine(Repository.Root, "Portal.Admin", "bin", "Release", "net10.0", "Portal.Admin.dll");
        var folder = Path.Combine(Path.GetTempPath(), "ward-portal-address-" + Guid.NewGuid().ToString("N"));
        var ended = await RunningScript.RunAsync("dotnet", [program], environment: new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Database__DataFolder"] = folder, ["Links__AdminAddress"] = address,
        });
        Assert.Equal(2, ended.ExitCode);
        var line = Assert.Single(ended.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Portal.Admin did not start: " + sentence, line, StringComparison.Ordinal);
        Assert.Equal("", ended.Output);
        Assert.False(Directory.Exists(folder));
    }

    private sealed class Where(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;
        public string ApplicationName { get; set; } = "Portal.Admin";
        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
