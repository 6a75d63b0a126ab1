using Portal.Core.Lists;

namespace Portal.Core.History.Security;

/// <summary>A line of the security log as the list shows it.</summary>
public sealed record SecurityRow(
    long Sequence, DateTime At, string ActorName, string Sentence, SecurityOutcome Outcome, string? Address, int? Port, string? Device, string Action)
{
    /// <summary><c>203.0.113.7, cổng 51112</c>.</summary>
    public string? Place => Address is null ? null : Port is { } port ? $"{Address}, cổng {port}" : Address;
}

/// <summary>The security log as a list, in the order in which it was written.</summary>
public static class SecurityList
{
    public const string Words = "tu";
    public const string Actor = "nguoi";
    public const string Outcome = "ket-qua";
    public const string Address = "dia-chi";
    public const string From = HistoryList.From;
    public const string To = HistoryList.To;
    public const int PageSize = 50;

    /// <summary>The outcomes as the address and the screen call them.</summary>
    public static readonly IReadOnlyList<(string Code, string Words, SecurityOutcome Value)> Outcomes =
        [("duoc", "Được", SecurityOutcome.Done), ("tu-choi", "Từ chối", SecurityOutcome.Refused)];

    public static ListShape<SecurityRow> Shape { get; } = new("nhat-ky-an-toan", "Nhật ký an toàn", [Words, Actor, Outcome, Address, From, To],
    [
        new("so", "Số", r => r.Sequence) { Sorts = true, DownFirst = true, Figures = true, Usual = false },
        new("luc", "Thời gian", r => r.At) { Width = 18 },
        new("ai", "Người thực hiện", r => r.ActorName) { Width = 24 },
        new("noi-dung", "Nội dung", r => r.Sentence) { Always = true, Width = 80 },
        new("ket-qua", "Kết quả", r => WordsOf(r.Outcome)) { Width = 12 },
        new("dia-chi", "Địa chỉ", r => r.Place) { Width = 28 },
        new("thiet-bi", "Thiết bị", r => r.Device) { Width = 24 },
        new("ma", "Mã việc", r => r.Action) { Usual = false, Width = 28 },
    ])
    {
        UsualSort = ("so", true), NarrowedBy = "người, kết quả, địa chỉ hoặc khoảng ngày",
    };

    public static string WordsOf(SecurityOutcome outcome) => Outcomes.First(o => o.Value == outcome).Words;
}
