using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Queries;
using Portal.Core.Reports.Emulation;
using Portal.Tests.Support;

namespace Portal.Tests.Queries;

/// <summary>The head's own query, shared with nobody, and a rule of emulation, for the tables of rights.</summary>
internal static class QueryGround
{
    public static async Task<(int Query, int Rule)> LayAsync(PortalDatabase database)
    {
        var query = Story.Must(await database.As(Someone.Head).GetRequiredService<SaveQuery>().ExecuteAsync(new("Của tôi", new(), Shared: false)));
        return (query, Story.Must(await database.As(Someone.Head).GetRequiredService<DecideEmulation>()
            .ExecuteAsync(new() { FromOn = new(2026, 1, 1), Source = "Quyết định 5/QĐ-UBND" })));
    }
}
