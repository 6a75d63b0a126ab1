using Portal.Core.Portals;
using Portal.Core.Reports.Sheets;

namespace Portal.Core.Royalties.Sheets;

/// <summary>The head and the signature block that all papers of a portal share.</summary>
public static class SheetHeads
{
    public static SheetHead Of(PortalProfile profile, DateOnly date) => new()
    {
        Superior = profile.Superior,
        Authority = profile.Authority,
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
