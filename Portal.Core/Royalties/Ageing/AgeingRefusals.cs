namespace Portal.Core.Royalties.Ageing;

/// <summary>Why a payee is not notified, or money not moved to next year's fund.</summary>
public static class AgeingRefusals
{
    public static readonly Refusal NotFixed = new("royalties.notice-not-fixed",
        "Kỳ của khoản này chưa được duyệt nên số tiền chưa chắc chắn: hãy duyệt kỳ rồi thông báo.");

    public static readonly Refusal PaidAlready = new("royalties.notice-paid", "Khoản này đã chi nên không cần thông báo.");

    public static readonly Refusal NoLaw = new("royalties.notice-no-law",
        "Ngày đăng bài chưa có quy định về thời hạn chi và số lần thông báo, nên phần mềm không tự đặt ra.");

    public static Refusal NoticesDone(int notices) => new("royalties.notices-done", $"Đã thông báo đủ {notices} lần theo quy định.");

    public static readonly Refusal NotifiedToday = new("royalties.notified-today", "Hôm nay đã thông báo khoản này rồi: mỗi ngày chỉ ghi một lần thông báo.");

    public static Refusal NotifiedEarly(int wanted, int done) => new("royalties.notices-missing",
        $"Mới thông báo {done} lần, cần ít nhất {wanted} lần không có người nhận thì mới chuyển sang quỹ năm sau.");

    public static Refusal NotOverdue(DateOnly payBy) => new("royalties.not-overdue",
        $"Khoản này còn trong hạn chi (đến {Vietnamese.Date(payBy)}) nên chưa chuyển sang quỹ năm sau được.");

    public static readonly Refusal MovedAlready = new("royalties.moved-already", "Khoản này đã được chuyển sang quỹ năm sau.");
}
