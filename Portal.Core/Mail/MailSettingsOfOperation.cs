using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Mail;

/// <summary>What setting the server and taking it away both ask and write.</summary>
internal static class MailSettingsOfOperation
{
    public static async Task<Refusal?> WhyNotSetMailAsync(this Operation operation, MailSource source)
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        if ((await operation.ProfileAsync()).Parent is { } above) return MailRefusals.SetAbove(above);
        return source.IsConfigured ? MailRefusals.Configured : null;
    }

    public static void WriteDown(this Operation operation, string action, string sentence)
    {
        operation.Record(action, Subject.Portal(operation.PortalId), sentence);
        operation.Note(new(action, sentence) { OfPortal = true });
    }
}
