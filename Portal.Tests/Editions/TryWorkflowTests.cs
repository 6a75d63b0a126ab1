using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public class TryWorkflowTests
{
    private static Task<Outcome<IReadOnlyList<TrialStation>>> Try(PortalDatabase database, string? field = null, string who = Someone.Administrator) =>
        database.As(who).GetRequiredService<TryWorkflow>().ExecuteAsync(field);

    [Fact]
    public async Task The_field_decides_who_reviews_as_it_does_for_a_real_item()
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.Equal(["Phạm Đức Long"], (await Try(database)).Value[2].People);
        Assert.Equal(["Trịnh Minh Châu"], (await Try(database, "economy")).Value[2].People);
    }

    [Fact]
    public async Task Where_the_only_head_wrote_the_item_four_eyes_are_said_to_be_missing()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using (var db = database.Context())
        {
            // One person for everything: nobody is left to judge
            foreach (var other in await db.Memberships.Where(m => m.UserId != Someone.Head).ToListAsync()) other.ToOn = new(2026, 1, 1);
            db.Memberships.Add(new() { PortalId = A.ThanhDong, UserId = Someone.Head, Role = PortalRole.Secretary, FromOn = new(2025, 1, 1) });
            db.Memberships.Add(new() { PortalId = A.ThanhDong, UserId = Someone.Head, Role = PortalRole.Administrator, FromOn = new(2025, 1, 1) });
            db.Memberships.Add(new()
            {
                PortalId = A.ThanhDong, UserId = Someone.Head, Role = PortalRole.FieldReviewer, FromOn = new(2025, 1, 1),
                UnitId = (await db.Units.SingleAsync(u => u.Code == "vhxh")).Id,
            });
            await db.SaveChangesAsync();
        }

        var last = (await Try(database, who: Someone.Head)).Value[^1];

        Assert.Empty(last.People);
        Assert.Equal("Hoàng Ngọc Ánh đã soạn, sửa hoặc duyệt ở bước trước: cần thêm một người giữ vai trò Người duyệt lĩnh vực.", last.WhyNobody);
    }

    [Fact]
    public async Task Only_who_manages_the_portal_tries_it_and_nothing_is_written()
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.Equal(["access.not-allowed"], (await Try(database, who: Someone.Head)).Codes());
        Assert.True((await Try(database)).Done);
        await using var db = database.Context();
        Assert.False(await db.Items.AnyAsync());
    }
}
