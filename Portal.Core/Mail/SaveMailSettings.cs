namespace Portal.Core.Mail;

/// <summary>
/// Sets the mail server of the whole system, done where a portal has none above it. Every one-time link passes this server, so it asks for a fresh proof.
/// The stored password is never sent to another server, port or account than the one it was typed for.
/// </summary>
public sealed class SaveMailSettings(PortalStore store, MailSource source)
{
    /// <summary>Returns server and port.</summary>
    public Task<Outcome<string>> ExecuteAsync(MailSettingsForm form)
    {
        source.Ready();
        return store.WriteSharedAsync<string>(async operation =>
        {
            if (await operation.WhyNotSetMailAsync(source) is { } why) return why;
            var row = await operation.Db.MailServers.AsTracking().SingleOrDefaultAsync();
            if ((row?.Version ?? 0) != form.SeenVersion) return AccessRefusals.Stale;
            var kept = row is null ? null : source.Open(row);
            var read = form.Read(kept);
            if (!read.Done) return read.As<string>();
            var settings = read.Value;
            var retyped = !string.IsNullOrEmpty(form.Password);
            if (row?.PasswordSealed is not null && !retyped && settings.UserName is not null && IsElsewhere(row, settings))
                return MailRefusals.PasswordElsewhere;
            if (row is not null && !retyped && Changes(row, settings, retyped).Count == 0) return settings.Words;
            if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
            var said = row is null ? $"Thiết lập máy chủ thư {settings.Words}, người gửi {settings.SenderAddress}."
                : $"Sửa máy chủ thư: {string.Join("; ", Changes(row, settings, retyped))}.";
            if (row is null) operation.Db.MailServers.Add(row = New());
            Take(row, settings, operation.Actor.Name);
            operation.WriteDown("mail.settings-saved", said);
            await SendNowAsync(operation);
            return settings.Words;
        });
    }

    private static MailServer New() => new() { Id = MailServer.TheOnly, Server = "", SenderAddress = "", UpdatedByName = "" };

    private void Take(MailServer row, MailSettings settings, string by)
    {
        (row.Server, row.Port, row.Security, row.UserName) = (settings.Server, settings.Port, settings.Security, settings.UserName);
        (row.SenderAddress, row.SenderName, row.UpdatedByName) = (settings.SenderAddress, settings.SenderName, by);
        row.PasswordSealed = source.Seal(settings.Password);
    }

    private static bool IsElsewhere(MailServer row, MailSettings now) => row.Server != now.Server || row.Port != now.Port || row.Security != now.Security
        || row.UserName != now.UserName;

    private static List<string> Changes(MailServer row, MailSettings now, bool retyped)
    {
        var changes = new List<string>();
        if (row.Server != now.Server || row.Port != now.Port) changes.Add($"{row.Server}:{row.Port} thành {now.Words}");
        if (row.Security != now.Security)
            changes.Add($"bảo vệ đường truyền {MailWords.Short(row.Security)} thành {MailWords.Short(now.Security)}");
        if (row.UserName != now.UserName) changes.Add(now.UserName is null ? "không đăng nhập nữa" : "đổi tên đăng nhập");
        if (retyped && now.UserName is not null) changes.Add("nhập mật khẩu mới");
        if (row.SenderAddress != now.SenderAddress) changes.Add($"địa chỉ người gửi {row.SenderAddress} thành {now.SenderAddress}");
        if (row.SenderName != now.SenderName) changes.Add(now.SenderName is null ? "tên người gửi là tên của từng cổng" : $"tên người gửi “{now.SenderName}”");
        return changes;
    }

    /// <summary>What failed by the former settings need not wait for its hour.</summary>
    private static async Task SendNowAsync(Operation operation)
    {
        var now = operation.Now;
        // Across portals: one server sends for all of them
        await operation.Db.OutboxMessages.IgnoreQueryFilters().Where(m => m.State == OutboxState.Waiting && m.NextTryAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextTryAt, now));
    }
}
