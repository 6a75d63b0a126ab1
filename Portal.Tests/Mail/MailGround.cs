using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Tests.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Mail;

/// <summary>A system with a mail server, and what lies in its outbox.</summary>
internal static class MailGround
{
    public const string City = "hai-phong";
    public const string Address = "anh@vi-du.vn";

    /// <summary>A server nobody listens at: for tests that send nothing.</summary>
    public static MailSettingsForm Nowhere => new() { Server = "localhost", Port = "1", Security = MailSecurity.None, SenderAddress = "cong@vi-du.gov.vn" };

    public static async Task SetAsync(PortalDatabase database, MailSettingsForm? form = null) =>
        Story.Must(await database.AsSystem(City).GetRequiredService<SaveMailSettings>().ExecuteAsync(form ?? Nowhere));

    /// <summary>Somebody is invited by mail.</summary>
    public static async Task<InvitationLink> InviteAsync(PortalDatabase database, string name = "Nguyễn Thị Hồng Ánh", string address = Address)
    {
        var form = Desk.Form(name, address);
        form.ByMail = true;
        return await Desk.Invite(database, form);
    }

    /// <summary>A message waits in Thành Đông.</summary>
    public static async Task<int> LeaveAsync(PortalDatabase database)
    {
        await SetAsync(database);
        await InviteAsync(database, "Phan Văn Lộc", "loc@vi-du.vn");
        return (await OnlyAsync(database)).Id;
    }

    public static SendOutbox Sender(PortalDatabase database) => database.AsSystem().GetRequiredService<SendOutbox>();

    /// <summary>A sender in a process of its own.</summary>
    public static SendOutbox OtherNode(PortalDatabase database) => database.Started().GetRequiredService<SendOutbox>();

    /// <summary>One round, which sends one message.</summary>
    public static async Task<MimeKit.MimeMessage> DeliveredAsync(PortalDatabase database, PostOffice office)
    {
        Assert.Equal(1, await Sender(database).ExecuteAsync());
        return office.Taken.Last();
    }

    public static async Task<OutboxMessage> OnlyAsync(PortalDatabase database, string portal = A.ThanhDong) =>
        Assert.Single(await AllAsync(database, portal));

    public static async Task<List<OutboxMessage>> AllAsync(PortalDatabase database, string portal = A.ThanhDong)
    {
        await using var db = database.Context(portal);
        return await db.OutboxMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
    }

    public static async Task AddressAsync(PortalDatabase database, string userId, string? address = null)
    {
        await using var db = database.Context();
        var user = await db.Users.SingleAsync(u => u.Id == userId);
        user.Email = address ?? $"{userId}@vi-du.vn";
        user.NormalizedEmail = user.Email.ToUpperInvariant();
        await db.SaveChangesAsync();
    }
}
