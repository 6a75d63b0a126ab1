using System.Text.RegularExpressions;
using Portal.Core.Kernel;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>The life of a period as a value: what it says of each state, without a database.</summary>
public partial class PeriodLifeTests
{
    private static readonly DateTime At = new(2026, 12, 2, 2, 30, 0, DateTimeKind.Utc);

    private static RoyaltyPeriod Period(RoyaltyPeriodStatus status) => new() { PortalId = "thanh-dong", Month = new(2026, 11), Status = status };

    private static Actor With(params string[] rights) => Actor.Nobody with { UserId = "x", Granted = rights.ToHashSet() };

    [Fact]
    public void Every_status_is_one_state_in_the_order_of_the_life() =>
        Assert.Equal(Enum.GetValues<RoyaltyPeriodStatus>(), PeriodLife.States.Select(s => s.Status));

    [Fact]
    public void Every_move_keeps_who_made_it_and_when()
    {
        foreach (var move in PeriodLife.Moves)
        {
            var period = Period(move.From[0]);
            Assert.Equal(new PeriodDeed(null, null, null), move.Deed(period));
            move.Write(period, new("x", "Mai Anh", At));
            Assert.Equal(new PeriodDeed("x", "Mai Anh", At), move.Deed(period));
            Assert.Single(PeriodLife.Moves, m => m.Deed(period).At is not null);
        }
    }

    [Theory]
    [InlineData(RoyaltyPeriodStatus.Open, "", "", "finish")]
    [InlineData(RoyaltyPeriodStatus.Assessed, "approve return", "", "return")]
    [InlineData(RoyaltyPeriodStatus.Approved, "hand-over return", "return", "hand-over")]
    [InlineData(RoyaltyPeriodStatus.HandedOver, "return", "pay return", "")]
    [InlineData(RoyaltyPeriodStatus.Paid, "", "close", "")]
    [InlineData(RoyaltyPeriodStatus.Closed, "", "", "")]
    public void Whoever_approves_pays_and_assesses_has_these_moves_at_each_state(RoyaltyPeriodStatus status, string approver, string payer, string assessor)
    {
        var names = new Dictionary<PeriodMove, string>
        {
            [PeriodLife.Finish] = "finish", [PeriodLife.Approve] = "approve", [PeriodLife.HandOver] = "hand-over", [PeriodLife.Pay] = "pay",
            [PeriodLife.Close] = "close", [PeriodLife.Return] = "return",
        };
        Assert.Equal(PeriodLife.Moves, names.Keys);
        string Of(Actor actor) => string.Join(' ', PeriodLife.MovesFor(status, actor).Select(m => names[m]));

        Assert.Equal((approver, payer, assessor), (Of(With(Permissions.ApprovePeriod)), Of(With(Permissions.PayPeriod)), Of(With(Permissions.Assess))));
    }

    [Theory]
    [InlineData(RoyaltyPeriodStatus.Open, 2, "Còn 2 bài chưa chấm; chấm đủ rồi chốt chấm.", "Now Later Later Later Later")]
    [InlineData(RoyaltyPeriodStatus.Open, 0, "Đã chấm đủ, chờ người chấm chốt chấm.", "Now Later Later Later Later")]
    [InlineData(RoyaltyPeriodStatus.Assessed, 0, "Đã chốt chấm, chờ Trưởng ban duyệt kỳ.", "Done Now Later Later Later")]
    [InlineData(RoyaltyPeriodStatus.Approved, 0, "Đã duyệt, chờ bàn giao bảng chấm và hồ sơ cho kế toán.", "Done Done Now Later Later")]
    [InlineData(RoyaltyPeriodStatus.HandedOver, 0, "Chờ kế toán chi trả và ghi nhận ngày chi.", "Done Done Done Now Later")]
    [InlineData(RoyaltyPeriodStatus.Paid, 0, "Chờ kế toán đóng kỳ.", "Done Done Done Done Now")]
    [InlineData(RoyaltyPeriodStatus.Closed, 0, null, "Done Done Done Done Done")]
    public void Each_state_tells_what_it_waits_for_and_which_step_is_now(RoyaltyPeriodStatus status, int awaiting, string? waits, string steps)
    {
        Assert.Equal(waits, PeriodLife.WaitsFor(PeriodLife.Of(status), awaiting));
        var shown = PeriodLife.StepsOf(Period(status), []).ToList();
        Assert.Equal(["Chấm bài", "Duyệt kỳ", "Bàn giao kế toán", "Chi trả", "Đóng kỳ"], shown.Select(s => s.Name));
        Assert.Equal(steps, string.Join(' ', shown.Select(s => s.Done ? "Done" : s.Now ? "Now" : "Later")));
    }

    [Fact]
    public void A_step_names_its_people_in_whose_place_and_the_day_that_counts_or_whose_part_it_is()
    {
        var period = Period(RoyaltyPeriodStatus.Paid);
        (period.AssessedByName, period.AssessedAt) = ("Lê Thu Trang", At);
        (period.ApprovedByName, period.ApprovedAt, period.ApprovedOnBehalfOf) = ("Vũ Hoài Nam", At, "Hoàng Ngọc Ánh");
        (period.HandedOverByName, period.HandedOverAt) = ("Lê Thu Trang", At);
        (period.PaidAt, period.PaidOn) = (At, new(2026, 12, 1));

        Assert.Equal(["Lê Thu Trang, 02/12/2026 09:30", "Vũ Hoài Nam (thay Hoàng Ngọc Ánh), 02/12/2026 09:30", "Lê Thu Trang, 02/12/2026 09:30",
            "Hệ thống, ngày chi 01/12/2026", "Kế toán"], PeriodLife.StepsOf(period, ["Vũ An"]).Select(s => s.Words));
        Assert.Equal("Lê Thu Trang, Vũ An", PeriodLife.StepsOf(Period(RoyaltyPeriodStatus.Open), ["Lê Thu Trang", "Vũ An"]).First().Words);
    }

    [Fact]
    public void Going_back_undoes_what_led_further_and_the_approval_answers_what_was_sent_back()
    {
        Assert.Equal([PeriodLife.Finish, PeriodLife.Approve, PeriodLife.HandOver, PeriodLife.Pay, PeriodLife.Close], PeriodLife.UndoneBy(PeriodLife.Return));
        Assert.Empty(PeriodLife.UndoneBy(PeriodLife.Finish));
        Assert.Equal([PeriodLife.Return], PeriodLife.UndoneBy(PeriodLife.Approve));
        Assert.Empty(PeriodLife.UndoneBy(PeriodLife.Close));
    }

    [Fact]
    public void No_source_but_the_life_names_a_single_state()
    {
        var files = new[] { "Portal.Core", "Portal.Admin", "Portal.Public" }
            .SelectMany(p => Directory.EnumerateFiles(Path.Combine(Repository.Root, p), "*.*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" or ".cshtml" && Path.GetFileName(f) != "PeriodLife.cs").ToList();

        Assert.Contains(files, f => Path.GetFileName(f) == "PeriodSteps.razor");
        Assert.Empty(files.Where(f => SingleState().IsMatch(File.ReadAllText(f))).Select(f => Path.GetRelativePath(Repository.Root, f)));
    }

    [GeneratedRegex(@"\bRoyaltyPeriodStatus\.[A-Z]", RegexOptions.None, 10_000)]
    private static partial Regex SingleState();
}
