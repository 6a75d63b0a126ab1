using Microsoft.Extensions.Logging;
using Portal.Core.Accounts.Entra;
using Portal.Core.History.Security;

namespace Portal.Core.Accounts.Sessions;

/// <summary>
/// What the door writes down of those it turned away, each in a short transaction of its own: many guesses at once wait for each other and for nobody
/// at work. A busy or full database loses the line, loudly, and not the refusal.
/// </summary>
public sealed class DoorLog(PortalDbFactory factory, SenderKey key, WardClock clock, ILogger<DoorLog> log)
{
    /// <summary>Who stands before the door is not known yet.</summary>
    public const string Unknown = "Chưa rõ";

    /// <summary>A wrong password. The name nobody has is never written: it may be a password typed into the wrong field; its mark tells repetitions.</summary>
    public async Task WrongPasswordAsync(PortalUser? account, string typed)
    {
        if (account is not null)
        {
            await AtDoorAsync(account, "door.wrong-password", $"Đăng nhập không thành công: sai mật khẩu của {account.Words()}.");
            return;
        }
        var mark = (await key.HashesAsync(typed.ToUpperInvariant(), "")).Name[..12];
        await WriteAsync(new("door.unknown-name", $"Đăng nhập không thành công: không có tài khoản mang tên đã nhập (dấu {mark}).")
        {
            Outcome = SecurityOutcome.Refused, ActorName = Unknown,
        });
    }

    public Task DisabledAsync(PortalUser account) =>
        AtDoorAsync(account, "door.disabled", $"Đăng nhập bị từ chối: tài khoản {account.Words()} đã ngừng sử dụng.");

    public Task WrongCodeAsync(PortalUser account) =>
        AtDoorAsync(account, "door.wrong-code", $"Đăng nhập không thành công: sai mã xác thực của {account.Words()}.");

    public Task PasskeyRefusedAsync() => WriteAsync(new("door.wrong-passkey", "Đăng nhập không thành công: khóa truy cập không được nhận.")
    {
        Outcome = SecurityOutcome.Refused, ActorName = Unknown,
    });

    /// <summary>
    /// At Microsoft's door: why, by its code, and nothing of what the token says. Of whom is known where they have an account; whether the same stranger
    /// came again a mark tells.
    /// </summary>
    public async Task ByMicrosoftAsync(string reason, string? userId = null, EntraPerson? stranger = null)
    {
        var mark = stranger is null ? "" : $", dấu {(await key.HashesAsync($"{stranger.TenantId}\n{stranger.ObjectId}", "")).Name[..12]}";
        await WriteAsync(new("door.microsoft-refused", $"Bị từ chối khi đến từ Microsoft (lý do {reason}{mark}).")
        {
            PersonId = userId, Outcome = SecurityOutcome.Refused, ActorName = Unknown,
        });
    }

    public Task ProofAskedAsync(ICurrentUser person) => OfPersonAsync(person, "door.proof-asked", "Được hỏi xác nhận lại trước một việc quan trọng.");

    public Task ProvedAsync(ICurrentUser person) => OfPersonAsync(person, "door.proved", "Xác nhận lại đúng là mình.");

    public Task WrongProofAsync(ICurrentUser person) =>
        OfPersonAsync(person, "door.wrong-proof", "Xác nhận lại không thành công: sai mật khẩu hoặc mã.", SecurityOutcome.Refused);

    /// <summary>Of somebody inside who changes the password and gives today's wrongly.</summary>
    public Task WrongOldPasswordAsync(ICurrentUser person) =>
        OfPersonAsync(person, "door.wrong-password", "Đổi mật khẩu không thành công: sai mật khẩu đang dùng.", SecurityOutcome.Refused);

    private Task AtDoorAsync(PortalUser account, string action, string sentence) =>
        WriteAsync(new(action, sentence) { PersonId = account.Id, Outcome = SecurityOutcome.Refused, ActorName = Unknown });

    private Task OfPersonAsync(ICurrentUser person, string action, string sentence, SecurityOutcome outcome = SecurityOutcome.Done) =>
        WriteAsync(new(action, sentence) { PersonId = person.UserId, ActorId = person.UserId, ActorName = person.Name, Outcome = outcome });

    private async Task WriteAsync(SecurityNote note)
    {
        try
        {
            var written = await AccountHistory.StoreOf(factory, clock).WriteBookAsync<bool>(SecurityOfOperation.Book, operation =>
            {
                operation.Note(note);
                return Task.FromResult<Outcome<bool>>(true);
            });
            if (!written.Done) log.LogCritical("A line of the security log was lost ({Action}): {Reason}", note.Action, $"{written}");
        }
        catch (Exception trouble) when (StorageTroubles.Is(trouble))
        {
            log.LogCritical("A line of the security log was lost ({Action}): {Reason}", note.Action, trouble.Message);
        }
    }
}
