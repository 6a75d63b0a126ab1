namespace Portal.Core.Royalties.Periods;

/// <summary>A move a period can make: its name, the states it starts from and where it leads.</summary>
public sealed record PeriodMove(string Label, IReadOnlyList<RoyaltyPeriodStatus> From, RoyaltyPeriodStatus To)
{
    /// <summary>The permissions of which one is needed.</summary>
    public required IReadOnlyList<string> Rights { get; init; }

    /// <summary>Whose part it is while it is still to come, and the sentence for whoever waits for them.</summary>
    public string Who { get; init; } = "";
    public string Waits { get; init; } = "";

    /// <summary>As in "chưa … được", and as told of whoever made it.</summary>
    public string Verb { get; init; } = "";
    public required string Did { get; init; }

    /// <summary>Four eyes: who may not make it although they have the right.</summary>
    internal IReadOnlyList<Conflict> NotBy { get; init; } = [];

    /// <summary>Who made it and when, and where a period keeps that: every move has both.</summary>
    internal Func<RoyaltyPeriod, PeriodDeed> Deed { get; init; } = null!;
    internal Action<RoyaltyPeriod, PeriodDeed> Write { get; init; } = null!;

    /// <summary>Words of the day that counts, where it is not the moment of the move.</summary>
    internal Func<RoyaltyPeriod, string?> Day { get; init; } = _ => null;

    /// <summary>False for a way back.</summary>
    public bool LeadsOn => From[0] < To;

    public bool May(Actor actor) => Rights.Any(actor.Can);

    internal string WordsOf(RoyaltyPeriod period)
    {
        var (_, name, at) = Deed(period);
        return (Day(period) ?? (at is { } moment ? WardClock.Print(moment) : null)) is { } when ? $"{name ?? FixedUser.System.Name}, {when}" : Who;
    }
}

/// <summary>Who made a move, and when; all null where it was not made, or is undone.</summary>
public sealed record PeriodDeed(string? ById, string? ByName, DateTime? At);
