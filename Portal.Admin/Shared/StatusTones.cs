using Portal.Core.Editions;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;

namespace Portal.Admin.Shared;

/// <summary>
/// Colours of a chip, by what they tell: grey rests, blue is in work, amber waits for me, green is done, red is late or returned, violet
/// is planned.
/// </summary>
public enum ChipTone
{
    Grey,
    Blue,
    Amber,
    Green,
    Red,
    Violet,
}

/// <summary>The colour of every status, in one place.</summary>
public static class StatusTones
{
    public static ChipTone Of(EditionStatus status) => status switch
    {
        EditionStatus.Draft => ChipTone.Grey,
        EditionStatus.InWorkflow => ChipTone.Blue,
        EditionStatus.Returned => ChipTone.Red,
        EditionStatus.Published => ChipTone.Green,
        EditionStatus.Replaced => ChipTone.Grey,
        EditionStatus.Withdrawn => ChipTone.Red,
        EditionStatus.Approved => ChipTone.Amber,
        EditionStatus.Scheduled => ChipTone.Violet,
        EditionStatus.Ended => ChipTone.Grey,
        EditionStatus.Binned => ChipTone.Grey,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static ChipTone Of(PeriodState state) => state switch
    {
        { IsFinal: true } => ChipTone.Grey,
        { IsPaid: true } => ChipTone.Green,
        { IsFixed: true } => ChipTone.Violet,
        _ => ChipTone.Blue,
    };

    public static ChipTone Of(PlanState state) => state switch
    {
        PlanState.Drawn => ChipTone.Amber,
        PlanState.Paid => ChipTone.Green,
        PlanState.Dropped => ChipTone.Grey,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static ChipTone Of(RoyaltyWorkStatus status) => status switch
    {
        RoyaltyWorkStatus.Awaiting => ChipTone.Amber,
        RoyaltyWorkStatus.Assessed => ChipTone.Green,
        RoyaltyWorkStatus.Excluded => ChipTone.Grey,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string IconOf(EditionStatus status) => status switch
    {
        EditionStatus.Draft => "pen",
        EditionStatus.InWorkflow => "clock",
        EditionStatus.Returned => "undo",
        EditionStatus.Published => "check",
        EditionStatus.Replaced => "layers",
        EditionStatus.Withdrawn => "ban",
        EditionStatus.Approved => "check",
        EditionStatus.Scheduled => "calendar",
        EditionStatus.Ended => "clock",
        EditionStatus.Binned => "trash",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The icon of a tone where nothing nearer is known; colour never stands alone.</summary>
    public static string IconOf(ChipTone tone) => tone switch
    {
        ChipTone.Grey => "dot",
        ChipTone.Blue => "clock",
        ChipTone.Amber => "alert",
        ChipTone.Green => "check",
        ChipTone.Red => "alert",
        ChipTone.Violet => "calendar",
        _ => throw new ArgumentOutOfRangeException(nameof(tone)),
    };
}
