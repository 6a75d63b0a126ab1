using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Law;

/// <summary>
/// Reads the law's files from a folder: <c>calendar</c>, <c>base-salary</c>, <c>tax</c>, <c>royalty-caps</c>,
/// <c>royalty-fund</c>, <c>royalty-terms</c>, <c>budget-warning</c>, <c>year-end</c>, <c>publishing-terms</c> and <c>office-hours</c>, all <c>.json</c>.
/// Nothing is taken from a folder with a broken file: every fault found is refused at once, naming file and line.
/// </summary>
public static class LawFiles
{
    public static Outcome<LawTables> Read(string folder)
    {
        var refusals = new List<Refusal>();
        var days = CalendarDays(new(folder, "calendar.json", refusals));
        var salaries = BaseSalaries(new(folder, "base-salary.json", refusals));
        var rules = TaxRules(new(folder, "tax.json", refusals));
        var (caps, additions, shares) = RoyaltyCaps(new(folder, "royalty-caps.json", refusals));
        var funds = RoyaltyFunds(new(folder, "royalty-fund.json", refusals));
        var terms = RoyaltyTerms(new(folder, "royalty-terms.json", refusals));
        var warnings = BudgetWarnings(new(folder, "budget-warning.json", refusals));
        var ends = YearEndTerms(new(folder, "year-end.json", refusals));
        var publishing = PublishingTerms(new(folder, "publishing-terms.json", refusals));
        var hours = Hours(new(folder, "office-hours.json", refusals));
        return refusals.Count > 0 || hours is null ? refusals
            : new LawTables(days, salaries, rules, caps, additions, hours)
            {
                RoyaltyShares = shares, RoyaltyFundRules = funds, RoyaltyTermRules = terms, PublishingTerms = publishing,
                BudgetWarnings = warnings, YearEndTerms = ends,
            };
    }

    private static List<CalendarDay> CalendarDays(LawFile file)
    {
        var rows = file.Rows<CalendarDay>();
        file.RefuseTwice(rows, row => row.Date, "ngày");
        foreach (var (line, row) in rows)
        {
            file.RefuseBlank(line, row.Name, row.Source);
            if (row.Kind == CalendarDayKind.MakeUp && row.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                file.Refuse(line, $"{DayWords.Full(row.Date)} không phải cuối tuần nên không thể là ngày làm bù");
        }
        return rows.Select(row => row.Row).ToList();
    }

    private static List<BaseSalary> BaseSalaries(LawFile file)
    {
        var rows = file.Rows<BaseSalary>();
        file.RefuseTwice(rows, row => row.EffectiveFrom, "ngày hiệu lực");
        foreach (var (line, row) in rows)
        {
            file.RefuseBlank(line, row.Source);
            if (row.Amount <= Money.Zero) file.Refuse(line, "mức lương cơ sở phải lớn hơn 0");
        }
        return rows.Select(row => row.Row).ToList();
    }

    private static List<TaxRule> TaxRules(LawFile file)
    {
        var rows = file.Rows<TaxRule>();
        foreach (var (line, row) in rows)
        {
            file.RefuseBlank(line, row.Source);
            if (row.RatePercent is < 0 or > 100) file.Refuse(line, "thuế suất phải từ 0 đến 100");
            if (row.Threshold < Money.Zero) file.Refuse(line, "mức bắt đầu khấu trừ không được âm");
            if (row.EffectiveTo < row.EffectiveFrom) file.Refuse(line, "ngày hết hiệu lực đứng trước ngày có hiệu lực");
        }
        foreach (var kind in rows.GroupBy(row => row.Row.PayeeKind))
        {
            var inOrder = kind.OrderBy(row => row.Row.EffectiveFrom).ToList();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
                if (earlier.Row.EffectiveTo is not { } last || last >= later.Row.EffectiveFrom)
                    file.Refuse(later.Line, $"thời gian hiệu lực chồng lên dòng {earlier.Line}");
        }
        return rows.Select(row => row.Row).ToList();
    }

    private static (List<RoyaltyCap> Caps, List<RoyaltyAddition> Additions, List<RoyaltyShareRule> Shares) RoyaltyCaps(LawFile file)
    {
        var rows = file.Rows<RoyaltyRow>();
        file.RefuseTwice(rows, row => (row.Kind, row.Code, row.EffectiveFrom), "mã");
        foreach (var (line, row) in rows)
        {
            file.RefuseBlank(line, row.Code, row.Name, row.Source);
            if (row.Fault is { } fault) file.Refuse(line, fault);
        }
        return (rows.Where(row => row.Row.Kind == RoyaltyRowKind.Cap).Select(row => row.Row.TakeCap()).ToList(),
            rows.Where(row => row.Row.Kind == RoyaltyRowKind.Addition).Select(row => row.Row.TakeAddition()).ToList(),
            rows.Where(row => row.Row.Kind == RoyaltyRowKind.Share).Select(row => row.Row.TakeShare()).ToList());
    }

    private static List<RoyaltyFundRule> RoyaltyFunds(LawFile file)
    {
        var rows = file.Rows<RoyaltyFundRule>();
        file.RefuseTwice(rows, row => row.EffectiveFrom, "ngày hiệu lực");
        foreach (var (line, row) in rows)
        {
            file.RefuseBlank(line, row.Source);
            if (row.EncouragementPercent is < 0 or > 100 || row.RemunerationPercent is < 0 or > 100) file.Refuse(line, "tỷ lệ phải từ 0 đến 100");
        }
        return rows.Select(row => row.Row).ToList();
    }

    private static List<RoyaltyTermRule> RoyaltyTerms(LawFile file)
    {
        var rows = file.Rows<RoyaltyTermRule>();
        file.RefuseTwice(rows, row => row.EffectiveFrom, "ngày hiệu lực");
        foreach (var (line, row) in rows)
        {
            file.RefuseBlank(line, row.Source);
            if (row.Days < 1) file.Refuse(line, "số ngày phải lớn hơn 0");
            if (row.Notices < 1) file.Refuse(line, "số lần thông báo (notices) phải lớn hơn 0");
        }
        return rows.Select(row => row.Row).ToList();
    }

    private static List<BudgetWarning> BudgetWarnings(LawFile file)
    {
        var rows = file.Rows<BudgetWarning>();
        file.RefuseTwice(rows, row => row.EffectiveFrom, "ngày hiệu lực");
        foreach (var (line, row) in rows)
        {
            file.RefuseBlank(line, row.Source);
            if (row.Percent is <= 0 or > 100) file.Refuse(line, "mức nhắc phải lớn hơn 0 và không quá 100");
        }
        return rows.Select(row => row.Row).ToList();
    }

    private static List<YearEndTerm> YearEndTerms(LawFile file)
    {
        var rows = file.Rows<YearEndTerm>();
        file.RefuseTwice(rows, row => row.EffectiveFrom, "ngày hiệu lực");
        foreach (var (line, row) in rows)
        {
            file.RefuseBlank(line, row.Source);
            // 29 February is no day of every year
            if (row.Month is < 1 or > 12 || row.Day < 1 || row.Day > DateTime.DaysInMonth(2001, row.Month)) file.Refuse(line, "tháng, ngày cuối không có thật");
        }
        return rows.Select(row => row.Row).ToList();
    }

    private static List<PublishingTerm> PublishingTerms(LawFile file)
    {
        var rows = file.Rows<PublishingTerm>();
        file.RefuseTwice(rows, row => (row.Code, row.EffectiveFrom), "mã và ngày hiệu lực");
        foreach (var (line, row) in rows)
        {
            file.RefuseBlank(line, row.Code, row.Name, row.StartWords, row.Source);
            if (row.Fault is { } fault) file.Refuse(line, fault);
        }
        return rows.Select(row => row.Row).ToList();
    }

    private static OfficeHours? Hours(LawFile file)
    {
        var rows = file.Rows<OfficeHoursSeason>();
        foreach (var (line, row) in rows)
            foreach (var refusal in OfficeHoursSeason.Check(row, "officeHours")) file.Refuse(line, refusal.Sentence);
        if (file.Broken) return null;
        var hours = OfficeHours.Of(rows.Select(row => row.Row).ToList());
        if (hours.Done) return hours.Value;
        foreach (var refusal in hours.Refusals) file.Refuse(rows[0].Line, refusal.Sentence);
        return null;
    }
}
