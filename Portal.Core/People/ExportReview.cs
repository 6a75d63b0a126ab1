using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.People;

/// <summary>A review as a workbook: who was looked at, what was decided, who signed and when; for whoever may see it.</summary>
public sealed class ExportReview(GetReview getReview, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(int id) =>
        await store.NotedAsync(await MakeAsync(id), "data.exported", "Xuất bản rà soát quyền ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(int id)
    {
        var found = await getReview.ExecuteAsync(id);
        if (!found.Done) return found.As<byte[]>();
        var review = found.Value.Shown!;
        return ListWorkbook.Write("Rà soát quyền", Columns(review), review.Lines);
    }

    private static List<ListColumn<ReviewLineRow>> Columns(ReviewDetail review) =>
    [
        new("ten", "Họ và tên", l => l.Name) { Width = 30 },
        new("dang-nhap", "Tên đăng nhập", l => l.UserName) { Width = 24 },
        new("vai-tro", "Vai trò", l => l.Roles) { Width = 60 },
        new("lan-cuoi", "Đăng nhập cuối", l => l.LastSignInAt) { Width = 18 },
        new("ket-luan", "Kết luận", l => ReviewWords.Of(l.Keep)) { Width = 14 },
        new("ky", "Người ký", _ => review.SignedByName ?? "Chưa ký") { Width = 26 },
        new("ky-luc", "Ký lúc", _ => review.SignedAt) { Width = 18 },
    ];
}

/// <summary>What is said of somebody in a review.</summary>
public static class ReviewWords
{
    public static string Of(bool? keep) => keep switch { true => "Giữ", false => "Thu hồi", _ => "Chưa xem" };
}
