namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// What a position on the board is allowed a month (mức phụ cấp) from a day on, by a dated decision: an amount, or a coefficient of the statutory base
/// salary. The latest row that has begun holds; none after its last day. Never changed once written but for its last day.
/// </summary>
public sealed class AllowanceRate : IPortalOwned, IVersioned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }

    /// <summary>As memberships name it: "Trưởng ban".</summary>
    public required string Position { get; set; }
    public DateOnly FromOn { get; set; }
    public DateOnly? ToOn { get; internal set; }

    /// <summary>Whole đồng a month; null where <see cref="Coefficient"/> counts. Of the two exactly one stands.</summary>
    public Money? Amount { get; set; }

    /// <summary>Times the base salary in force on the day, rounded once.</summary>
    public decimal? Coefficient { get; set; }

    /// <summary>The decision counts days: each day in office earns its part of the month. Otherwise a month begun is a whole month.</summary>
    public bool ByDays { get; set; }

    /// <summary>The deciding paper.</summary>
    public required string PaperNumber { get; set; }
    public DateOnly PaperOn { get; set; }
    public string? SaidById { get; set; }
    public required string SaidByName { get; set; }
    public DateTime SaidAt { get; set; }
    public int Version { get; set; }

    /// <summary><c>500.000 đồng/tháng (Quyết định số 12/QĐ-UBND ngày 05/01/2026)</c>.</summary>
    public string Words => (Amount is { } amount ? $"{amount}/tháng" : $"hệ số {Vietnamese.Number(Coefficient ?? 0)} × lương cơ sở")
        + (ByDays ? ", tính theo ngày" : "") + $" ({PaperNumber} ngày {Vietnamese.Date(PaperOn)})";
}
