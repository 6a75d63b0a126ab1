using System.Text.Json.Serialization;
using Portal.Core.Deadlines;

namespace Portal.Core.Portals;

/// <summary>
/// Who may publish past the steps between, of those who act at the last one, and how soon it is looked at afterwards. No regulation known says how: without a
/// source it is the software's own, and the note says so.
/// </summary>
public sealed record ProfileUrgent(IReadOnlyList<string> Roles, ProfileTerm ReviewWithin, string? Source = null, string? Note = null)
{
    /// <summary>The roles in their order; null for a name that is none.</summary>
    [JsonIgnore]
    public IEnumerable<PortalRole?> AsRoles => Roles.Select(PortalProfile.RoleOf);

    /// <summary>Whoever does not act at the last step any more does not publish urgently either; null where nobody is left.</summary>
    internal ProfileUrgent? Among(ProfileStep last)
    {
        var left = Roles.Where(r => PortalProfile.RoleOf(r) is { } role && last.Roles.Contains(role)).ToList();
        return left.Count == 0 ? null : left.Count == Roles.Count ? this : this with { Roles = left };
    }

    /// <summary>The term of the review as deadlines are counted, from the moment of publishing.</summary>
    public DeadlineRule ReviewRule() => new()
    {
        Code = "urgent", Name = "Hậu kiểm bài đăng khẩn", Amount = ReviewWithin.Amount, Unit = ReviewWithin.Unit,
        From = DeadlineStart.Approval, Source = Source ?? "",
    };
}

/// <summary>A term, in hours of the office or in working days.</summary>
public sealed record ProfileTerm(int Amount, DeadlineUnit Unit);
