namespace Portal.Tests.Reports;

/// <summary>What was published, how, by whom, and what became of it.</summary>
internal static class ReportSqlOfItems
{
    private const string Item = "i.PortalId = 'thanh-dong' AND i.FirstPublishedAt >= $from AND i.FirstPublishedAt < $to";
    private const string Time = "CASE WHEN d.MetAt IS NULL THEN 'khong-han' WHEN d.MetAt <= d.DueAt THEN 'dung-han' ELSE 'qua-han' END";
    private const string Timed = $"FROM ContentItems i JOIN Deadlines d ON d.ItemId = i.Id WHERE d.MetAt IS NOT NULL AND {Item}";

    // In thousandths, half of one up: whole numbers alone, since nothing of a report is rounded by the machine's fractions
    private const string Thousandths = "(2000 * SUM(d.MetAt <= d.DueAt) + COUNT(*)) / (2 * COUNT(*))";
    private const string LineOf = $"FROM RoyaltyLines l JOIN Contributors c ON c.Id = l.ContributorId JOIN RoyaltyWorks w ON w.Id = l.WorkId "
        + $"JOIN ContentItems i ON i.Id = w.ItemId WHERE {Item}";
    private const string Later = "FROM Editions e JOIN ContentItems i ON i.Id = e.ItemId WHERE i.PortalId = 'thanh-dong' AND e.PublishedAt >= $from "
        + "AND e.PublishedAt < $to AND e.PublishedAt > i.FirstPublishedAt";
    private const string Urgent = "FROM UrgentReviews r WHERE r.PortalId = 'thanh-dong' AND r.PublishedAt >= $from AND r.PublishedAt < $to";
    private const string Person = "COALESCE(c.MergedIntoId, c.Id)";

    public static readonly (string Keys, string Sql)[] All =
    [
        (@"dang-tin\.tong", $"SELECT 'dang-tin.tong', COUNT(*) FROM ContentItems i WHERE {Item}"),
        (@"dang-tin\.loai-(van-ban|tin-bai)", $"""
            SELECT CASE i.Kind WHEN 'Document' THEN 'dang-tin.loai-van-ban' ELSE 'dang-tin.loai-tin-bai' END, COUNT(*)
            FROM ContentItems i WHERE {Item} GROUP BY 1
            """),
        (@"dang-tin\.don-vi-co-tin", $"SELECT 'dang-tin.don-vi-co-tin', COUNT(DISTINCT i.UnitId) FROM ContentItems i WHERE {Item}"),
        (@"dang-tin\.don-vi-[0-9]+",
            $"SELECT 'dang-tin.don-vi-' || COALESCE(i.UnitId, 0), COUNT(*) FROM ContentItems i WHERE {Item} GROUP BY 1"),
        (@"dang-tin\.don-vi-[0-9]+-(dung|qua|khong)-han", $"""
            SELECT 'dang-tin.don-vi-' || COALESCE(i.UnitId, 0) || '-' || {Time}, COUNT(*)
            FROM ContentItems i LEFT JOIN Deadlines d ON d.ItemId = i.Id WHERE {Item} GROUP BY 1
            """),
        (@"dang-tin\.chuyen-muc-[0-9]+", $"SELECT 'dang-tin.chuyen-muc-' || i.SectionId, COUNT(*) FROM ContentItems i WHERE {Item} GROUP BY 1"),
        (@"dang-tin\.the-loai-[a-z-]+", $"""
            SELECT 'dang-tin.the-loai-' || CASE WHEN w.Id IS NULL THEN 'khong-nhuan-but' ELSE COALESCE(g.Code, 'chua-cham') END, COUNT(*)
            FROM ContentItems i LEFT JOIN RoyaltyWorks w ON w.ItemId = i.Id LEFT JOIN RoyaltyGenres g ON g.Id = w.GenreId WHERE {Item} GROUP BY 1
            """),
        (@"thoi-han\.(dung|qua|khong)-han",
            $"SELECT 'thoi-han.' || {Time}, COUNT(*) FROM ContentItems i LEFT JOIN Deadlines d ON d.ItemId = i.Id WHERE {Item} GROUP BY 1"),
        (@"thoi-han\.ty-le", $"SELECT 'thoi-han.ty-le', {Thousandths} / 10.0 {Timed}"),
        (@"thoi-han\.quy-dinh-.+-(dung|qua)-han", $"SELECT 'thoi-han.quy-dinh-' || d.RuleCode || '-' || {Time}, COUNT(*) {Timed} GROUP BY 1"),
        (@"thoi-han\.quy-dinh-.+-ty-le", $"SELECT 'thoi-han.quy-dinh-' || d.RuleCode || '-ty-le', {Thousandths} / 1000.0 {Timed} GROUP BY 1"),
        (@"do-phu\.don-vi-trong", $"""
            SELECT 'do-phu.don-vi-trong', COUNT(*) FROM Units u WHERE u.PortalId = 'thanh-dong' AND u.Active
            AND NOT EXISTS (SELECT 1 FROM ContentItems i WHERE i.UnitId = u.Id AND {Item})
            """),
        (@"do-phu\.chuyen-muc-trong", $"""
            SELECT 'do-phu.chuyen-muc-trong', COUNT(*) FROM Sections s WHERE s.PortalId = 'thanh-dong' AND s.Active
            AND NOT EXISTS (SELECT 1 FROM ContentItems i WHERE i.SectionId = s.Id AND {Item})
            """),
        (@"do-phu\.ngay-trong", $"""
            SELECT 'do-phu.ngay-trong', MAX(0, julianday(MIN($last, $today)) - julianday(MAX($first,
                (SELECT date(MIN(FirstPublishedAt), '+7 hours') FROM ContentItems WHERE PortalId = 'thanh-dong'))) + 1)
            - COUNT(DISTINCT date(i.FirstPublishedAt, '+7 hours')) FROM ContentItems i WHERE {Item}
            """),
        (@"tac-gia\.so-nguoi", $"SELECT 'tac-gia.so-nguoi', COUNT(DISTINCT {Person}) {LineOf}"),
        (@"tac-gia\.nguoi-[0-9]+", $"SELECT 'tac-gia.nguoi-' || {Person}, COUNT(DISTINCT w.Id) {LineOf} GROUP BY 1"),
        (@"tac-gia\.nguoi-[0-9]+-tien",
            $"SELECT 'tac-gia.nguoi-' || {Person} || '-tien', SUM(l.Amount) {LineOf} AND w.Status = 'Assessed' GROUP BY 1"),
        (@"go-bai\.so-luot", """
            SELECT 'go-bai.so-luot', COUNT(*) FROM History h
            WHERE h.PortalId = 'thanh-dong' AND h.Action = 'content.withdrawn' AND h.At >= $from AND h.At < $to
            """),
        (@"dinh-chinh\.(dinh-chinh|cap-nhat)",
            $"SELECT CASE WHEN e.IsCorrection THEN 'dinh-chinh.dinh-chinh' ELSE 'dinh-chinh.cap-nhat' END, COUNT(*) {Later} GROUP BY 1"),
        (@"dinh-chinh\.co-loi", $"SELECT 'dinh-chinh.co-loi', COUNT(*) {Later} AND e.IsCorrection AND e.CorrectionNote IS NOT NULL"),
        (@"dang-khan\.so-luot", $"SELECT 'dang-khan.so-luot', COUNT(*) {Urgent}"),
        (@"dang-khan\.da-hau-kiem", $"SELECT 'dang-khan.da-hau-kiem', COUNT(*) {Urgent} AND r.ReviewedAt IS NOT NULL"),
        (@"dang-khan\.qua-han", $"SELECT 'dang-khan.qua-han', COUNT(*) {Urgent} AND r.DueAt < COALESCE(r.ReviewedAt, $now)"),
    ];
}
