using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;

namespace Portal.Core.Royalties.Periods.Sheets;

/// <summary>The head and the signature block that all papers of a portal share.</summary>
public static class SheetHeads
{
    /// <summary>The head of a paper that pays: with the treasury's codes of what it pays, as far as the office gave them.</summary>
    public static SheetHead Of(PortalProfile profile, DateOnly date, TreasuryUse use = TreasuryUse.Royalties) => Plain(profile, date) with
    {
        BudgetCode = profile.Treasury?.BudgetUnitCode,
        Codes = profile.Treasury is { } treasury ? CodesOf((treasury with { BudgetUnitCode = null }).LinesFor(use)) : null,
    };

    private static string? CodesOf(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);

    /// <summary>
    /// The head of an administrative paper, without codes. A people's committee stands alone in it, without the committee above it, and over two lines, as
    /// on the wards' own decisions (NĐ 30/2020/NĐ-CP Phụ lục I names no superior for it).
    /// </summary>
    public static SheetHead Plain(PortalProfile profile, DateOnly date) => new()
    {
        Authority = profile.Authority.Replace("Ủy ban nhân dân ", "Ủy ban nhân dân\n", StringComparison.OrdinalIgnoreCase),
        Place = profile.Place,
        Date = date,
    };

    /// <summary>
    /// Left to right as usual on payment papers (domain: the order varies between offices). A position replaces the word of the form ("Kế toán trưởng" for
    /// "Kế toán"), a right to sign adds its lines in capitals; what the office named nobody for is left to the pen.
    /// </summary>
    public static IReadOnlyList<SheetSignature> Signatures(PortalProfile profile) => Enum.GetValues<SignerDuty>().Select(duty =>
    {
        var signer = SignerOf(profile, duty);
        var plain = signer is null or { Authority: SignerAuthority.None, Body: null };
        var title = plain ? signer?.Position ?? SignerWords.Of(duty) : signer!.Office!;
        return new SheetSignature(title, duty == SignerDuty.Principal ? "(Ký, họ tên, đóng dấu)" : "(Ký, họ tên)", signer?.Name);
    }).ToList();

    /// <summary>One signature of an administrative paper, in capitals; <paramref name="otherwise"/> where the office named nobody for the duty.</summary>
    public static SheetSignature Signature(PortalProfile profile, SignerDuty duty, string otherwise)
    {
        var signer = SignerOf(profile, duty);
        return new(signer?.Office ?? otherwise, null, signer?.Name);
    }

    private static ProfileSigner? SignerOf(PortalProfile profile, SignerDuty duty) => profile.Signers?.FirstOrDefault(s => s.Duty == duty);
}
