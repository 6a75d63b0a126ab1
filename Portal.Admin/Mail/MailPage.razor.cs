using Portal.Core.Mail;
using Portal.Core.Roles;

namespace Portal.Admin.Mail;

/// <summary>The desk for mail: the server, a try, and what the portal sends.</summary>
public sealed partial class MailPage(GetMailSettings getSettings, FindOutbox findOutbox)
{
    private MailDesk? desk;
    private OutboxView? mail;
    private IReadOnlyList<Refusal> refusals = [];

    protected override Task OnInitializedAsync() => Can(Permissions.ManagePortal) ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        var settings = await getSettings.ExecuteAsync();
        if (settings.Done) desk = settings.Value;
        await ReadMailAsync();
        refusals = [.. settings.Refusals.Union(refusals)];
    }

    /// <summary>After each act on a message, since the sender works all the while; what is typed beside it stays.</summary>
    private async Task ReadMailAsync()
    {
        var found = await findOutbox.ExecuteAsync();
        refusals = found.Refusals;
        if (found.Done) mail = found.Value;
    }
}
