using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments.Plans;

/// <summary>Where a disbursement that is drawn up stands.</summary>
public enum PlanState
{
    /// <summary>Chờ chi: printed, to be signed and taken to the treasury.</summary>
    Drawn,
    /// <summary>Đã chi: the disbursement of the same number was recorded.</summary>
    Paid,
    /// <summary>Đã bỏ: nothing is paid by it any more, its papers are no longer in force.</summary>
    Dropped,
}

/// <summary>
/// A disbursement drawn up before the money moves (đợt chi): the form as it was typed, what each payee is to get, and papers for those who sign. While it is
/// drawn it holds its periods and the dues it would settle. Never deleted; its number is one of the disbursements' own series and stays with it.
/// </summary>
public sealed class DisbursementPlan : IPortalOwned, IVersioned
{
    /// <summary>How far ahead a payment may be planned, in days: longer, and what is printed is stale before it is signed. No law sets it.</summary>
    public const int MostDaysAhead = 60;
    public int Id { get; set; }
    public required string PortalId { get; set; }

    /// <summary>The year of <see cref="PlannedOn"/>, and the number within it, which no other disbursement bears.</summary>
    public int Year { get; set; }
    public int Number { get; set; }

    /// <summary>The form it was drawn up from: sent twice, it is drawn up once.</summary>
    public Guid Key { get; set; }

    /// <summary>The day on which the treasury is expected to pay: the tax printed is that of this day.</summary>
    public DateOnly PlannedOn { get; set; }
    public decimal Percent { get; set; }
    public string? Reason { get; set; }

    /// <summary>What was owed when the portal began is paid too.</summary>
    public bool Opening { get; set; }

    /// <summary>What its periods would owe after it, as printed.</summary>
    public Money OwedAfter { get; set; }

    /// <summary>What it would settle of what was owed when the portal began, and what it would set off from earlier periods, both above nought.</summary>
    public Money OfOpening { get; set; }
    public Money TakenBack { get; set; }

    /// <summary>Its sheet says that it goes beyond the budget, and by which leave.</summary>
    public bool TellsBudget { get; set; }
    public PlanState State { get; internal set; }
    public string? DrawnById { get; set; }
    public required string DrawnByName { get; set; }
    public DateTime DrawnAt { get; set; }

    /// <summary>Who recorded the payment or dropped it, and when; null while it is drawn.</summary>
    public string? EndedById { get; internal set; }
    public string? EndedByName { get; internal set; }
    public DateTime? EndedAt { get; internal set; }
    public string? DropReason { get; internal set; }

    /// <summary>Of a dropped one: the disbursement, drawn up or paid, whose papers take the place of its own; null until there is one.</summary>
    public string? ReplacedBy { get; internal set; }
    public int Version { get; set; }
    public List<PlannedPeriod> Periods { get; set; } = [];
    public List<PlannedPayment> Payments { get; set; } = [];
    public List<PlannedWithout> LeftOut { get; set; } = [];

    /// <summary>The day it was drawn up in Viet Nam: its papers bear it.</summary>
    public DateOnly DrawnOn => WardClock.DayOf(DrawnAt);

    /// <summary>As it stands in addresses, the same before and after the payment: <c>2026-03</c>.</summary>
    public string Code => Disbursement.CodeOf(Year, Number);
    public string About => Disbursement.AboutStart + Code;

    /// <summary>As spoken before it is paid: <c>đợt chi 03/2026</c>; on paper it has the name of the disbursement it will be.</summary>
    public string Words => RoyaltyWords.PlanOf(Code);
    public string PaperWords => Disbursement.WordsOf(Year, Number);

    internal void End(PlanState state, Operation operation) =>
        (State, EndedById, EndedByName, EndedAt) = (state, operation.Actor.UserId, operation.Actor.Name, operation.Now);
}

/// <summary>A period that a plan would pay, as its drawer saw it, and how much it would settle of it before anything is taken back.</summary>
public sealed class PlannedPeriod : IPortalOwned, IWrittenOnce
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int PlanId { get; set; }
    public int PeriodId { get; set; }
    public int PeriodVersion { get; set; }
    public Money Amount { get; set; }
}

/// <summary>Somebody whom a plan leaves for another time.</summary>
public sealed class PlannedWithout : IPortalOwned, IWrittenOnce
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int PlanId { get; set; }
    public int ContributorId { get; set; }
}

/// <summary>What one payee is to get by a plan, as printed on its papers: the payment must come to the same.</summary>
public sealed class PlannedPayment : PayeeMoney, IPortalOwned, IWrittenOnce
{
    public int PlanId { get; set; }

    internal static PlannedPayment Of(PayeeMoney payment) => new()
    {
        PortalId = payment.PortalId, ContributorId = payment.ContributorId, PayeeName = payment.PayeeName, PenName = payment.PenName,
        UnitName = payment.UnitName, Kind = payment.Kind, PayBy = payment.PayBy, TaxCodeMasked = payment.TaxCodeMasked, BankMasked = payment.BankMasked,
        TaxCodeProtected = payment.TaxCodeProtected, BankAccountProtected = payment.BankAccountProtected, BankName = payment.BankName,
        WorkCount = payment.WorkCount, Gross = payment.Gross, Remuneration = payment.Remuneration, Adjustments = payment.Adjustments,
        ToPayroll = payment.ToPayroll, Tax = payment.Tax, Net = payment.Net, TaxDue = payment.TaxDue, CarriedTaxIn = payment.CarriedTaxIn,
        CarriedTaxOut = payment.CarriedTaxOut, Committed = payment.Committed, OwedAfter = payment.OwedAfter, TakeBackAfter = payment.TakeBackAfter,
        InvoiceNumber = payment.InvoiceNumber, InvoiceOn = payment.InvoiceOn, TaxRuleId = payment.TaxRuleId, TaxWords = payment.TaxWords,
    };
}
