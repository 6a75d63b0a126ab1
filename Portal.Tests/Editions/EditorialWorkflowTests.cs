using Portal.Core.Editions;
using Portal.Core.Kernel;
using Xunit;
using static Portal.Tests.Editions.ThanhDongWorkflow;

namespace Portal.Tests.Editions;

[Trait("Row", "C2")]
public class EditorialWorkflowTests
{
    /// <summary>Every situation an edition can be in, and what each role may do there with somebody else's edition.</summary>
    private static readonly Dictionary<(EditionStatus Status, string Step), (PortalRole Role, MoveKind[] Moves)[]> Allowed = new()
    {
        [(EditionStatus.Draft, "draft")] =
        [
            (PortalRole.Secretary, [MoveKind.TakeOver, MoveKind.Bin]), (PortalRole.FieldReviewer, [MoveKind.TakeOver, MoveKind.Bin]),
            (PortalRole.DeputyHead, [MoveKind.PublishUrgently, MoveKind.TakeOver, MoveKind.Bin]),
            (PortalRole.Head, [MoveKind.PublishUrgently, MoveKind.TakeOver, MoveKind.Bin]),
        ],
        [(EditionStatus.Returned, "draft")] =
        [
            (PortalRole.Secretary, [MoveKind.TakeOver, MoveKind.Bin]), (PortalRole.FieldReviewer, [MoveKind.TakeOver, MoveKind.Bin]),
            (PortalRole.DeputyHead, [MoveKind.PublishUrgently, MoveKind.TakeOver, MoveKind.Bin]),
            (PortalRole.Head, [MoveKind.PublishUrgently, MoveKind.TakeOver, MoveKind.Bin]),
        ],
        [(EditionStatus.InWorkflow, "editing")] =
        [
            (PortalRole.Secretary, [MoveKind.Send, MoveKind.Return]), (PortalRole.DeputyHead, [MoveKind.PublishUrgently]),
            (PortalRole.Head, [MoveKind.PublishUrgently]),
        ],
        [(EditionStatus.InWorkflow, "field-review")] =
        [
            (PortalRole.FieldReviewer, [MoveKind.Send, MoveKind.Return]), (PortalRole.DeputyHead, [MoveKind.PublishUrgently]),
            (PortalRole.Head, [MoveKind.PublishUrgently]),
        ],
        [(EditionStatus.InWorkflow, "approval")] =
        [
            (PortalRole.DeputyHead, [MoveKind.Publish, MoveKind.Schedule, MoveKind.Return]),
            (PortalRole.Head, [MoveKind.Publish, MoveKind.Schedule, MoveKind.Return]),
        ],
        [(EditionStatus.Published, "approval")] =
        [
            (PortalRole.Secretary, [MoveKind.StartNext]), (PortalRole.FieldReviewer, [MoveKind.StartNext]),
            (PortalRole.DeputyHead, [MoveKind.StartNext, MoveKind.Withdraw, MoveKind.SetEnd]),
            (PortalRole.Head, [MoveKind.StartNext, MoveKind.Withdraw, MoveKind.SetEnd]),
        ],
        [(EditionStatus.Replaced, "approval")] = [],
        [(EditionStatus.Withdrawn, "approval")] =
        [
            (PortalRole.Secretary, [MoveKind.StartNext]), (PortalRole.FieldReviewer, [MoveKind.StartNext]),
            (PortalRole.DeputyHead, [MoveKind.StartNext]), (PortalRole.Head, [MoveKind.StartNext]),
        ],
        [(EditionStatus.Approved, "approval")] =
        [
            (PortalRole.DeputyHead, [MoveKind.Publish, MoveKind.Schedule, MoveKind.Return]),
            (PortalRole.Head, [MoveKind.Publish, MoveKind.Schedule, MoveKind.Return]),
        ],
        [(EditionStatus.Scheduled, "approval")] =
        [
            (PortalRole.DeputyHead, [MoveKind.Publish, MoveKind.Reschedule, MoveKind.Unschedule]),
            (PortalRole.Head, [MoveKind.Publish, MoveKind.Reschedule, MoveKind.Unschedule]),
        ],
        [(EditionStatus.Ended, "approval")] =
        [
            (PortalRole.Secretary, [MoveKind.StartNext]), (PortalRole.FieldReviewer, [MoveKind.StartNext]),
            (PortalRole.DeputyHead, [MoveKind.StartNext]), (PortalRole.Head, [MoveKind.StartNext]),
        ],
        [(EditionStatus.Binned, "draft")] =
        [
            (PortalRole.Secretary, [MoveKind.Restore]), (PortalRole.FieldReviewer, [MoveKind.Restore]),
            (PortalRole.DeputyHead, [MoveKind.Restore]), (PortalRole.Head, [MoveKind.Restore]),
        ],
    };

    /// <summary>What an author may do with their own edition, whatever roles of the draft step they hold.</summary>
    private static readonly Dictionary<(EditionStatus Status, string Step), MoveKind[]> AllowedToAuthor = new()
    {
        [(EditionStatus.Draft, "draft")] = [MoveKind.Send, MoveKind.Bin],
        [(EditionStatus.Returned, "draft")] = [MoveKind.Send, MoveKind.Bin],
        [(EditionStatus.InWorkflow, "editing")] = [],
        [(EditionStatus.InWorkflow, "field-review")] = [],
        [(EditionStatus.InWorkflow, "approval")] = [],
        [(EditionStatus.Published, "approval")] = [MoveKind.StartNext],
        [(EditionStatus.Replaced, "approval")] = [],
        [(EditionStatus.Withdrawn, "approval")] = [MoveKind.StartNext],
        [(EditionStatus.Approved, "approval")] = [],
        [(EditionStatus.Scheduled, "approval")] = [],
        [(EditionStatus.Ended, "approval")] = [MoveKind.StartNext],
        [(EditionStatus.Binned, "draft")] = [MoveKind.Restore],
    };

    /// <summary>Who, having sent it to that step, may call it back: roles of the step before.</summary>
    private static readonly Dictionary<string, PortalRole[]> Recallers = new()
    {
        ["draft"] = [],
        ["editing"] = [PortalRole.Contributor, PortalRole.Secretary, PortalRole.FieldReviewer, PortalRole.DeputyHead, PortalRole.Head],
        ["field-review"] = [PortalRole.Secretary],
        ["approval"] = [PortalRole.FieldReviewer],
    };

    [Theory]
    [MemberData(nameof(Situations))]
    public void Whoever_sent_it_calls_it_back_while_it_is_in_the_workflow_and_nobody_has_begun(EditionStatus status, string step, PortalRole role)
    {
        var facts = Facts(status, step) with { SentById = Me };
        var may = status == EditionStatus.InWorkflow && Recallers[step].Contains(role);

        Assert.Equal(may, TheWorkflow.WhyNot(MoveKind.Recall, facts, Holder(role)) is null);
        Assert.Equal(may, TheWorkflow.MovesFor(facts, Holder(role)).Any(m => m.Kind == MoveKind.Recall));
        Assert.NotNull(TheWorkflow.WhyNot(MoveKind.Recall, facts with { SentById = "nguoi-khac" }, Holder(role)));
        var begun = facts with { BegunByName = "Lê Thu Trang", BegunAt = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc) };
        Assert.NotNull(TheWorkflow.WhyNot(MoveKind.Recall, begun, Holder(role)));
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void What_somebody_else_has_taken_upon_themselves_only_that_person_moves_and_changes(EditionStatus status, string step, PortalRole role)
    {
        var free = Facts(status, step);
        EditionFacts By(string who) => free with { Holder = new(who, "Lê Thu Trang", DateTime.UnixEpoch, null, null) };

        foreach (var kind in new[] { MoveKind.Send, MoveKind.Publish, MoveKind.Return })
        {
            var why = TheWorkflow.WhyNot(kind, free, Holder(role));
            Assert.Equal(why, TheWorkflow.WhyNot(kind, By(Me), Holder(role)));
            if (why is null) Assert.Equal("workflow.held", TheWorkflow.WhyNot(kind, By("nguoi-khac"), Holder(role))!.Code);
            else Assert.NotNull(TheWorkflow.WhyNot(kind, By("nguoi-khac"), Holder(role)));
        }
        Assert.Equal(TheWorkflow.MayEdit(free, Holder(role)), TheWorkflow.MayEdit(By(Me), Holder(role)));
        Assert.False(TheWorkflow.MayEdit(By("nguoi-khac"), Holder(role)));
        Assert.Equal(TheWorkflow.WhyNotAct(free, Holder(role)), TheWorkflow.WhyNotAct(By("nguoi-khac"), Holder(role)));
    }

    public static TheoryData<EditionStatus, string, PortalRole> Situations()
    {
        var data = new TheoryData<EditionStatus, string, PortalRole>();
        foreach (var (status, step) in Allowed.Keys)
            foreach (var role in Enum.GetValues<PortalRole>()) data.Add(status, step, role);
        return data;
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Each_role_may_make_the_moves_of_the_table_and_no_other(EditionStatus status, string step, PortalRole role)
    {
        var facts = Facts(status, step);
        var actor = Holder(role);
        var allowed = Allowed[(status, step)].SingleOrDefault(a => a.Role == role).Moves ?? [];

        Assert.Equal(allowed, TheWorkflow.MovesFor(facts, actor).Select(m => m.Kind));
        foreach (var kind in Enum.GetValues<MoveKind>())
            Assert.Equal(allowed.Contains(kind), TheWorkflow.WhyNot(kind, facts, actor) is null);
    }

    [Fact]
    public void An_author_may_make_the_moves_of_the_table_and_no_other()
    {
        foreach (var ((status, step), allowed) in AllowedToAuthor)
        {
            var facts = Facts(status, step) with { AuthoredById = Me };
            foreach (var kind in Enum.GetValues<MoveKind>())
                Assert.Equal(allowed.Contains(kind), TheWorkflow.WhyNot(kind, facts, Holder(PortalRole.Contributor)) is null);
        }
    }

    [Fact]
    public void The_table_knows_every_status_step_and_move()
    {
        Assert.Equal(["Draft", "InWorkflow", "Returned", "Published", "Replaced", "Withdrawn", "Approved", "Scheduled", "Ended", "Binned"],
            Enum.GetNames<EditionStatus>());
        Assert.Equal(
            [
                "Send", "Publish", "Return", "Withdraw", "StartNext", "TakeOver", "Schedule", "Reschedule", "Unschedule", "SetEnd", "Recall", "Bin",
                "Restore", "PublishUrgently",
            ],
            Enum.GetNames<MoveKind>());
        Assert.Equal(["draft", "editing", "field-review", "approval"], TheWorkflow.Steps.Select(s => s.Code));
        Assert.Equal(Enum.GetValues<EditionStatus>().Order(), Allowed.Keys.Select(k => k.Status).Distinct().Order());
        Assert.Equal(TheWorkflow.Steps.Skip(1).Select(s => s.Code), Allowed.Keys.Where(k => k.Status == EditionStatus.InWorkflow).Select(k => k.Step));
        Assert.Equal(Allowed.Keys, AllowedToAuthor.Keys);
        Assert.Equal(TheWorkflow.Steps.Select(s => s.Code), Recallers.Keys);
    }

    [Fact]
    public void The_system_may_make_every_move_that_the_status_knows()
    {
        foreach (var ((status, step), roles) in Allowed)
        {
            var expected = roles.SelectMany(r => r.Moves).Concat(AllowedToAuthor[(status, step)])
                .Concat(status == EditionStatus.InWorkflow ? [MoveKind.Recall] : []).Distinct().Order();
            Assert.Equal(expected, TheWorkflow.MovesFor(Facts(status, step), TheSystem).Select(m => m.Kind).Order());
        }
    }

    [Fact]
    public void Return_withdraw_and_changes_of_a_schedule_ask_for_a_reason()
    {
        var moves = Allowed.Keys.SelectMany(k => TheWorkflow.MovesFor(Facts(k.Status, k.Step), TheSystem)).ToList();

        Assert.All(moves, m => Assert.Equal(
            m.Kind is MoveKind.Return or MoveKind.Withdraw or MoveKind.Reschedule or MoveKind.Unschedule or MoveKind.PublishUrgently, m.NeedsReason));
        Assert.All(moves.Where(m => m.Kind is MoveKind.Return or MoveKind.StartNext), m => Assert.Equal(TheWorkflow.First, m.To));
        Assert.All(moves.Where(m => m.Kind is MoveKind.Publish or MoveKind.PublishUrgently or MoveKind.Withdraw or MoveKind.Bin),
            m => Assert.Null(m.To));
        Assert.All(moves, m => Assert.NotEmpty(m.Label));
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void That_somebody_has_taken_it_upon_themselves_does_not_bar_urgent_publishing_but_that_one_wrote_or_judged_it_does(
        EditionStatus status, string step, PortalRole role)
    {
        var free = Facts(status, step);
        var why = TheWorkflow.WhyNot(MoveKind.PublishUrgently, free, Holder(role));

        Assert.Equal(why, TheWorkflow.WhyNot(MoveKind.PublishUrgently,
            free with { Holder = new("nguoi-khac", "Lê Thu Trang", DateTime.UnixEpoch, null, null) }, Holder(role)));
        var me = new HashSet<string> { Me };
        EditionFacts[] barred =
            [free with { AuthoredById = Me }, free with { FormerAuthorIds = [Me] }, free with { JudgedIds = me }, free with { EditorIds = me }];
        foreach (var own in barred)
            Assert.NotNull(TheWorkflow.WhyNot(MoveKind.PublishUrgently, own, Holder(role)));
        Assert.NotNull(TheWorkflow.WhyNot(MoveKind.PublishUrgently, free, Holder(role, Unit, 7)));
    }

    [Fact]
    public void A_step_that_a_later_profile_dropped_counts_as_the_draft()
    {
        Assert.Equal(TheWorkflow.First, TheWorkflow.StepOf("dropped"));
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Words_may_be_changed_in_ones_own_draft_and_by_the_secretary_while_editing(EditionStatus status, string step, PortalRole role)
    {
        var draft = status is EditionStatus.Draft or EditionStatus.Returned;
        var writes = role is not (PortalRole.Finance or PortalRole.Administrator or PortalRole.AccountAdministrator);

        Assert.Equal(step == "editing" && role == PortalRole.Secretary, TheWorkflow.MayEdit(Facts(status, step), Holder(role)));
        Assert.Equal(draft && writes || step == "editing" && role == PortalRole.Secretary,
            TheWorkflow.MayEdit(Facts(status, step) with { AuthoredById = Me }, Holder(role)));
    }

    [Fact]
    public void Nobody_edits_what_left_the_workflow_even_at_a_step_that_edits()
    {
        foreach (var status in Enum.GetValues<EditionStatus>().Except([EditionStatus.Draft, EditionStatus.Returned, EditionStatus.InWorkflow]))
            Assert.False(TheWorkflow.MayEdit(Facts(status, "editing") with { AuthoredById = Me }, Holder(PortalRole.Secretary)));
    }
}
