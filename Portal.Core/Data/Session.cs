using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Portals;

namespace Portal.Core.Data;

/// <summary>One operation: its context, who acts, and the history lines to be written with the change.</summary>
public sealed class Session(PortalDbContext db, Actor actor, WardClock clock)
{
    private readonly List<HistoryEntry> pending = [];
    private PortalProfile? profile;

    public PortalDbContext Db => db;
    public Actor Actor => actor;

    /// <summary>One instant for the whole operation: what it stamps agrees to the millisecond.</summary>
    public DateTime Now { get; } = clock.UtcNow;

    /// <summary>The day of <see cref="Now"/> in Viet Nam.</summary>
    public DateOnly Today => WardClock.DayOf(Now);

    /// <summary>The portal worked in; asking without one is a bug.</summary>
    public string PortalId => db.CurrentPortalId ?? throw new InvalidOperationException("No portal is chosen.");

    public async Task<PortalProfile> ProfileAsync() =>
        profile ??= ProfileFile.Stored(await db.Portals.Where(p => p.Id == PortalId).Select(p => p.ProfileJson).SingleAsync());

    /// <summary>Adds a line to the history; it is written by the same save as the change.</summary>
    public void Record(string action, string subject, string sentence, int? editionId = null) => pending.Add(new HistoryEntry
    {
        PortalId = PortalId,
        At = Now,
        ActorId = actor.UserId,
        ActorName = actor.Name,
        Action = action,
        Subject = subject,
        EditionId = editionId,
        Sentence = VietnameseText.Shorten(sentence, HistoryEntry.SentenceLength - 1),
        PreviousHash = "",
        Hash = "",
    });

    internal Session As(Actor other) => new(db, other, clock) { profile = profile };

    /// <summary>Saves changes and chains the pending history lines behind the last one stored.</summary>
    internal async Task SaveAsync()
    {
        if (pending.Count > 0)
        {
            var head = await db.HistoryHeads.AsTracking().SingleOrDefaultAsync() ?? db.HistoryHeads.Add(new HistoryHead { PortalId = PortalId }).Entity;
            foreach (var line in pending)
            {
                line.Sequence = ++head.Lines;
                line.PreviousHash = head.Hash;
                head.Hash = line.Hash = line.ComputeHash();
            }
            db.History.AddRange(pending);
            pending.Clear();
        }
        await db.SaveChangesAsync();
    }
}
