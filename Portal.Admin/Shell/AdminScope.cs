using System.Security.Claims;
using Portal.Admin.Accounts;

namespace Portal.Admin.Shell;

/// <summary>The portal of this circuit or request. Set once by the gate; another portal is another circuit.</summary>
public sealed class AdminScope : IPortalScope
{
    public string? PortalId { get; private set; }

    /// <summary>The portal's own facts have changed: whoever shows its name reads it anew.</summary>
    public event EventHandler? Changed;

    public void Refresh() => Changed?.Invoke(this, EventArgs.Empty);

    /// <summary>Chooses the portal; choosing another one later is a bug and throws, since open pages still show the first.</summary>
    public void Choose(string portalId)
    {
        if (PortalId is not null && PortalId != portalId) throw new InvalidOperationException($"This circuit works in “{PortalId}”, not in “{portalId}”.");
        PortalId = portalId;
    }
}

/// <summary>The person of this circuit or request, from the sign-in cookie; rights are read by Core at every operation.</summary>
public sealed class AdminUser : ICurrentUser
{
    public string? UserId { get; private set; }
    public string Name { get; private set; } = "Khách";
    public bool IsSystem => false;
    public Guid? SessionId { get; private set; }

    /// <summary>Takes the person over; another one later is a bug and throws, since open pages still work for the first.</summary>
    public void Become(ClaimsPrincipal person)
    {
        var id = person.FindFirstValue(ClaimTypes.NameIdentifier);
        if (UserId is not null && UserId != id) throw new InvalidOperationException($"This circuit works for “{UserId}”, not for “{id}”.");
        UserId = id;
        SessionId = SessionClaim.Of(person);
        Name = person.Identity?.Name ?? "Khách";
    }

    /// <summary>The same person came back with a newer sign-in; anybody else is another circuit's affair.</summary>
    public void Renew(ClaimsPrincipal person)
    {
        if (UserId is not null && UserId == person.FindFirstValue(ClaimTypes.NameIdentifier)) SessionId = SessionClaim.Of(person);
    }
}
