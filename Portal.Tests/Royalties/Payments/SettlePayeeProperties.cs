using CsCheck;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>
/// What holds over any sequence of periods (some with more to take back than to pay), percentages, people left out and days of payment. A failure
/// prints the seed that repeats it.
/// </summary>
[Trait("Row", "G9")]
public sealed class SettlePayeeProperties
{
    private static readonly Gen<(long Royalty, long Remuneration, long Adjustments)> Entitled =
        Gen.Select(Gen.Long[0, 9_000_000], Gen.Long[0, 3_000_000], Gen.Frequency((3, Gen.Const(0L)), (2, Gen.Long[-15_000_000, 4_000_000])));

    /// <summary>A step: a period that comes to be paid, the percentage in hundredths, whether older ones that owe are paid too, left out, the day.</summary>
    private static readonly Gen<Step[]> Steps = Gen.Select(Entitled, Gen.Int[1, 10_000], Gen.Bool, Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true))),
        Gen.Int[0, 2]).Select((e, percent, older, leftOut, later) => new Step(e.Royalty, e.Remuneration, e.Adjustments, percent / 100m, older, leftOut, later))
        .Array[1, 14];

    [Fact]
    public void What_was_earned_is_what_was_paid_and_is_owed_and_is_still_to_be_taken_back() => Steps.Sample(steps =>
    {
        var ledger = new Ledger();
        foreach (var step in steps)
        {
            ledger.Pay(step);
            Assert.Equal(ledger.Dues.Sum(d => d.Total), ledger.Paid + ledger.Dues.Where(d => d.Rest > Money.Zero).Sum(d => d.Rest)
                + ledger.Dues.Where(d => d.Rest < Money.Zero).Sum(d => d.Rest));
        }
        // The last pays whatever is owed and can be paid
        ledger.Pay(new Step(0, 0, 0, 100, Older: true, LeftOut: false, 1));
        Assert.True(ledger.Dues.All(d => d.Rest >= Money.Zero) || ledger.Dues.All(d => d.Rest <= Money.Zero));
    }, iter: 3_000);

    [Fact]
    public void No_due_is_settled_beyond_its_total_nor_the_wrong_way_and_nobody_is_paid_less_than_nothing() => Steps.Sample(steps =>
    {
        var ledger = new Ledger();
        foreach (var step in steps)
        {
            var (part, taxed) = ledger.Pay(step);
            Assert.True(part.Gross >= Money.Zero);
            Assert.Equal(part.Gross, part.Dues.Sum(d => d.Amount));
            Assert.True(part.Remuneration >= Money.Zero);
            Assert.Equal(part.Gross, taxed.Tax + taxed.Net);
            Assert.True(taxed.Net >= Money.Zero && taxed.CarriedOut >= Money.Zero);
            Assert.All(ledger.Dues, d => Assert.True(d.Total >= Money.Zero ? d.Settled >= Money.Zero && d.Settled <= d.Total
                : d.Settled <= Money.Zero && d.Settled >= d.Total, $"{d.Settled} of {d.Total}"));
        }
    }, iter: 3_000);

    [Fact]
    public void Whatever_tax_falls_due_is_withheld_or_carried_on() => Steps.Sample(steps =>
    {
        var ledger = new Ledger();
        foreach (var step in steps) ledger.Pay(step);
        Assert.Equal(ledger.TaxDue, ledger.Withheld + ledger.Carried);
        // Of each day the tax is that of the whole day's sum
        foreach (var day in ledger.Days)
            Assert.Equal(Withholding.Of(day.Value.Gross, PayeeKind.Resident, false, day.Key, Laws.Tables.TaxRules).Value.Tax, day.Value.Tax);
    }, iter: 2_000);

    [Fact]
    public void The_parts_of_all_payments_of_a_due_are_the_parts_of_the_due() =>
        Gen.Select(Gen.Long[0, 9_000_000], Gen.Long[0, 3_000_000], Gen.Int[1, 9_999].Array[0, 6]).Sample((royalty, remuneration, percents) =>
    {
        var due = Due(royalty, remuneration, 0);
        var paid = percents.Append(10_000).Select(p => Settle([due], _ => true, p / 100m)).ToList();
        Assert.Equal((due.Remuneration, due.Total, Money.Zero), (paid.Sum(p => p.Remuneration), paid.Sum(p => p.Gross), paid.Sum(p => p.Adjustments)));
    }, iter: 2_000);

    private static RoyaltyDue Due(long royalty, long remuneration, long adjustments) => new()
    {
        PortalId = "thanh-dong", Royalty = new(royalty), Remuneration = new(remuneration), Adjustments = new(adjustments),
        Total = new(royalty + remuneration + adjustments), WorkCount = 1,
    };

    private static PayeeSettlement Settle(IReadOnlyList<RoyaltyDue> dues, Func<RoyaltyDue, bool> pays, decimal percent)
    {
        var part = SettlePayee.Of(dues, pays, percent);
        foreach (var (due, amount) in part.Dues) due.Settled += amount;
        return part;
    }

    private sealed record Step(long Royalty, long Remuneration, long Adjustments, decimal Percent, bool Older, bool LeftOut, int DaysLater);

    /// <summary>One payee's account, kept as a book-keeper would: what is paid is added up apart from the dues.</summary>
    private sealed class Ledger
    {
        private DateOnly day = new(2026, 8, 3);

        public List<RoyaltyDue> Dues { get; } = [];
        public Dictionary<DateOnly, PaidThatDay> Days { get; } = [];
        public Money Paid { get; private set; }
        public Money TaxDue { get; private set; }
        public Money Withheld { get; private set; }
        public Money Carried { get; private set; }

        public (PayeeSettlement Part, WithholdingResult Taxed) Pay(Step step)
        {
            day = day.AddDays(step.DaysLater);
            var now = Due(step.Royalty, step.Remuneration, step.Adjustments);
            Dues.Add(now);
            var part = Settle(Dues, d => !step.LeftOut && (step.Older || d == now), step.Percent);
            var before = Days.GetValueOrDefault(day);
            var taxed = SameDayWithholding.Of(part.Gross, before, PayeeKind.Resident, false, day, Laws.Tables.TaxRules, Carried).Value;
            Days[day] = new(before.Gross + part.Gross, before.Tax + taxed.Due);
            (Paid, TaxDue, Withheld, Carried) = (Paid + part.Gross, TaxDue + taxed.Due, Withheld + taxed.Tax, taxed.CarriedOut);
            return (part, taxed);
        }
    }
}
