using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Core.Data.Limits;

/// <summary>
/// Counts one more of what a sender asks for and says whether it is too much for this minute, all nodes together. Where the database does not answer in
/// time this node counts alone: a limit must neither open the house nor close it.
/// </summary>
public sealed class CountSender(PortalDbFactory factory, WardClock clock)
{
    /// <summary>Counts older than this are of no use to anybody.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string What, string Sender, DateTime Minute), int> own = new();
    private DayKey? known;
    private DateTime cleared;

    /// <summary>How long to wait before the next is taken; null while there is room.</summary>
    /// <param name="sender">An address as <see cref="Sender.KeyOf"/> gives it.</param>
    public async Task<TimeSpan?> ExecuteAsync(string what, string sender, int mostAMinute)
    {
        var now = clock.UtcNow;
        var minute = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMinute, DateTimeKind.Utc);
        // This node's own count first: whoever is over by it alone costs the database nothing more
        var mine = own.AddOrUpdate((what, sender, minute), 1, (_, count) => count + 1);
        if (mine > mostAMinute || await SharedAsync(what, sender, minute, now) > mostAMinute) return minute.AddMinutes(1) - now;
        return null;
    }

    /// <summary>The count of all nodes; 0 where it is not to be had.</summary>
    private async Task<int> SharedAsync(string what, string sender, DateTime minute, DateTime now)
    {
        try
        {
            await using var db = factory.CreateIntake();
            if (minute > cleared) await ClearAsync(db, minute, now);
            var hash = Hash(await KeyAsync(db, DateOnly.FromDateTime(now)), what, sender);
            var rows = db.Allowances.Where(a => a.SenderHash == hash && a.MinuteAt == minute);
            if (await AddOneAsync(rows) == 0)
            {
                db.Allowances.Add(new Allowance { SenderHash = hash, MinuteAt = minute, Count = 1 });
                // Another node was first: then there is a row to add to
                if (!await SavedAsync(db)) await AddOneAsync(rows);
            }
            return await rows.Select(a => a.Count).SingleOrDefaultAsync();
        }
        catch (Exception trouble) when (StorageTroubles.Is(trouble))
        {
            return 0;
        }
    }

    private static Task<int> AddOneAsync(IQueryable<Allowance> rows) => rows.ExecuteUpdateAsync(set => set.SetProperty(a => a.Count, a => a.Count + 1));

    /// <summary>At this node's first of a minute: what is over goes, keys of earlier days with it.</summary>
    private async Task ClearAsync(IntakeDbContext db, DateTime minute, DateTime now)
    {
        cleared = minute;
        foreach (var old in own.Keys.Where(k => k.Minute < minute).ToList()) own.TryRemove(old, out _);
        var (before, day) = (now - Kept, DateOnly.FromDateTime(now).AddDays(-1));
        await db.Allowances.Where(a => a.MinuteAt < before).ExecuteDeleteAsync();
        await db.AllowanceKeys.Where(k => k.Day < day).ExecuteDeleteAsync();
    }

    private async Task<byte[]> KeyAsync(IntakeDbContext db, DateOnly day)
    {
        if (known is { } held && held.Day == day) return held.Bytes;
        var stored = await db.AllowanceKeys.Where(k => k.Day == day).Select(k => k.Key).SingleOrDefaultAsync();
        if (stored is null)
        {
            db.AllowanceKeys.Add(new AllowanceKey { Day = day, Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) });
            await SavedAsync(db);
            stored = await db.AllowanceKeys.Where(k => k.Day == day).Select(k => k.Key).SingleAsync();
        }
        var bytes = Convert.FromHexString(stored);
        known = new(day, bytes);
        return bytes;
    }

    /// <summary>False where another node has just written that row.</summary>
    private static async Task<bool> SavedAsync(IntakeDbContext db)
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException lost) when (LostRace.Is(lost))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static string Hash(byte[] key, string what, string sender) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{what}\n{sender}")));

    private sealed record DayKey(DateOnly Day, byte[] Bytes);
}
