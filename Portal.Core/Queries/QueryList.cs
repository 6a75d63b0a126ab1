using Portal.Core.Editions;
using Portal.Core.Lists;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Queries;

/// <summary>An item a query found: its row of the list of editions, and what only queries show. Money is null for whoever may not see royalties.</summary>
public sealed record QueryRow(EditionRow Edition, string Authors, int Pictures, int Attachments, RoyaltyWorkStatus? Royalty, Money? Amount);

/// <summary>What the rows of a query come to, over all pages.</summary>
/// <param name="Items">How many there are.</param>
/// <param name="OnTime">Published at or before their due moment.</param>
/// <param name="Late">Published after it.</param>
/// <param name="Assessed">With a royalty that is assessed; null for whoever may not see royalties, as is the amount.</param>
/// <param name="Amount">The sum of those.</param>
public sealed record QuerySums(int Items, int OnTime, int Late, int? Assessed, Money? Amount);

/// <summary>What a query found. The sums are null where more is found than is added up (<see cref="ListWorkbook.MostRows"/>).</summary>
public sealed record QueryResult(Rows<QueryRow> Rows, QuerySums? Sums);

/// <summary>The columns of what queries find, on the screen and in Excel.</summary>
public sealed class QueryList(ContentKinds kinds)
{
    public const string Code = "tra-cuu";

    public ListShape<QueryRow> Shape { get; } = new(Code, "Tra cứu tin, bài", QueryAsk.Keys,
    [
        new("tieu-de", "Tiêu đề", r => r.Edition.Shown) { Sorts = true, Always = true, Width = 60 },
        new("loai", "Loại", r => kinds.Of(r.Edition.Kind).Words.InQueue) { Usual = false },
        new("muc", "Chuyên mục", r => r.Edition.SectionName) { Sorts = true, Width = 24 },
        new("don-vi", "Đơn vị", r => r.Edition.UnitName) { Sorts = true, Usual = false, Width = 24 },
        new("tac-gia", "Tác giả", r => r.Authors) { Width = 30 },
        new("trang-thai", "Trạng thái", r => EditionList.StateOf(r.Edition)) { Sorts = true, Width = 20 },
        new("dang", "Đăng lần đầu", r => r.Edition.FirstPublishedAt) { Sorts = true, DownFirst = true, Width = 18 },
        new("han", "Thời hạn đăng", r => r.Edition.DueAt) { Sorts = true, Usual = false, Width = 18 },
        new("so-voi-han", "So với thời hạn", r => r.Edition.OnTime switch { true => "Đúng hạn", false => "Quá hạn", null => null }) { Width = 14 },
        new("anh", "Số ảnh", r => r.Pictures) { Usual = false, Figures = true, Width = 8 },
        new("tep", "Số tệp", r => r.Attachments) { Usual = false, Figures = true, Width = 8 },
        new("cham", "Nhuận bút", r => WordsOf(r.Royalty)) { Usual = false },
        new("so-tien", "Số tiền (đồng)", r => r.Amount) { Usual = false, Figures = true },
        new("cap-nhat", "Cập nhật lúc", r => r.Edition.UpdatedAt) { Sorts = true, DownFirst = true, Usual = false, Width = 18 },
    ])
    {
        UsualSort = ("dang", true), NarrowedBy = "khoảng thời gian, chuyên mục hoặc đơn vị",
    };

    private static string? WordsOf(RoyaltyWorkStatus? status) => status switch
    {
        RoyaltyWorkStatus.Assessed => "Đã chấm",
        RoyaltyWorkStatus.Awaiting => "Chưa chấm",
        RoyaltyWorkStatus.Excluded => "Không chi",
        _ => null,
    };
}
