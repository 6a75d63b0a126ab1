namespace Portal.Tests.Reports;

/// <summary>Royalties, what waits to be paid, the budget. Money is whole đồng, kept as whole numbers.</summary>
internal static class ReportSqlOfMoney
{
    private const string WorkOf = "FROM RoyaltyWorks w JOIN ContentItems i ON i.Id = w.ItemId WHERE i.PortalId = 'thanh-dong' "
        + "AND i.FirstPublishedAt >= $from AND i.FirstPublishedAt < $to";
    private const string PaidOn = "FROM RoyaltyPayments p JOIN Disbursements d ON d.Id = p.DisbursementId WHERE p.PortalId = 'thanh-dong' "
        + "AND d.PaidOn >= $first AND d.PaidOn <= $last";

    /// <summary>
    /// Lines of periods not paid yet; and of those paid in part what a due leaves of each of its lines, as far as the payment goes from the first of them
    /// on: what is settled falls on lines and corrections alike.
    /// </summary>
    private const string Waiting = """
        WITH entry (PeriodId, ContributorId, Line, Nr, On_, Amount) AS (
            SELECT w.PeriodId, l.ContributorId, l.Id, l.Id, w.PublishedOn, COALESCE(l.Amount, 0) FROM RoyaltyLines l JOIN RoyaltyWorks w ON w.Id = l.WorkId
            WHERE w.PortalId = 'thanh-dong' AND w.Status = 'Assessed'
            UNION ALL SELECT PeriodId, ContributorId, NULL, Id, '9999', Amount FROM RoyaltyAdjustments WHERE PortalId = 'thanh-dong' AND State = 'Taken'),
        owing AS (
            SELECT e.*, d.Settled, SUM(e.Amount) OVER (PARTITION BY d.Id) AS Whole,
                SUM(e.Amount) OVER (PARTITION BY d.Id ORDER BY e.On_, e.Nr ROWS UNBOUNDED PRECEDING) AS UpTo
            FROM entry e JOIN RoyaltyDues d ON d.PeriodId = e.PeriodId AND d.ContributorId = e.ContributorId AND d.Total > d.Settled),
        rest AS (
            SELECT Line, On_, Amount - CASE WHEN Settled = Whole THEN Amount WHEN Whole = 0 THEN 0 ELSE
                CAST(ROUND(1.0 * UpTo * Settled / Whole) AS INTEGER) - CAST(ROUND(1.0 * (UpTo - Amount) * Settled / Whole) AS INTEGER) END AS Amount
            FROM owing WHERE Line IS NOT NULL),
        waits AS (
            SELECT w.PublishedOn AS On_, l.Amount FROM RoyaltyLines l JOIN RoyaltyWorks w ON w.Id = l.WorkId JOIN RoyaltyPeriods p ON p.Id = w.PeriodId
            WHERE w.PortalId = 'thanh-dong' AND w.Status <> 'Excluded' AND p.Status NOT IN ('Paid', 'Closed')
            UNION ALL SELECT On_, Amount FROM rest WHERE Amount > 0),
        aged AS (
            SELECT Amount, CASE WHEN julianday($today) - julianday(On_) > 60 THEN 'qua-han' WHEN julianday($today) - julianday(On_) > 30 THEN 'sap-han'
                ELSE 'som' END AS Band FROM waits WHERE On_ <= $last_asked)
        """;

    /// <summary>What is bound: by the day of the approval, or the last of its months where it says none.</summary>
    private const string Bound = """
        WITH period (Id, Status, On_) AS (
            SELECT Id, Status, COALESCE(date(ApprovedAt, '+7 hours'), date(printf('%04d-%02d-01', Month / 100, Month % 100), '+1 month', '-1 day'))
            FROM RoyaltyPeriods WHERE PortalId = 'thanh-dong'),
        earned AS (
            SELECT PeriodId, SUM(Amount) AS Amount FROM (
                SELECT w.PeriodId, l.ContributorId, l.Amount FROM RoyaltyLines l JOIN RoyaltyWorks w ON w.Id = l.WorkId WHERE w.Status = 'Assessed'
                UNION ALL SELECT PeriodId, ContributorId, Amount FROM RoyaltyAdjustments WHERE State = 'Taken')
            GROUP BY PeriodId, ContributorId HAVING SUM(Amount) > 0),
        bound (On_, Amount) AS (
            SELECT p.On_, e.Amount FROM period p JOIN earned e ON e.PeriodId = p.Id WHERE p.Status IN ('Approved', 'HandedOver')
            UNION ALL SELECT p.On_, d.Total - d.Settled FROM RoyaltyDues d JOIN period p ON p.Id = d.PeriodId WHERE d.Total > d.Settled
            UNION ALL SELECT COALESCE((SELECT MAX(Year) FROM OpeningBalances WHERE PortalId = 'thanh-dong' AND ConfirmedAt IS NOT NULL),
                strftime('%Y', $today)) || '-01-01', Total - Settled FROM RoyaltyDues
            WHERE PortalId = 'thanh-dong' AND PeriodId IS NULL AND Total > Settled
            UNION ALL SELECT date(ApprovedAt, '+7 hours'), Total FROM AllowanceMonths WHERE PortalId = 'thanh-dong' AND Status = 'Approved'),
        entry AS (
            SELECT e.Kind, e.Amount FROM BudgetEntries e JOIN BudgetYears y ON y.Id = e.BudgetYearId
            WHERE y.PortalId = 'thanh-dong' AND y.Year = CAST($year AS INTEGER) AND e.State = 'Confirmed'),
        spent (Month, Kind, Amount) AS (
            SELECT CAST(strftime('%m', d.PaidOn) AS INTEGER), 'royalty', p.Gross - p.Remuneration FROM RoyaltyPayments p
            JOIN Disbursements d ON d.Id = p.DisbursementId WHERE p.PortalId = 'thanh-dong' AND strftime('%Y', d.PaidOn) = $year
            UNION ALL SELECT CAST(strftime('%m', d.PaidOn) AS INTEGER), 'remuneration', p.Remuneration FROM RoyaltyPayments p
            JOIN Disbursements d ON d.Id = p.DisbursementId WHERE p.PortalId = 'thanh-dong' AND strftime('%Y', d.PaidOn) = $year
            UNION ALL SELECT CAST(strftime('%m', PaidOn) AS INTEGER), 'allowance', Total FROM AllowanceMonths
            WHERE PortalId = 'thanh-dong' AND strftime('%Y', PaidOn) = $year
            UNION ALL SELECT 0, 'before', BudgetUsed FROM OpeningYears
            WHERE PortalId = 'thanh-dong' AND Year = CAST($year AS INTEGER) AND ConfirmedAt IS NOT NULL),
        has AS (SELECT 1 FROM entry WHERE Kind = 'Approved'),
        sums (Budget, Spent, Bound) AS (SELECT
            (SELECT SUM(Amount) FROM entry WHERE Kind <> 'Leave'), (SELECT COALESCE(SUM(Amount), 0) FROM spent),
            (SELECT COALESCE(SUM(Amount), 0) FROM bound WHERE strftime('%Y', On_) = $year))
        """;

    private const string Row = "'ngan-sach.' || CASE Month WHEN 0 THEN 'dau-ky' ELSE 'thang-' || Month END";

    public static readonly (string Keys, string Sql)[] All =
    [
        (@"nhuan-but\.(da-cham|cho-cham|khong-chi)", $"""
            SELECT CASE w.Status WHEN 'Assessed' THEN 'nhuan-but.da-cham' WHEN 'Awaiting' THEN 'nhuan-but.cho-cham' ELSE 'nhuan-but.khong-chi' END,
            COUNT(*) {WorkOf} GROUP BY 1
            """),
        (@"nhuan-but\.tien-cham", $"SELECT 'nhuan-but.tien-cham', SUM(w.Amount) {WorkOf} AND w.Status = 'Assessed'"),
        (@"nhuan-but\.tien-duyet", $"""
            SELECT 'nhuan-but.tien-duyet', SUM(w.Amount) {WorkOf} AND w.Status = 'Assessed'
            AND EXISTS (SELECT 1 FROM RoyaltyPeriods p WHERE p.Id = w.PeriodId AND p.Status IN ('Approved', 'HandedOver', 'Paid', 'Closed'))
            """),
        (@"nhuan-but\.da-chi", $"SELECT 'nhuan-but.da-chi', SUM(p.Gross) {PaidOn}"),
        (@"nhuan-but\.thue", $"SELECT 'nhuan-but.thue', SUM(p.Tax) {PaidOn}"),
        (@"cho-chi\.(khoan|con-no|tuoi-(som|sap-han|qua-han)(-tien)?)", $"""
            SELECT * FROM ({Waiting}
            SELECT 'cho-chi.khoan', COUNT(*) FROM aged UNION ALL SELECT 'cho-chi.con-no', SUM(Amount) FROM aged
            UNION ALL SELECT 'cho-chi.tuoi-' || Band, COUNT(*) FROM aged GROUP BY 1
            UNION ALL SELECT 'cho-chi.tuoi-' || Band || '-tien', SUM(Amount) FROM aged GROUP BY 1)
            """),
        (@"ngan-sach\.chi-trong-ky", $"""
            SELECT 'ngan-sach.chi-trong-ky', (SELECT COALESCE(SUM(p.Gross), 0) {PaidOn}) + (SELECT COALESCE(SUM(m.Total), 0) FROM AllowanceMonths m
            WHERE m.PortalId = 'thanh-dong' AND m.PaidOn >= $first AND m.PaidOn <= $last)
            """),
        (@"ngan-sach\.(du-toan|da-chi-nam|cho-chi|con-lai|(dau-ky|thang-[0-9]+)-(royalty|remuneration|allowance|before|spent|bound))", $"""
            SELECT * FROM ({Bound}
            SELECT 'ngan-sach.du-toan', Budget FROM sums WHERE EXISTS (SELECT 1 FROM has)
            UNION ALL SELECT 'ngan-sach.con-lai', Budget - Spent - Bound FROM sums WHERE EXISTS (SELECT 1 FROM has)
            UNION ALL SELECT 'ngan-sach.da-chi-nam', Spent FROM sums UNION ALL SELECT 'ngan-sach.cho-chi', Bound FROM sums
            UNION ALL SELECT {Row} || '-' || Kind, SUM(Amount) FROM spent GROUP BY 1
            UNION ALL SELECT {Row} || '-spent', SUM(Amount) FROM spent GROUP BY 1
            UNION ALL SELECT 'ngan-sach.thang-' || CAST(strftime('%m', On_) AS INTEGER) || '-bound', SUM(Amount) FROM bound
                WHERE strftime('%Y', On_) = $year GROUP BY 1)
            """),
    ];
}
