using Portal.Core.Deadlines;

namespace Portal.Core.Portals.Forms;

/// <summary>Where parts of a profile name one another, in words: what is named elsewhere does not go.</summary>
internal static class ProfileUses
{
    public static Refusal? WhyNotRemove<T>(PortalProfile profile, T item)
    {
        var (name, uses) = item switch
        {
            ProfileUnit unit => (unit.Name, OfUnit(profile, unit.Code).ToList()),
            DeadlineRule rule => (rule.Name, profile.Sections.Where(s => s.Deadline == rule.Code || s.DeadlineOfOthers == rule.Code).Select(Section).ToList()),
            ProfileSection section => (section.Name, profile.Sections.Where(s => s.Parent == section.Code).Select(s => $"chuyên mục con “{s.Name}”").ToList()),
            _ => ("", []),
        };
        return uses.Count == 0 ? null : FormRefusals.InUse(name, uses);
    }

    private static IEnumerable<string> OfUnit(PortalProfile p, string code) =>
    [
        .. p.Board.StandingUnit == code ? ["cơ quan thường trực của Ban Biên tập"] : Array.Empty<string>(),
        .. p.Board.CoordinatingUnit == code ? ["cơ quan phối hợp của Ban Biên tập"] : Array.Empty<string>(),
        .. p.Fields.Where(f => f.Reviewer == code).Select(f => $"lĩnh vực “{f.Name}”"),
        .. p.Sections.Where(s => s.Supplier == code || s.Reviewer == code).Select(Section),
    ];

    private static string Section(ProfileSection section) => $"chuyên mục “{section.Name}”";
}
