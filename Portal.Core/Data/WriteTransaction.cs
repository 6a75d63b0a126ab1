namespace Portal.Core.Data;

/// <summary>
/// The one way to write, on either engine. The writers' lock comes first, so what the work reads stays true until it is
/// written. A mark of the operation is stored with the work, so a commit whose answer got lost is never done twice
/// (docs/decisions/0014-one-writer-once.md).
/// </summary>
internal sealed class WriteTransaction(PortalDbFactory factory, string? portalId, WardClock clock)
{
    private const int MostTries = 6;

    /// <summary>Far longer than anybody repeats for, and than the clocks of two nodes differ.</summary>
    private static readonly TimeSpan MarksStay = TimeSpan.FromDays(1);

    /// <summary>
    /// Set where a portal's change touches what belongs to no portal as well. That lock always comes before a portal's, and whoever
    /// holds only a portal's never asks for another: so nobody waits in a circle.
    /// </summary>
    public bool Shared { get; init; }

    /// <summary>Set where only a book beside the portals is written: its writers have a lock of their own and wait for nobody else.</summary>
    public string? Book { get; init; }

    /// <summary>
    /// Does the work in one transaction. A refusal rolls everything back; a race lost to another writer is tried again, and becomes
    /// <see cref="AccessRefusals.Stale"/> if it is lost every time. Any other failure of the database is thrown.
    /// </summary>
    public async Task<Outcome<T>> RunAsync<T>(Func<PortalDbContext, Task<Outcome<T>>> work)
    {
        var call = new Call<T>(Guid.CreateVersion7());
        for (var attempt = 1; ; attempt++)
        {
            await using var db = factory.Create(portalId);
            try
            {
                return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => TryAsync(db, call, work));
            }
            catch (DbUpdateException lost) when (LostRace.Is(lost))
            {
                if (attempt == MostTries) return AccessRefusals.Stale;
                // A unique number was taken or a row changed after all: the second look sees what the other wrote, and a verb that
                // was given the version a person saw refuses by itself
                await Task.Delay(Random.Shared.Next(5, 30));
            }
            catch (DatabaseBusyException) when (call.Sent is null)
            {
                return AccessRefusals.Busy;
            }
            catch (Exception) when (call.Sent is not null && !call.LookedAgain)
            {
                // The commit was sent off and no answer came. Whether it was done is looked up under the lock before anything is repeated
                call.LookedAgain = true;
            }
        }
    }

    private async Task<Outcome<T>> TryAsync<T>(PortalDbContext db, Call<T> call, Func<PortalDbContext, Task<Outcome<T>>> work)
    {
        db.ChangeTracker.Clear();
        db.CurrentPortalId = portalId;
        var scope = Book ?? portalId ?? "";
        await using var transaction = await db.BeginWriteAsync(Book is null ? WriteLocks.Of(Shared ? null : portalId) : WriteLocks.OfBook(Book));
        if (Shared && portalId is not null) await db.LockAsync(WriteLocks.Of(portalId));
        // With the lock in hand the earlier try is over: its mark is there, or never will be
        if (call.Sent is { } sent && await db.DoneOperations.AnyAsync(o => o.Scope == scope && o.Id == call.Id)) return sent;
        call.Sent = null;

        var outcome = await work(db);
        if (!outcome.Done) return outcome;
        var now = clock.UtcNow;
        await db.DoneOperations.Where(o => o.Scope == scope && o.DoneAt < now - MarksStay).ExecuteDeleteAsync();
        db.DoneOperations.Add(new DoneOperation { Scope = scope, Id = call.Id, DoneAt = now });
        await db.SaveChangesAsync();
        call.Sent = outcome;
        await transaction.CommitAsync();
        return outcome;
    }

    /// <summary>One call of a verb, over all its tries.</summary>
    private sealed class Call<T>(Guid id)
    {
        public Guid Id => id;

        /// <summary>What is true once the last commit sent off was done; null while none is on its way.</summary>
        public Outcome<T>? Sent { get; set; }
        public bool LookedAgain { get; set; }
    }
}

/// <summary>
/// Names of the writers' locks: one a portal, one for accounts, the list of portals and the law's tables, one for each book beside them. A book's
/// is taken last, at the end of a transaction, so nobody waits in a circle.
/// </summary>
internal static class WriteLocks
{
    public static string Of(string? portalId) => portalId is null ? "ward-portal/shared" : "ward-portal/portal/" + portalId;
    public static string OfBook(string book) => "ward-portal/book/" + book;
}
