using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Accounts.Entra;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

[Trait("Row", "A2")]
public class ChangeProfileTests
{
    private static Task<Outcome<ProfileChanged>> Change(PortalDatabase database, int number, IProfileForm form, string who = Someone.Administrator) =>
        database.As(who).GetRequiredService<ChangeProfile>().ExecuteAsync(number, form);

    private static async Task<PortalProfile> Profile(PortalDatabase database, string portal = A.ThanhDong)
    {
        await using var db = database.Context(portal);
        return (await db.Portals.SingleAsync(p => p.Id == portal)).Profile;
    }

    private static ChannelForm Phone(string number = "0225 3123 456") => new() { Kind = "phone", Label = "Điện thoại", Value = number };

    [Fact]
    public async Task A_change_is_a_new_version_with_a_sentence_in_the_history_and_the_earlier_one_stays()
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal(2, (await Change(database, 1, Phone())).Value.Number);

        await using var db = database.Context();
        var versions = await db.ProfileVersions.OrderBy(v => v.Number).ToListAsync();
        Assert.Equal([ProfileVersionOrigin.Imported, ProfileVersionOrigin.Edited], versions.Select(v => v.Origin));
        Assert.Equal("Cập nhật hồ sơ cổng “Cổng thông tin điện tử phường Thành Đông”: Kênh tiếp nhận: thêm “Điện thoại”.", versions[1].Sentence);
        Assert.Equal(versions[1].Sentence, (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence);
        Assert.Equal(versions[1].Json, ProfileFile.Write(await Profile(database)));
        Assert.DoesNotContain("3123", versions[0].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_changes_nothing_makes_no_version_and_no_line()
    {
        using var database = await PortalDatabase.CreateAsync();
        var unit = (await Profile(database)).Units[0];

        Assert.Equal(1, (await Change(database, 1, UnitForm.Of(unit))).Value.Number);

        await using var db = database.Context();
        Assert.Equal(1, await db.ProfileVersions.CountAsync());
        Assert.False(await db.History.AnyAsync(h => h.Action == "portal.profile-changed"));
    }

    [Fact]
    public async Task Of_two_administrators_in_one_form_the_second_is_told_who_was_faster_and_nothing_is_lost()
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.True((await Change(database, 1, Phone())).Done);

        var second = await Change(database, 1, Phone("0225 9"));

        Assert.Equal(["data.stale"], second.Codes());
        Assert.Contains("vừa thay đổi hồ sơ cổng lúc", second.Refusals[0].Sentence, StringComparison.Ordinal);
        Assert.Equal("0225 3123 456", (await Profile(database)).Channels[^1].Value);
    }

    [Fact]
    public async Task Of_two_who_save_at_the_same_instant_one_wins()
    {
        using var database = await PortalDatabase.CreateAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Change(database, 1, Phone("0225 312345" + i)))));

        Assert.Equal(1, outcomes.Count(o => o.Done));
        Assert.All(outcomes.Where(o => !o.Done), o => Assert.Equal(["data.stale"], o.Codes()));
    }

    [Fact]
    public async Task Only_who_manages_the_portal_changes_compares_and_takes_back()
    {
        using var database = await PortalDatabase.CreateAsync();
        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Administrator]))
        {
            Assert.Equal(["access.not-allowed"], (await Change(database, 1, Phone(), who)).Codes());
            var services = database.As(who);
            Assert.Equal(["access.not-allowed"], (await services.GetRequiredService<RestoreProfile>().ExecuteAsync(1, 1)).Codes());
            Assert.Equal(["access.not-allowed"], (await services.GetRequiredService<FindProfileVersions>().ExecuteAsync()).Codes());
            Assert.Equal(["access.not-allowed"], (await services.GetRequiredService<CompareProfiles>().ExecuteAsync(1, 1)).Codes());
        }
        // The administrator of Thành Đông is nobody in Phù Liễn, and its versions are not seen from there
        var elsewhere = database.As(Someone.Administrator, "phu-lien");
        Assert.Equal(["access.not-allowed"], (await elsewhere.GetRequiredService<ChangeProfile>().ExecuteAsync(1, Phone())).Codes());
        var seen = await database.As(Someone.Administrator).GetRequiredService<FindProfileVersions>().ExecuteAsync();
        Assert.Equal([1], seen.Value.Select(v => v.Number));
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_a_new_one_and_reads_byte_for_byte_as_it_was()
    {
        using var database = await PortalDatabase.CreateAsync();
        var before = ProfileFile.Write(await Profile(database));
        Assert.True((await Change(database, 1, Phone())).Done);

        var restored = await database.As(Someone.Administrator).GetRequiredService<RestoreProfile>().ExecuteAsync(2, 1);

        Assert.Equal(3, restored.Value.Number);
        Assert.Equal(before, ProfileFile.Write(await Profile(database)));
        Assert.Equal(["access.not-found"], (await database.As(Someone.Administrator).GetRequiredService<RestoreProfile>().ExecuteAsync(3, 77)).Codes());
        var compared = (await database.As(Someone.Administrator).GetRequiredService<CompareProfiles>().ExecuteAsync(2, 3)).Value;
        Assert.Equal(["Kênh tiếp nhận: bỏ “Điện thoại”"], compared.Select(d => d.Words));
    }

    [Fact]
    public async Task A_file_tells_what_it_would_change_and_is_refused_for_another_portal()
    {
        using var database = await PortalDatabase.CreateAsync();
        var profile = await Profile(database);
        var compare = database.As(Someone.Administrator).GetRequiredService<CompareProfiles>();

        var wouldChange = (await compare.ExecuteAsync(ProfileFile.Write(profile with { ShortName = "TĐ" }))).Value;

        Assert.Equal(["Tên gọi tắt: “Thành Đông” → “TĐ”"], wouldChange.Select(d => d.Words));
        Assert.Equal(["profile.other-portal"], (await compare.ExecuteAsync(ProfileFile.Write(await Profile(database, "phu-lien")))).Codes());
        Assert.Equal(["profile.broken-json"], (await compare.ExecuteAsync("{")).Codes());
    }

    [Fact]
    public async Task A_unit_people_serve_in_and_one_the_profile_names_are_not_set_aside()
    {
        using var database = await PortalDatabase.CreateAsync();
        var named = await Change(database, 1, new RemoveItem<ProfileUnit>(ProfileLists.Units, "vhxh"));
        Assert.Equal(["profile.in-use"], named.Codes());
        Assert.Contains("cơ quan thường trực của Ban Biên tập", named.Refusals[0].Sentence, StringComparison.Ordinal);

        await using (var db = database.Context())
        {
            var member = await db.Memberships.FirstAsync(m => m.UserId == Someone.Author);
            member.UnitId = (await db.Units.SingleAsync(u => u.Code == "mttq")).Id;
            await db.SaveChangesAsync();
        }
        var served = await Change(database, 1, new RemoveItem<ProfileUnit>(ProfileLists.Units, "mttq"));
        Assert.Contains("accounts.unit-served", served.Codes());
    }

    [Fact]
    public async Task A_unit_somebody_is_invited_to_or_the_map_of_Microsoft_sends_people_to_is_not_set_aside()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        var unit = (await db.Units.SingleAsync(u => u.Code == "mttq")).Id;
        var invited = new Invitation
        {
            PortalId = A.ThanhDong, TokenHash = "x", FullName = "Lê Thị Mơ", UserName = "mo.lethi", InvitedByName = "Yến", ExpiresAt = new(2026, 11, 27),
            Roles = { new() { PortalId = A.ThanhDong, Role = PortalRole.Contributor, UnitId = unit } },
        };
        db.Add(invited);
        db.Add(new EntraRoleRule { PortalId = A.ThanhDong, AppRole = "Cong.TacGia", Role = PortalRole.Contributor, UnitId = unit });
        await db.SaveChangesAsync();

        var gone = await Change(database, 1, new RemoveItem<ProfileUnit>(ProfileLists.Units, "mttq"));

        Assert.Equal(["accounts.unit-in-map", "people.unit-promised"], gone.Codes().Order(StringComparer.Ordinal));
        Assert.Contains("Lê Thị Mơ", gone.Refusals.Single(r => r.Code == "people.unit-promised").Sentence, StringComparison.Ordinal);
        await db.EntraRoleRules.ExecuteDeleteAsync();
        // A link that has run out holds nothing: renewed, it is judged anew
        await db.Invitations.ExecuteUpdateAsync(set => set.SetProperty(i => i.ExpiresAt, new DateTime(2026, 11, 19)));
        Assert.True((await Change(database, 1, new RemoveItem<ProfileUnit>(ProfileLists.Units, "mttq"))).Done);
    }

    [Fact]
    public async Task A_step_with_items_on_it_a_section_with_drafts_and_the_kind_of_a_section_with_items_stay()
    {
        using var database = await PortalDatabase.CreateAsync();
        var profile = await Profile(database);
        var sent = await Story.AtStep(database, profile.Workflow.Steps[1].Code);
        await using var db = database.Context();
        var edition = await db.Editions.Include(e => e.Section).SingleAsync(e => e.Id == sent);
        var section = profile.Sections.Single(s => s.Code == edition.Section!.Code);

        Assert.Equal(["workflow.step-in-use"], (await Change(database, 1, new RemoveItem<ProfileStep>(ProfileLists.Steps, edition.Step))).Codes());
        Assert.Equal(["workflow.section-in-work"], (await Change(database, 1, new RemoveItem<ProfileSection>(ProfileLists.Sections, section.Code))).Codes());
        var other = SectionForm.Of(section);
        other.Kind = ProfileSection.Kinds.Single(k => k != section.Kind);
        Assert.Equal(["workflow.section-holds-kind"], (await Change(database, 1, other)).Codes());
        Assert.Equal(ProfileFile.Write(profile), ProfileFile.Write(await Profile(database)));
    }

    [Fact]
    public async Task Where_a_portal_stands_among_the_others_is_not_its_own_administrator_s_to_say()
    {
        using var database = await PortalDatabase.CreateAsync();
        var profile = await Profile(database);
        foreach (var moved in new[] { profile with { Parent = null }, profile with { Level = 1 }, profile with { Parent = "phu-lien" } })
            Assert.Equal(["profile.place-in-system"], (await Change(database, 1, new ProfileFileForm(ProfileFile.Write(moved)))).Codes());
    }

    [Fact]
    public async Task The_first_step_writes_and_does_not_change_under_drafts()
    {
        using var database = await PortalDatabase.CreateAsync();
        var up = new MoveItem<ProfileStep>(ProfileLists.Steps, "editing", -1);
        await Story.Draft(database);
        Assert.Equal(["workflow.first-step-held"], (await Change(database, 1, up)).Codes());
        var twice = new Twice(up, new MoveItem<ProfileStep>(ProfileLists.Steps, "field-review", -2));
        Assert.Equal(["profile.workflow"], (await Change(database, 1, twice)).Codes());
    }

    private sealed record Twice(IProfileForm First, IProfileForm Second) : IProfileForm
    {
        public Outcome<PortalProfile> ApplyTo(PortalProfile profile) => Second.ApplyTo(First.ApplyTo(profile).Value);
    }

    [Fact]
    public async Task A_section_set_aside_does_not_come_back_as_another_kind_over_its_items()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.Publish(database);
        var changed = await Change(database, 1, new RemoveItem<ProfileSection>(ProfileLists.Sections, "tin-tuc"));
        Assert.True(changed.Done, changed.ToString());

        var again = await Change(database, 2, new SectionForm { Name = "Tin tức", Kind = "document" });

        Assert.Equal(["workflow.section-holds-kind"], again.Codes());
    }
}
