using Microsoft.Extensions.Logging;
using Portal.Core.History.Security;

namespace Portal.Core.Accounts.Sessions;

/// <summary>
/// What the door writes down of those it turned away, each in a short transaction of its own: many guesses at once wait for each other and for nobody
/// at work. A busy or full database loses the line, loudly, and not the refusal.
/// </summary>
public sealed class DoorLog(PortalDbFactory factory, SenderKey key, AccountMail mail, WardClock clock, ILogger<DoorLog> log)
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

    /// <summary>Of somebody inside who changes the password and gives today's wrongly.</summary>
    public Task WrongOldPasswordAsync(PortalUser account) => WriteAsync(new("door.wrong-password", $"Đổi mật khẩu không thành công: sai mật khẩu đang dùng của "
        + $"{account.Words()}.")
    {
        PersonId = account.Id, ActorId = account.Id, ActorName = account.DisplayName, Outcome = SecurityOutcome.Refused,
    });

    public Task DisabledAsync(PortalUser account) =>
        AtDoorAsync(account, "door.disabled", $"Đăng nhập bị từ chối: tài khoản {account.Words()} đã ngừng sử dụng.");

    public Task WrongCodeAsync(PortalUser account) =>
        AtDoorAsync(account, "door.wrong-code", $"Đăng nhập không thành công: sai mã xác thực của {account.Words()}.");

    public Task PasskeyRefusedAsync() => WriteAsync(new("door.wrong-passkey", "Đăng nhập không thành công: khóa truy cập không được nhận.")
    {
        Outcome = SecurityOutcome.Refused, ActorName = Unknown,
    });

    /// <summary>Locked by what was wrong for this one account, by whom it is not known; the person is told by mail.</summary>
    public async Task LockedAsync(PortalUser account)
    {
        await AtDoorAsync(account, "accounts.locked", $"Khóa tạm tài khoản {account.Words()}: nhập sai quá số lần cho phép.");
        await TryAsync("accounts.locked", () =>
        {
            mail.Ready();
            return AccountHistory.StoreOf(factory, clock).WriteAsync<bool>(async operation =>
            {
                var user = await operation.Db.Users.SingleAsync(u => u.Id == account.Id);
                if (user.LockoutEnd?.UtcDateTime is { } until && until > operation.Now) await mail.LockedInsideAsync(operation, user, until);
                return true;
            });
        });
    }

    public Task ProofAskedAsync(ICurrentUser person) => OfPersonAsync(person, "door.proof-asked", "Được hỏi xác nhận lại trước một việc quan trọng.");

    public Task ProvedAsync(ICurrentUser person) => OfPersonAsync(person, "door.proved", "Xác nhận lại đúng là mình.");

    public Task WrongProofAsync(ICurrentUser person) =>
        OfPersonAsync(person, "door.wrong-proof", "Xác nhận lại không thành công: sai mật khẩu hoặc mã.", SecurityOutcome.Refused);

    private Task AtDoorAsync(PortalUser account, string action, string sentence) =>
        WriteAsync(new(action, sentence) { PersonId = account.Id, Outcome = SecurityOutcome.Refused, ActorName = Unknown });

    private Task OfPersonAsync(ICurrentUser person, string action, string sentence, SecurityOutcome outcome = SecurityOutcome.Done) =>
        WriteAsync(new(action, sentence) { PersonId = person.UserId, ActorId = person.UserId, ActorName = person.Name, Outcome = outcome });

    private Task WriteAsync(SecurityNote note) => TryAsync(note.Action, () => AccountHistory.StoreOf(factory, clock)
        .WriteBookAsync<bool>(SecurityOfOperation.Book, operation =>
        {
            operation.Note(note);
            return Task.FromResult<Outcome<bool>>(true);
        }));

    private async Task TryAsync(string action, Func<Task<Outcome<bool>>> write)
    {
        try
        {
            var written = await write();
            if (!written.Done) log.LogCritical("A line of the security log, or a letter about it, was lost ({Action}): {Reason}", action, $"{written}");
        }
        catch (Exception trouble) when (StorageTroubles.Is(trouble))
        {
            log.LogCritical("A line of the security log, or a letter about it, was lost ({Action}): {Reason}", action, trouble.Message);
        }
    }
}
