using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Two working days for what the ward issued, ten for what another agency did (quy chế Thành Đông Điều 7 khoản 3).</summary>
[Trait("Row", "D3")]
[Trait("Row", "D4")]
public class DeadlineOfOthersTests
{
    private static readonly DateOnly Issued = new(2026, 11, 18);

    private static DateTime Utc(int month, int day, int hour) => WardClock.ToUtc(new DateTime(2026, month, day, hour, 0, 0));

    private static async Task<EditionForm> Form(PortalDatabase database, string issuer, IssuedBy by = IssuedBy.AsNamed)
    {
        var form = await A.DocumentForm(database, Issued);
        var details = (DocumentDetails)form.Details!;
        (details.Issuer, details.IssuedBy) = (issuer, by);
        return form;
    }

    private static async Task<Deadline> DeadlineOf(PortalDatabase database, int editionId)
    {
        var itemId = (await Story.Edition(database, editionId)).ItemId;
        await using var db = database.Context();
        return await db.Deadlines.SingleAsync(d => d.ItemId == itemId);
    }

    [Theory]
    [InlineData("UBND phường Thành Đông", "D3")]
    [InlineData("Phòng Văn hóa - Xã hội", "D3")]
    [InlineData("Ủy ban nhân dân thành phố Hải Phòng", "D4")]
    [InlineData("", "D3")]
    public async Task The_issuer_decides_which_rule_counts(string issuer, string code)
    {
        using var database = await PortalDatabase.CreateAsync();

        var deadline = await DeadlineOf(database, await Story.Draft(database, await Form(database, issuer)));

        Assert.Equal((code, code == "D3" ? Utc(11, 20, 17) : Utc(12, 3, 17)), (deadline.RuleCode, deadline.DueAt));
    }

    [Fact]
    public async Task The_first_line_says_which_rule_counts_and_why()
    {
        using var database = await PortalDatabase.CreateAsync();

        var own = await DeadlineOf(database, await Story.Draft(database, await Form(database, "UBND phường Thành Đông")));
        var others = await DeadlineOf(database, await Story.Draft(database, await Form(database, "Sở Nội vụ")));

        Assert.Equal("Cơ quan ban hành “UBND phường Thành Đông” là cơ quan chủ quản hoặc đơn vị của cổng: tính theo thời hạn “Văn bản, đối với cơ quan "
            + "ban hành” (2 ngày làm việc).", own.HowCounted.Split('\n')[0]);
        Assert.Equal("Cơ quan ban hành “Sở Nội vụ” không phải cơ quan chủ quản hay đơn vị của cổng: tính theo thời hạn “Văn bản, đối với cơ quan thuộc "
            + "phạm vi điều chỉnh” (10 ngày làm việc).", others.HowCounted.Split('\n')[0]);
    }

    [Theory]
    [InlineData("Sở Nội vụ", IssuedBy.Own, "D3", "Người soạn ghi là văn bản do cơ quan chủ quản cổng ban hành")]
    [InlineData("UBND phường Thành Đông", IssuedBy.Others, "D4", "Người soạn ghi là văn bản của cơ quan khác")]
    public async Task The_drafter_corrects_what_was_compared_wrongly(string issuer, IssuedBy by, string code, string why)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await Form(database, issuer);
        var editionId = await Story.Draft(database, form);
        (form.EditionId, form.Version) = (editionId, await Story.Version(database, editionId));
        ((DocumentDetails)form.Details!).IssuedBy = by;

        await Story.Draft(database, form);

        var deadline = await DeadlineOf(database, editionId);
        Assert.Equal(code, deadline.RuleCode);
        Assert.StartsWith(why, deadline.HowCounted, StringComparison.Ordinal);
        var shown = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(editionId));
        Assert.Equal(by, ((DocumentDetails)shown.Form.Details!).IssuedBy);
    }

    [Fact]
    public async Task Another_issuer_under_the_same_rule_changes_what_is_said()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await Form(database, "Sở Nội vụ");
        var editionId = await Story.Draft(database, form);
        (form.EditionId, form.Version, ((DocumentDetails)form.Details!).Issuer) = (editionId, await Story.Version(database, editionId), "Sở Tài chính");

        await Story.Draft(database, form);

        Assert.Contains("“Sở Tài chính”", (await DeadlineOf(database, editionId)).HowCounted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_takes_the_second_rule_away_and_gives_it_back_and_lists_what_moved()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.Draft(database, await Form(database, "Sở Nội vụ"));
        var change = database.As(Someone.Administrator).GetRequiredService<ChangeProfile>();
        async Task<MovedDeadline> Others(int number, string? code)
        {
            await using var db = database.Context();
            var form = SectionForm.Of((await db.Portals.SingleAsync(p => p.Id == A.ThanhDong)).Profile.Sections.Single(s => s.Code == "van-ban"));
            form.DeadlineOfOthers = code;
            return Assert.Single(Story.Must(await change.ExecuteAsync(number, form)).Moved);
        }

        Assert.Equal(Utc(11, 20, 17), (await Others(1, null)).After);
        Assert.Equal("D3", (await DeadlineOf(database, editionId)).RuleCode);
        Assert.Equal(Utc(12, 3, 17), (await Others(2, "D4")).After);
    }

    [Fact]
    public async Task Another_name_of_a_unit_is_told_apart_anew()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.Draft(database, await Form(database, "Trung tâm Chuyển đổi số phường"));
        Assert.Equal("D4", (await DeadlineOf(database, editionId)).RuleCode);

        var moved = Story.Must(await database.As(Someone.Administrator).GetRequiredService<ChangeProfile>()
            .ExecuteAsync(1, new UnitForm { Name = "Trung tâm Chuyển đổi số phường", ShortName = "TT CĐS" })).Moved;

        Assert.Single(moved);
        Assert.Equal("D3", (await DeadlineOf(database, editionId)).RuleCode);
    }

    [Fact]
    public void The_second_rule_alone_is_refused_beside_its_field()
    {
        var profile = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;
        var form = SectionForm.Of(profile.Sections.Single(s => s.Code == "van-ban"));
        form.Deadline = null;
        Assert.Equal(("profile.form-others", "DeadlineOfOthers"), Assert.Single(form.ApplyTo(profile).Refusals.Select(r => (r.Code, r.Field))));
        Assert.Contains("deadlineOfOthers", Assert.Single(ProfileFile.Parse(ProfileFile.Write(profile with
        {
            Sections = profile.Sections.Select(s => s.Code == "tin-tuc" ? s with { Deadline = null, DeadlineOfOthers = "D4" } : s).ToList(),
        })).Refusals).Sentence, StringComparison.Ordinal);
    }
}
