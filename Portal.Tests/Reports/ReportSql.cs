using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Reports;

/// <summary>The figures of a span by plain SQL on the tables, apart from all that computes them; by their whole keys, those of nothing left out.</summary>
internal static class ReportSql
{
    private const string Item = "i.PortalId = 'thanh-dong' AND i.FirstPublishedAt >= $from AND i.FirstPublishedAt < $to";
    private const string Time = "CASE WHEN d.MetAt IS NULL THEN 'khong-han' WHEN d.MetAt <= d.DueAt THEN 'dung-han' ELSE 'qua-han' END";
    private const string WorkOf = $"FROM RoyaltyWorks w JOIN ContentItems i ON i.Id = w.ItemId WHERE {Item}";
    private const string LineOf = $"FROM RoyaltyLines l JOIN Contributors c ON c.Id = l.ContributorId JOIN RoyaltyWorks w ON w.Id = l.WorkId "
        + $"JOIN ContentItems i ON i.Id = w.ItemId WHERE {Item}";
    private const string Later = "FROM Editions e JOIN ContentItems i ON i.Id = e.ItemId WHERE i.PortalId = 'thanh-dong' AND e.PublishedAt >= $from "
        + "AND e.PublishedAt < $to AND e.PublishedAt > i.FirstPublishedAt";
    private const string PaidOn = "FROM RoyaltyPayments p JOIN Disbursements d ON d.Id = p.DisbursementId WHERE p.PortalId = 'thanh-dong' "
        + "AND d.PaidOn >= $first AND d.PaidOn <= $last";

    private const string Sql = $"""
        SELECT 'dang-tin.tong', COUNT(*) FROM ContentItems i WHERE {Item}
        UNION ALL SELECT CASE i.Kind WHEN 'Document' THEN 'dang-tin.loai-van-ban' ELSE 'dang-tin.loai-tin-bai' END, COUNT(*)
            FROM ContentItems i WHERE {Item} GROUP BY 1
        UNION ALL SELECT 'dang-tin.don-vi-co-tin', COUNT(DISTINCT i.UnitId) FROM ContentItems i WHERE {Item}
        UNION ALL SELECT 'dang-tin.don-vi-' || COALESCE(i.UnitId, 0), COUNT(*) FROM ContentItems i WHERE {Item} GROUP BY 1
        UNION ALL SELECT 'dang-tin.don-vi-' || COALESCE(i.UnitId, 0) || '-' || {Time}, COUNT(*)
            FROM ContentItems i LEFT JOIN Deadlines d ON d.ItemId = i.Id WHERE {Item} GROUP BY 1
        UNION ALL SELECT 'dang-tin.chuyen-muc-' || i.SectionId, COUNT(*) FROM ContentItems i WHERE {Item} GROUP BY 1
        UNION ALL SELECT 'dang-tin.the-loai-' || CASE WHEN w.Id IS NULL THEN 'khong-nhuan-but' ELSE COALESCE(g.Code, 'chua-cham') END, COUNT(*)
            FROM ContentItems i LEFT JOIN RoyaltyWorks w ON w.ItemId = i.Id LEFT JOIN RoyaltyGenres g ON g.Id = w.GenreId WHERE {Item} GROUP BY 1
        UNION ALL SELECT 'thoi-han.' || {Time}, COUNT(*) FROM ContentItems i LEFT JOIN Deadlines d ON d.ItemId = i.Id WHERE {Item} GROUP BY 1
        UNION ALL SELECT 'thoi-han.quy-dinh-' || d.RuleCode || '-' || {Time}, COUNT(*) FROM ContentItems i JOIN Deadlines d ON d.ItemId = i.Id
            WHERE d.MetAt IS NOT NULL AND {Item} GROUP BY 1
        UNION ALL SELECT 'do-phu.don-vi-trong', COUNT(*) FROM Units u WHERE u.PortalId = 'thanh-dong' AND u.Active
            AND NOT EXISTS (SELECT 1 FROM ContentItems i WHERE i.UnitId = u.Id AND {Item})
        UNION ALL SELECT 'do-phu.chuyen-muc-trong', COUNT(*) FROM Sections s WHERE s.PortalId = 'thanh-dong' AND s.Active
            AND NOT EXISTS (SELECT 1 FROM ContentItems i WHERE i.SectionId = s.Id AND {Item})
        UNION ALL SELECT 'do-phu.ngay-trong', MAX(0, julianday(MIN($last, $today)) - julianday(MAX($first,
            (SELECT date(MIN(FirstPublishedAt), '+7 hours') FROM ContentItems WHERE PortalId = 'thanh-dong'))) + 1)
             - COUNT(DISTINCT date(i.FirstPublishedAt, '+7 hours')) FROM ContentItems i WHERE {Item}
        UNION ALL SELECT 'tac-gia.so-nguoi', COUNT(DISTINCT COALESCE(c.MergedIntoId, c.Id)) {LineOf}
        UNION ALL SELECT 'tac-gia.nguoi-' || COALESCE(c.MergedIntoId, c.Id), COUNT(DISTINCT w.Id) {LineOf} GROUP BY 1
        UNION ALL SELECT 'tac-gia.nguoi-' || COALESCE(c.MergedIntoId, c.Id) || '-tien', SUM(l.Amount) {LineOf} AND w.Status = 'Assessed' GROUP BY 1
        UNION ALL SELECT CASE w.Status WHEN 'Assessed' THEN 'nhuan-but.da-cham' WHEN 'Awaiting' THEN 'nhuan-but.cho-cham' ELSE 'nhuan-but.khong-chi' END,
            COUNT(*) {WorkOf} GROUP BY 1
        UNION ALL SELECT 'nhuan-but.tien-cham', SUM(w.Amount) {WorkOf} AND w.Status = 'Assessed'
        UNION ALL SELECT 'nhuan-but.tien-duyet', SUM(w.Amount) {WorkOf} AND w.Status = 'Assessed'
            AND EXISTS (SELECT 1 FROM RoyaltyPeriods p WHERE p.Id = w.PeriodId AND p.Status IN ('Approved', 'HandedOver', 'Paid', 'Closed'))
        UNION ALL SELECT 'nhuan-but.da-chi', SUM(p.Gross) {PaidOn}
        UNION ALL SELECT 'nhuan-but.thue', SUM(p.Tax) {PaidOn}
        UNION ALL SELECT 'ngan-sach.chi-trong-ky', (SELECT COALESCE(SUM(p.Gross), 0) {PaidOn}) + (SELECT COALESCE(SUM(m.Total), 0) FROM AllowanceMonths m
            WHERE m.PortalId = 'thanh-dong' AND m.PaidOn >= $first AND m.PaidOn <= $last)
        UNION ALL SELECT 'go-bai.so-luot', COUNT(*) FROM History h
            WHERE h.PortalId = 'thanh-dong' AND h.Action = 'content.withdrawn' AND h.At >= $from AND h.At < $to
        UNION ALL SELECT CASE WHEN e.IsCorrection THEN 'dinh-chinh.dinh-chinh' ELSE 'dinh-chinh.cap-nhat' END, COUNT(*) {Later} GROUP BY 1
        UNION ALL SELECT 'dinh-chinh.co-loi', COUNT(*) {Later} AND e.IsCorrection AND e.CorrectionNote IS NOT NULL
        UNION ALL SELECT 'dang-khan.so-luot', COUNT(*) FROM UrgentReviews r WHERE r.PortalId = 'thanh-dong' AND r.PublishedAt >= $from AND r.PublishedAt < $to
        """;

    public static async Task<Dictionary<string, decimal>> OfAsync(PortalDatabase database, DaySpan span, DateOnly today)
    {
        await using var db = database.Context();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Sql;
        void Give(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        Give("$from", span.First.ToDateTime(TimeOnly.MinValue).AddHours(-7));
        Give("$to", span.Last.AddDays(1).ToDateTime(TimeOnly.MinValue).AddHours(-7));
        Give("$first", Iso(span.First));
        Give("$last", Iso(span.Last));
        Give("$today", Iso(today));
        var found = new Dictionary<string, decimal>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            if (!reader.IsDBNull(0) && !reader.IsDBNull(1) && reader.GetDecimal(1) is var number && number != 0) found[reader.GetString(0)] = number;
        return found;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
