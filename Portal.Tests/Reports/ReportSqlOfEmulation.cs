namespace Portal.Tests.Reports;

/// <summary>
/// The ranking as the software ranks without a rule of the portal: by the number of items, at least three, the first five ranks. A rank is a figure here
/// too (<c>-hang</c>, <c>-hang-truoc</c>), although it opens no rows.
/// </summary>
internal static class ReportSqlOfEmulation
{
    private const string Counted = """
        WITH span (Nr, A, B) AS (VALUES (0, $from, $to), (1, $from_before, $to_before)),
        own (Item, Of, Who) AS (
            SELECT Id, 'don-vi', COALESCE(UnitId, 0) FROM ContentItems WHERE PortalId = 'thanh-dong'
            UNION SELECT w.ItemId, 'tac-gia', COALESCE(c.MergedIntoId, c.Id) FROM RoyaltyLines l JOIN RoyaltyWorks w ON w.Id = l.WorkId
            JOIN Contributors c ON c.Id = l.ContributorId WHERE w.PortalId = 'thanh-dong' AND l.Role <> 'Editing'),
        fact (Nr, Item, Figure) AS (
            SELECT s.Nr, i.Id, 'bai' FROM span s JOIN ContentItems i ON i.FirstPublishedAt >= s.A AND i.FirstPublishedAt < s.B
            UNION ALL SELECT s.Nr, i.Id, CASE WHEN d.MetAt <= d.DueAt THEN 'dung-han' ELSE 'qua-han' END FROM span s
            JOIN ContentItems i ON i.FirstPublishedAt >= s.A AND i.FirstPublishedAt < s.B JOIN Deadlines d ON d.ItemId = i.Id AND d.MetAt IS NOT NULL
            UNION ALL SELECT s.Nr, e.ItemId, 'dinh-chinh' FROM span s JOIN Editions e ON e.IsCorrection AND e.PublishedAt >= s.A AND e.PublishedAt < s.B
            UNION ALL SELECT s.Nr, w.ItemId, 'go' FROM span s JOIN Withdrawals w ON w.WithdrawnAt >= s.A AND w.WithdrawnAt < s.B),
        counted AS (SELECT Nr, Of, Who, Figure, COUNT(*) AS Number FROM fact JOIN own USING (Item) GROUP BY Nr, Of, Who, Figure),
        ranked AS (
            SELECT Nr, Of, Who, RANK() OVER (PARTITION BY Nr, Of ORDER BY Number DESC) AS Rank FROM counted
            WHERE Figure = 'bai' AND Who <> 0 AND Number >= 3),
        best AS (SELECT Of, Who, Rank FROM ranked WHERE Nr = 0 AND Rank <= 5)
        """;

    public static readonly (string Keys, string Sql)[] All =
    [
        (@"thi-dua\.(don-vi|tac-gia)-[0-9]+-(hang|hang-truoc|bai|dung-han|qua-han|dinh-chinh|go)", $"""
            SELECT * FROM ({Counted}
            SELECT 'thi-dua.' || Of || '-' || Who || '-hang', Rank FROM best
            UNION ALL SELECT 'thi-dua.' || Of || '-' || Who || '-hang-truoc', r.Rank FROM best JOIN ranked r USING (Of, Who) WHERE r.Nr = 1
            UNION ALL SELECT 'thi-dua.' || Of || '-' || Who || '-' || Figure, Number FROM best JOIN counted c USING (Of, Who) WHERE c.Nr = 0)
            """),
    ];
}
