namespace Portal.Core.Royalties.Periods;

/// <summary>A move a period can make: its name, the states it starts from and where it leads.</summary>
public sealed record PeriodMove(string Label, IReadOnlyList<RoyaltyPeriodStatus> From, RoyaltyPeriodStatus To)
{
    /// <summary>The permissions of which one is needed.</summary>
    public required IReadOnlyList<string> Rights { get; init; }

    /// <summary>The same where a state it starts from asks for others; all of them are among <see cref="Rights"/>.</summary>
    public IReadOnlyDictionary<RoyaltyPeriodStatus, IReadOnlyList<string>> RightsFrom { get; init; } =
        new Dictionary<RoyaltyPeriodStatus, IReadOnlyList<string>>();

    /// <summary>Name of the step it ends, as the page shows it.</summary>
    public string Step { get => field.Length > 0 ? field : Label; init; } = "";

    /// <summary>Whose part it is while it is still to come, and the sentence for whoever waits for them.</summary>
    public string Who { get; init; } = "";
    public string Waits { get; init; } = "";

    /// <summary>As in "chưa … được", and as told of whoever made it.</summary>
    public string Verb { get; init; } = "";
    public required string Did { get; init; }

    /// <summary>Four eyes: who may not make it although they have the right.</summary>
    internal IReadOnlyList<Conflict> NotBy { get; init; } = [];

    /// <summary>Not while a disbursement that is drawn up holds the period.</summary>
    internal bool NotWhileDrawn { get; init; }

    /// <summary>It answers what was sent back: from then on the way back no longer counts.</summary>
    internal bool AnswersReturn { get; init; }

    /// <summary>Who made it and when, and where a period keeps that: every move has both.</summary>
    internal Func<RoyaltyPeriod, PeriodDeed> Deed { get; init; } = null!;
    internal Action<RoyaltyPeriod, PeriodDeed> Write { get; init; } = null!;

    /// <summary>Words of the day that counts, where it is not the moment of the move.</summary>
    internal Func<RoyaltyPeriod, string?> Day { get; init; } = _ => null;

    /// <summary>False for a way back.</summary>
    public bool LeadsOn => From[0] < To;

    /// <summary>Whether the person may make it from one state at least.</summary>
    public bool May(Actor actor) => Rights.Any(actor.Can);

    /// <summary>Whether the person may make it from that state.</summary>
    public bool May(Actor actor, RoyaltyPeriodStatus status) => RightsAt(status).Any(actor.Can);

    internal IReadOnlyList<string> RightsAt(RoyaltyPeriodStatus status) => RightsFrom.TryGetValue(status, out var own) ? own : Rights;

    internal string WordsOf(RoyaltyPeriod period)
    {
        var deed = Deed(period);
        return (Day(period) ?? (deed.At is { } moment ? WardClock.Print(moment) : null)) is { } when ? $"{deed.Words}, {when}" : Who;
    }
}

/// <summary>
/// Who made a move, when, and in whose place where the right to it was only lent; all null where it was not made, or is undone.
/// </summary>
public sealed record PeriodDeed(string? ById, string? ByName, DateTime? At, string? OnBehalfOf = null)
{
    /// <summary><c>Vũ Hoài Nam (thay Hoàng Ngọc Ánh)</c>, or the name alone.</summary>
    public string Words => (ByName ?? FixedUser.System.Name) + (OnBehalfOf is { } absent ? $" (thay {absent})" : "");
}
