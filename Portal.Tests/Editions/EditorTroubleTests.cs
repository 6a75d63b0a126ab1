using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Admin.Shared;
using Portal.Core.Data;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The editor over a storage that fails: what it answers its script, what it says, and what is stored in the end.</summary>
public sealed class EditorTroubleTests : AdminTestContext
{
    private readonly StorageFaults faults = new();
    private readonly HeardLog log = new();
    private int changes;

    public static readonly TheoryData<string, string> Troubles = new()
    {
        { "full", TroubleRefusals.CannotWrite.Code }, { "read-only", TroubleRefusals.CannotWrite.Code }, { "failing disk", TroubleRefusals.CannotWrite.Code },
        { "no space for files", TroubleRefusals.CannotWrite.Code }, { "locked", TroubleRefusals.Busy.Code }, { "busy", TroubleRefusals.Busy.Code },
        { "gone", TroubleRefusals.Away.Code }, { "a bug", TroubleRefusals.Other.Code },
    };

    protected override Task ArrangeAsync()
    {
        Services.AddSingleton(faults).AddSingleton<PortalDbFactory, FaultyDbFactory>();
        Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log);
        return Task.CompletedTask;
    }

    private static Exception Error(string name) => name switch
    {
        "full" => new DbUpdateException("", new SqliteException("database or disk is full", 13)),
        "read-only" => new SqliteException("attempt to write a readonly database", 8),
        "failing disk" => new SqliteException("disk I/O error", 10),
        "no space for files" => new IOException("No space left on device", 28),
        "locked" => new DbUpdateException("", new SqliteException("database table is locked", 6)),
        "busy" => new SqliteException("database is locked", 5),
        "gone" => new SqliteException("unable to open database file", 14),
        _ => new InvalidOperationException("Something of ours"),
    };

    private async Task<IRenderedComponent<EditorPage>> EditAsync(int editionId)
    {
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{editionId}/soan", ("Id", editionId));
        page.WaitForElement("#tieu-de");
        return page;
    }

    private async Task<EditorPage.SaveAnswer?> TypeAsync(IRenderedComponent<EditorPage> page, string text, bool byHand = false)
    {
        changes++;
        return await page.InvokeAsync(() => page.Instance.SaveTyped(new("trang", changes, $"<p>{text}</p>", text.Length + 7, null), byHand));
    }

    private static IElement Button(IRenderedComponent<EditorPage> page, string words) => page.FindAll("button").First(b => b.TextContent.Trim() == words);

    [Theory]
    [Trait("Fault", "SEC3")]
    [MemberData(nameof(Troubles))]
    public async Task A_save_that_fails_says_what_to_do_logs_one_line_and_leaves_page_and_draft_as_they_are(string what, string code)
    {
        var id = await Story.Draft(Database);
        var page = await EditAsync(id);
        page.Find("#tieu-de").Change("Bí mật của bài");
        faults.BeforeCommit = Error(what);
        var answer = await TypeAsync(page, "Chữ mới");
        Assert.Equal((false, false, false), (answer!.Done, answer.Refused, answer.Busy));
        Assert.Contains(code, page.Find("[data-testid=refusals]").InnerHtml, StringComparison.Ordinal);
        Assert.Equal("Bí mật của bài", page.Find("#tieu-de").GetAttribute("value"));
        Assert.Equal($"Error: Failed: saveDraft in thanh-dong ({code})", Assert.Single(log.Lines));
        Assert.NotEqual("Bí mật của bài", (await Story.Edition(Database, id)).Title);

        faults.BeforeCommit = null;
        Assert.True((await TypeAsync(page, "Chữ mới"))!.Done);
        Assert.Empty(page.FindAll("[data-testid=refusals]"));
        Assert.Equal(("Bí mật của bài", "<p>Chữ mới</p>"), ((await Story.Edition(Database, id)).Title, (await Story.Edition(Database, id)).BodyHtml));
    }

    [Fact]
    [Trait("Fault", "SEC3")]
    public async Task On_a_disk_that_is_really_full_the_draft_stays_as_it_was_and_is_saved_when_there_is_room()
    {
        var id = await Story.Draft(Database);
        var page = await EditAsync(id);
        var before = (await Story.Edition(Database, id)).BodyHtml;
        var much = new string('a', 150_000);
        faults.Full = true;
        Assert.False((await TypeAsync(page, much))!.Done);
        Assert.Contains("hết chỗ lưu", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal(before, (await Story.Edition(Database, id)).BodyHtml);

        faults.Full = false;
        Assert.True((await TypeAsync(page, much))!.Done);
        Assert.Contains(much, (await Story.Edition(Database, id)).BodyHtml, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "SEC3")]
    [InlineData("Lưu")]
    [InlineData("Xem trước")]
    [InlineData("Gửi Tổ Thư ký biên tập")]
    public async Task No_button_of_the_editor_ends_the_page_or_leaves_it_when_storing_fails(string button)
    {
        var page = await EditAsync(await Story.Draft(Database));
        var here = Services.GetRequiredService<NavigationManager>().Uri;
        faults.BeforeCommit = Error("full");
        await Button(page, button).ClickAsync(new MouseEventArgs());
        Assert.Contains("hết chỗ lưu", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal(here, Services.GetRequiredService<NavigationManager>().Uri);

        faults.BeforeCommit = null;
        await Button(page, button).ClickAsync(new MouseEventArgs());
        Assert.Empty(page.FindAll("[data-testid=refusals]"));
    }

    [Fact]
    [Trait("Fault", "ED1")]
    public async Task A_save_sent_again_because_its_answer_was_lost_is_done_and_not_done_twice()
    {
        var id = await Story.Draft(Database);
        var page = await EditAsync(id);
        Assert.True((await TypeAsync(page, "Một lần"))!.Done);
        var version = await Story.Version(Database, id);
        changes--;
        var again = await TypeAsync(page, "Một lần");
        Assert.Equal((true, changes, version), (again!.Done, again.Changes, await Story.Version(Database, id)));
    }

    [Fact]
    [Trait("Fault", "ED1")]
    public async Task A_save_whose_commit_was_done_and_whose_answer_was_lost_is_no_stranger_s_change()
    {
        var id = await Story.Draft(Database);
        var page = await EditAsync(id);
        faults.AfterCommit = Error("busy");
        Assert.True((await TypeAsync(page, "Đã vào cơ sở dữ liệu"))!.Done);
        Assert.Contains("Đã vào", (await Story.Edition(Database, id)).BodyHtml, StringComparison.Ordinal);
        Assert.True((await TypeAsync(page, "Đã vào cơ sở dữ liệu, gõ thêm"))!.Done);
        Assert.Contains("gõ thêm", (await Story.Edition(Database, id)).BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "ED1")]
    public async Task What_a_stranger_changed_after_a_save_without_answer_is_still_a_stranger_s_change()
    {
        var id = await Story.Draft(Database);
        var page = await EditAsync(id);
        faults.AfterCommit = Error("busy");
        await TypeAsync(page, "Của tôi");
        await using (var db = Database.Context())
        {
            (await db.Editions.SingleAsync(e => e.Id == id)).BodyHtml = "<p>Của người khác</p>";
            await db.SaveChangesAsync();
        }
        var answer = await TypeAsync(page, "Của tôi, gõ thêm");
        Assert.True(answer!.Refused);
        Assert.Contains("Có người vừa lưu bài này", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal("<p>Của người khác</p>", (await Story.Edition(Database, id)).BodyHtml);
    }

    [Fact]
    [Trait("Fault", "ED1")]
    public async Task A_new_page_on_which_nothing_was_typed_makes_no_draft_when_the_line_comes_back()
    {
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>("bai/moi");
        page.WaitForElement("#tieu-de");
        Assert.True((await page.InvokeAsync(() => page.Instance.SaveTyped(new("trang", 0, "", 0, null), false)))!.Done);
        await using var db = Database.Context();
        Assert.Equal(0, await db.Items.CountAsync());
    }

    [Fact]
    [Trait("Fault", "ED16")]
    public async Task After_a_refused_send_a_save_is_a_save_and_a_reason_goes_with_its_cause()
    {
        var id = await Story.Draft(Database);
        var page = await EditAsync(id);
        page.Find("#tieu-de").Change("");
        page.Find("#sapo").Change("");
        await Button(page, "Gửi Tổ Thư ký biên tập").ClickAsync(new MouseEventArgs());
        Assert.Equal(2, page.FindAll("[data-testid=refusals] li").Count);

        page.Find("#tieu-de").Change("Có tiêu đề rồi");
        Assert.True((await TypeAsync(page, "Chữ"))!.Done);
        Assert.Empty(page.FindAll("#loi-Title"));
        Assert.NotEmpty(page.FindAll("#loi-Abstract"));
    }
}
