namespace Portal.Core.Royalties.Payments;

/// <summary>Why two records are not made one.</summary>
public static class MergeRefusals
{
    public static readonly Refusal NobodyChosen = new("royalties.merge-nobody", "Hãy chọn hồ sơ được giữ lại, khác với hồ sơ này.", "StaysId");

    public static readonly Refusal MergedAlready = new("royalties.merged-already",
        "Một trong hai hồ sơ đã được gộp trước đó: hãy chọn hồ sơ đang dùng.", "StaysId");

    public static readonly Refusal ChangeWaits = new("royalties.merge-waits",
        "Một trong hai hồ sơ có thông tin chi trả chưa được xác nhận: hãy xác nhận hoặc từ chối trước rồi gộp.", "StaysId");

    public static readonly Refusal TwoAccounts = new("royalties.merge-two-accounts",
        "Hai hồ sơ gắn với hai tên đăng nhập khác nhau: nếu đúng là một người, hãy bỏ tên đăng nhập ở một hồ sơ trước.", "StaysId");

    public static readonly Refusal TwoNumbers = new("royalties.merge-two-numbers",
        "Hai hồ sơ có hai số định danh (hoặc mã số thuế) khác nhau nên không phải một người: hãy kiểm tra lại giấy tờ.", "StaysId");
}
