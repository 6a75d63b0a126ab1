using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// A circumstance given to a work, with name and ground as they stood in the schedule: it is read years later, whatever the schedule says then.
/// Assessed anew, a work gets others in their place; only the assessment does that, while the period takes works.
/// </summary>
public sealed class WorkAddition : IPortalOwned, IRemovable
{
    public const int ReasonLength = 400;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int WorkId { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public AdditionKind Kind { get; set; }

    /// <summary>In per cent of the royalty without additions, always above nought; a reduction takes it away.</summary>
    public decimal Percent { get; set; }
    public string? Ground { get; set; }

    /// <summary>Why it was given.</summary>
    public string? Reason { get; set; }
    public int Position { get; set; }

    /// <summary>What it does to the sum: below nought for a reduction.</summary>
    public decimal Signed => Kind == AdditionKind.Reduction ? -Percent : Percent;
}
