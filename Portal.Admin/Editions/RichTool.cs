namespace Portal.Admin.Editions;

/// <summary>
/// A button of the editor. The script knows the command (Writing/src/toolbar.js); the words are its name and its tooltip. One that
/// <see cref="Stays"/> tells whether it holds where the cursor is.
/// </summary>
public sealed record RichTool(
    string Command, string Words, string? Value = null, string? Icon = null, string? Letter = null, string? Css = null, bool Stays = false)
{
    /// <summary>A button that shows words is called by them; the longer ones are its tooltip.</summary>
    public string? Name => Letter is { Length: > 2 } ? null : Words;

    private static readonly RichTool Gap = new("", "");

    public static readonly IReadOnlyList<RichTool> Main =
    [
        new("undo", "Hoàn tác (Ctrl+Z)", Icon: "undo"),
        new("redo", "Làm lại (Ctrl+Y)", Icon: "redo"),
        Gap,
        new("heading", "H2 – đề mục lớn", Value: "2", Letter: "H2", Stays: true),
        new("heading", "H3 – đề mục vừa", Value: "3", Letter: "H3", Stays: true),
        new("heading", "H4 – đề mục nhỏ", Value: "4", Letter: "H4", Stays: true),
        Gap,
        new("bold", "Chữ đậm (Ctrl+B)", Letter: "B", Css: "b", Stays: true),
        new("italic", "Chữ nghiêng (Ctrl+I)", Letter: "I", Css: "i", Stays: true),
        new("underline", "Gạch chân (Ctrl+U)", Letter: "U", Css: "u", Stays: true),
        new("strike", "Gạch ngang chữ", Letter: "S", Css: "s", Stays: true),
        new("superscript", "Chỉ số trên", Icon: "superscript", Stays: true),
        new("subscript", "Chỉ số dưới", Icon: "subscript", Stays: true),
        Gap,
        new("bulletList", "Danh sách dấu chấm", Icon: "list", Stays: true),
        new("orderedList", "Danh sách đánh số, chữ cái", Icon: "numbers", Stays: true),
        new("indent", "Lùi vào một cấp (Tab)", Icon: "indent"),
        new("outdent", "Lùi ra một cấp (Shift+Tab)", Icon: "outdent"),
        Gap,
        new("blockquote", "Trích dẫn", Icon: "quote", Stays: true),
        new("noteBox", "Khung lưu ý", Icon: "note", Stays: true),
        new("rule", "Đường kẻ ngang", Letter: "—"),
        Gap,
        new("link", "Liên kết (Ctrl+K)", Icon: "link", Stays: true),
        new("unlink", "Bỏ liên kết", Icon: "unlink"),
        new("picture", "Chèn ảnh vào chỗ này", Icon: "image"),
        new("table", "Chèn bảng", Icon: "table", Stays: true),
        new("signs", "Ký hiệu đặc biệt", Letter: "Ω", Stays: true),
        new("find", "Tìm và thay (Ctrl+F)", Icon: "search", Stays: true),
        new("comment", "Ghi chú vào đoạn đang chọn (Ctrl+Alt+M)", Icon: "comment"),
        Gap,
        new("up", "Chuyển đoạn lên (Alt+↑)", Icon: "up"),
        new("down", "Chuyển đoạn xuống (Alt+↓)", Icon: "down"),
        new("clear", "Bỏ định dạng", Icon: "clear"),
    ];

    public static readonly IReadOnlyList<RichTool> Table =
    [
        new("rowBefore", "Thêm hàng phía trên", Letter: "Hàng ↑"),
        new("rowAfter", "Thêm hàng phía dưới", Letter: "Hàng ↓"),
        new("rowDelete", "Xóa hàng", Letter: "Xóa hàng"),
        Gap,
        new("columnBefore", "Thêm cột bên trái", Letter: "← Cột"),
        new("columnAfter", "Thêm cột bên phải", Letter: "Cột →"),
        new("columnDelete", "Xóa cột", Letter: "Xóa cột"),
        Gap,
        new("merge", "Gộp các ô đang chọn", Letter: "Gộp ô"),
        new("split", "Tách ô đã gộp", Letter: "Tách ô"),
        new("headRow", "Hàng đầu là tiêu đề", Letter: "Hàng tiêu đề"),
        new("headColumn", "Cột đầu là tiêu đề", Letter: "Cột tiêu đề"),
        Gap,
        new("tableLeave", "Viết tiếp dưới bảng", Letter: "Ra khỏi bảng"),
        new("tableDelete", "Xóa cả bảng", Icon: "trash"),
    ];

    public static readonly IReadOnlyList<RichTool> Figure =
    [
        new("figureWords", "Ghi chú thích, người chụp, mô tả (Enter)", Letter: "Chú thích"),
        new("figurePoint", "Mở tâm ảnh và phần cắt ở danh sách ảnh bên dưới", Letter: "Tâm ảnh, cắt ảnh"),
        new("series", "Ghép với ảnh liền kề thành chùm ảnh, hoặc tách chùm ảnh", Letter: "Chùm ảnh", Stays: true),
        new("up", "Chuyển ảnh lên", Icon: "up"),
        new("down", "Chuyển ảnh xuống", Icon: "down"),
        new("figureRemove", "Bỏ ảnh khỏi chỗ này (Delete); ảnh vẫn ở danh sách bên dưới", Icon: "trash"),
    ];

    /// <summary>Signs a keyboard lacks, as office texts need them, with their names.</summary>
    public static readonly IReadOnlyList<(string Sign, string Shown, string Words)> Signs = new (string Sign, string Words)[]
    {
        ("–", "Gạch nối dài"), ("—", "Gạch ngang dài"), ("…", "Dấu ba chấm"), ("“", "Mở ngoặc kép"), ("”", "Đóng ngoặc kép"),
        ("«", "Mở ngoặc kép góc"), ("»", "Đóng ngoặc kép góc"), ("•", "Chấm tròn"), ("§", "Tiết"), ("°", "Độ"), ("²", "Mũ hai"),
        ("³", "Mũ ba"), ("½", "Một phần hai"), ("¼", "Một phần tư"), ("¾", "Ba phần tư"), ("×", "Nhân"), ("÷", "Chia"), ("±", "Cộng trừ"),
        ("≤", "Nhỏ hơn hoặc bằng"), ("≥", "Lớn hơn hoặc bằng"), ("≠", "Khác"), ("≈", "Gần bằng"), ("‰", "Phần nghìn"),
        ("→", "Mũi tên phải"), ("←", "Mũi tên trái"), ("↑", "Mũi tên lên"), ("↓", "Mũi tên xuống"), ("☐", "Ô trống"), ("☑", "Ô đã chọn"),
        ("☒", "Ô gạch chéo"), ("✓", "Dấu đúng"), ("✗", "Dấu sai"), ("★", "Ngôi sao"), ("☎", "Điện thoại"), ("✉", "Thư"), ("₫", "Đồng"),
        ("€", "Euro"), ("£", "Bảng Anh"), ("¥", "Yên"), ("©", "Bản quyền"), ("®", "Nhãn hiệu đã đăng ký"), ("™", "Nhãn hiệu"), ("№", "Số"),
        ("α", "An-pha"), ("β", "Bê-ta"), ("Δ", "Đen-ta"), ("µ", "Mi-crô"), ("π", "Pi"), ("Σ", "Tổng"), ("Ω", "Ôm"),
        ("\u00A0", "Dấu cách không ngắt dòng"),
    }.Select(s => (s.Sign, s.Sign == "\u00A0" ? "␣" : s.Sign, s.Words)).ToList();
}
