using Portal.Core.Editions;
using Portal.Core.Portals;

namespace Portal.Admin.Sample;

/// <summary>Whose turn it is in a portal's story: where several people hold a part, one after the other. Names as they sign in.</summary>
internal sealed class SampleHands(PortalProfile profile, SampleSize size)
{
    private readonly IReadOnlyList<DemoAccount> people = SamplePeople.Of(profile, size);

    public IReadOnlyList<string> Names => people.Select(p => p.UserName).ToList();

    public static string At(string who, PortalProfile profile) => SamplePeople.NameOf(who, profile);

    public string Of(string who) => At(who, profile);

    /// <summary>Who leads an item on from a step after the first.</summary>
    public string AtStep(WorkflowStep step, string? unit, int turn) => step.UnitScoped
        ? Turn(PortalRole.FieldReviewer, turn, unit) : step.Actors.Contains(PortalRole.Secretary) ? Turn(PortalRole.Secretary, turn) : Approver(turn);

    /// <summary>The head, and in a whole office every other time a deputy.</summary>
    public string Approver(int turn) => size == SampleSize.Small || turn % 2 == 0 ? Turn(PortalRole.Head, 0) : Turn(PortalRole.DeputyHead, turn / 2);

    public string Secretary(int turn) => Turn(PortalRole.Secretary, turn);

    private string Turn(PortalRole role, int turn, string? unit = null)
    {
        var able = people.Where(p => p.Role == role && (unit is null || p.UnitCode == unit)).ToList();
        return able[turn % able.Count].UserName;
    }
}
