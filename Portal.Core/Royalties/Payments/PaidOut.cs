namespace Portal.Core.Royalties.Payments;

/// <summary>Where the money of a payment goes: what payees get here after tax, and what the payroll pays them before it.</summary>
public sealed record PaidOut(Money Net, Money Payroll)
{
    /// <summary>As within a sentence; what goes nowhere is not said, unless nothing goes anywhere.</summary>
    public string Words => Payroll == Money.Zero ? $"thực lĩnh {Net}" : Net == Money.Zero ? $"chuyển bảng lương {Payroll}"
        : $"thực lĩnh {Net}, chuyển bảng lương {Payroll}";

    internal static PaidOut Of(IReadOnlyCollection<PayeeMoney> payments) =>
        new(payments.Where(p => !p.ToPayroll).Sum(p => p.Net), payments.Where(p => p.ToPayroll).Sum(p => p.Gross));
}
