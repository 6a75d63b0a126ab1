using System.Threading.RateLimiting;

namespace Portal.Core.Data.Limits;

/// <summary>
/// A limit of so many a minute for one sender over all nodes, in the form ASP.NET Core asks for. It is never decided on the spot: the
/// framework then asks again and waits for the database.
/// </summary>
public sealed class SharedLimiter(CountSender count, string what, string sender, int mostAMinute, WardClock clock) : RateLimiter
{
    private long used = clock.Mark();

    /// <summary>What limits a sender; null where none is set.</summary>
    public static RateLimitPartition<string> PartitionOf(CountSender count, string what, string sender, int mostAMinute, WardClock clock) =>
        mostAMinute == 0 ? RateLimitPartition.GetNoLimiter("unlimited")
            : RateLimitPartition.Get(sender, _ => new SharedLimiter(count, what, sender, mostAMinute, clock));

    /// <summary>Nothing is kept here, so the framework may forget it once nobody asks.</summary>
    public override TimeSpan? IdleDuration => clock.Since(Interlocked.Read(ref used));

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Lease.Undecided;

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref used, clock.Mark());
        return await count.ExecuteAsync(what, sender, mostAMinute) is { } wait ? new Lease(wait) : Lease.Taken;
    }

    /// <summary>The answer; refused it says after how long to come back.</summary>
    private sealed class Lease(TimeSpan? wait, bool taken = false) : RateLimitLease
    {
        public static readonly Lease Taken = new(null, taken: true);
        public static readonly Lease Undecided = new(null);

        public override bool IsAcquired => taken;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
