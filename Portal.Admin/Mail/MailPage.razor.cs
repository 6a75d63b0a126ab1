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

    /// <summary>After each act too: the sender works all the while.</summary>
    private async Task ReadAsync()
    {
        var (settings, found) = (await getSettings.ExecuteAsync(), await findOutbox.ExecuteAsync());
        refusals = [.. settings.Refusals.Union(found.Refusals)];
        if (refusals.Count == 0) (desk, mail) = (settings.Value, found.Value);
    }
}
