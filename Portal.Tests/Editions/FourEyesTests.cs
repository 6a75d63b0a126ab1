using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Xunit;
using static Portal.Tests.Editions.ThanhDongWorkflow;

namespace Portal.Tests.Editions;

public class FourEyesTests
{
    public static TheoryData<string, PortalRole> JudgingSteps => new()
    {
        { "field-review", PortalRole.FieldReviewer }, { "approval", PortalRole.DeputyHead }, { "approval", PortalRole.Head },
    };

    private static MoveKind ForwardFrom(string step) => step == "approval" ? MoveKind.Publish : MoveKind.Send;

    [Theory]
    [MemberData(nameof(JudgingSteps))]
    public void Author_and_sender_and_contributor_do_not_judge_their_own(string step, PortalRole role)
    {
        var facts = Facts(EditionStatus.InWorkflow, step);

        foreach (var kind in new[] { ForwardFrom(step), MoveKind.Return })
        {
            Assert.Equal(WorkflowRefusals.OwnItem, TheWorkflow.WhyNot(kind, facts with { AuthoredById = Me }, Holder(role)));
            Assert.Equal(WorkflowRefusals.OwnItem, TheWorkflow.WhyNot(kind, facts with { SubmittedById = Me }, Holder(role)));
            Assert.Equal(WorkflowRefusals.OwnItem, TheWorkflow.WhyNot(kind, facts, Holder(role, contributorIds: 7)));
            Assert.Null(TheWorkflow.WhyNot(kind, facts, Holder(role, contributorIds: 8)));
        }
    }

    [Theory]
    [MemberData(nameof(JudgingSteps))]
    public void Whoever_judged_the_step_before_does_not_judge_again(string step, PortalRole role)
    {
        var facts = Facts(EditionStatus.InWorkflow, step) with { ReviewedById = Me };

        Assert.Equal(WorkflowRefusals.ReviewedBefore, TheWorkflow.WhyNot(ForwardFrom(step), facts, Holder(role)));
    }

    [Theory]
    [MemberData(nameof(JudgingSteps))]
    public void Nobody_whose_judgement_stands_judges_again_though_others_judged_since(string step, PortalRole role)
    {
        var facts = Facts(EditionStatus.InWorkflow, step) with { ReviewedById = "nguoi-khac", JudgedIds = new HashSet<string> { Me, "nguoi-khac" } };

        Assert.Equal(WorkflowRefusals.ReviewedBefore, TheWorkflow.WhyNot(ForwardFrom(step), facts, Holder(role)));
    }

    [Theory]
    [MemberData(nameof(JudgingSteps))]
    public void Whoever_edited_does_not_judge_in_another_role(string step, PortalRole role)
    {
        var facts = Facts(EditionStatus.InWorkflow, step) with { EditorIds = new HashSet<string> { Me } };

        Assert.Equal(WorkflowRefusals.EditedBefore, TheWorkflow.WhyNot(ForwardFrom(step), facts, Holder(role)));
        Assert.Null(TheWorkflow.WhyNot(ForwardFrom(step), facts with { EditorIds = new HashSet<string> { "nguoi-khac" } }, Holder(role)));
    }

    [Theory]
    [MemberData(nameof(JudgingSteps))]
    public void A_deputy_and_the_absent_one_are_one_person(string step, PortalRole role)
    {
        const string Absent = "nguoi-vang";
        var facts = Facts(EditionStatus.InWorkflow, step);
        var deputy = Holder(role) with { Selves = [Me, Absent], SelvesContributorIds = new HashSet<int> { 7 } };
        Refusal? WhyNot(EditionFacts of, Actor by) => TheWorkflow.WhyNot(ForwardFrom(step), of, by);

        Assert.Equal(WorkflowRefusals.OwnItem, WhyNot(facts with { AuthoredById = Absent }, deputy));
        Assert.Equal(WorkflowRefusals.OwnItem, WhyNot(facts with { FormerAuthorIds = [Absent] }, deputy));
        Assert.Equal(WorkflowRefusals.OwnItem, WhyNot(facts with { SubmittedById = Absent }, deputy));
        Assert.Equal(WorkflowRefusals.OwnItem, WhyNot(facts, deputy));
        deputy = deputy with { SelvesContributorIds = new HashSet<int>() };
        Assert.Equal(WorkflowRefusals.EditedBefore, WhyNot(facts with { EditorIds = new HashSet<string> { Absent } }, deputy));
        Assert.Equal(WorkflowRefusals.ReviewedBefore, WhyNot(facts with { ReviewedById = Absent }, deputy));
        Assert.Null(WhyNot(facts, deputy));
        Assert.Null(WhyNot(facts with { AuthoredById = Absent }, Holder(role)));
    }

    [Fact]
    public void A_secretary_may_edit_and_forward_what_they_wrote_themselves()
    {
        var facts = Facts(EditionStatus.InWorkflow, "editing") with { AuthoredById = Me, SubmittedById = Me };

        Assert.Null(TheWorkflow.WhyNot(MoveKind.Send, facts, Holder(PortalRole.Secretary)));
    }

    [Fact]
    public void Only_the_unit_the_regulation_names_reviews_the_field()
    {
        var facts = Facts(EditionStatus.InWorkflow, "field-review");

        var refusal = TheWorkflow.WhyNot(MoveKind.Send, facts, Holder(PortalRole.FieldReviewer, "vp-hdnd-ubnd"));

        Assert.Equal("workflow.other-unit-reviews", refusal!.Code);
        Assert.Contains("Phòng Văn hóa - Xã hội", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Membership_of_the_unit_in_another_role_is_no_right_to_review()
    {
        var actor = Holder(PortalRole.FieldReviewer, "vp-hdnd-ubnd");
        actor = actor with { Roles = [.. actor.Roles, new(PortalRole.Contributor, 2, Unit)] };

        Assert.Equal("workflow.other-unit-reviews", TheWorkflow.WhyNot(MoveKind.Send, Facts(EditionStatus.InWorkflow, "field-review"), actor)!.Code);
    }

    [Fact]
    public void Without_a_reviewing_unit_nobody_reviews()
    {
        var facts = Facts(EditionStatus.InWorkflow, "field-review") with { ReviewingUnit = null };

        Assert.Equal(WorkflowRefusals.NoReviewingUnit, TheWorkflow.WhyNot(MoveKind.Send, facts, Holder(PortalRole.FieldReviewer)));
    }

    [Fact]
    public void Anothers_draft_is_refused_as_not_ones_own()
    {
        Assert.Equal(WorkflowRefusals.NotYourDraft, TheWorkflow.WhyNot(MoveKind.Send, Facts(EditionStatus.Draft, "draft"), Holder(PortalRole.Head)));
    }

    private static ProfileStep Step(string code, bool mayEdit, params string[] actors) => new(code, code, actors, mayEdit, false, "Gửi");

    public static TheoryData<string, ProfileStep[], string> BrokenWorkflows => new()
    {
        { "one step", [Step("draft", false, "head")], "ít nhất hai bước" },
        { "a code twice", [Step("draft", true, "head"), Step("draft", false, "head")], "bị trùng" },
        { "nobody at a step", [Step("draft", true), Step("approval", false, "head")], "chưa giao cho vai trò nào" },
        { "an unknown role", [Step("draft", true, "mayor"), Step("approval", false, "head")], "“mayor” không có" },
        { "a role by its number", [Step("draft", true, "3"), Step("approval", false, "99")], "“99” không có" },
        { "a last step that edits", [Step("draft", true, "head"), Step("approval", true, "head")], "chỉ được duyệt" },
    };

    [Theory]
    [MemberData(nameof(BrokenWorkflows))]
    public void A_broken_workflow_is_said_to_be_so(string what, ProfileStep[] steps, string saying)
    {
        Assert.Contains(WorkflowChecks.Of(new(null, steps)), reason => reason.Contains(saying, StringComparison.Ordinal));
        Assert.NotEmpty(what);
    }

    [Fact]
    public void A_workflow_without_steps_is_said_to_be_broken_too()
    {
        Assert.NotEmpty(WorkflowChecks.Of(new(null, [])));
    }
}
