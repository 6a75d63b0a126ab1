namespace Portal.Core.Royalties.Periods;

/// <summary>The life of a period, in order; the one way back is from approved to open, by returning it.</summary>
public enum RoyaltyPeriodStatus
{
    /// <summary>Đang chấm.</summary>
    Open,
    /// <summary>Đã duyệt.</summary>
    Approved,
    /// <summary>Đã chi.</summary>
    Paid,
    /// <summary>Đã đóng.</summary>
    Closed,
}
