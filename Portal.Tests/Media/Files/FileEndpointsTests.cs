using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Admin.Media;
using Portal.Core.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Media.Files;

/// <summary>Files in and out of the back-office over plain http.</summary>
[Trait("Fault", "ED4")]
public sealed class FileEndpointsTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        app = new AdminHost(database);
        await app.GivePasswordAsync(Someone.Author);
        browser = app.Browser();
        await AdminHost.SignInAsync(browser, Someone.Author);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        database.Dispose();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string? origin = AdminHost.Address, params (string, object)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/thanh-dong/tai-len" + path, UriKind.Relative));
        request.Content = new ByteArrayContent(body);
        foreach (var (name, value) in headers) request.Headers.Add(name, Convert.ToString(value, CultureInfo.InvariantCulture));
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await browser.SendAsync(request);
    }

    /// <summary>As the script sends it: begun, in pieces, finished; the first answer that refuses.</summary>
    private async Task<HttpResponseMessage> SendAsync(byte[] file, string name, string? origin = AdminHost.Address, int piece = 100_000)
    {
        var begun = await PostAsync("?loai=ca-hai", file[..Math.Min(4096, file.Length)], origin,
            (UploadEndpoints.NameHeader, Uri.EscapeDataString(name)), (UploadEndpoints.SizeHeader, file.Length));
        if (!begun.IsSuccessStatusCode) return begun;
        var stand = await JsonAsync(begun);
        var (key, at) = (stand.GetProperty("key").GetString()!, stand.GetProperty("offset").GetInt32());
        while (at < file.Length)
            at = (await JsonAsync(await PostAsync("/" + key, file[at..Math.Min(file.Length, at + piece)], origin, (UploadEndpoints.OffsetHeader, at))))
                .GetProperty("offset").GetInt32();
        return await PostAsync($"/{key}/xong", [], origin);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    [Fact]
    public async Task A_file_sent_by_our_page_is_taken_and_comes_back_byte_for_byte_under_its_name()
    {
        var file = SampleFiles.Docx();
        var id = (await JsonAsync(await SendAsync(file, "../Kế hoạch số 12.docx"))).GetProperty("id").GetInt32();

        var answer = await browser.GetAsync(new Uri($"/thanh-dong/tep-dinh-kem/{id}", UriKind.Relative));

        Assert.Equal(file, await answer.Content.ReadAsByteArrayAsync());
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "Kế hoạch số 12.docx"), (disposition.DispositionType, disposition.FileNameStar));
        Assert.Equal(FileType.Of(FileKind.Docx).MediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_opens_in_the_browser_and_runs_nothing()
    {
        var id = (await JsonAsync(await SendAsync(SampleFiles.Pdf(), "a.pdf"))).GetProperty("id").GetInt32();
        var answer = await browser.GetAsync(new Uri($"/thanh-dong/tep-dinh-kem/{id}", UriKind.Relative));
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_answered_with_its_sentence_and_nothing_is_kept()
    {
        var answer = await SendAsync([.. "MZ"u8, .. new byte[100]], "ke-hoach.pdf");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(FileRefusals.Program.Sentence, (await JsonAsync(answer)).GetProperty("why").GetString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        await using var db = database.Context();
        Assert.Equal(0, await db.MediaFiles.CountAsync());
    }

    [Fact]
    public async Task What_the_script_must_know_is_told_by_its_number_and_nothing_of_it_is_kept_by_browsers()
    {
        var pdf = SampleFiles.Pdf(more: new string('x', 9000));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("", pdf[..100])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("/" + new string('0', 32), pdf[..100])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync($"/{new string('0', 32)}/xong", [])).StatusCode);
        var begun = await PostAsync("", pdf[..4096], AdminHost.Address, (UploadEndpoints.SizeHeader, pdf.Length));
        Assert.True(begun.Headers.CacheControl!.NoStore);
        var key = (await JsonAsync(begun)).GetProperty("key").GetString()!;
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync($"/{key}/xong", [])).StatusCode);
        Assert.Equal(4096, (await JsonAsync(await PostAsync("", pdf[..4096], AdminHost.Address, (UploadEndpoints.SizeHeader, pdf.Length),
            (UploadEndpoints.KeyHeader, key)))).GetProperty("offset").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await PostAsync($"/{key}/bo", [])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync($"/{key}/xong", [])).StatusCode);
    }

    [Fact]
    public async Task A_server_that_was_started_again_goes_on_with_what_the_former_had()
    {
        var pdf = SampleFiles.Pdf(more: new string('x', 9000));
        var begun = await JsonAsync(await PostAsync("", pdf[..4096], AdminHost.Address, (UploadEndpoints.SizeHeader, pdf.Length)));
        var key = begun.GetProperty("key").GetString()!;
        browser.Dispose();
        await app.DisposeAsync();
        app = new AdminHost(database);
        browser = app.Browser();
        await AdminHost.SignInAsync(browser, Someone.Author);

        var stand = await JsonAsync(await PostAsync("/" + key, pdf[4096..], AdminHost.Address, (UploadEndpoints.OffsetHeader, 4096)));
        Assert.Equal(pdf.Length, stand.GetProperty("offset").GetInt32());
        var id = (await JsonAsync(await PostAsync($"/{key}/xong", []))).GetProperty("id").GetInt32();
        Assert.Equal(pdf, await browser.GetByteArrayAsync(new Uri($"/thanh-dong/tep-dinh-kem/{id}", UriKind.Relative)));
    }

    [Fact]
    public async Task A_page_of_another_address_and_one_that_does_not_say_who_it_is_send_nothing()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(SampleFiles.Pdf(), "a.pdf", "https://example.com")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(SampleFiles.Pdf(), "a.pdf", origin: null)).StatusCode);
        await using var db = database.Context();
        Assert.Equal(0, await db.MediaFiles.CountAsync());
    }

    [Fact]
    public async Task Parts_of_a_video_are_sent_where_a_player_asks_for_them()
    {
        var video = SampleFiles.Mp4(data: 5000);
        var id = (await JsonAsync(await SendAsync(video, "a.mp4"))).GetProperty("id").GetInt32();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/thanh-dong/tep-dinh-kem/{id}", UriKind.Relative));
        request.Headers.Range = new RangeHeaderValue(100, 199);

        var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(video[100..200], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_file_of_another_portal_and_a_picture_are_not_found_here()
    {
        foreach (var id in new[] { await A.File(database, "phu-lien"), await A.Picture(database), 999_999 })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri($"/thanh-dong/tep-dinh-kem/{id}", UriKind.Relative))).StatusCode);
    }
}
