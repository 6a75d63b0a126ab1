using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Accounts.Sessions;

/// <summary>A person at work under a sign-in of their own, asked again after ten minutes as in Production.</summary>
internal sealed record AtTheDesk(string? UserId, Guid? SessionId) : ICurrentUser
{
    public string Name => UserId!;
    public bool IsSystem => false;

    /// <summary>Signs in and sits down; the services are those of that sign-in.</summary>
    public static async Task<(Guid Session, IServiceProvider Services)> SitAsync(
        PortalDatabase database, string userId, string browser = "Firefox trên Linux", string portal = A.ThanhDong,
        SignInMeans means = SignInMeans.Password)
    {
        var id = await database.AsSystem().GetRequiredService<SessionBook>().BeginAsync(userId, means, new("10.0.0.7", browser));
        return (id, database.AsSystem(portal, services => services.AddSingleton<ICurrentUser>(new AtTheDesk(userId, id))
            .Configure<DoorRules>(rules => rules.ProofMinutes = 10)));
    }
}
