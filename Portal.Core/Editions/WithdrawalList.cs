using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>A line of the log of withdrawals as lists show it.</summary>
public sealed record WithdrawalRow(
    DateTime At, string Title, int EditionId, string Reason, string? PublicReason, string? Ground, string? Requester, string ByName);

/// <summary>The log of withdrawals as a list: the latest first until asked otherwise.</summary>
public static class WithdrawalList
{
    public const string Words = "tu";
    public const string From = "tu-ngay";
    public const string To = "den-ngay";
    public const int PageSize = 50;

    public static ListShape<WithdrawalRow> Shape { get; } = new("nhat-ky-go", "Nhật ký gỡ bài", [Words, From, To],
    [
        new("luc", "Gỡ lúc", r => r.At) { Sorts = true, DownFirst = true, Width = 18 },
        new("tieu-de", "Tiêu đề", r => r.Title) { Sorts = true, Always = true, Width = 50 },
        new("ly-do", "Lý do", r => r.Reason) { Width = 50 },
        new("cong-khai", "Lý do cho người đọc", r => r.PublicReason) { Width = 40 },
        new("can-cu", "Căn cứ", r => r.Ground) { Width = 40 },
        new("yeu-cau", "Người yêu cầu", r => r.Requester) { Sorts = true, Width = 24 },
        new("ai", "Người gỡ", r => r.ByName) { Sorts = true, Width = 24 },
    ])
    {
        UsualSort = ("luc", true), NarrowedBy = "từ trong nội dung hoặc khoảng ngày",
    };
}

/// <summary>The log of withdrawals; refused to whoever may not see the history.</summary>
public sealed class FindWithdrawals(PortalStore store)
{
    public Task<Outcome<Rows<WithdrawalRow>>> ExecuteAsync(ListAsk ask) => FindAsync(ask, WithdrawalList.PageSize);

    internal Task<Outcome<Rows<WithdrawalRow>>> FindAsync(ListAsk ask, int pageSize) => store.ReadAsync<Outcome<Rows<WithdrawalRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeHistory)) return AccessRefusals.NotAllowed;
        var leftOut = new List<string>();
        var (begin, end) = NarrowHistory.Days(ask, leftOut);
        var from = begin is { } first ? WardClock.StartOf(first) : DateTime.MinValue;
        var to = end is { } last ? WardClock.StartOf(last.AddDays(1)) : DateTime.MaxValue;
        // Few in a year: read whole, narrowed with and without marks
        var all = await operation.Db.Withdrawals.Where(w => w.WithdrawnAt >= from && w.WithdrawnAt < to).OrderByDescending(w => w.WithdrawnAt)
            .ThenByDescending(w => w.Id).Take(ListWorkbook.MostRows)
            .Select(w => new WithdrawalRow(w.WithdrawnAt, w.Title, w.EditionId, w.Reason, w.PublicReason, w.Ground, w.Requester, w.ByName)).ToListAsync();
        var rows = WithdrawalList.Shape.Arrange(
            all.Where(r => ListArrange.Holds(ask[WithdrawalList.Words], r.Title, r.Reason, r.PublicReason, r.Ground, r.Requester, r.ByName)), ask, pageSize);
        return rows with { LeftOut = [.. leftOut, .. rows.LeftOut] };
    });
}

/// <summary>The log of withdrawals as a workbook, as the screen shows it.</summary>
public sealed class ExportWithdrawals(FindWithdrawals find, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất nhật ký gỡ bài ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var all = await find.FindAsync(ask.OnPage(1), ListWorkbook.MostRows);
        return all.Done ? WithdrawalList.Shape.Export(ask.Columns, all.Value) : all.As<byte[]>();
    }
}
