namespace Portal.Core.Royalties.Schedules;

/// <summary>Why the genres of a workbook are not taken over; each sentence names its row.</summary>
public static class TableRefusals
{
    public static readonly Refusal TooLarge = Of("large", $"Tệp quá {ReadScheduleTable.MostBytes / 1024 / 1024} MB: hãy chọn tệp chỉ có bảng thể loại.");

    public static readonly Refusal NotAWorkbook = Of("broken", "Tệp không đọc được: hãy chọn tệp Excel (.xlsx) và thử mở tệp bằng Excel trước.");

    public static readonly Refusal NoRows = Of("empty", "Bảng trong tệp không có dòng thể loại nào.");

    public static readonly Refusal TooManyRows = Of("rows", $"Bảng trong tệp có quá {ReadScheduleTable.MostRows} dòng: hãy chọn tệp chỉ có bảng thể loại.");

    public static Refusal NoHead(int rows) => Of("head",
        $"Không thấy dòng tiêu đề trong {rows} dòng đầu của trang tính đầu tiên: bảng cần các cột “{ScheduleTable.Name}”, “{ScheduleTable.Min}”, "
        + $"“{ScheduleTable.Max}”; có thể thêm “{ScheduleTable.Sum}”, “{ScheduleTable.Cap}”.");

    public static Refusal ColumnUnknown(string name, IEnumerable<string> known) => Of("column",
        $"Cột “{VietnameseText.Shorten(name, 60)}” không có trong mẫu: hãy đổi tên hoặc bỏ cột. Các cột được dùng: {string.Join(", ", known)}.");

    public static Refusal ColumnTwice(string name) => Of("column", $"Cột “{name}” xuất hiện hai lần: hãy giữ một cột.");

    public static Refusal ColumnMissing(string name) => Of("column", $"Tệp thiếu cột “{name}”.");

    public static Refusal NameMissing(int row) => Of("name", $"Dòng {row}: chưa có tên thể loại, hoặc tên dài quá 200 ký tự.");

    public static Refusal RowTwice(int row, string name, int first) => Of("twice",
        $"Dòng {row}: thể loại “{VietnameseText.Shorten(name, 60)}” đã có ở dòng {first}.");

    public static Refusal CapUnknown(int row, string cap, IEnumerable<string> known) => Of("cap",
        $"Dòng {row}: nhóm “{VietnameseText.Shorten(cap, 60)}” không có trong Nghị định số 18/2014/NĐ-CP; các nhóm: {string.Join("; ", known)}.");

    public static Refusal BothBases(int row, string name) => Of("basis",
        $"Dòng {row}: “{VietnameseText.Shorten(name, 60)}” vừa có hệ số vừa có mức cố định: hãy giữ một.");

    /// <summary>The sentence names row and column.</summary>
    public static Refusal NumberUnreadable(string sentence) => Of("number", sentence);

    public static Refusal NumberMissing(string said) => Of("number", $"{said} chưa có số.");

    private static Refusal Of(string code, string sentence) => new("royalties.table." + code, sentence, "file");
}
