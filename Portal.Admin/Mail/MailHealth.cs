using Portal.Core.Mail;

namespace Portal.Admin.Mail;

/// <summary>What the operator should know of mail: said beside <c>ok</c>, since the office works without it.</summary>
public sealed class MailHealth(CountLateMail count, MailSource source)
{
    private string? late;

    /// <summary>As of the last look; null when all is well.</summary>
    public string? Words => source.Fault is { } fault ? $"mail: nothing is sent, {fault}" : late;

    public async Task<string?> LookAsync()
    {
        var (givenUp, waiting) = await count.ExecuteAsync();
        late = givenUp + waiting == 0 ? null : $"mail: {givenUp} given up, {waiting} waiting for more than an hour (page Thư điện tử of the portals)";
        return Words;
    }
}
