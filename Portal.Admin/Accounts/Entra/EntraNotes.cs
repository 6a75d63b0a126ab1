using Microsoft.Extensions.Options;
using Portal.Admin.Shell;
using Portal.Core.Accounts.Entra;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Data.Limits;

namespace Portal.Admin.Accounts.Entra;

/// <summary>
/// Tells console and security log who was turned away at Microsoft's door. Anybody may come back to our address with anything, so one sender leaves no
/// more lines a minute than they may send forms: a guesser must not fill the disk.
/// </summary>
public sealed class EntraNotes(DoorLog doorLog, CountSender count, IOptions<SessionRules> rules, IHttpContextAccessor accessor, ILogger<EntraNotes> log)
{
    /// <summary>No trouble of the way: the stranger is led to the form of the request.</summary>
    public const string NoAccount = "chua-co-tai-khoan";

    public async Task RefusedAsync(string trouble, string? userId = null, EntraPerson? stranger = null, Exception? failure = null)
    {
        var address = accessor.HttpContext!.Connection.RemoteIpAddress;
        // Types and codes only: messages of a provider are a stranger's words, and may carry names
        log.LogWarning("Sign-in with Microsoft refused: {Trouble} ({Failure}) from {Address}", trouble, failure?.GetType().Name, address);
        // Whoever turned back themselves was not refused, nor was anybody by a provider that is away
        if (trouble is EntraTrouble.Cancelled or EntraTrouble.NoAnswer) return;
        var most = rules.Value.FormsPerMinute;
        if (most > 0 && await count.ExecuteAsync("microsoft-refused", Sender.KeyOf(address), most) is not null) return;
        await doorLog.ByMicrosoftAsync(trouble, userId, stranger);
    }
}
