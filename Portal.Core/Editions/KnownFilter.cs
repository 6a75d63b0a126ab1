using Portal.Core.Calendar;
using Portal.Core.Lists;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// Reads what a filter of a list of editions names: what the portal does not have any more is left out, with a sentence; days of the office
/// and people become moments and numbers the database can look for.
/// </summary>
public sealed class KnownFilter(WorkingCalendars calendars, WaitingEditions waiting)
{
    /// <summary>The filter without what is gone, and what was left out as sentences.</summary>
    internal async Task<(EditionFilter Filter, IReadOnlyList<string> LeftOut)> OfAsync(
        Operation operation, EditionFilter filter, EditorialWorkflow workflow)
    {
        var leftOut = new List<string>();
        if (filter.SectionId is { } section && !await operation.Db.Sections.AnyAsync(s => s.Id == section))
        {
            filter = filter with { SectionId = null };
            leftOut.Add("Chuyên mục trong bộ lọc không còn ở cổng này nên danh sách không lọc theo chuyên mục.");
        }
        if (filter.UnitId is { } unit and not EditionFilter.NoUnit && !await operation.Db.Units.AnyAsync(u => u.Id == unit))
        {
            filter = filter with { UnitId = null };
            leftOut.Add("Đơn vị trong bộ lọc không còn ở cổng này nên danh sách không lọc theo đơn vị.");
        }
        if (filter.Person is not null && !await IsKnownAsync(operation, PersonCode.Read(filter.Person)))
        {
            filter = filter with { Person = null };
            leftOut.Add("Người trong bộ lọc không có ở cổng này nên danh sách không lọc theo người.");
        }
        if (filter.Step is { Length: > 0 } step && workflow.Steps.All(s => s.Code != step))
        {
            filter = filter with { Step = null, Status = EditionStatus.InWorkflow };
            leftOut.Add("Quy trình của cổng không còn bước trong bộ lọc nên danh sách hiện mọi bài đang xử lý.");
        }
        if (filter.FromOn is { } early && !PlausibleYears.Hold(early.Year) || filter.ToOn is { } late && !PlausibleYears.Hold(late.Year))
        {
            filter = filter with { FromOn = null, ToOn = null };
            leftOut.Add($"Năm trong bộ lọc nằm ngoài khoảng {PlausibleYears.First}–{PlausibleYears.Last} nên danh sách không lọc theo ngày.");
        }
        if (filter is { FromOn: { } first, ToOn: { } last } && first > last)
        {
            filter = filter with { FromOn = last, ToOn = first };
            leftOut.Add(ListDay.Swapped);
        }
        if (filter.Due == DueFilter.Soon) filter = filter with { SoonUntil = await SoonUntilAsync(operation) };
        return (await WaitingAsync(operation, filter, workflow, leftOut), leftOut);
    }

    /// <summary>The end of the next working day, UTC: what is due until then is to be done today or tomorrow morning.</summary>
    internal async Task<DateTime> SoonUntilAsync(Operation operation)
    {
        var profile = await operation.ProfileAsync();
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        var next = operation.Today.AddDays(1);
        while (!calendar.IsWorkingDay(next)) next = next.AddDays(1);
        return WardClock.StartOf(next.AddDays(1));
    }

    private async Task<EditionFilter> WaitingAsync(Operation operation, EditionFilter filter, EditorialWorkflow workflow, List<string> leftOut)
    {
        if (filter.WaitsFor is not { } code) return filter;
        if (code == EditionFilter.Nobody) return filter with { WaitingIds = await waiting.ForNobodyAsync(operation, workflow) };
        if (PersonCode.Read(code)?.UserId is { } userId && await IsKnownAsync(operation, new(null, userId)))
            return filter with { WaitingIds = await waiting.ForAsync(operation, workflow, userId) };
        leftOut.Add("Người xử lý trong bộ lọc không có ở cổng này nên danh sách không lọc theo người phải xử lý.");
        return filter with { WaitsFor = null };
    }

    private static async Task<bool> IsKnownAsync(Operation operation, PersonCode? person) => person switch
    {
        { ContributorId: { } id } => await operation.Db.Contributors.AnyAsync(c => c.Id == id),
        { UserId: { } id } => await operation.Db.Memberships.AnyAsync(m => m.UserId == id),
        _ => false,
    };
}
