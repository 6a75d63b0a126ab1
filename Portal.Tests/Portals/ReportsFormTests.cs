using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

/// <summary>On which days reports are drafted by themselves, as typed.</summary>
[Trait("Row", "H2")]
public sealed class ReportsFormTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly PortalProfile ThanhDong = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;

    private static ReportsForm Form(Action<ReportsForm>? change = null)
    {
        var form = ReportsForm.Of(ThanhDong, Today);
        (form.MonthDay, form.QuarterDay) = (" 3 ", "05");
        change?.Invoke(form);
        return form;
    }

    [Fact]
    public void Days_that_are_typed_draft_their_spans_from_today_on_and_blank_ones_do_not()
    {
        var profile = Form(f => f.Source = "Điều 21").ApplyTo(ThanhDong).Value;

        Assert.Equal(new ProfileReports { MonthDay = 3, QuarterDay = 5, FromOn = Today, Source = "Điều 21" }, profile.Reports);
        Assert.Equal([PortalRole.Secretary], profile.Reports!.ToldRoles);
        Assert.DoesNotContain("told", ProfileFile.Write(profile), StringComparison.Ordinal);
    }

    [Fact]
    public void Opened_and_saved_untouched_it_changes_nothing_and_reads_back_from_its_file()
    {
        var profile = Form(f =>
        {
            f.Roles.Add(PortalRole.Head);
            f.CutoffDay = "14";
        }).ApplyTo(ThanhDong).Value;
        Assert.Equal(14, profile.Reports!.CutoffDay);

        Assert.Equal(ProfileFile.Write(profile), ProfileFile.Write(ReportsForm.Of(profile, Today.AddDays(9)).ApplyTo(profile).Value));
        Assert.Equal(ProfileFile.Write(profile), ProfileFile.Write(ProfileFile.Parse(ProfileFile.Write(profile)).Value));
        Assert.Equal([PortalRole.Secretary, PortalRole.Head], profile.Reports!.ToldRoles.Order());
    }

    [Fact]
    public void With_all_days_blank_the_portal_has_none_drafted_whatever_else_is_typed()
    {
        var profile = Form().ApplyTo(ThanhDong).Value;
        var form = ReportsForm.Of(profile, Today);
        (form.MonthDay, form.QuarterDay, form.FromOn) = (" ", null, "không ngày");

        Assert.Null(form.ApplyTo(profile).Value.Reports);
    }

    public static TheoryData<string, string, Action<ReportsForm>> Refused => new()
    {
        { "MonthDay", "profile.form-amount", f => f.MonthDay = "0" },
        { "MonthDay", "profile.form-amount", f => f.MonthDay = "61" },
        { "QuarterDay", "profile.form-amount", f => f.QuarterDay = "ngày 5" },
        { "CutoffDay", "profile.form-amount", f => f.CutoffDay = "29" },
        { "HalfYearDay", "profile.form-amount", f => f.HalfYearDay = "-1" },
        { "YearDay", "profile.form-amount", f => f.YearDay = "1,5" },
        { "FromOn", "profile.reports-from", f => f.FromOn = "31/02/2026" },
        { "FromOn", "profile.reports-from", f => f.FromOn = " " },
        { "Told", "profile.reports-told", f => f.Roles.Clear() },
        { "Source", "profile.form-long", f => f.Source = new('x', 401) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_stand_is_refused_beside_its_field(string field, string code, Action<ReportsForm> change)
    {
        var refusal = Assert.Single(Form(change).ApplyTo(ThanhDong).Refusals);

        Assert.Equal((field, code), (refusal.Field, refusal.Code));
        Assert.EndsWith(".", refusal.Sentence, StringComparison.Ordinal);
    }
}
