using Portal.Core.Comparing;

namespace Portal.Admin.Editions;

/// <summary>Vietnamese words for what became of a text between two editions.</summary>
public static class ComparedWords
{
    public static string Of(FactKind kind) => kind switch
    {
        FactKind.Amount => "Số tiền",
        FactKind.Date => "Ngày, giờ",
        FactKind.DocumentNumber => "Số, ký hiệu",
        FactKind.Number => "Con số",
        FactKind.Name => "Tên",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What became of a block; nothing where its words say it themselves.</summary>
    public static string? Of(BlockState state) => state switch
    {
        BlockState.Added => "Đoạn mới",
        BlockState.Removed => "Đã bỏ",
        BlockState.Moved => "Chuyển chỗ",
        BlockState.Reformatted => "Đổi định dạng hoặc liên kết",
        BlockState.Same or BlockState.Changed => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Heading => "Tiêu đề mục",
        BlockKind.Item => "Ý trong danh sách",
        BlockKind.TableRow => "Hàng trong bảng",
        BlockKind.Quotation => "Trích dẫn",
        BlockKind.Picture => "Ảnh trong bài",
        BlockKind.Paragraph => "Đoạn",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>"Đoạn mới", "Ý trong danh sách · đã bỏ"; nothing for a plain paragraph whose words say it.</summary>
    public static string? Of(ComparedBlock block) => (block.Kind, Of(block.State)) switch
    {
        (BlockKind.Paragraph, var state) => state,
        (var kind, null) => Of(kind),
        var (kind, state) => $"{Of(kind)} · {(block.State == BlockState.Added ? "mới" : Core.Kernel.Vietnamese.Small(state))}",
    };
}
