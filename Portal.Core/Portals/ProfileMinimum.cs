using System.Text.Json;

namespace Portal.Core.Portals;

/// <summary>
/// One thing every page must tell visitors about reaching the authority, as <c>assets/laws/contact.json</c> states it:
/// <paramref name="Words"/> names it on screen, <paramref name="Place"/> says where in the profile file it is written.
/// </summary>
public sealed record ContactDuty(string Kind, string Words, string Place, DateOnly EffectiveFrom, DateOnly? EffectiveTo, string Source, string? Note = null);

/// <summary>
/// What a profile lacks of the least that visitors must be told. Nothing is refused for it, since no regulation gives all of it
/// and nothing may be invented: visitors find no hole, the office finds a list.
/// </summary>
public static class ProfileMinimum
{
    private const string Phone = "phone";

    private static readonly Lazy<IReadOnlyList<ContactDuty>> Duties = new(() =>
        JsonSerializer.Deserialize<List<ContactDuty>>(File.ReadAllText(AssetFiles.Of("laws", "contact.json")), ProfileFile.Json)!);

    /// <summary>The duties of a day that the profile does not meet, in the order of the file.</summary>
    public static IReadOnlyList<ContactDuty> Missing(PortalProfile profile, DateOnly today) => Duties.Value
        .Where(d => d.EffectiveFrom <= today && (d.EffectiveTo is not { } last || last >= today) && !Has(profile, d.Kind)).ToList();

    /// <summary><c>số điện thoại, giờ làm việc</c>.</summary>
    public static string Words(IEnumerable<ContactDuty> missing) => string.Join(", ", missing.Select(d => d.Words));

    private static bool Has(PortalProfile profile, string kind) => kind switch
    {
        "hours" => profile.OfficeHours.Count > 0,
        "responsible" => profile.Board.Responsible is not null,
        // A number to call is a number to call
        Phone => HasChannel(profile, Phone) || HasChannel(profile, "hotline"),
        _ => HasChannel(profile, kind),
    };

    private static bool HasChannel(PortalProfile profile, string kind) => profile.Channels.Any(c => c.Kind == kind && !string.IsNullOrWhiteSpace(c.Value));
}
