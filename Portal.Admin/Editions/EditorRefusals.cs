namespace Portal.Admin.Editions;

/// <summary>What the editor itself cannot do; the rest Core refuses.</summary>
public static class EditorRefusals
{
    public static readonly Refusal NoRoom = new("editor.no-room",
        "Máy này hết chỗ để giữ bản kia nên chưa thay bản nào: hãy chép phần bạn viết ra nơi khác, hoặc xóa bớt phần đã giữ ở đầu trang, rồi chọn lại.");

    /// <summary>As Core refuses it, with what this page offers instead.</summary>
    public static readonly Refusal SavedMeanwhile = AccessRefusals.Stale with
    {
        Sentence = "Có người vừa lưu bài này nên bản của bạn chưa được lưu: hãy đối chiếu bên dưới, rồi gộp hai bản hoặc chọn một bản.",
    };

    /// <summary>Places where both changed the same, and nobody has chosen yet.</summary>
    public static Refusal NotChosen(int places) => new("editor.merge-not-chosen",
        $"Còn {places} chỗ cả hai cùng sửa mà chưa chọn: hãy chọn giữ bản nào ở từng chỗ, rồi gộp.", "Merge");

    public static readonly Refusal Unsure = new("editor.take-unsure",
        "Chưa biết khung soạn đã nhận bản vừa chọn hay chưa vì kết nối bị ngắt. Chưa bản nào mất: hãy xem khung soạn bên dưới, rồi chọn lại.");

    public static readonly Refusal StillTyping = new("editor.still-typing",
        "Chữ vẫn đang được gõ vào khung soạn nên chưa thay bản nào: hãy ngừng gõ giây lát, rồi chọn lại.");

    public static readonly Refusal KeptUnreadable = new("content.kept-unreadable",
        "Không đọc được phần đã giữ trên máy này. Phần đó vẫn được giữ nguyên: hãy báo người quản trị nếu cần lấy lại.");

    public static readonly Refusal NotReady = new("content.not-ready",
        "Trang chưa sẵn sàng để lưu: phần vừa nhập chưa lên máy chủ. Hãy chờ vài giây rồi làm lại; nếu vẫn gặp, hãy chép phần vừa nhập ra nơi khác rồi tải "
            + "lại trang.");
}
