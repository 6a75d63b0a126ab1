using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>What is said of a withdrawal besides its reason; all of it may stay empty.</summary>
/// <param name="PublicReason">For readers, at the address of the item.</param>
/// <param name="GroundCode">A point of the portal's checklist (TĐ Điều 8), by its code.</param>
/// <param name="GroundOther">Another ground, with its source, in words.</param>
/// <param name="Requester">Whoever asked for it.</param>
public sealed record WithdrawalForm(string? PublicReason = null, string? GroundCode = null, string? GroundOther = null, string? Requester = null)
{
    /// <summary>How a point of the checklist reads as a ground.</summary>
    public static string GroundOf(ProfileCheck point) => $"{point.Source} Quy chế: {point.Text}";

    /// <summary>What is wrong with it; the reason itself is looked at beside.</summary>
    internal IEnumerable<Refusal> Reasons(PortalProfile profile)
    {
        foreach (var refusal in ContentRefusals.Over("PublicReason", "Lý do cho người đọc", PublicReason, Withdrawal.PublicReasonLength)) yield return refusal;
        foreach (var refusal in ContentRefusals.Over("GroundOther", "Căn cứ khác", GroundOther, Withdrawal.GroundLength)) yield return refusal;
        foreach (var refusal in ContentRefusals.Over("Requester", "Người yêu cầu", Requester, Withdrawal.RequesterLength)) yield return refusal;
        if (GroundCode is { Length: > 0 } code && profile.ReviewChecklist.All(p => p.Code != code)) yield return UnknownGround;
    }

    /// <summary>The ground as the log keeps it: what was chosen, then what was typed; a long text of a regulation is cut.</summary>
    internal string? Ground(PortalProfile profile)
    {
        var chosen = profile.ReviewChecklist.Where(p => p.Code == GroundCode).Select(GroundOf);
        var words = string.Join("; ", chosen.Concat(VietnameseText.TidyOrNull(GroundOther) is { } other ? [other] : []));
        return words.Length == 0 ? null : VietnameseText.Shorten(words, Withdrawal.GroundLength - 1);
    }

    private static readonly Refusal UnknownGround = new("content.ground-unknown",
        "Căn cứ này không còn trong hồ sơ cổng: hãy chọn lại, hoặc ghi ở ô “Căn cứ khác”.", "GroundCode");
}
