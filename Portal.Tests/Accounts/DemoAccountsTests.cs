using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Portal.Admin.Accounts;
using Portal.Admin.Operations;
using Portal.Admin.Sample;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;
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
        // Asked for a whole office, the page names only who came with what was loaded
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Sample:Load", sample.ToString()), new(SampleSizes.Key, "office")]).Build();
        var create = database.AsSystem().GetRequiredService<CreateUser>();
        foreach (var portal in FirstStart.ShippedProfiles)
            Assert.True((await create.ExecuteAsync(new("tacgia." + portal.Replace("-", "", StringComparison.Ordinal), "Đào Thị Hạnh", null,
                SamplePeople.Password), [new(portal, PortalRole.Contributor)])).Done);
        var demo = new DemoAccounts(
            database.AsSystem().GetRequiredService<PortalDbFactory>(), configuration, new HostingEnvironment { EnvironmentName = environment });

        var listed = await demo.FindAsync();

        Assert.Equal(portals, listed.Count);
        Assert.All(listed, p => Assert.StartsWith("tacgia.", Assert.Single(p.Accounts).UserName, StringComparison.Ordinal));
    }
}
