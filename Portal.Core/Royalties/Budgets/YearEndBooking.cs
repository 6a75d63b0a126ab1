using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// That a period of royalties or a month of allowances, earned in a budget year, is paid from that year's budget although it is paid in the first weeks of
/// the next (chi trong thời gian chỉnh lý quyết toán): said by finance, with what it rests on. What is paid after the last day counts for the next year all
/// the same. Taken back it is gone; the history keeps both.
/// </summary>
public sealed class YearEndBooking : IPortalOwned, IRemovable
{
    public const int GroundLength = 300;
    public int Id { get; set; }
    public required string PortalId { get; set; }

    /// <summary>The budget year that pays.</summary>
    public int Year { get; set; }

    /// <summary>One of the two is there.</summary>
    public int? PeriodId { get; set; }
    public RoyaltyPeriod? Period { get; set; }
    public int? AllowanceMonthId { get; set; }
    public AllowanceMonth? AllowanceMonth { get; set; }

    /// <summary>The paper or the rule the office goes by.</summary>
    public required string Ground { get; set; }
    public string? SaidById { get; set; }
    public required string SaidByName { get; set; }
    public DateTime SaidAt { get; set; }
    bool IRemovable.MayBeRemoved => true;
}
