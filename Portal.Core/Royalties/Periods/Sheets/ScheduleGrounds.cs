namespace Portal.Core.Royalties.Periods.Sheets;

/// <summary>
/// The papers a period was assessed by, as a sheet prints them under its title: deciding paper and legal basis of every schedule its works were assessed
/// by, each once.
/// </summary>
internal static class ScheduleGrounds
{
    public static async Task<IReadOnlyList<string>> OfAsync(Operation operation, int periodId)
    {
        var genres = operation.Db.RoyaltyWorks.Where(w => w.PeriodId == periodId && w.Status == RoyaltyWorkStatus.Assessed).Select(w => w.GenreId);
        var schedules = await operation.Db.RoyaltySchedules.AsNoTracking().Where(s => s.Genres.Any(g => genres.Contains(g.Id)))
            .OrderBy(s => s.EffectiveFrom).Select(s => new { s.LegalBasis, s.DecidingPaper }).ToListAsync();
        return Lines(schedules.SelectMany(s => new[] { s.LegalBasis, s.DecidingPaper }));
    }

    private static List<string> Lines(IEnumerable<string?> papers) => papers.OfType<string>().Distinct()
        .Select(p => p.StartsWith("Căn cứ", StringComparison.OrdinalIgnoreCase) ? p : $"Căn cứ {p}").Select(p => p.TrimEnd('.', ';') + ";").ToList();
}
