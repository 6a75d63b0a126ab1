using System.Globalization;
using Portal.Core.Calendar;
using Portal.Core.Deadlines;

namespace Portal.Core.Portals.Forms;

/// <summary>The lists of a profile an office edits item by item.</summary>
public static class ProfileLists
{
    public static readonly ProfileList<ProfileUnit> Units = new(p => p.Units, (p, items) => p with { Units = items }, (u, _) => u.Code);

    public static readonly ProfileList<ProfileField> Fields = new(p => p.Fields, (p, items) => p with { Fields = items }, (f, _) => f.Code);

    /// <summary>A tree: a section moves among those of its parent.</summary>
    public static readonly ProfileList<ProfileSection> Sections = new(
        p => p.Sections, (p, items) => p with { Sections = items }, (s, _) => s.Code, (a, b) => a.Parent == b.Parent);

    public static readonly ProfileList<ProfileStep> Steps = new(
        p => p.Workflow.Steps, (p, items) => p with { Workflow = p.Workflow with { Steps = items } }, (s, _) => s.Code);

    public static readonly ProfileList<ProfileCheck> Checks = new(p => p.ReviewChecklist, (p, items) => p with { ReviewChecklist = items }, (c, _) => c.Code);

    public static readonly ProfileList<DeadlineRule> Deadlines = new(p => p.Deadlines, (p, items) => p with { Deadlines = items }, (d, _) => d.Code);

    /// <summary>Channels and seasons have no code: they are known by their place, which holds as long as the profile's version does.</summary>
    public static readonly ProfileList<ProfileChannel> Channels = new(p => p.Channels, (p, items) => p with { Channels = items }, (_, i) => Number(i));

    public static readonly ProfileList<OfficeHoursSeason> Seasons = new(p => p.OfficeHours, (p, items) => p with { OfficeHours = items }, (_, i) => Number(i));

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
