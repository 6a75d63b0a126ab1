namespace Portal.Core.Schedules;

/// <summary>What happens at the time.</summary>
public enum ScheduleKind
{
    /// <summary>An approved edition goes public.</summary>
    Appear,

    /// <summary>A public item is shown no longer ("Hết hạn hiển thị").</summary>
    End,
}

/// <summary>Where a schedule stands. Only a waiting one will do anything.</summary>
public enum ScheduleState
{
    Waiting,
    Done,

    /// <summary>At its time something stood against it; the edition stays approved.</summary>
    Failed,
    Cancelled,
}

/// <summary>
/// A moment at which something happens to an item by itself. A record beside the edition, never deleted: a schedule that fails holds up no save, and what
/// was planned can be read afterwards.
/// </summary>
public sealed class EditionSchedule : IPortalOwned, IStamped, IVersioned
{
    public const int ReasonLength = 1000;
    public const int FailureLength = 1500;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ItemId { get; set; }

    /// <summary>The edition to appear, or the one that was live when the end was set.</summary>
    public int EditionId { get; set; }
    public ScheduleKind Kind { get; set; }
    public ScheduleState State { get; private set; } = ScheduleState.Waiting;

    /// <summary>The item while it waits, else null: of each kind one schedule of an item waits.</summary>
    public int? WaitingItemId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
    public string? SetById { get; set; }
    public required string SetByName { get; set; }

    /// <summary>Why it was moved or cancelled.</summary>
    public string? Reason { get; set; }

    /// <summary>How often carrying it out was hindered by something that passes, and when it is tried again.</summary>
    public int Tries { get; private set; }
    public DateTime NextTryAt { get; private set; }

    /// <summary>Why it was not carried out, in Vietnamese.</summary>
    public string? Failure { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }

    /// <summary>From now on it waits for that moment, whatever hindered it before.</summary>
    internal void WaitFor(DateTime at) => (At, NextTryAt, Tries, Failure, WaitingItemId) = (at, at, 0, null, ItemId);

    /// <summary>Something that passes was in the way.</summary>
    internal void Delay(string why, DateTime now, TimeSpan wait)
    {
        Tries++;
        (Failure, NextTryAt) = (VietnameseText.Shorten(why, FailureLength - 1), now + wait);
    }

    internal void Stand(ScheduleState state, DateTime now, string? failure = null)
    {
        (State, EndedAt, WaitingItemId) = (state, now, null);
        Failure = failure is null ? null : VietnameseText.Shorten(failure, FailureLength - 1);
    }
}
