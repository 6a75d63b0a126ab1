using System.Text.Json.Serialization;

namespace Portal.Core.Portals;

/// <summary>
/// How long royalty periods are from a day on, the first of a month: one month, or three, which are a quarter of the calendar and begin with one.
/// Before the first row, and without any, a period is a month.
/// </summary>
public sealed record ProfileRoyaltyPeriod(DateOnly FromOn, int Months, string? Source = null)
{
    public const int Quarter = 3;

    [JsonIgnore]
    public bool IsQuarter => Months == Quarter;

    /// <summary><c>từ tháng 1 năm 2027: theo quý</c>.</summary>
    [JsonIgnore]
    public string Words => $"từ tháng {FromOn.Month} năm {FromOn.Year}: {(IsQuarter ? "theo quý" : "theo tháng")}";

    /// <summary>What is wrong with a row, to follow its place; null where nothing is.</summary>
    [JsonIgnore]
    public string? Fault => Months is not (1 or Quarter) ? $"ghi kỳ {Months} tháng, phải là 1 (tháng) hoặc {Quarter} (quý)"
        : FromOn.Day != 1 ? $"áp dụng từ {Vietnamese.Date(FromOn)}, phải từ ngày đầu của một tháng"
        // A quarter begun or ended within another would leave months over that belong to neither
        : FromOn.Month % Quarter != 1 ? $"áp dụng từ tháng {FromOn.Month}, phải từ tháng đầu của một quý (1, 4, 7 hoặc 10)"
        : null;
}
