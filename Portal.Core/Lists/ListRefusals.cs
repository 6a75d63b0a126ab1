namespace Portal.Core.Lists;

/// <summary>Why a list is not exported, or nothing is done with its rows.</summary>
public static class ListRefusals
{
    /// <param name="by">By what this list is narrowed: <see cref="ListShape{TRow}.NarrowedBy"/>.</param>
    public static Refusal TooManyRows(int total, string by) => new("lists.too-many-rows",
        $"Danh sách có {Vietnamese.Number(total)} dòng, nhiều hơn {Vietnamese.Number(ListWorkbook.MostRows)} dòng của một tệp Excel: "
            + $"hãy thu hẹp bằng {by} rồi xuất lại.");

    public static readonly Refusal NothingPicked = new("lists.nothing-picked", "Chưa chọn dòng nào: hãy đánh dấu các dòng cần làm trước.");

    public static Refusal TooManyPicked(int picked, int most) => new("lists.too-many-picked",
        $"Đang chọn {Vietnamese.Number(picked)} dòng, mỗi lần làm được nhiều nhất {Vietnamese.Number(most)} dòng: hãy thu hẹp danh sách hoặc bỏ bớt.");
}
