using Portal.Core.Media.Files;

namespace Portal.Core.Royalties.Opening;

/// <summary>Why a file of opening data is not read or not brought in. What is wrong with a row names the row.</summary>
public static class OpeningRefusals
{
    /// <summary>The field of the screen that takes the file.</summary>
    public const string Field = "OpeningFile";

    public static Refusal TooHeavy(long bytes) => new("royalties.opening-too-heavy",
        $"Tệp nặng {FileWords.Size(bytes)}, quá mức {FileWords.Size(OpeningBook.MostBytes)}: hãy xoá ảnh và trang thừa trong tệp, hoặc chia thành nhiều tệp.",
            Field);

    public static Refusal NotExcel(Refusal? why) => new("royalties.opening-not-excel",
        $"Tệp này không đọc được như bảng Excel (.xlsx): hãy dùng tệp mẫu tải ở trang này.{(why is null ? "" : " " + why.Sentence)}", Field);

    public static Refusal TooManyRows(int most) => new("royalties.opening-too-many-rows",
        $"Tệp có hơn {Vietnamese.Number(most)} dòng: hãy chia thành nhiều tệp.", Field);

    public static Refusal NoRows(OpeningKind kind) => new("royalties.opening-no-rows",
        $"Tệp không có dòng dữ liệu nào của “{OpeningWords.Of(kind)}” (dòng ví dụ của tệp mẫu không tính): hãy điền rồi chọn lại tệp.", Field);

    public static Refusal ColumnUnknown(string head, OpeningKind kind) => new("royalties.opening-column-unknown",
        $"Cột “{VietnameseText.Shorten(head, 60)}” không có trong mẫu “{OpeningWords.Of(kind)}”: hãy sửa tên cột hoặc xoá cột đó.", Field);

    public static Refusal ColumnTwice(string head) => new("royalties.opening-column-twice", $"Cột “{head}” có hai lần: hãy giữ một cột.", Field);

    public static Refusal ColumnMissing(string head) => new("royalties.opening-column-missing",
        $"Thiếu cột “{head}”: hãy dùng tệp mẫu, giữ nguyên dòng tên cột.", Field);

    /// <summary>What is wrong with one row.</summary>
    public static Refusal OfRow(int row, string sentence, string code = "royalties.opening-row") => new(code,
        $"Dòng {row}: {Vietnamese.Small(sentence)}", Field);

    public static readonly Refusal NothingNew = new("royalties.opening-nothing-new", "Mọi dòng của tệp đã có trong hệ thống: không có gì để nhập.", Field);

    public static readonly Refusal FileChanged = new("royalties.opening-file-changed",
        "Dữ liệu vừa thay đổi nên kết quả xem trước không còn đúng: hãy xem lại rồi xác nhận lần nữa.", Field);

    public static readonly Refusal OwnImport = new("royalties.opening-own-import",
        "Bạn là người nhập số dư này nên không tự xác nhận được: hãy để Trưởng ban khác hoặc người thay mặt xác nhận.");

    public static readonly Refusal OwnMoney = new("royalties.opening-own-money",
        "Trong số dư này có phần của chính bạn nên bạn không xác nhận được: hãy để người khác có quyền duyệt kỳ xác nhận.");

    public static readonly Refusal NothingToConfirm = new("royalties.opening-nothing-to-confirm", "Không còn số dư nào chờ xác nhận.");

    public static readonly Refusal YearUnreadable = new("royalties.opening-year", "Hãy ghi năm đủ bốn chữ số, ví dụ 2026.", "Year");

    public static Refusal BudgetUnreadable(string sentence) => new("royalties.opening-budget", sentence, "BudgetUsed");

    public static readonly Refusal BudgetMissing = new("royalties.opening-budget-missing", "Hãy nhập số kinh phí đã dùng; chưa dùng thì nhập 0.", "BudgetUsed");
}
