using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

public class CreatePortalTests
{
    private const string City = "hai-phong";

    private static NewPortalForm HongBang() =>
        new() { From = A.ThanhDong, Place = "Hồng Bàng", KindLabel = "phường", Hosts = "hongbang.haiphong.gov.vn", Parent = City };

    private static async Task<PortalDatabase> WithCityAdministrator()
    {
        var database = await PortalDatabase.CreateAsync();
        await using var city = database.Context(City);
        city.Memberships.Add(new() { PortalId = City, UserId = Someone.Administrator, Role = PortalRole.Administrator, FromOn = new(2025, 1, 1) });
        await city.SaveChangesAsync();
        return database;
    }

    private static Task<Outcome<string>> Create(PortalDatabase database, NewPortalForm form, string who = Someone.Administrator, string at = City) =>
        database.As(who, at).GetRequiredService<CreatePortal>().ExecuteAsync(form);

    [Fact]
    public async Task A_ward_begins_from_another_with_its_own_names_and_nothing_of_the_other_office()
    {
        using var database = await WithCityAdministrator();

        Assert.Equal("hong-bang", (await Create(database, HongBang())).Value);

        await using var db = database.Context("hong-bang");
        var made = (await db.Portals.SingleAsync(p => p.Id == "hong-bang")).Profile;
        var text = ProfileFile.Write(made);
        Assert.Equal(("Cổng thông tin điện tử phường Hồng Bàng", "Hồng Bàng", City, 2), (made.Name, made.ShortName, made.Parent, made.Level));
        Assert.DoesNotContain("Thành Đông", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("thanhdong", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("849/QĐ-UBND", text, StringComparison.Ordinal);
        Assert.Equal(11, await db.Sections.CountAsync());
        Assert.Equal(12, await db.Units.CountAsync());
        Assert.NotEmpty(await db.RoleGrants.ToListAsync());
        // Whoever made it goes on there, and everything made there is told there
        Assert.Contains(await database.As(Someone.Administrator, "hong-bang").GetRequiredService<FindMyPortals>().ExecuteAsync(), p => p.Id == "hong-bang");
        Assert.Contains("Giao vai trò Quản trị", string.Join('\n', await db.History.Select(h => h.Sentence).ToListAsync()), StringComparison.Ordinal);
        await using var city = database.Context(City);
        Assert.Equal("Lập cổng mới “Cổng thông tin điện tử phường Hồng Bàng” (hong-bang).",
            (await city.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence);
    }

    [Fact]
    public async Task A_portal_comes_from_a_file_and_a_faulty_file_is_refused_whole()
    {
        using var database = await WithCityAdministrator();
        var shipped = ProfileFile.Parse(await File.ReadAllTextAsync(AssetFiles.Of("profiles", "phu-lien.json"))).Value;
        var file = ProfileFile.Write(shipped with { Id = "an-bien", Hosts = ["anbien.haiphong.gov.vn"] });

        Assert.Equal("an-bien", (await Create(database, new() { Json = file })).Value);
        await using var db = database.Context("an-bien");
        Assert.Equal(file, ProfileFile.Write((await db.Portals.SingleAsync(p => p.Id == "an-bien")).Profile));

        Assert.Equal(["accounts.portal-exists"], (await Create(database, new() { Json = file })).Codes());
        Assert.Equal(["profile.host-taken"], (await Create(database, new() { Json = ProfileFile.Write(shipped with { Id = "khac" }) })).Codes());
        Assert.Equal(["profile.broken-json"], (await Create(database, new() { Json = "{" })).Codes());
        Assert.False(await db.Portals.AnyAsync(p => p.Id == "khac"));
    }

    [Theory]
    [InlineData("Place", "", "phường", "a.vn", null)]
    [InlineData("Hosts", "Hồng Bàng", "phường", " ", null)]
    [InlineData("Id", "Hồng Bàng", "phường", "a.vn", "Hồng Bàng")]
    [InlineData("KindLabel", "Hồng Bàng", "", "a.vn", null)]
    [InlineData("Id", "Hồng Bàng", "phường", "a.vn", "phu-lien")]
    public async Task What_is_missing_or_taken_is_refused_beside_its_field(string field, string place, string kind, string hosts, string? id)
    {
        using var database = await WithCityAdministrator();
        var refused = await Create(database, new() { From = A.ThanhDong, Place = place, KindLabel = kind, Hosts = hosts, Id = id, Parent = City });
        Assert.Contains(field, refused.Refusals.Select(r => r.Field));
    }

    [Fact]
    public async Task Only_who_manages_a_portal_with_none_above_it_creates_one()
    {
        using var database = await WithCityAdministrator();
        Assert.Equal(["accounts.portals-made-above"], (await Create(database, HongBang(), at: A.ThanhDong)).Codes());
        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Administrator]))
        {
            Assert.Equal(["access.not-allowed"], (await Create(database, HongBang(), who)).Codes());
            Assert.Empty(await database.As(who, City).GetRequiredService<FindPortalChoices>().ExecuteAsync());
        }
        Assert.Equal(["accounts.source-missing"], (await Create(database, new() { Place = "X" })).Codes());
        Assert.Equal(City, (await database.As(Someone.Administrator, City).GetRequiredService<FindPortalChoices>().ExecuteAsync())[0].Id);
    }

    [Fact]
    public async Task Of_two_who_create_the_same_portal_at_once_one_wins()
    {
        using var database = await WithCityAdministrator();
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Create(database, HongBang()))));
        Assert.Equal(1, both.Count(o => o.Done));
        Assert.Equal(["accounts.portal-exists"], both.Single(o => !o.Done).Codes());
    }

    [Theory]
    [InlineData("Hồng \"Bàng\"")]
    [InlineData("Hồng\\Bàng")]
    [InlineData("Thành Đông Mới")]
    public async Task Names_of_every_make_stand_as_they_were_typed(string place)
    {
        using var database = await WithCityAdministrator();
        var form = HongBang();
        (form.Place, form.Id) = (place, "moi");
        Assert.Equal("moi", (await Create(database, form)).Value);
        await using var db = database.Context("moi");
        Assert.Equal("Cổng thông tin điện tử phường " + place, (await db.Portals.SingleAsync(p => p.Id == "moi")).Name);
    }
}
