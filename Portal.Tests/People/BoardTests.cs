using Bunit;
using Microsoft.EntityFrameworkCore;
using Portal.Admin.Portals;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>The editorial board with its members, their terms and those before them. Today is 20/11/2026.</summary>
[Trait("Row", "A4")]
public sealed class BoardTests : AdminTestContext
{
    protected override TimeProvider Clock { get; } = HanoiClock.At(2026, 11, 20);

    private async Task TermsAsync(params (string Who, string Position, DateOnly From, DateOnly? To)[] terms)
    {
        await using var db = Database.Context();
        await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(m => m.BoardPosition, (string?)null));
        foreach (var (who, position, from, to) in terms)
            db.Memberships.Add(new() { PortalId = A.ThanhDong, UserId = who, Role = PortalRole.Secretary, BoardPosition = position, FromOn = from, ToOn = to });
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task The_profile_names_who_is_on_the_board_in_its_order_since_when_and_who_was_before()
    {
        await TermsAsync(
            (Someone.Secretary, "Thư ký", new(2025, 1, 1), null), (Someone.Head, "Trưởng ban", new(2026, 7, 1), new(2026, 11, 20)),
            (Someone.Deputy, "Trưởng ban", new(2025, 1, 1), new(2026, 6, 30)), (Someone.Author, "Thư ký", new(2027, 1, 1), null),
            // Called off before it began
            (Someone.Finance, "Thư ký", new(2026, 12, 1), new(2026, 11, 1)));

        var board = Story.Must(await Desk.Verb<FindBoard>(Database, Someone.Author).ExecuteAsync());

        Assert.Equal([Someone.Head, Someone.Secretary, Someone.Author], board.Now.Select(t => t.UserId));
        Assert.Equal(["Trưởng ban, 01/01/2025 – 30/06/2026"], board.Before.Select(t => t.Words));
        As(Someone.Administrator);
        var card = (await OpenAsync<ProfilePage>("cong")).Find("[data-testid=board]");
        Assert.Contains("Trưởng ban, 01/07/2026 – 20/11/2026", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 người từng là thành viên", card.TextContent, StringComparison.Ordinal);
        Assert.Empty(card.QuerySelectorAll("a"));
        As(Someone.AccountAdministrator);
        Assert.Equal(4, (await OpenAsync<ProfilePage>("cong")).FindAll("[data-testid=board] a").Count);
    }

    [Fact]
    public async Task A_board_nobody_was_given_a_place_on_says_so()
    {
        await TermsAsync();
        As(Someone.Administrator);
        Assert.Equal("chưa ai được giao vị trí trong Ban", (await OpenAsync<ProfilePage>("cong")).Find("[data-testid=board]").TextContent.Trim());
    }
}
