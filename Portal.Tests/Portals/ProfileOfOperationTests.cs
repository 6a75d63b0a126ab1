using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

/// <summary>A profile is parsed once a version; what is remembered of it is what stands in the database.</summary>
public class ProfileOfOperationTests
{
    [Fact]
    public async Task A_profile_whose_change_was_taken_back_is_forgotten()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var store = database.AsSystem().GetRequiredService<PortalStore>();
        await store.WriteAsync(operation => RenameAsync(operation, "Tên bị trả lại", keep: false));
        clock.Advance(TimeSpan.FromSeconds(1));

        await store.WriteAsync(operation => RenameAsync(operation, "Tên được giữ", keep: true));

        Assert.Equal("Tên được giữ", (await store.ReadAsync(operation => operation.ProfileAsync())).Name);
    }

    private static async Task<Outcome<string>> RenameAsync(Operation operation, string name, bool keep)
    {
        var site = await operation.Db.Portals.SingleAsync(p => p.Id == operation.PortalId);
        site.ProfileJson = ProfileFile.Write(site.Profile with { Name = name });
        await operation.Db.SaveChangesAsync();
        var seen = (await operation.ProfileAsync()).Name;
        return keep ? seen : AccessRefusals.NotAllowed;
    }
}
