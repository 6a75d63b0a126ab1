using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Bench.Wire;

/// <summary>A person without a browser on the real back-office: what is done arrives, and what does not come is said.</summary>
public sealed class WirePageTests : IAsyncLifetime
{
    private readonly int port = FreePorts.Take(1)[0];
    private PortalDatabase database = default!;
    private AdminHost host = default!;
    private WireVisitor visitor = default!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        host = new AdminHost(database, environment: "Development", settings: ("Links:AdminAddress", ""));
        host.UseKestrel(port);
        host.StartServer();
        await host.GivePasswordAsync(Someone.Author);
        visitor = await WireVisitor.SignInAsync(BenchGround.Address(port), Someone.Author, AdminHost.Password);
    }

    public async Task DisposeAsync()
    {
        visitor.Dispose();
        await host.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task What_is_written_without_a_browser_is_stored_and_found_in_the_list()
    {
        await using var page = await WirePage.OpenAsync(visitor, "/thanh-dong/bai/moi");
        var editor = new WireEditor(page);
        await page.UntilAsync("the editor", WireEditor.IsWatched);
        editor.Fill("tieu-de", "Ra quân dọn kênh thoát nước");
        editor.Type("Mỗi tổ dân phố nhận một đoạn đường.");

        Assert.Null(await editor.SaveAsync(byHand: true));
        await page.UntilAsync("the note", p => p.All.Any(n => n.Words == "Đã lưu bản nháp"));
        await using var db = database.Context();
        var stored = await db.Editions.SingleAsync(e => e.Title == "Ra quân dọn kênh thoát nước");
        Assert.Equal("<p>Mỗi tổ dân phố nhận một đoạn đường.</p>", stored.BodyHtml);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"/thanh-dong/bai/{stored.Id}/soan"), page.Address.AbsolutePath);

        // The page asks whether it may be left, and is left
        await page.ClickAsync(n => n.HasClass("mud-nav-link") && n["href"] == "/thanh-dong/bai");
        await page.UntilAsync("the row", p => p.All.Any(n => n.HasClass("row-link") && n.Words == stored.Title));
        page.Fill("loc-tu", "không có trong bài nào");
        page.Enter("loc-tu");
        await page.UntilAsync("an empty list", p => p.All.Any(n => n.HasClass("empty")) && p.All.Any(n => n.HasClass("list-condition")));
        Assert.Equal(EditionStatus.Draft, stored.Status);
    }

    [Fact]
    public async Task Who_waits_hears_at_once_that_the_line_is_gone()
    {
        await using var page = await WirePage.OpenAsync(visitor, "/thanh-dong/bai");
        await page.UntilAsync("the page", p => p.All.Any(n => n["id"] == "noi-dung"));
        var waiting = page.UntilAsync("what never comes", _ => false);
        await host.DisposeAsync();

        var said = await Assert.ThrowsAsync<InvalidOperationException>(() => waiting);
        Assert.DoesNotContain("did not come within", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_on_the_page_cannot_be_pressed()
    {
        await using var page = await WirePage.OpenAsync(visitor, "/thanh-dong/bai");
        await page.UntilAsync("the page", p => p.All.Any(n => n["id"] == "noi-dung"));

        var said = await Assert.ThrowsAsync<InvalidOperationException>(() => page.ClickAsync(n => n["id"] == "khong-co"));

        Assert.Contains("/thanh-dong/bai", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_get_in_is_said()
    {
        var said = await Assert.ThrowsAsync<InvalidOperationException>(() => WireVisitor.SignInAsync(BenchGround.Address(port), Someone.Author, "sai"));

        Assert.Contains(Someone.Author, said.Message, StringComparison.Ordinal);
    }
}
