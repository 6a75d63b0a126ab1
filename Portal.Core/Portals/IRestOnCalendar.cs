using Portal.Core.Deadlines;

namespace Portal.Core.Portals;

/// <summary>What was counted in working days and counts anew, within the same transaction, when the calendar, the hours or the rules change.</summary>
public interface IRestOnCalendar
{
    /// <summary>In the portal worked in, by the profile that holds from now on; returns what moved.</summary>
    Task<IReadOnlyList<MovedDeadline>> RecountAsync(Operation operation, PortalProfile profile);
}
