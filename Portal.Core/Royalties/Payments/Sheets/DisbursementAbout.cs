using Portal.Core.Portals;
using Portal.Core.Royalties.Payments.Plans;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>What the papers of a disbursement say of it as a whole, recorded or not yet.</summary>
public sealed record DisbursementAbout(PortalProfile Profile, IReadOnlyList<string> Periods, DateOnly Day)
{
    /// <summary>Null before it is recorded: then its figures are provisional, unless it is drawn up.</summary>
    public Disbursement? Made { get; init; }

    /// <summary>The plan, where the papers are those of one: <see cref="Day"/> is the day expected, and they bear the day they were drawn up.</summary>
    public DisbursementPlan? Plan { get; init; }
    public DateOnly PaperOn => Plan?.DrawnOn ?? Day;

    /// <summary>Whose papers these take the place of, one paragraph each.</summary>
    public IReadOnlyList<string> Replaced { get; init; } = [];

    /// <summary>As the note under a table tells the day: it picks the tax rule.</summary>
    public string DayWords => Plan is null ? $"Ngày chi {Vietnamese.Date(Day)}; thuế tính theo quy định có hiệu lực ngày chi."
        : $"Ngày dự kiến chi {Vietnamese.Date(Day)}; thuế tính theo quy định có hiệu lực ngày đó.";
    private string? Reason => Made?.Reason ?? Plan?.Reason;
    private string? Named => Made?.Words ?? Plan?.PaperWords;

    /// <summary>Papers that decided the rates, one line each under the title.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];
    public decimal Percent { get; init; } = 100;
    public bool Opening { get; init; }
    public Money OwedAfter { get; init; }
    public IReadOnlyList<UnpaidPayee> Unpaid { get; init; } = [];

    /// <summary>As under a title: <c>Tháng 10/2026, tháng 11/2026 (lần chi 03/2026)</c>; a single period paid whole needs no more words.</summary>
    public string Subtitle => Vietnamese.Capital(PeriodsOf.WordsOf(Periods, Opening))
        + (Named is { } name && (Periods.Count != 1 || PartOf is not null || Opening) ? $" ({name})" : "");

    /// <summary>The payment by name where its one period may have others: two orders to a bank of the same person and month look like one sent twice.</summary>
    public string? PartOf => Periods.Count == 1 && (Percent < 100 || Plan is not null) ? Named : null;

    /// <summary>What the paper is to say besides its figures: percentage, what is owed, what is to be taken back.</summary>
    public IEnumerable<string> Notes(string masked)
    {
        foreach (var replaced in Replaced) yield return replaced;
        if (Percent < 100)
            yield return $"Chi {Vietnamese.Number(Percent)}%, còn nợ {OwedAfter}{(Reason is { } reason ? $". Lý do: {reason}" : "")}".TrimEnd('.') + ".";
        else if (OwedAfter > Money.Zero) yield return $"Còn nợ {OwedAfter}, chi ở lần chi sau.";
        var later = Unpaid.Where(u => u.Owed > Money.Zero).ToList();
        if (later.Count > 0) yield return $"Để lại lần sau: {string.Join("; ", later.Select(u => $"{u.Name} {u.Owed}"))}.";
        var back = Unpaid.Where(u => u.TakeBack > Money.Zero).ToList();
        if (back.Count > 0) yield return $"Còn phải thu hồi, trừ vào lần chi sau: {string.Join("; ", back.Select(u => $"{u.Name} {u.TakeBack}"))}.";
        if (masked.Length > 0) yield return masked;
    }
}
