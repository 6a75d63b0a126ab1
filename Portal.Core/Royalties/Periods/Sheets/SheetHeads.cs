using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;

namespace Portal.Core.Royalties.Periods.Sheets;

/// <summary>The head and the signature block that all papers of a portal share.</summary>
public static class SheetHeads
{
    /// <summary>
    /// A people's committee stands alone in the head, without the committee above it, and over two lines, as on the wards'
    /// own decisions (NĐ 30/2020/NĐ-CP Phụ lục I names no superior for it).
    /// </summary>
    public static SheetHead Of(PortalProfile profile, DateOnly date) => new()
    {
        Authority = profile.Authority.Replace("Ủy ban nhân dân ", "Ủy ban nhân dân\n", StringComparison.OrdinalIgnoreCase),
        Place = profile.Place,
        Date = date,
    };

    /// <summary>Left to right as usual on payment papers (domain: the order varies between offices).</summary>
    public static IReadOnlyList<SheetSignature> Signatures() =>
    [
        new("Người lập biểu", "(Ký, họ tên)", null),
        new("Kế toán", "(Ký, họ tên)", null),
        new("Trưởng Ban Biên tập", "(Ký, họ tên)", null),
        new("Thủ trưởng đơn vị", "(Ký, họ tên, đóng dấu)", null),
    ];
}
