using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

/// <summary>Which changes of a profile let somebody do more than before.</summary>
public sealed class WidenedRightsTests
{
    private static readonly PortalProfile Before = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;

    private static readonly ProfileStep Looked = new("xem-lai", "Xem lại", ["secretary"], MayEdit: false, UnitScoped: false, "Chuyển");

    private static PortalProfile Steps(IReadOnlyList<ProfileStep> steps) => Before with { Workflow = Before.Workflow with { Steps = steps } };

    private static PortalProfile Step(int index, Func<ProfileStep, ProfileStep> change) =>
        Steps([.. Before.Workflow.Steps.Select((s, i) => i == index ? change(s) : s)]);

    public static readonly TheoryData<string, PortalProfile, bool> Changes = new()
    {
        { "nothing", Before, false },
        { "another name", Before with { Name = "Cổng khác" }, false },
        { "a role more at a step", Step(1, s => s with { Actors = [.. s.Actors, "contributor"] }), true },
        { "a role less", Step(Before.Workflow.Steps.Count - 1, s => s with { Actors = [.. s.Actors.Take(1)] }), false },
        { "every unit instead of one", Step(Before.Workflow.Steps.ToList().FindIndex(s => s.UnitScoped), s => s with { UnitScoped = false }), true },
        { "a reader may write", Step(Before.Workflow.Steps.Count - 1, s => s with { MayEdit = true }), true },
        { "a writer may only read", Step(1, s => s with { MayEdit = false }), false },
        { "the last step gone, so the one before publishes",
            Steps([.. Before.Workflow.Steps.SkipLast(1)]), true },
        { "a middle step gone", Steps([.. Before.Workflow.Steps.Where((_, i) => i != 1)]), false },
        { "a new step", Steps([.. Before.Workflow.Steps.SkipLast(1), Looked, Before.Workflow.Steps[^1]]), true },
        { "nobody publishes urgently any more", Urgently(null), false },
        { "one role less publishes urgently", Urgently(["head"]), false },
        { "one role more publishes urgently", Urgently(["head", "deputy-head", "secretary"]), true },
        { "nobody needs a second factor", Before with { SecondFactor = [] }, true },
        // The software's own roles are not known here: said or no longer said by the profile counts as less
        { "named by the profile instead of the software", With("head", "secretary"), true },
    };

    private static PortalProfile Urgently(string[]? roles) => Before with
    {
        Workflow = Before.Workflow with { Urgent = roles is null ? null : Before.Workflow.Urgent! with { Roles = roles } },
    };

    private static PortalProfile With(params string[] demanded) => Before with { SecondFactor = demanded };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_weighty_where_it_widens(string what, PortalProfile after, bool widens) =>
        Assert.True(WidenedRights.Between(Before, after) == widens, what);

    [Fact]
    public void A_role_freed_of_the_second_factor_is_a_change_that_widens_and_one_bound_to_it_is_not()
    {
        Assert.True(WidenedRights.Between(With("head", "finance"), With("head")));
        Assert.False(WidenedRights.Between(With("head"), With("head", "finance")));
    }
}
