using Portal.Core.Editions;
using Portal.Core.Royalties.Payees;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// A correction of what a fixed period says (truy lĩnh where positive, thu hồi where negative): carried by an open period, approved and paid with
/// it. It names the line it corrects, or the work where the person had no line. Never changed once its period is fixed, never deleted.
/// </summary>
public sealed class RoyaltyAdjustment : IPortalOwned, IStamped, IVersioned
{
    /// <summary>The name of the deed in the history.</summary>
    internal const string Action = "royalties.adjusted";

    public int Id { get; set; }
    public required string PortalId { get; set; }

    /// <summary>The period that carries it.</summary>
    public int PeriodId { get; set; }
    public RoyaltyPeriod? Period { get; set; }
    public int ContributorId { get; set; }
    public Contributor? Contributor { get; set; }
    public int? OfLineId { get; set; }
    public RoyaltyLine? OfLine { get; set; }
    public int? OfWorkId { get; set; }
    public RoyaltyWork? OfWork { get; set; }
    public ContributionRole Role { get; set; }

    /// <summary>Whole đồng before tax, signed; never zero.</summary>
    public Money Amount { get; internal set; }
    public required string Reason { get; set; }
    public AdjustmentGround Ground { get; set; }
    public AdjustmentState State { get; internal set; }

    /// <summary>Names the form it came from: of one form there is one adjustment, however often it is sent.</summary>
    public Guid Key { get; set; }
    public string? MadeById { get; set; }
    public required string MadeByName { get; set; }
    public DateTime MadeAt { get; set; }

    /// <summary>Who took what was proposed, or left it, and why they left it.</summary>
    public string? DecidedById { get; internal set; }
    public string? DecidedByName { get; internal set; }
    public DateTime? DecidedAt { get; internal set; }
    public string? LeftReason { get; internal set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }

    public bool Counts => State == AdjustmentState.Taken;
}

/// <summary>Why a fixed amount is corrected.</summary>
public enum AdjustmentGround
{
    /// <summary>Sai sót khi chấm.</summary>
    Mistake,
    /// <summary>Biểu hoặc mức lương cơ sở đổi có hiệu lực trở về trước.</summary>
    RateChanged,
    /// <summary>Tỷ lệ đồng tác giả đổi.</summary>
    ShareChanged,
    /// <summary>Bài đã gỡ.</summary>
    Withdrawn,
    /// <summary>Lý do khác.</summary>
    Other,
}

/// <summary>Whether an adjustment counts.</summary>
public enum AdjustmentState
{
    /// <summary>Đề xuất: computed, and not taken by anybody yet.</summary>
    Proposed,
    /// <summary>Tính vào kỳ.</summary>
    Taken,
    /// <summary>Không tính: left with a reason, kept so that it is not proposed again.</summary>
    Left,
}
