using MimeKit;
using Portal.Core.Mail;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Mail;

/// <summary>One message handed over to servers that take it, refuse it, or are no servers: what went wrong is said in Vietnamese, with what to do.</summary>
public sealed class SmtpPostTests
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);

    private Task<PostResult> SendAsync(MailSettingsForm form) => SendAsync(form, "Thư thử");

    private Task<PostResult> SendAsync(MailSettingsForm form, string subject, string name = "Đỗ Thị Lê") =>
        new SmtpPost(clock).SendAsync(Story.Must(form.Read()), Make(form, subject, name));

    private MimeMessage Make(MailSettingsForm form, string subject, string name) => MimeLetter.Make(Story.Must(form.Read()), "Phường Phù Liễn",
        new(name, "le@vi-du.vn"), subject, "Nội dung có dấu: ữ ặ ỡ.\n.\nDòng sau dấu chấm.\n", new("phu-lien", "a", clock.GetUtcNow().UtcDateTime));

    private static MailSettingsForm At(int port) => new()
    {
        Server = "localhost", Port = $"{port}", Security = MailSecurity.None, SenderAddress = "cong@vi-du.vn",
    };

    private static void IsTrouble(PostResult result, string beginning)
    {
        Assert.Equal(PostEnd.ServerTrouble, result.End);
        Assert.StartsWith(beginning, result.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailSecurity.None)]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task It_is_taken_over_a_plain_line_and_over_encrypted_ones_with_name_and_password(MailSecurity security)
    {
        await using var office = PostOffice.Open(("cong", "Mật khẩu #1"), tls: security != MailSecurity.None, secure: security == MailSecurity.Tls);
        var form = office.Form();
        form.Security = security;
        if (security != MailSecurity.None) form.CertificateSha256 = office.Print;

        Assert.Equal(new(PostEnd.Sent), await SendAsync(form));

        var mail = Assert.Single(office.Taken);
        Assert.Equal("Nội dung có dấu: ữ ặ ỡ.\n.\nDòng sau dấu chấm.", mail.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal("Đỗ Thị Lê", mail.To.Mailboxes.Single().Name);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task A_certificate_nobody_vouches_for_is_not_believed_nor_is_another_than_the_named_one(MailSecurity security)
    {
        await using var office = PostOffice.Open(tls: true, secure: security == MailSecurity.Tls);
        var form = office.Form();
        form.Security = security;

        IsTrouble(await SendAsync(form), "Không lập được đường truyền mã hóa tới máy chủ thư localhost:");
        form.CertificateSha256 = new string('a', 64);
        IsTrouble(await SendAsync(form), "Không lập được đường truyền mã hóa");
        Assert.Empty(office.Taken);
    }

    [Fact]
    public async Task A_line_that_cannot_be_encrypted_is_not_used_in_the_clear()
    {
        await using var office = PostOffice.Open();
        var form = office.Form();
        form.Security = MailSecurity.StartTls;
        IsTrouble(await SendAsync(form), $"Máy chủ thư localhost:{office.Port} không hỗ trợ STARTTLS");

        form.Security = MailSecurity.Tls;
        IsTrouble(await SendAsync(form), "Không lập được đường truyền mã hóa");
        Assert.Empty(office.Taken);
    }

    [Fact]
    public async Task A_wrong_password_and_a_missing_one_are_told_apart()
    {
        await using var office = PostOffice.Open(("cong", "đúng"));

        IsTrouble(await SendAsync(office.Form(password: "sai")), $"Máy chủ thư localhost:{office.Port} không nhận tên đăng nhập hoặc mật khẩu");
        IsTrouble(await SendAsync(At(office.Port)), $"Máy chủ thư localhost:{office.Port} đòi đăng nhập trước khi nhận thư");
    }

    [Fact]
    public async Task A_sender_the_server_does_not_take_is_the_servers_trouble_a_recipient_the_messages()
    {
        await using var office = PostOffice.Open();
        office.Unknown.Add("le@vi-du.vn");
        var refused = await SendAsync(office.Form());
        Assert.Equal(PostEnd.Refused, refused.End);
        Assert.Contains("không nhận địa chỉ người nhận le@vi-du.vn (máy chủ trả lời: 550", refused.Sentence, StringComparison.Ordinal);

        office.Unwanted = "cong@vi-du.gov.vn";
        IsTrouble(await SendAsync(office.Form()), "Máy chủ thư không nhận địa chỉ người gửi cong@vi-du.gov.vn");
    }

    [Theory]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    [InlineData(".")]
    public async Task A_line_that_breaks_in_the_middle_is_said_and_nothing_counts_as_sent(string after)
    {
        await using var post = new BrokenPost(after);

        var result = await SendAsync(At(post.Port));

        Assert.Equal(PostEnd.ServerTrouble, result.End);
        Assert.Contains(after == "EHLO" ? "không trả lời như một máy chủ thư" : "đứt giữa chừng", result.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_after_a_minute()
    {
        await using var post = new BrokenPost(cutsAfter: null);

        var sending = SendAsync(At(post.Port));
        await post.Called;
        clock.Advance(SmtpPost.Limit);

        IsTrouble(await sending, $"Máy chủ thư localhost:{post.Port} không trả lời");
    }

    [Fact]
    public async Task A_server_of_no_name_and_a_port_where_nobody_listens_are_told_apart()
    {
        var form = At(FreePorts.Take(1)[0]);
        IsTrouble(await SendAsync(form), $"Máy chủ thư localhost:{form.Port} không trả lời");

        (form.Server, form.Security) = ("may-chu.invalid", MailSecurity.StartTls);
        IsTrouble(await SendAsync(form), "Không tìm thấy máy chủ thư “may-chu.invalid”");
    }

    [Fact]
    public async Task Nothing_in_a_name_or_a_subject_begins_a_line_of_its_own()
    {
        await using var office = PostOffice.Open();

        await SendAsync(office.Form(), "Mời\r\nBcc: khac@vi-du.vn", "Lê\r\nX-Them: 1 <x@y.z>\u0000");

        var mail = Assert.Single(office.Taken);
        Assert.Equal("Mời Bcc: khac@vi-du.vn", mail.Subject);
        Assert.Equal(["le@vi-du.vn"], mail.To.Mailboxes.Select(m => m.Address));
        Assert.Empty(mail.Bcc);
        Assert.False(mail.Headers.Contains("X-Them"));
    }

    [Theory]
    [InlineData("anh@vi-du.vn", true)]
    [InlineData("anh.nguyen+cong@thu.vi-du.gov.vn", true)]
    [InlineData("anh@vi-du.vn\r\nBcc: khac@vi-du.vn", false)]
    [InlineData("anh@vi-du.vn, khac@vi-du.vn", false)]
    [InlineData("Ánh <anh@vi-du.vn>", false)]
    [InlineData("ánh@vi-du.vn", false)]
    [InlineData("anh@", false)]
    [InlineData("anh vi-du.vn", false)]
    [InlineData("", false)]
    public void One_address_and_nothing_beside_it_is_an_address(string text, bool good) =>
        Assert.Equal(good, Core.Kernel.MailAddressText.IsGood(text));

    [Fact]
    public void An_address_longer_than_mail_bears_is_none() => Assert.False(Core.Kernel.MailAddressText.IsGood(new string('a', 250) + "@vi-du.vn"));
}
