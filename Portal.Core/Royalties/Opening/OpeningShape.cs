using Portal.Core.Lists;

namespace Portal.Core.Royalties.Opening;

/// <summary>A column of a file of opening data.</summary>
/// <param name="Head">What stands in the first row; read without regard to case, marks and what stands in brackets.</param>
/// <param name="Example">What the example row of the template holds.</param>
public sealed record OpeningColumn(string Head, string Hint, object? Example, int Width = 18)
{
    /// <summary>A file without this column is not read at all; of others the cell may be empty too.</summary>
    public bool Needed { get; init; }
}

/// <summary>The columns of each kind of file; the template is written from them, and the file read by them, so they cannot disagree.</summary>
public static class OpeningShape
{
    public const string FullName = "Họ và tên";
    public const string PenName = "Bút danh";
    public const string Unit = "Đơn vị";
    public const string Kind = "Đối tượng";
    public const string TaxCode = "Số định danh hoặc mã số thuế";
    public const string PayBy = "Cách nhận";
    public const string Account = "Số tài khoản";
    public const string Bank = "Ngân hàng";
    public const string CommitmentUntil = "Cam kết thuế đến ngày";
    public const string UserName = "Tên đăng nhập";
    public const string Year = "Năm";
    public const string Paid = "Đã chi từ đầu năm";
    public const string Withheld = "Thuế đã khấu trừ";
    public const string Owed = "Còn nợ";
    public const string Title = "Tên tin, bài";
    public const string PublishedOn = "Ngày đăng";
    public const string Genre = "Thể loại";
    public const string Coefficient = "Hệ số";
    public const string Amount = "Số tiền";
    public const string Role = "Vai trò";
    public const string Share = "Tỷ lệ";
    public const string Note = "Ghi chú";

    /// <summary>The example row of a template begins so, and is passed over when it was left in the file.</summary>
    internal const string ExampleMark = "Ví dụ: ";

    private static readonly OpeningColumn Payee = new(FullName, "như trong danh sách người nhận", ExampleMark + "Nguyễn Thị Mai", 26) { Needed = true };
    private static readonly OpeningColumn Number = new(TaxCode, "12, 10 hoặc 13 chữ số; định dạng cột là Văn bản", "031190012345", 22);

    public static IReadOnlyList<OpeningColumn> Of(OpeningKind kind) => kind switch
    {
        OpeningKind.Payees =>
        [
            Payee with { Hint = "bắt buộc" }, new(PenName, "in dưới bài", "Mai Anh"), new(Unit, "tên hoặc tên ngắn của đơn vị trong hồ sơ cổng", null),
            new(Kind, "Cá nhân cư trú; Người của đơn vị chi trả; Cá nhân không cư trú; Tổ chức", "Cá nhân cư trú", 24), Number,
            new(PayBy, "Chuyển khoản hoặc Tiền mặt", "Chuyển khoản"), new(Account, "6 đến 24 chữ số; định dạng cột là Văn bản", "2309876543210", 20),
            new(Bank, "tên ngân hàng", "Agribank", 24), new(CommitmentUntil, "ngày cuối của bản cam kết 08/CK-TNCN, nếu có", null),
            new(UserName, "tên đăng nhập của chính người đó, nếu có", null),
        ],
        OpeningKind.Balances =>
        [
            Payee, Number, new(Year, "năm bắt đầu dùng phần mềm", 2026, 8) { Needed = true }, new(Paid, "tổng đã chi, gồm cả thuế; đồng",
                3_500_000L) { Needed = true },
            new(Withheld, "thuế TNCN đã khấu trừ; đồng", 0L) { Needed = true }, new(Owed, "đã được duyệt mà chưa chi, trước thuế; đồng",
                250_000L) { Needed = true },
        ],
        OpeningKind.Works =>
        [
            new(Title, "mỗi người của bài một dòng", ExampleMark + "Ra quân dọn vệ sinh môi trường", 44) { Needed = true },
            new(PublishedOn, "ngày/tháng/năm", new DateOnly(2026, 9, 15), 12) { Needed = true }, Payee with { Example = "Nguyễn Thị Mai" }, Number,
            new(Role, "Bài viết; Ảnh; Video; Biên dịch; Cung cấp thông tin; Biên tập", "Bài viết"), new(Share, "% của bài; bỏ trống là 100", 100L, 8),
            new(Genre, "mã hoặc tên thể loại trong biểu nhuận bút", null), new(Coefficient, "nếu còn phải chấm theo biểu", null, 8),
            new(Amount, "của cả bài, nếu đã chấm theo sổ cũ; đồng", 126_500L, 14), new(Note, "", null, 24),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The file to be filled in: heads, and one row as an example.</summary>
    public static byte[] Template(OpeningKind kind) => ListWorkbook.Write(OpeningWords.Of(kind),
        Of(kind).Select((c, i) => new ListColumn<IReadOnlyList<object?>>($"c{i}", c.Hint.Length == 0 ? c.Head : $"{c.Head} ({c.Hint})", row => row[i])
        {
            Width = c.Width,
        }).ToList(), [Of(kind).Select(c => c.Example).ToList()]);

    /// <summary>A head as it is compared: what stands in brackets explains it and does not count.</summary>
    internal static string Plain(string head)
    {
        var bracket = head.IndexOf('(', StringComparison.Ordinal);
        return VietnameseText.Fold(VietnameseText.Tidy(bracket < 0 ? head : head[..bracket]));
    }
}
