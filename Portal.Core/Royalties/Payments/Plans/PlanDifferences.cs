using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments.Plans;

/// <summary>
/// Holds what a plan printed against what it comes to on the day of payment, payee by payee, everything that stands on a paper. Numbers of people are compared
/// whole and told by name alone.
/// </summary>
internal sealed class PlanDifferences(PayeeSecrets secrets)
{
    /// <summary>Payees told in one sentence.</summary>
    public const int Most = 3;

    /// <summary>One line a payee who differs, in the order of the papers; empty where all is as printed.</summary>
    public IReadOnlyList<string> Of(DisbursementPlan plan, DisbursementDraft now, string? told)
    {
        var printed = plan.Payments.ToDictionary(p => p.ContributorId, p => (PayeeMoney)p);
        var coming = now.Payments.ToDictionary(p => p.ContributorId, p => (PayeeMoney)p);
        var found = printed.Values.UnionBy(coming.Values, p => p.ContributorId).OrderBy(p => p.PayeeName, VietnameseText.Order).ThenBy(p => p.ContributorId)
            .Select(p => OfPayee(p.PayeeName, printed.GetValueOrDefault(p.ContributorId), coming.GetValueOrDefault(p.ContributorId)))
            .OfType<string>().ToList();
        // Nobody's row says it, and the notes under the tables do
        if (found.Count == 0 && now.OwedAfter != plan.OwedAfter) found.Add($"còn nợ sau khi chi đã in {plan.OwedAfter}, nay {now.OwedAfter}");
        if (told is { } over && !plan.TellsBudget) found.Add(over.TrimEnd('.') + ", bảng kê đã lập không ghi");
        return found;
    }

    private string? OfPayee(string name, PayeeMoney? printed, PayeeMoney? now)
    {
        if (printed is null) return $"{name} (nay có tên, giấy tờ đã lập không có)";
        if (now is null) return $"{name} (đã in, nay không còn được chi)";
        var said = Said(printed, now).ToList();
        return said.Count == 0 ? null : $"{name} ({string.Join(", ", said)})";
    }

    private IEnumerable<string> Said(PayeeMoney printed, PayeeMoney now)
    {
        foreach (var (what, was, comes) in Amounts(printed, now))
            if (was != comes) yield return $"{what} đã in {was}, nay {comes}";
        foreach (var (what, same) in Facts(printed, now))
            if (!same) yield return what + " đã đổi";
        // The words tell the ground: a rule of another day, a commitment, what else was paid that day
        if (printed.TaxWords != now.TaxWords && printed.Tax == now.Tax) yield return "căn cứ thuế đã đổi";
    }

    private static IEnumerable<(string What, Money Was, Money Comes)> Amounts(PayeeMoney was, PayeeMoney now) =>
    [
        ("tổng", was.Gross, now.Gross), ("thù lao", was.Remuneration, now.Remuneration), ("truy lĩnh, thu hồi", was.Adjustments, now.Adjustments),
        ("thuế TNCN", was.Tax, now.Tax), ("thực lĩnh", was.Net, now.Net), ("thuế phát sinh", was.TaxDue, now.TaxDue),
        ("thuế lần trước chuyển sang", was.CarriedTaxIn, now.CarriedTaxIn), ("thuế chuyển lần sau", was.CarriedTaxOut, now.CarriedTaxOut),
        ("còn nợ", was.OwedAfter, now.OwedAfter), ("còn phải thu hồi", was.TakeBackAfter, now.TakeBackAfter),
    ];

    private IEnumerable<(string What, bool Same)> Facts(PayeeMoney was, PayeeMoney now) =>
    [
        ("tên hoặc đơn vị", (was.PayeeName, was.PenName, was.UnitName) == (now.PayeeName, now.PenName, now.UnitName)),
        ("đối tượng", (was.Kind, was.ToPayroll, was.Committed) == (now.Kind, now.ToPayroll, now.Committed)),
        ("cách chi", was.PayBy == now.PayBy),
        ("số định danh hoặc mã số thuế", secrets.Reveal(was.TaxCodeProtected) == secrets.Reveal(now.TaxCodeProtected)),
        ("tài khoản", (secrets.Reveal(was.BankAccountProtected), was.BankName) == (secrets.Reveal(now.BankAccountProtected), now.BankName)),
        ("số tin, bài", was.WorkCount == now.WorkCount),
        ("hóa đơn", (was.InvoiceNumber, was.InvoiceOn) == (now.InvoiceNumber, now.InvoiceOn)),
    ];
}
