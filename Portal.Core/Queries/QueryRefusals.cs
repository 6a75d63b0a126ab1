namespace Portal.Core.Queries;

/// <summary>Why a query is not kept, changed or deleted.</summary>
public static class QueryRefusals
{
    public static readonly Refusal NameMissing = new("queries.name-missing", "Hãy đặt tên cho truy vấn, ví dụ “Tin của tổ dân phố 5 trong quý”.", "Name");

    public static readonly Refusal NameTooLong = new("queries.name-too-long",
        $"Tên truy vấn dài quá {SavedQuery.NameLength} ký tự: hãy viết ngắn lại.", "Name");

    public static Refusal NameTaken(string name) => new("queries.name-taken",
        $"Bạn đã có truy vấn “{name}”: hãy đặt tên khác, hoặc mở truy vấn đó rồi bấm “Cập nhật”.", "Name");

    public static readonly Refusal TooLong = new("queries.too-long", "Truy vấn quá dài để lưu: hãy bớt điều kiện rồi lưu lại.", "Name");

    public static readonly Refusal TooMany = new("queries.too-many",
        $"Bạn đã lưu {SaveQuery.MostQueries} truy vấn: hãy xóa bớt truy vấn không dùng nữa.", "Name");

    public static readonly Refusal MayNotShare = new("queries.may-not-share",
        "Chỉ người được xem mọi nội dung của cổng mới dùng chung truy vấn với người khác: hãy bỏ chọn “Dùng chung”.", "Shared");

    public static readonly Refusal NotYours = new("queries.not-yours",
        "Truy vấn này của người khác: chỉ người đã lưu mới sửa được. Bạn có thể lưu thành truy vấn mới của mình.");

    public static Refusal ChangedMeanwhile(string name) => AccessRefusals.Stale with
    {
        Sentence = $"Truy vấn “{name}” vừa được sửa ở nơi khác. Các điều kiện bạn đang xem vẫn còn: "
            + "hãy lưu thành truy vấn mới, hoặc mở lại truy vấn để xem bản mới.",
    };
}
