using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Portal.Admin.Accounts;
using Portal.Core.Data;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

public class DemoAccountsTests
{
    [Theory]
    [InlineData("Development", true, 4)]
    [InlineData("Development", false, 0)]
    [InlineData("Production", true, 0)]
    public async Task Demo_people_are_listed_only_in_Development_with_sample_data(string environment, bool sample, int portals)
    {
        using var database = await PortalDatabase.CreateAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Sample:Load", sample.ToString())]).Build();
        var demo = new DemoAccounts(
            database.AsSystem().GetRequiredService<PortalDbFactory>(), configuration, new HostingEnvironment { EnvironmentName = environment });

        var listed = await demo.FindAsync();

        Assert.Equal(portals, listed.Count);
        Assert.All(listed, p => Assert.Contains(p.Accounts, a => a.UserName.StartsWith("tacgia.", StringComparison.Ordinal)));
    }
}
