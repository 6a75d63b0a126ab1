using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payees;

/// <summary>What is known of a contributor, secrets in the clear: for comparing, never for keeping.</summary>
internal sealed record ContributorFacts(
    string FullName, string? PenName, PayeeKind Kind, DateOnly? CommitmentUntil, bool Active,
    string? TaxCode, string? BankAccount, string? BankName, string? UnitName, string? UserName, PayBy PayBy)
{
    public string? Address { get; init; }
    public string? Phone { get; init; }
    public string? Nationality { get; init; }
}

/// <summary>
/// What a save changed, for the history: each field by name with before and after, tax code and account masked. What the
/// money depends on comes first, so that a very long sentence loses the rest and not that.
/// </summary>
internal static class ContributorChanges
{
    public static string Words(ContributorFacts before, ContributorFacts after)
    {
        var changes = new List<string>();
        Compare("số tài khoản", before.BankAccount, after.BankAccount, PayeeSecrets.Mask);
        Compare("ngân hàng", before.BankName, after.BankName);
        Compare("cách trả tiền", PayeeWords.Of(before.PayBy), PayeeWords.Of(after.PayBy));
        Compare("số định danh/mã số thuế", before.TaxCode, after.TaxCode, PayeeSecrets.Mask);
        Compare("đối tượng chi trả", PayeeKindWords.Short(before.Kind), PayeeKindWords.Short(after.Kind));
        Compare("cam kết thuế đến hết ngày", Day(before.CommitmentUntil), Day(after.CommitmentUntil));
        Compare("tên đăng nhập", before.UserName, after.UserName);
        Compare("họ và tên", before.FullName, after.FullName);
        Compare("bút danh", before.PenName, after.PenName);
        Compare("đơn vị", before.UnitName, after.UnitName);
        Compare("địa chỉ", before.Address, after.Address);
        Compare("điện thoại", before.Phone, after.Phone, PayeeSecrets.Mask);
        Compare("quốc tịch", before.Nationality, after.Nationality);
        Compare("trạng thái", State(before.Active), State(after.Active));
        return changes.Count == 0 ? "không có thay đổi" : string.Join("; ", changes);

        void Compare(string field, string? old, string? now, Func<string?, string?>? show = null)
        {
            show ??= text => text;
            if (old == now) return;
            var (was, becomes) = (show(old) ?? "trống", show(now) ?? "trống");
            // Two numbers that differ only where the mask covers them would read as no change
            changes.Add(was == becomes ? $"{field} (đã đổi các chữ số bị che: {becomes})" : $"{field} ({was} → {becomes})");
        }
    }

    private static string? Day(DateOnly? day) => day is { } known ? Vietnamese.Date(known) : null;

    private static string State(bool active) => active ? "đang cộng tác" : "đã ngừng";
}
