using System.Globalization;
using Portal.Core.History.Clocks;

namespace Portal.Core.History.Security;

/// <summary>
/// Takes lines off the old end of the security log once they have been kept long enough. Number and hash of the last one cut stay in the head, and a
/// line of the log itself says so, so what is left still proves that it is whole and that nothing more was cut.
/// </summary>
public sealed class CutSecurityLog(PortalStore store, SecurityRules rules)
{
    /// <summary>What the line that tells of a cut begins with; number and hash follow, for <see cref="VerifyHistory"/>.</summary>
    public const string Action = "security-log.cut";

    /// <summary>Returns how many lines were cut; only the system may.</summary>
    public Task<Outcome<long>> ExecuteAsync() => store.WithoutPortal().WriteBookAsync<long>(SecurityOfOperation.Book, async operation =>
    {
        if (!operation.Actor.IsSystem) return AccessRefusals.NotAllowed;
        // A clock that runs ahead would take all of it
        if (await operation.WhyNotNowAsync() is { } doubt) return doubt;
        var db = operation.Db;
        if (await db.SecurityHeads.AsTracking().SingleOrDefaultAsync() is not { } head) return 0L;
        var until = operation.KeptSince(rules);
        if (await operation.WhyNotCutAsync(rules) is { } silent) return silent;
        // Lines are never older than the one before them, so the last old one ends all that are old
        var last = await db.SecurityLog.Where(l => l.At < until).OrderByDescending(l => l.Sequence)
            .Select(l => new { l.Sequence, l.Hash }).FirstOrDefaultAsync();
        if (last is null) return 0L;
        await db.SecurityLog.Where(l => l.Sequence <= last.Sequence).ExecuteDeleteAsync();
        var cut = last.Sequence - head.CutLines;
        (head.CutLines, head.CutHash) = (last.Sequence, last.Hash);
        operation.Note(new(Action, Sentence(cut, until, last.Sequence, last.Hash)));
        return cut;
    });

    private string Sentence(long cut, DateTime until, long number, string hash) =>
        $"Bỏ {cut} dòng trước ngày {Vietnamese.Date(WardClock.DayOf(until))} vì đã lưu đủ {rules.KeepMonths} tháng. {Seal(number, hash)}";

    /// <summary>How a line names the end of what was cut.</summary>
    internal static string Seal(long number, string hash) => string.Create(CultureInfo.InvariantCulture, $"Dòng cuối đã bỏ: {number}, dấu {hash}.");
}
