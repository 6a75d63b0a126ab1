using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.Kernel;
using Portal.Core.Queue;
using Portal.Core.Roles;
using Portal.Tests.Mail;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions.Urgent;

/// <summary>What a review proposes stands until it is done: for those who may withdraw, or correct, what visitors see.</summary>
public sealed class UrgentProposalTests : IAsyncLifetime
{
    private const string Note = "Chưa kiểm chứng nguồn tin";
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<int> ProposedAsync(UrgentResult result, bool replaced = false)
    {
        var id = await UrgentStory.PublishAsync(database);
        if (replaced) await ReplaceAsync(id);
        clock.Advance(TimeSpan.FromMinutes(10));
        Story.Must(await UrgentStory.ReviewAsync(database, id, result: result, note: Note));
        return id;
    }

    private async Task<int> ReplaceAsync(int id)
    {
        clock.Advance(TimeSpan.FromMinutes(10));
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(id));
        await Story.SendOn(database, next, "approval");
        await Story.PublishEdition(database, next, Someone.Deputy);
        return next;
    }

    private async Task<IReadOnlyList<(string State, string Link)>> WorkAsync(string who) =>
        (await UrgentStory.WorkAsync(database, who)).Select(r => (r.State, r.Link)).ToList();

    /// <summary>What the list says of each item that a condition of its address finds.</summary>
    private async Task<IReadOnlyList<string?>> ListedAsync(string condition) => Story.Must(await database.As(Someone.Head).GetRequiredService<FindEditions>()
        .ExecuteAsync(new() { Urgent = EditionAsk.Urgents[condition] })).Items.Select(EditionList.UrgentWords).ToList();

    [Fact]
    public async Task A_proposal_to_withdraw_waits_for_those_who_may_and_stands_in_the_list_until_it_is_withdrawn()
    {
        var id = await ProposedAsync(UrgentResult.Withdraw);

        foreach (var who in new[] { Someone.Head, Someone.Deputy }) Assert.Equal([("Đề nghị gỡ", $"bai/{id}")], await WorkAsync(who));
        foreach (var who in new[] { Someone.Secretary, Someone.CultureReviewer, Someone.Author, Someone.Finance }) Assert.Empty(await WorkAsync(who));
        Assert.Equal(["Đề nghị gỡ"], await ListedAsync("de-nghi-go"));
        Assert.Empty(await ListedAsync("can-dinh-chinh"));

        // Seen once it still waits
        Story.Must(await database.As(Someone.Head).GetRequiredService<SeeNotices>().ExecuteAsync(id));
        Assert.Single(await WorkAsync(Someone.Head));
        await Story.Withdraw(database, id);

        Assert.Empty(await WorkAsync(Someone.Head));
        Assert.Empty(await ListedAsync("de-nghi-go"));
        Assert.Equal(["Đã hậu kiểm"], await ListedAsync("da-hau-kiem"));
    }

    [Fact]
    public async Task What_is_to_be_corrected_waits_for_those_who_may_begin_it_until_a_later_edition_is_public()
    {
        var id = await ProposedAsync(UrgentResult.Correct);

        Assert.Equal([("Cần đính chính", $"bai/{id}")], await WorkAsync(Someone.Author));
        Assert.Equal([("Cần đính chính", $"bai/{id}")], await WorkAsync(Someone.Secretary));
        Assert.Empty(await WorkAsync(Someone.OtherAuthor));
        Assert.Equal(["Cần đính chính"], await ListedAsync("can-dinh-chinh"));

        await ReplaceAsync(id);

        Assert.Empty(await WorkAsync(Someone.Author));
        Assert.Empty(await ListedAsync("can-dinh-chinh"));
    }

    [Fact]
    public async Task Of_what_was_replaced_meanwhile_the_edition_visitors_see_is_meant_told_of_and_linked_to()
    {
        await MailGround.SetAsync(database);
        await MailGround.AddressAsync(database, Someone.Head);
        var id = await ProposedAsync(UrgentResult.Withdraw, replaced: true);
        await using var db = database.Context();
        var live = await db.Items.Where(i => i.LiveEditionId != null).Select(i => i.LiveEditionId!.Value).SingleAsync();

        Assert.NotEqual(id, live);
        Assert.Contains(Someone.Head, await UrgentStory.ToldAsync(database, live, urgent: true));
        Assert.Equal("truong-ban@vi-du.vn", Assert.Single(await MailGround.AllAsync(database)).ToAddress);
        Assert.Equal([("Đề nghị gỡ", $"bai/{live}")], await WorkAsync(Someone.Head));
        await Story.Withdraw(database, live);
        Assert.Empty(await WorkAsync(Someone.Head));
    }

    [Fact]
    public async Task Told_are_those_with_the_right_to_withdraw_whatever_their_role()
    {
        await using (var db = database.Context())
        {
            db.RoleGrants.Add(new() { PortalId = A.ThanhDong, Role = PortalRole.FieldReviewer, Permission = Permissions.Withdraw });
            await db.SaveChangesAsync();
        }
        await ProposedAsync(UrgentResult.Withdraw);

        await using var after = database.Context();
        Assert.Equal([Someone.CultureReviewer, Someone.EconomyReviewer, Someone.Deputy, Someone.Head],
            await after.EditionNotices.Where(n => n.Urgent && n.Sentence.Contains("đề nghị gỡ")).Select(n => n.UserId).Order().ToListAsync());
    }

    [Fact]
    public async Task What_was_told_at_once_stands_first_in_the_queue_and_says_when()
    {
        await Story.AtStep(database, "approval");
        var id = await ProposedAsync(UrgentResult.Withdraw);

        var rows = Story.Must(await database.As(Someone.Head).GetRequiredService<FindMyWork>().ExecuteAsync());

        Assert.Equal(["Hậu kiểm", "Tin khẩn"], rows.Take(2).Select(r => r.Kind).Order());
        Assert.Equal("báo 20/11/2026 09:10", rows.Single(r => r.Kind == "Tin khẩn").TimeLeft);
        Assert.Equal($"bai/{id}", rows[0].Link);
    }

    [Fact]
    public async Task Nothing_late_stands_behind_what_was_only_told_unless_somebody_else_has_taken_it()
    {
        var form = await A.CompleteForm(database);
        (form.Title, form.EventAtLocal) = ("Bài đã quá hạn", A.Hanoi(database).AddDays(-4));
        var late = await Story.AtStep(database, "approval", form);
        for (var i = 0; i < 2; i++) await ProposedAsync(UrgentResult.Withdraw);

        Assert.Equal(["Hậu kiểm", "Hậu kiểm", "Bài đã quá hạn", "Tin khẩn", "Tin khẩn"], await OrderAsync());
        Story.Must(await database.As(Someone.Deputy).GetRequiredService<HoldEdition>().ExecuteAsync(late, new HoldForm()));
        Assert.Equal(["Hậu kiểm", "Hậu kiểm", "Tin khẩn", "Tin khẩn", "Bài đã quá hạn"], await OrderAsync());

        async Task<IEnumerable<string>> OrderAsync() => Story.Must(await database.As(Someone.Head).GetRequiredService<FindMyWork>().ExecuteAsync())
            .Select(r => r.Late ? r.Title : r.Kind);
    }
}
