using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Core.Reports;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>Collaborators see and follow their own items and nothing else; invited, they are known as the payee they are (A5).</summary>
[Trait("Row", "A5")]
public sealed class CollaboratorTests
{
    [Fact]
    public async Task A_collaborator_sees_and_follows_their_own_items_and_nothing_else()
    {
        using var database = await PortalDatabase.CreateAsync();
        var own = await Story.Draft(database);
        var foreign = await Story.Draft(database, by: Someone.OtherAuthor);
        var author = database.As(Someone.Author);

        var seen = Story.Must(await author.GetRequiredService<FindEditions>().ExecuteAsync(new()));
        Assert.Equal([own], seen.Items.Select(r => r.EditionId));
        Assert.True((await author.GetRequiredService<GetEdition>().ExecuteAsync(own)).Done);
        Assert.Equal([AccessRefusals.NotFound], (await author.GetRequiredService<GetEdition>().ExecuteAsync(foreign)).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await author.GetRequiredService<FindContributors>().ExecuteAsync()).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await author.GetRequiredService<FindRoyaltyPeriods>().ExecuteAsync()).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await author.GetRequiredService<FindHistory>().ExecuteAsync(new())).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await author.GetRequiredService<FindUsers>().ExecuteAsync()).Refusals);
        Assert.Empty(await author.GetRequiredService<FindUnlinkedPayees>().ExecuteAsync());
    }

    [Fact]
    public async Task Invited_as_a_payee_the_new_account_is_known_as_that_payee()
    {
        using var database = await PortalDatabase.CreateAsync();
        var payee = await A.Contributor(database, "Mai Anh");
        await A.Contributor(database, "Đào Thị Hạnh", userId: Someone.Author);
        Assert.Equal([new UnlinkedPayee(payee, "Mai Anh")], await Desk.Verb<FindUnlinkedPayees>(database).ExecuteAsync());
        var form = Desk.Form("Mai Anh");
        (form.UserName, form.ContributorId) = ("anh.mai", payee);

        var id = await Desk.Accepted(database, form);

        Assert.Equal(id, (await Story.Contributor(database, payee)).UserId);
        Assert.Empty(await Desk.Verb<FindUnlinkedPayees>(database).ExecuteAsync());
        await using var db = database.Context();
        Assert.Equal("Gắn tài khoản vừa nhận lời mời với cộng tác viên Mai Anh.",
            (await db.History.SingleAsync(h => h.Action == "contributors.saved")).Sentence);
    }

    [Fact]
    public async Task A_payee_who_has_an_account_or_is_of_another_portal_is_refused_and_one_linked_meanwhile_spends_nothing()
    {
        using var database = await PortalDatabase.CreateAsync();
        var taken = await A.Contributor(database, "Đào Thị Hạnh", userId: Someone.Author);
        var foreign = await A.Contributor(database, "Bùi Gia Khánh", portalId: "phu-lien");
        var free = await A.Contributor(database, "Mai Anh");
        foreach (var payee in new[] { taken, foreign })
        {
            var refused = Desk.Form();
            refused.ContributorId = payee;
            Assert.Equal(["people.payee-taken"], (await Desk.Verb<InviteUser>(database).ExecuteAsync(refused)).Codes());
        }
        var form = Desk.Form();
        form.ContributorId = free;
        var link = await Desk.Invite(database, form);
        await using (var db = database.Context())
            await db.Contributors.Where(c => c.Id == free).ExecuteUpdateAsync(set => set.SetProperty(c => c.UserId, Someone.OtherAuthor));

        Assert.Equal(["people.invitation-outdated"], (await Desk.Accepts(database).ExecuteAsync(link.Token, Desk.Password)).Codes());

        await using var after = database.Context();
        Assert.False(await after.Users.AnyAsync(u => u.UserName == "anh.nguyenthihong"));
    }
}
