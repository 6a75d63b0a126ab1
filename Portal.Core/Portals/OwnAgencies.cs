using System.Runtime.CompilerServices;

namespace Portal.Core.Portals;

/// <summary>
/// Whether an agency, as somebody typed it, is the portal's own: its authority or one of its units. Compared word by word without marks and case, with the
/// usual abbreviations written out, so that <c>UBND phường Thành Đông</c> is <c>Ủy ban nhân dân phường Thành Đông</c>.
/// </summary>
public static class OwnAgencies
{
    /// <summary>Abbreviations of agencies in their folded letters; what is none is left as it stands.</summary>
    private static readonly Dictionary<string, string> Written = new(StringComparer.Ordinal)
    {
        ["ubnd"] = "uy ban nhan dan", ["hdnd"] = "hoi dong nhan dan", ["mttq"] = "mat tran to quoc", ["ubmttq"] = "uy ban mat tran to quoc",
        ["vp"] = "van phong", ["tt"] = "trung tam", ["p"] = "phuong", ["tp"] = "thanh pho",
    };

    /// <summary>Folded once for each profile: a recount asks it of every document.</summary>
    private static readonly ConditionalWeakTable<PortalProfile, List<List<string>>> Known = [];

    /// <summary>
    /// True where one of the agencies named (joint texts name several, parted by commas) is the authority or a unit of the portal, alone, led by an
    /// office (<c>Chủ tịch …</c>) or followed by the portal's own place; false for any other; null where nothing is named.
    /// </summary>
    public static bool? Names(PortalProfile profile, string? issuer)
    {
        var parts = (issuer ?? "").Split(',', ';').Select(Words).Where(p => p.Count > 0).ToList();
        if (parts.Count == 0) return null;
        // The whole as well: names of units have commas of their own
        parts.Add(Words(issuer!));
        var names = Known.GetValue(profile, NamesOf);
        return parts.Any(part => names.Any(name => EndsWith(part, name)));
    }

    /// <summary>Each name alone and with the portal's own place behind it.</summary>
    private static List<List<string>> NamesOf(PortalProfile profile)
    {
        List<List<string>> places = [[], Words(profile.Place), Words($"{profile.KindLabel} {profile.Place}")];
        return profile.Units.SelectMany(u => new[] { u.Name, u.ShortName }).Append(profile.Authority).Select(Words).Where(name => name.Count > 0)
            .SelectMany(name => places.Select(place => name.Concat(place).ToList())).ToList();
    }

    /// <summary>Only the office of somebody may stand before it: a department of another agency is not that agency.</summary>
    private static bool EndsWith(List<string> part, List<string> name)
    {
        var before = part.Count - name.Count;
        return before >= 0 && part.Skip(before).SequenceEqual(name) && (before == 0 || IsOffice(part.Take(before).ToList()));
    }

    private static bool IsOffice(List<string> words) => string.Join(' ', words) is "chu tich" or "pho chu tich" or "truong" or "pho truong"
        or "giam doc" or "pho giam doc" or "truong phong" or "bi thu" or "pho bi thu" or "chanh" or "thuong truc";

    private static List<string> Words(string? text) => new string(VietnameseText.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ').ToArray())
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Written.GetValueOrDefault(w, w).Split(' ')).ToList();
}
