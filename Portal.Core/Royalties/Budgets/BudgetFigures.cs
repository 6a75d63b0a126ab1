namespace Portal.Core.Royalties.Budgets;

/// <summary>What is bound and not paid: a period, what paid periods still owe, what was owed at the start, a month of allowances.</summary>
public enum BoundKind
{
    /// <summary>Kỳ đã duyệt, chưa chi.</summary>
    Period,
    /// <summary>Còn nợ của kỳ đã chi.</summary>
    Owed,
    /// <summary>Còn nợ khi bắt đầu dùng phần mềm.</summary>
    Opening,
    /// <summary>Phụ cấp đã duyệt, chưa chi.</summary>
    Allowance,
    /// <summary>Đợt chi đã lập, chờ chi: what it is to pay in its year of money that another year has bound.</summary>
    Drawn,
}

/// <summary>
/// Money bound on a day in a year's budget; <paramref name="Year"/> is the year that bears it now: that of the approval, or the first one after it that is
/// not settled yet. Never below nought: what is to be taken back frees money only once it is set off.
/// </summary>
public sealed record BoundMoney(BoundKind Kind, string Words, string Link, DateOnly On, int Year, Money Amount, int? PeriodId)
{
    /// <summary>Of what is drawn up: the address of the plan.</summary>
    public string? Plan { get; init; }
}

/// <summary>What was spent in a month of the year and what was bound in it and is not paid yet.</summary>
/// <param name="Month">1 to 12, or <see cref="YearEnd"/>.</param>
/// <param name="Royalty">Before tax, without remuneration.</param>
/// <param name="Remuneration">Before tax.</param>
/// <param name="Allowance">Of the board.</param>
/// <param name="Bound">Bound in the month and not paid.</param>
public sealed record BudgetMonth(int Month, Money Royalty, Money Remuneration, Money Allowance, Money Bound)
{
    /// <summary>What was paid in the first weeks of the next year and is booked on this one; comes after December.</summary>
    public const int YearEnd = 13;

    public string Short => Month == YearEnd ? "Chỉnh lý" : $"T{Month}";
    public string Words => Month == YearEnd ? "Thời gian chỉnh lý" : $"Tháng\u00A0{Month}";

    public Money Spent => Royalty + Remuneration + Allowance;
}

/// <summary>
/// A year's budget as it stands: approved and changed, spent by day of payment, bound, what remains. Spent + bound + remaining = approved + changes, in
/// every state; remaining is below nought only by leave, or by what was brought along at the start.
/// </summary>
public sealed record BudgetFigures(int Year)
{
    /// <summary>Null as long as no amount is confirmed: then nothing is refused.</summary>
    public Money? Approved { get; init; }
    public Money Changes { get; init; }

    /// <summary>Each leave to go beyond, with the paper that gives it.</summary>
    public IReadOnlyList<BudgetLeave> Leaves { get; init; } = [];

    /// <summary>How much may be bound and spent beyond the budget, all leave together.</summary>
    public Money Leave => Leaves.Sum(l => l.Amount);

    /// <summary>The part of what is used that was approved in earlier years: it says nothing of the pace of this one.</summary>
    public Money Carried { get; init; }

    /// <summary>Spent before the office began with the software, as confirmed; of all kinds.</summary>
    public Money SpentBefore { get; init; }

    /// <summary>What is booked on the year to be paid until its last day in the next, with what that rests on.</summary>
    public IReadOnlyList<BookedMoney> Booked { get; init; } = [];

    /// <summary>The rule that says that day; null where there is none.</summary>
    public Rates.YearEndTerm? YearEnd { get; init; }

    /// <summary>Twelve, from January on, and <see cref="BudgetMonth.YearEnd"/> where something was paid then.</summary>
    public IReadOnlyList<BudgetMonth> Months { get; init; } = [];
    public IReadOnlyList<BoundMoney> Bound { get; init; } = [];

    /// <summary>Income tax withheld from what was spent; a part of it, not beside it.</summary>
    public Money Tax { get; init; }

    /// <summary>The part of what was spent that the payroll pays out.</summary>
    public Money Payroll { get; init; }

    /// <summary>From which part of the budget on the office is warned, in per cent; null where nothing says so.</summary>
    public decimal? WarnPercent { get; init; }
    public DateTime? ClosedAt { get; init; }
    public bool Has => Approved is not null;
    public Money Budget => (Approved ?? Money.Zero) + Changes;
    public Money Spent => SpentBefore + Months.Sum(m => m.Spent);
    public Money BoundSum => Bound.Sum(b => b.Amount);
    public Money Used => Spent + BoundSum;
    public Money Remaining => Budget - Used;

    /// <summary>What may still be bound or spent: nothing where it is used up.</summary>
    public Money Free => Budget + Leave > Used ? Budget + Leave - Used : Money.Zero;

    /// <summary>The used part in per cent to one place; null for a budget of nothing, or none.</summary>
    public decimal? UsedPercent => Has && Budget > Money.Zero ? decimal.Round(100m * Used.Dong / Budget.Dong, 1, MidpointRounding.AwayFromZero) : null;

    /// <summary>
    /// The month in which it runs out if each day to come uses as much as the days of the year so far did on average, without what earlier years left to
    /// be paid; null where it lasts, is used up already, or nothing was used.
    /// </summary>
    public int? RunsOutIn(DateOnly today)
    {
        var pace = Used - Carried;
        if (!Has || today.Year != Year || pace <= Money.Zero || Remaining <= Money.Zero) return null;
        var days = Math.Min(366, Math.Floor((decimal)Remaining.Dong * today.DayOfYear / pace.Dong));
        var first = today.AddDays((int)days + 1);
        return first.Year == Year ? first.Month : null;
    }
}

/// <summary>Leave to go beyond a year's budget: how much, by which paper of whom, and why.</summary>
public sealed record BudgetLeave(Money Amount, string? PaperNumber, DateOnly PaperOn, string? Signer, string? Reason);

/// <summary>A period or a month of allowances booked on a year, and by whom.</summary>
public sealed record BookedMoney(int Id, string Words, string Ground, string SaidByName, DateTime SaidAt);
