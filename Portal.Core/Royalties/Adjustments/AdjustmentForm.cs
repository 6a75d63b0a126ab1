using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Adjustments;

/// <summary>
/// A correction of one line as typed: a positive amount is to come (truy lĩnh), a negative one goes back (thu hồi). <see cref="Key"/> is made when the
/// form opens, so that a form sent twice is one adjustment.
/// </summary>
public sealed record AdjustmentForm(int LineId, Money? Amount, string? Reason)
{
    public AdjustmentGround Ground { get; init; } = AdjustmentGround.Mistake;

    /// <summary>False where whoever typed the amount has not said yet whether it is to come or goes back.</summary>
    public bool Directed { get; init; } = true;

    /// <summary>The open period that is to carry it; null for the one that takes works today.</summary>
    public int? PeriodId { get; init; }
    public Guid Key { get; init; } = Guid.NewGuid();
}
