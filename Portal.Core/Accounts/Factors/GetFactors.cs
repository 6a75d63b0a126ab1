namespace Portal.Core.Accounts.Factors;

/// <summary>What one's own account has besides the password.</summary>
public sealed record MyFactors(
    string UserName, string DisplayName, string? Email, bool HasAuthenticator, DateTime? SetUpAt, int CodesLeft, bool Demanded, bool MorningMail,
    bool UrgentMail)
{
    public bool FewCodes => HasAuthenticator && CodesLeft <= RecoveryCodes.Few;
}

/// <summary>For the person's own page.</summary>
public sealed class GetFactors(PortalStore store, FindDuties duties)
{
    public Task<Outcome<MyFactors>> ExecuteAsync() => store.WithoutPortal().ReadAsync(async operation =>
    {
        if (operation.Actor.UserId is not { } me) return (Outcome<MyFactors>)AccessRefusals.NotAllowed;
        var user = await operation.Db.Users.SingleAsync(u => u.Id == me);
        var setUp = await operation.Db.SecondFactors.Where(f => f.UserId == me).Select(f => (DateTime?)f.SetUpAt).SingleOrDefaultAsync();
        var left = await operation.Db.RecoveryCodes.CountAsync(c => c.UserId == me && c.SpentAt == null);
        return new MyFactors(user.UserName!, user.DisplayName, user.Email, user.TwoFactorEnabled, setUp, left, await duties.IsDemandedAsync(operation.Db, me),
            !user.NoMorningMail, !user.NoUrgentMail);
    });
}
