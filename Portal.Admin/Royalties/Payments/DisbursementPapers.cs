using Portal.Core.Papers;
using Portal.Core.Royalties.Payments;

namespace Portal.Admin.Royalties.Payments;

/// <summary>The words in addresses for the papers of a disbursement.</summary>
internal static class DisbursementPapers
{
    private static readonly IReadOnlyDictionary<string, PaperKind> Kinds = new Dictionary<string, PaperKind>(StringComparer.Ordinal)
    {
        ["bang-ke"] = PaperKind.PaymentSheet, ["chuyen-khoan"] = PaperKind.TransferList, ["khau-tru-thue"] = PaperKind.WithholdingList,
    };

    public static PaperKind? KindOf(string word) => Kinds.TryGetValue(word, out var kind) ? kind : null;

    public static string FileName(PaperKind kind) => kind switch
    {
        PaperKind.TransferList => "danh-sach-chuyen-khoan",
        PaperKind.WithholdingList => "bang-ke-khau-tru-thue",
        _ => "bang-ke-chi-tra",
    };

    /// <summary>Where a paper with a number of the register, or one issued with a disbursement, opens; null for another paper.</summary>
    public static string? AddressOf(string portal, PaperRow paper, string format) => paper.InRegister is not null ? $"/{portal}/so-van-ban/{paper.Id}.{format}"
        : paper.About.StartsWith(Disbursement.AboutStart, StringComparison.Ordinal)
        && Kinds.Where(k => k.Value == paper.Kind).Select(k => k.Key).FirstOrDefault() is { } word
            ? $"/{portal}/nhuan-but/chi-tra/{paper.About[Disbursement.AboutStart.Length..]}/{word}.{format}" : null;
}
