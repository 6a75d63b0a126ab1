using Portal.Core.Portals;
using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Core.Reports.Drafts;

/// <summary>Drafts of spans that are over and were not issued, for whoever the profile names and may issue them.</summary>
internal sealed class ReportDraftsWork : IWorkSource
{
    public async Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation)
    {
        if (!operation.Actor.Can(Permissions.IssueReports)) return [];
        var told = (await operation.ProfileAsync()).Reports?.ToldRoles ?? [PortalRole.Secretary];
        if (!told.Any(operation.Actor.Has)) return [];
        var drafts = await operation.Db.ReportDrafts.Where(d => d.IssuedNumber == null).OrderBy(d => d.Id)
            .Select(d => new { d.Span, d.MadeById, d.MadeByName, d.EditedByName }).ToListAsync();
        return drafts.Select(d => (Draft: d, Span: ReportSpans.TryParse(d.Span, out var span) ? span : null))
            .Where(d => d.Span is { } span && span.Last < operation.Today)
            .Select(d => new WorkRow("Báo cáo", $"Báo cáo {d.Span!.Words} đã soạn", "Chờ hoàn thiện",
                d.Draft.EditedByName ?? d.Draft.MadeByName, null, null, false, false, $"{ActivityReport.Path}/soan/{d.Draft.Span}",
                "Hoàn thiện, phát hành")).ToList();
    }
}
