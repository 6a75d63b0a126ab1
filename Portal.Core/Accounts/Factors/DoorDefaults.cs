using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Core.Portals;

namespace Portal.Core.Accounts.Factors;

/// <summary>What is asked of roles where a profile says nothing of its own (<c>assets/door.json</c>).</summary>
public static class DoorDefaults
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly Lazy<Shipped> File = new(() =>
        JsonSerializer.Deserialize<Shipped>(System.IO.File.ReadAllText(AssetFiles.Of("door.json")), Options)!);

    /// <summary>Roles whose password is changed every few months.</summary>
    public static IReadOnlyList<PortalRole> PasswordChange => File.Value.PasswordChange.Roles;

    /// <summary>Roles that must have a second factor in that portal.</summary>
    public static IEnumerable<PortalRole> SecondFactorOf(PortalProfile profile) =>
        profile.SecondFactor?.Select(PortalProfile.RoleOf).OfType<PortalRole>() ?? File.Value.SecondFactor.Roles;

    /// <summary>Days a role given by the map of Microsoft's app roles holds without their word, for whoever signs in by another way.</summary>
    public static int MicrosoftRoleDays => File.Value.MicrosoftRoles.Days;

    private sealed record Shipped(Rule SecondFactor, Rule PasswordChange, Term MicrosoftRoles);

    private sealed record Term(int Days);

    private sealed record Rule(IReadOnlyList<PortalRole> Roles);
}
