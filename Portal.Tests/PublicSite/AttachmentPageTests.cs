using System.Net;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Editions;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>Attachments as visitors meet them.</summary>
[Trait("Fault", "ED4")]
[Trait("Row", "B4")]
public sealed class AttachmentPageTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private PublicSiteHost app = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        app = new PublicSiteHost(database);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    private async Task<(int Id, string Address, byte[] Bytes)> FileAsync(FileKind kind, byte[] bytes, string portalId = A.ThanhDong)
    {
        var sha256 = await new FileStore(Path.Combine(database.Folder, "files")).PutAsync(new MemoryStream(bytes));
        await using var db = database.Context(portalId);
        var file = new MediaFile { PortalId = portalId, Kind = kind, FileName = "a", Sha256 = sha256, Bytes = bytes.Length, IsSigned = kind == FileKind.Pdf };
        db.MediaFiles.Add(file);
        await db.SaveChangesAsync();
        return (file.Id, FileAddress.Of(sha256, kind), bytes);
    }

    private async Task<string> PublishAsync(params (int Id, string Name)[] files)
    {
        var form = await A.CompleteForm(database);
        form.Attachments = files.Select(f => new AttachmentForm { MediaFileId = f.Id, Name = f.Name }).ToList();
        var published = await Story.Publish(database, form);
        return $"/tin-tuc/ra-quan-don-ve-sinh-moi-truong-{published.ItemId}";
    }

    private Task<HttpResponseMessage> Get(string path) => app.GetAsync(PublicSiteHost.ThanhDong + path);

    [Fact]
    public async Task The_page_names_each_with_kind_and_size_and_prints_its_address()
    {
        var (pdf, video) = (await FileAsync(FileKind.Pdf, SampleFiles.Pdf()), await FileAsync(FileKind.Mp4, SampleFiles.Mp4()));
        var page = await Forms.ReadAsync(await Get(await PublishAsync((pdf.Id, "Kế hoạch <12>"), (video.Id, "Phóng sự"))));

        var list = page.QuerySelector("section.attachments")!;
        Assert.Equal("Tệp đính kèm", list.QuerySelector("h2")!.TextContent);
        Assert.Equal([pdf.Address, video.Address], list.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!));
        Assert.Equal(("Kế hoạch <12>", "(PDF, 1 KB)"), (list.QuerySelector("a")!.TextContent, list.QuerySelector(".about")!.TextContent));
        Assert.Contains("Tệp có chữ ký số (chưa kiểm tra hiệu lực)", list.TextContent, StringComparison.Ordinal);
        Assert.Equal(video.Address, list.QuerySelector("video")!.GetAttribute("src"));
        Assert.EndsWith(pdf.Address, list.QuerySelector(".on-paper")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_opens_other_files_are_saved_under_their_names_and_none_can_run_anything()
    {
        var (pdf, word) = (await FileAsync(FileKind.Pdf, SampleFiles.Pdf()), await FileAsync(FileKind.Docx, SampleFiles.Docx()));
        await PublishAsync((pdf.Id, "Kế hoạch"), (word.Id, "Biểu mẫu"));

        var (opened, saved) = (await Get(pdf.Address), await Get(word.Address));

        Assert.Equal(pdf.Bytes, await opened.Content.ReadAsByteArrayAsync());
        var (inline, attachment) = (opened.Content.Headers.ContentDisposition!, saved.Content.Headers.ContentDisposition!);
        Assert.Equal(("inline", "application/pdf"), (inline.DispositionType, opened.Content.Headers.ContentType!.MediaType));
        Assert.Equal(("attachment", "Biểu mẫu.docx"), (attachment.DispositionType, attachment.FileNameStar));
        foreach (var answer in new[] { opened, saved })
        {
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        Assert.Contains("sandbox", saved.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_the_ending_of_another_kind_there_is_nothing()
    {
        var pdf = await FileAsync(FileKind.Pdf, SampleFiles.Pdf());
        await PublishAsync((pdf.Id, "Kế hoạch"));
        foreach (var ending in new[] { ".jpg", ".mp4", ".html", "" })
            Assert.Equal(HttpStatusCode.NotFound, (await Get(pdf.Address.Replace(".pdf", ending, StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task A_part_of_a_video_is_sent_where_a_player_asks_for_it()
    {
        var video = await FileAsync(FileKind.Mp4, SampleFiles.Mp4(data: 5000));
        await PublishAsync((video.Id, "Phóng sự"));

        var answer = await app.GetAsync(PublicSiteHost.ThanhDong + video.Address, ("Range", "bytes=4000-"));

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(video.Bytes[4000..], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Draft_or_withdrawn_it_is_not_there_nor_at_another_portal()
    {
        var (pdf, draft) = (await FileAsync(FileKind.Pdf, SampleFiles.Pdf()), await FileAsync(FileKind.Docx, SampleFiles.Docx()));
        var form = await A.CompleteForm(database);
        form.Attachments = [new() { MediaFileId = draft.Id, Name = "Nháp" }];
        await Story.Draft(database, form);
        var address = await PublishAsync((pdf.Id, "Kế hoạch"));
        Assert.Equal(HttpStatusCode.NotFound, (await Get(draft.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get(pdf.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await app.StatusAsync(PublicSiteHost.PhuLien + pdf.Address));

        var itemId = int.Parse(address[(address.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        await using (var db = database.Context()) await Story.Withdraw(database, db.Editions.Single(e => e.ItemId == itemId).Id);
        await app.LookAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await Get(pdf.Address)).StatusCode);
    }
}
