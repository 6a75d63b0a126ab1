namespace Portal.Core.Royalties.Schedules;

/// <summary>A genre (thể loại) of a schedule with its coefficient range.</summary>
public sealed class RoyaltyGenre : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ScheduleId { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public decimal MinCoefficient { get; set; }
    public decimal MaxCoefficient { get; set; }

    /// <summary>The genre of NĐ 18/2014 Điều 7 whose maximum coefficient bounds this one.</summary>
    public required string CapCode { get; set; }
    public int Position { get; set; }
}
