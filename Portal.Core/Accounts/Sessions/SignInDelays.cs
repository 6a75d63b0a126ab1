namespace Portal.Core.Accounts.Sessions;

/// <summary>
/// The growing waits inside a transaction: counted under the writers' lock, so of many wrong ones sent at once none is lost.
/// </summary>
internal static class SignInDelays
{
    /// <summary>Who gives codes in a browser the account is known in: one for all of them, since a copied cookie is another browser too.</summary>
    public const string KnownDevice = "known-device";

    public static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    /// <summary>After so much quiet it is forgotten.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(12);

    /// <summary>Under what name wrong codes of an account are counted, apart from its passwords.</summary>
    public static string CodesOf(string userId) => "code\n" + userId;

    /// <summary>And its wrong proofs, of which each sign-in they ended counts.</summary>
    public static string ProofsOf(string userId) => "proof\n" + userId;

    public static TimeSpan After(int failures) =>
        failures <= 0 ? TimeSpan.Zero : failures > 10 ? Most : TimeSpan.FromSeconds(Math.Min(1 << (failures - 1), Most.TotalSeconds));

    /// <summary>How long is still to be waited.</summary>
    public static TimeSpan Left(SignInDelay? row, DateTime now) =>
        row is not null && row.LastFailedAt + After(row.Failures) - now is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    public static async Task<TimeSpan> LeftOfDelayAsync(this Operation operation, string nameHash, string senderHash) => Left(
        await operation.Db.SignInDelays.AsNoTracking().SingleOrDefaultAsync(d => d.NameHash == nameHash && d.SenderHash == senderHash), operation.Now);

    /// <summary>One more wrong one, or several. Returns how long the next is not looked at.</summary>
    public static async Task<TimeSpan> CountDelayAsync(this Operation operation, string nameHash, string senderHash, int wrong = 1)
    {
        var (db, old) = (operation.Db, operation.Now - Forgotten);
        db.SignInDelays.RemoveRange(await db.SignInDelays.AsTracking().Where(d => d.LastFailedAt < old).ToListAsync());
        var row = await db.SignInDelays.AsTracking()
            .SingleOrDefaultAsync(d => d.NameHash == nameHash && d.SenderHash == senderHash && d.LastFailedAt >= old);
        if (row is null) db.SignInDelays.Add(row = new SignInDelay { NameHash = nameHash, SenderHash = senderHash });
        (row.Failures, row.LastFailedAt) = (row.Failures + wrong, operation.Now);
        await operation.SaveAsync();
        return After(row.Failures);
    }

    /// <summary>Those of one sender, or of all.</summary>
    public static async Task ForgetDelaysAsync(this Operation operation, string nameHash, string? senderHash = null)
    {
        var delays = operation.Db.SignInDelays;
        delays.RemoveRange(await delays.AsTracking().Where(d => d.NameHash == nameHash && (senderHash == null || d.SenderHash == senderHash)).ToListAsync());
    }

    /// <summary>Everything that keeps an account's person waiting at the door.</summary>
    public static async Task ForgetDelaysOfAsync(this Operation operation, SenderHashes? hashes, string userId)
    {
        if (hashes is null) return;
        await operation.ForgetDelaysAsync(hashes.Name(userId));
        await operation.ForgetDelaysAsync(hashes.Name(CodesOf(userId)));
        await operation.ForgetDelaysAsync(hashes.Name(ProofsOf(userId)));
    }
}
