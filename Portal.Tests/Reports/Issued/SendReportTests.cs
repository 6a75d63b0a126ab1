using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Portal.Core.Kernel;
using Portal.Core.Mail;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports.Issued;
using Portal.Tests.Mail;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports.Issued;

/// <summary>An issued report goes by mail with its PDF, and the page tells truly how far each letter came.</summary>
[Trait("Row", "H2")]
public sealed class SendReportTests : IAsyncLifetime
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 báo cáo %%EOF");
    private ReportGround ground = null!;
    private int printed;

    public async Task InitializeAsync()
    {
        ground = await ReportGround.LayAsync();
        Story.Must(await ground.TryIssueAsync());
    }

    public Task DisposeAsync()
    {
        ground.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome<int>> SendAsync(string addresses, int number = 1, string by = Someone.Secretary, Guid? key = null) =>
        ground.The<SendReport>(by).ExecuteAsync(ReportGround.October, number, new(addresses, "Kính gửi để theo dõi.", key ?? Guid.NewGuid()), sheet =>
        {
            printed++;
            Assert.NotNull(sheet.Check);
            return Task.FromResult<Outcome<byte[]>>(Pdf);
        });

    [Fact]
    public async Task Each_address_gets_a_letter_with_the_pdf_and_the_page_says_that_the_server_took_it()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(ground.Database, new()
        {
            Server = "localhost", Port = office.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), Security = MailSecurity.None,
            SenderAddress = "cong@vi-du.gov.vn",
        });

        Assert.Equal(2, Story.Must(await SendAsync("ubnd@vi-du.gov.vn\n vanphong@vi-du.gov.vn, ubnd@vi-du.gov.vn")));
        Assert.All((await IssuedAsync()).Sent, s => Assert.Equal(OutboxState.Waiting, s.State));
        Assert.Equal(2, await MailGround.Sender(ground.Database).ExecuteAsync());

        var letter = office.Taken.First();
        var part = Assert.IsType<MimePart>(Assert.IsType<Multipart>(letter.Body)[1]);
        using var content = new MemoryStream();
        await part.Content!.DecodeToAsync(content);
        Assert.Equal(Pdf, content.ToArray());
        Assert.Equal("bao-cao-thanh-dong-2026-10-ban-1.pdf", part.FileName);
        Assert.Contains("/kiem-tra/", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("Kính gửi để theo dõi.", letter.TextBody, StringComparison.Ordinal);
        Assert.All((await IssuedAsync()).Sent, s => Assert.Equal(OutboxState.Sent, s.State));
        Assert.All(await MailGround.AllAsync(ground.Database), m => Assert.Null(m.FileSealed));
        Assert.Equal(1, printed);
    }

    [Fact]
    public async Task Of_one_filling_of_the_form_an_address_gets_one_letter_however_late_it_is_told_again()
    {
        await MailGround.SetAsync(ground.Database);
        var key = Guid.NewGuid();

        Story.Must(await SendAsync("ubnd@vi-du.gov.vn", key: key));
        ground.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, Story.Must(await SendAsync("UBND@vi-du.gov.vn", key: key)));

        Assert.Single(await MailGround.AllAsync(ground.Database));
        await using var db = ground.Database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "reports.sent"));
        // Filled in anew within the same minute it is another letter
        Story.Must(await SendAsync("ubnd@vi-du.gov.vn"));
        Assert.Equal(2, (await MailGround.AllAsync(ground.Database)).Count);
    }

    [Fact]
    public async Task One_that_was_replaced_is_not_sent_and_the_one_in_its_place_is_named()
    {
        await MailGround.SetAsync(ground.Database);
        Story.Must(await ground.TryIssueAsync(new() { NewestSeen = 1, Reason = "Bổ sung" }));

        var refused = Assert.Single((await SendAsync("ubnd@vi-du.gov.vn")).Refusals);

        Assert.Equal(("reports.send-replaced", 0), (refused.Code, printed));
        Assert.Contains("bản 2", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(1, Story.Must(await SendAsync("ubnd@vi-du.gov.vn", number: 2)));
    }

    [Fact]
    public async Task One_that_is_replaced_while_it_is_printed_is_not_sent_either()
    {
        await MailGround.SetAsync(ground.Database);

        var refused = await ground.The<SendReport>().ExecuteAsync(ReportGround.October, 1, new("ubnd@vi-du.gov.vn", null, Guid.NewGuid()), async _ =>
        {
            Story.Must(await ground.TryIssueAsync(new() { NewestSeen = 1, Reason = "Bổ sung" }, by: Someone.Head));
            return Pdf;
        });

        Assert.Equal(["reports.send-replaced"], refused.Codes());
        Assert.Empty(await MailGround.AllAsync(ground.Database));
    }

    [Fact]
    public async Task So_many_letters_go_out_within_an_hour_and_no_more()
    {
        await MailGround.SetAsync(ground.Database);
        string Some(int from) => string.Join('\n', Enumerable.Range(from, SendReportForm.Most).Select(i => $"dv{i}@vi-du.gov.vn"));
        for (var sent = 0; sent < SendReportForm.MostAnHour; sent += SendReportForm.Most) Story.Must(await SendAsync(Some(sent)));

        var refused = Assert.Single((await SendAsync("mot@vi-du.gov.vn")).Refusals);

        Assert.Equal(("reports.send-many-letters", SendReportForm.AddressesField), (refused.Code, refused.Field));
        ground.Clock.Advance(TimeSpan.FromMinutes(61));
        Story.Must(await SendAsync("mot@vi-du.gov.vn"));
    }

    [Theory]
    [InlineData("", "reports.send-no-address")]
    [InlineData("ubnd", "reports.send-wrong-address")]
    [InlineData("Ông A <a@vi-du.vn>", "reports.send-wrong-address")]
    public async Task What_is_no_address_is_refused_beside_its_field_before_anything_is_printed(string addresses, string code)
    {
        await MailGround.SetAsync(ground.Database);

        var refused = Assert.Single((await SendAsync(addresses)).Refusals);

        Assert.Equal((code, SendReportForm.AddressesField, 0), (refused.Code, refused.Field, printed));
    }

    [Fact]
    public async Task Without_a_mail_server_or_a_right_or_such_a_report_nothing_is_sent()
    {
        Assert.Equal(["reports.send-no-server"], (await SendAsync("ubnd@vi-du.gov.vn")).Codes());
        await MailGround.SetAsync(ground.Database);
        Assert.Equal(["access.not-allowed"], (await SendAsync("ubnd@vi-du.gov.vn", by: Someone.Finance)).Codes());
        Assert.Equal(["papers.no-such-number"], (await SendAsync("ubnd@vi-du.gov.vn", number: 7)).Codes());
        Assert.Empty(await MailGround.AllAsync(ground.Database));
    }

    private async Task<IssuedReportDetail> IssuedAsync() => Story.Must(await ground.The<GetIssuedReport>().ExecuteAsync(ReportGround.October));
}
