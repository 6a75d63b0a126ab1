using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Core.History;

namespace Portal.Core.People;

/// <summary>Puts right how somebody is called and where mail reaches them, in all portals; what was written under the former name keeps it.</summary>
public sealed class CorrectUser(PortalStore store, AccountMail mail)
{
    /// <summary>Returns the name as stored.</summary>
    public Task<Outcome<string>> ExecuteAsync(CorrectionForm form)
    {
        mail.Ready();
        return store.WriteSharedAsync(operation => CorrectAsync(operation, form));
    }

    private async Task<Outcome<string>> CorrectAsync(Operation operation, CorrectionForm form)
    {
        var found = await operation.ReachWhollyAsync(form.UserName);
        if (!found.Done) return found.As<string>();
        var user = found.Value;
        // Accounts count no versions, since a sign-in changes them too: what was seen stands for it
        if (user.DisplayName != form.SeenFullName || user.Email != form.SeenEmail) return AccessRefusals.Stale;
        var (name, email) = (VietnameseText.Tidy(form.FullName), string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim());
        var reasons = CreateUser.Reasons(user.UserName!, name, email).ToList();
        var address = email?.ToUpperInvariant();
        if (address is not null && await operation.Db.Users.AnyAsync(u => u.Id != user.Id && (u.NormalizedEmail == address || u.NormalizedUserName == address)))
            reasons.Add(PeopleRefusals.EmailUnusable);
        if (reasons.Count > 0) return reasons;
        if (name == user.DisplayName && email == user.Email) return name;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var changes = new List<string>();
        if (name != user.DisplayName) changes.Add($"họ và tên “{user.DisplayName}” thành “{name}”");
        if (email != user.Email) changes.Add(email is null ? "bỏ thư điện tử" : user.Email is null ? "thêm thư điện tử" : "đổi thư điện tử");
        var former = user.Email;
        (user.DisplayName, user.Email, user.NormalizedEmail, user.EmailConfirmed) = (name, email, address, email is not null);
        await operation.RecordEverywhereAsync(user, "accounts.corrected", $"Sửa tài khoản {user.UserName}: {string.Join("; ", changes)}.");
        if (former is null || former == email) return name;
        await AccountMail.DropLinksAsync(operation, user, "Địa chỉ thư điện tử đã đổi.");
        if (await AccountMail.HasLinkOutAsync(operation, user))
        {
            // A link that went to the former address must open nothing any more
            user.SecurityStamp = AccountHistory.NewStamp();
            await operation.EndSessionsAsync(user.Id);
        }
        await mail.AddressChangedAsync(operation, user, former);
        return name;
    }
}
