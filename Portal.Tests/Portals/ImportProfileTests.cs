using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

public class ImportProfileTests
{
    private static string Read(string id) => File.ReadAllText(AssetFiles.Of("profiles", id + ".json"));

    private static PortalProfile ThanhDong => ProfileFile.Parse(Read("thanh-dong")).Value;

    private static Task<Outcome<PortalProfile>> Import(PortalDatabase database, PortalProfile profile) =>
        database.AsSystem().GetRequiredService<ImportProfile>().ExecuteAsync(ProfileFile.Write(profile));

    private static async Task<string> Everything(PortalDatabase database)
    {
        var lines = new List<string>();
        foreach (var id in ProfileTests.Ids)
        {
            await using var db = database.Context(id);
            var site = await db.Portals.Include(p => p.Hosts).SingleAsync(p => p.Id == id);
            lines.Add($"{site.Id} {site.Version} {site.PublicStamp} {site.ProfileJson.Length} {string.Join(',', site.Hosts.Select(h => h.Host))}");
            lines.AddRange((await db.Units.OrderBy(u => u.Id).ToListAsync()).Select(u => $"{u.Id} {u.Code} {u.Name} {u.Active}"));
            lines.AddRange((await db.Sections.OrderBy(s => s.Id).ToListAsync()).Select(s => $"{s.Id} {s.Code} {s.Slug} {s.Active}"));
            lines.Add($"{await db.RoleGrants.CountAsync()} {await db.History.CountAsync()} {await db.Portals.CountAsync()}");
        }
        return string.Join('\n', lines);
    }

    [Fact]
    public async Task The_four_real_profiles_imported_again_change_nothing()
    {
        using var database = await PortalDatabase.CreateAsync();
        var before = await Everything(database);

        foreach (var id in ProfileTests.Ids)
            Assert.True((await database.AsSystem(id).GetRequiredService<ImportProfile>().ExecuteAsync(Read(id))).Done);

        Assert.Equal(before, await Everything(database));
    }

    private static readonly Core.Deadlines.DeadlineRule NoHours = new()
    {
        Code = "D1", Name = "Tin", Amount = 0, Unit = Core.Deadlines.DeadlineUnit.OfficeHours, From = Core.Deadlines.DeadlineStart.Event,
        Source = "khoản 1 Điều 7",
    };

    public static TheoryData<string, Func<PortalProfile, PortalProfile>> Faults => new()
    {
        { "profile.fields", p => p with { Fields = [new("x", "X", "khong-co", null)] } },
        { "profile.board", p => p with { Board = p.Board with { StandingUnit = "khong-co" } } },
        { "profile.sections", p => p with { Sections = [p.Sections[0] with { Supplier = "khong-co" }] } },
        { "profile.sections", p => p with { Sections = [p.Sections[0] with { Deadline = "D99" }] } },
        { "profile.sections", p => p with { Sections = [p.Sections[0], p.Sections[1] with { Slug = p.Sections[0].Slug }] } },
        { "profile.sections", p => p with { Sections = [p.Sections[0], p.Sections[1] with { Code = p.Sections[0].Code }] } },
        { "profile.units", p => p with { Units = [.. p.Units, p.Units[0]] } },
        { "profile.host-taken", p => p with { Hosts = ["PhuLien.haiphong.gov.vn"] } },
        { "profile.parent-missing", p => p with { Parent = "ha-noi" } },
        { "profile.slug-taken", p => p with { Sections = [.. p.Sections.Select(s => s.Code == "bao-cao-thong-ke" ? s with { Code = "bao-cao" } : s)] } },
        { "profile.hosts", p => p with { Hosts = [] } },
        { "profile.level", p => p with { Level = 3 } },
        { "profile.id", p => p with { Id = "Thành Đông" } },
        { "profile.id", p => p with { Id = "tai-khoan" } },
        { "profile.name", p => p with { Name = " " } },
        { "profile.workflow", p => p with { Workflow = p.Workflow with { Steps = [p.Workflow.Steps[0]] } } },
        { "profile.workflow", p => p with { Workflow = p.Workflow with { Steps = [.. p.Workflow.Steps.Select(s => s with { Actors = [] })] } } },
        { "profile.workflow", p => p with { Workflow = p.Workflow with { Steps = [.. p.Workflow.Steps.Select(s => s with { SendLabel = "" })] } } },
        { "profile.shape", p => p with { Units = null! } },
        { "profile.shape", p => p with { Units = [null!] } },
        { "profile.shape", p => p with { Workflow = null! } },
        { "profile.parent", p => p with { Parent = p.Id } },
        { "profile.name", p => p with { Name = new('x', PortalSite.NameLength + 1) } },
        { "profile.hosts", p => p with { Hosts = ["http://thanhdong.haiphong.gov.vn"] } },
        { "profile.hosts", p => p with { Hosts = ["thanhdong.haiphong.gov.vn:443"] } },
        { "profile.hosts", p => p with { Hosts = ["thành-đông.gov.vn"] } },
        { "profile.hosts", p => p with { Hosts = [new('x', PortalHost.HostLength + 1)] } },
        { "profile.hosts", p => p with { Hosts = ["a.gov.vn", "A.gov.vn"] } },
        { "profile.channels", p => p with { Channels = [new("telex", "Telex", "1")] } },
        { "profile.languages", p => p with { Languages = ["Việt"] } },
        { "profile.theme", p => p with { Theme = p.Theme with { Primary = "red" } } },
        { "profile.units", p => p with { Units = [.. p.Units, new("Mã Mới", "Đơn vị", "Đơn vị")] } },
        { "profile.units", p => p with { Units = [.. p.Units, new("moi", new('x', Core.Units.Unit.NameLength + 1), "Mới")] } },
        { "profile.fields", p => p with { Fields = [.. p.Fields, p.Fields[0]] } },
        { "profile.sections", p => p with { Sections = [p.Sections[0] with { Slug = "Tin tức" }] } },
        { "profile.sections", p => p with { Sections = [p.Sections[0] with { Slug = "" }] } },
        { "profile.sections", p => p with { Sections = [p.Sections[0] with { Kind = "video" }] } },
        { "profile.sections", p => p with { Sections = [p.Sections[0] with { Name = new('x', Core.Portals.Section.NameLength + 1) }] } },
        { "profile.sections", p => p with { Sections = [p.Sections[0] with { Description = new('x', Core.Portals.Section.DescriptionLength + 1) }] } },
        { "profile.sections", p => p with { Sections = [p.Sections[0] with { Parent = "khong-co" }] } },
        { "profile.sections", p =>
            p with { Sections = [p.Sections[0] with { Parent = p.Sections[1].Code }, p.Sections[1] with { Parent = p.Sections[0].Code }] } },
        { "profile.deadlines", p => p with { Deadlines = [p.Deadlines[0], p.Deadlines[0]] } },
        { "profile.deadlines", p => p with { Deadlines = [NoHours] } },
        { "profile.questionRule", p => p with { QuestionRule = new(AnswerWorkingDays: -1) } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_profile_that_cannot_be_used_is_refused_and_nothing_is_written(string code, Func<PortalProfile, PortalProfile> spoil)
    {
        using var database = await PortalDatabase.CreateAsync();
        var before = await Everything(database);

        var outcome = await Import(database, spoil(ThanhDong));

        Assert.Contains(code, outcome.Codes());
        Assert.Equal(before, await Everything(database));
    }

    [Fact]
    public async Task Only_who_manages_the_portal_imports_its_profile()
    {
        using var database = await PortalDatabase.CreateAsync();
        var json = ProfileFile.Write(ThanhDong with { ShortName = "Tên mới" });

        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Administrator]))
            Assert.Equal(["access.not-allowed"], (await database.As(who).GetRequiredService<ImportProfile>().ExecuteAsync(json)).Codes());
        Assert.True((await database.As(Someone.Administrator).GetRequiredService<ImportProfile>().ExecuteAsync(json)).Done);
        // The right in one portal is none in another
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Administrator).GetRequiredService<ImportProfile>().ExecuteAsync(Read("phu-lien")))
            .Codes());
    }

    [Fact]
    public async Task A_changed_profile_brings_the_portal_up_to_it_and_sets_the_rest_aside()
    {
        using var database = await PortalDatabase.CreateAsync();
        var changed = ThanhDong with
        {
            Hosts = ["thanhdong.gov.vn"],
            Units = [.. ThanhDong.Units.Where(u => u.Code != "kthtdt"), new("moi", "Đơn vị mới", "Mới", null)],
            Sections = [.. ThanhDong.Sections.Where(s => s.Code != "du-an-dau-thau")],
        };

        Assert.True((await Import(database, changed)).Done);

        await using var db = database.Context();
        Assert.Equal(["kthtdt"], await db.Units.Where(u => !u.Active).Select(u => u.Code).ToListAsync());
        Assert.True(await db.Units.AnyAsync(u => u.Code == "moi"));
        Assert.Equal(["du-an-dau-thau"], await db.Sections.Where(s => !s.Active).Select(s => s.Code).ToListAsync());
        Assert.Equal(["thanhdong.gov.vn"], await db.Hosts.Where(h => h.PortalId == A.ThanhDong).Select(h => h.Host).ToListAsync());
        Assert.StartsWith("Cập nhật hồ sơ cổng", (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grants_a_ward_took_away_do_not_come_back_with_the_next_import()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        await db.RoleGrants.Where(g => g.Permission == Core.Roles.Permissions.Withdraw).ExecuteDeleteAsync();

        Assert.True((await Import(database, ThanhDong with { ShortName = "Tên mới" })).Done);

        Assert.False(await db.RoleGrants.AnyAsync(g => g.Permission == Core.Roles.Permissions.Withdraw));
    }

    [Fact]
    public async Task A_person_sees_the_portals_they_belong_to_and_their_rights_there()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Head, Core.Kernel.PortalRole.Contributor, portalId: "phu-lien");

        var mine = await database.As(Someone.Head).GetRequiredService<FindMyPortals>().ExecuteAsync();
        var view = Story.Must(await database.As(Someone.Head).GetRequiredService<GetPortal>().ExecuteAsync());

        Assert.Equal([("phu-lien", "Cộng tác viên"), ("thanh-dong", "Trưởng ban")], mine.Select(p => (p.Id, p.Roles)));
        Assert.Equal(("Hoàng Ngọc Ánh", "Trưởng ban"), (view.UserName, view.Roles));
        Assert.Contains(Core.Roles.Permissions.ApprovePeriod, view.Permissions);
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Head, "hai-phong").GetRequiredService<GetPortal>().ExecuteAsync()).Codes());
        Assert.Empty(await database.AsSystem().GetRequiredService<FindMyPortals>().ExecuteAsync());
    }
}
