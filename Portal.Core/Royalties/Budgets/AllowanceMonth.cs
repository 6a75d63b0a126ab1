namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// The allowances of the board for one month (bảng phụ cấp): drawn up by finance, approved by the head, paid by finance. Its rows are frozen when it is
/// drawn up; sent back it is drawn up anew. What turns out wrong after the approval comes as a row of a later month.
/// </summary>
public sealed class AllowanceMonth : IPortalOwned, IStamped, IVersioned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public YearMonth Month { get; set; }
    public AllowanceStatus Status { get; internal set; }

    /// <summary>How often it was drawn up: rows of the last time count.</summary>
    public int Round { get; internal set; }

    /// <summary>The sum of its rows, in whole đồng; never below nought.</summary>
    public Money Total { get; internal set; }
    public string? PreparedById { get; internal set; }
    public string? PreparedByName { get; internal set; }
    public DateTime? PreparedAt { get; internal set; }
    public string? ApprovedById { get; internal set; }
    public string? ApprovedByName { get; internal set; }
    public DateTime? ApprovedAt { get; internal set; }
    public string? ReturnedById { get; internal set; }
    public string? ReturnedByName { get; internal set; }
    public DateTime? ReturnedAt { get; internal set; }
    public string? ReturnReason { get; internal set; }
    public string? PaidById { get; internal set; }
    public string? PaidByName { get; internal set; }
    public DateTime? PaidAt { get; internal set; }

    /// <summary>The day of payment: it picks the budget year that has spent it.</summary>
    public DateOnly? PaidOn { get; internal set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }
    public List<AllowanceRow> Rows { get; set; } = [];

    /// <summary>What its papers are about.</summary>
    public string About => AboutOf(Month);

    public static string AboutOf(YearMonth month) => $"pc-{month}";

    /// <summary>The month of such a text; false for anything else.</summary>
    public static bool TryAbout(string? about, out YearMonth month)
    {
        month = default;
        return about?.StartsWith("pc-", StringComparison.Ordinal) == true && YearMonth.TryParse(about[3..], out month);
    }

    internal IEnumerable<AllowanceRow> Counting => Rows.Where(r => r.Round == Round);
}

/// <summary>Where a month of allowances stands.</summary>
public enum AllowanceStatus
{
    /// <summary>Trả lại, chờ lập lại.</summary>
    Returned,
    /// <summary>Đã lập, chờ duyệt.</summary>
    Prepared,
    /// <summary>Đã duyệt, chờ chi.</summary>
    Approved,
    /// <summary>Đã chi.</summary>
    Paid,
}

/// <summary>One member's allowance on a list, or the correction of an earlier month's; written once.</summary>
public sealed class AllowanceRow : IPortalOwned, IWrittenOnce
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int AllowanceMonthId { get; set; }
    public AllowanceMonth? AllowanceMonth { get; set; }
    public int Round { get; set; }

    /// <summary>The month it is earned in: the list's own, or an earlier one that is corrected.</summary>
    public YearMonth ForMonth { get; set; }
    public required string UserId { get; set; }
    public required string Name { get; set; }
    public required string Position { get; set; }

    /// <summary>Whole đồng; below nought only where an earlier month is corrected.</summary>
    public Money Amount { get; set; }

    /// <summary>How it comes about: days, rate, deciding paper.</summary>
    public required string Words { get; set; }
}
