namespace Portal.Core.Data;

/// <summary>
/// One operation: its context, who acts, when, and what rooms keep beside it (history lines, the portal's profile).
/// </summary>
public sealed class Operation
{
    private readonly WardClock clock;

    internal Operation(PortalDbContext db, Actor actor, WardClock clock)
    {
        (Db, Actor, this.clock, Now) = (db, actor, clock, clock.UtcNow);
        db.Now = Now;
    }

    public PortalDbContext Db { get; }
    public Actor Actor { get; }

    /// <summary>One instant for the whole operation: what it stamps, the rows included, agrees to the millisecond.</summary>
    public DateTime Now { get; }

    internal WardClock Clock => clock;

    /// <summary>The day of <see cref="Now"/> in Viet Nam.</summary>
    public DateOnly Today => WardClock.DayOf(Now);

    /// <summary>The portal worked in; asking without one is a bug.</summary>
    public string PortalId => Db.CurrentPortalId ?? throw new InvalidOperationException("No portal is chosen.");

    /// <summary>What rooms keep for the time of this operation.</summary>
    public Parts Parts { get; } = new();

    /// <summary>The same context with somebody else acting, from now on.</summary>
    public Operation As(Actor other) => new(Db, other, clock);

    /// <summary>Saves the changes, with what is written last.</summary>
    public async Task SaveAsync()
    {
        foreach (var part in Parts.All.OfType<ISavedLast>()) await part.AddRowsAsync(this);
        await Db.SaveChangesAsync();
    }

    /// <summary>Saves, then what is written at the very end; only <see cref="PortalStore"/> ends an operation.</summary>
    internal async Task FinishAsync()
    {
        await SaveAsync();
        var last = Parts.All.OfType<IWrittenAtEnd>().ToList();
        foreach (var part in last) await part.AddRowsAsync(this);
        if (last.Count > 0) await Db.SaveChangesAsync();
    }
}
