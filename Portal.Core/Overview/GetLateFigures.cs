using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Overview;

/// <summary>How much of the whole portal is late, or will be by the end of the next working day, and where it stands.</summary>
public sealed record LateFigures(OverviewFigure Late, OverviewFigure Soon)
{
    /// <summary>Of what is late, that of which leaders were told.</summary>
    public required OverviewFigure Escalated { get; init; }

    /// <summary>In the order of the workflow, drafts first, what is approved and what has its time last.</summary>
    public required IReadOnlyList<LateRow> Steps { get; init; }

    /// <summary>Units the items are counted for, most first; what belongs to none comes last.</summary>
    public required IReadOnlyList<LateRow> Units { get; init; }

    /// <summary>Whoever must act, most first; one item may wait for several people. What nobody may lead on comes last.</summary>
    public required IReadOnlyList<LateRow> People { get; init; }
}

/// <summary>What is late and what soon will be, of one step, unit or person.</summary>
public sealed record LateRow(string Name, OverviewFigure Late, OverviewFigure Soon)
{
    public int Count => Late.Count + Soon.Count;
}

/// <summary>Late and soon late of the portal, by step, unit and person (ED8); for whoever sees all of it.</summary>
public sealed class GetLateFigures(PortalStore store, KnownFilter known, WaitingEditions waiting)
{
    private const string LateCode = "qua-han";
    private const string SoonCode = "sap-qua-han";
    private const string EscalatedCode = "da-bao-lanh-dao";

    public Task<Outcome<LateFigures>> ExecuteAsync() => store.ReadAsync<Outcome<LateFigures>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeAll)) return AccessRefusals.NotAllowed;
        var workflow = EditorialWorkflow.From((await operation.ProfileAsync()).Workflow);
        var visible = NarrowEditions.Visible(operation);
        var late = visible.Narrow(new() { Due = DueFilter.Late }, operation);
        var soon = visible.Narrow(new() { Due = DueFilter.Soon, SoonUntil = await known.SoonUntilAsync(operation) }, operation);
        var places = new Sides<Place>(await PlacesAsync(late), await PlacesAsync(soon));
        return new LateFigures(
            Figure("Quá hạn", places.Late.Count, LateCode), Figure("Sắp quá hạn", places.Soon.Count, SoonCode))
        {
            Escalated = Figure("Đã báo lên lãnh đạo", await visible.Narrow(new() { Due = DueFilter.Escalated }, operation).CountAsync(), EscalatedCode),
            Steps = Steps(places, workflow).Where(r => r.Count > 0).ToList(),
            Units = (await UnitsAsync(operation, places)).Where(r => r.Count > 0).ToList(),
            People = await PeopleAsync(operation, workflow, new(places.Late.Select(p => p.EditionId).ToList(), places.Soon.Select(p => p.EditionId).ToList())),
        };
    });

    private sealed record Place(int EditionId, EditionStatus Status, string Step, int? UnitId);

    private sealed record Sides<T>(List<T> Late, List<T> Soon);

    /// <summary>A few bytes of each that is late: grouped in the database, all editions would be walked in the order of their states.</summary>
    private static Task<List<Place>> PlacesAsync(IQueryable<Edition> editions) =>
        editions.Select(e => new Place(e.Id, e.Status, e.Step, e.UnitId)).ToListAsync();

    private static OverviewFigure Figure(string words, int count, string due, string? key = null, string? value = null) =>
        new(words, count, OverviewPaths.Due((EditionAsk.Due, due), (key ?? "", value)));

    private static LateRow Row(string name, int late, int soon, string key, string value) =>
        new(name, Figure("quá hạn", late, LateCode, key, value), Figure("sắp quá hạn", soon, SoonCode, key, value));

    private static IEnumerable<LateRow> Steps(Sides<Place> places, EditorialWorkflow workflow)
    {
        LateRow Of(string name, string key, string value, Func<Place, bool> stands) =>
            Row(name, places.Late.Count(stands), places.Soon.Count(stands), key, value);
        yield return Of(EditionWords.Of(EditionStatus.Draft), EditionAsk.State, "nhap", p => p.Status == EditionStatus.Draft);
        yield return Of(EditionWords.Of(EditionStatus.Returned), EditionAsk.State, "tra-lai", p => p.Status == EditionStatus.Returned);
        foreach (var step in workflow.Steps.Skip(1))
            yield return Of(step.Name, EditionAsk.Step, step.Code, p => p.Status == EditionStatus.InWorkflow && p.Step == step.Code);
        yield return Of(EditionWords.Of(EditionStatus.Approved), EditionAsk.State, "da-duyet", p => p.Status == EditionStatus.Approved);
        yield return Of(EditionWords.Of(EditionStatus.Scheduled), EditionAsk.State, "hen-gio", p => p.Status == EditionStatus.Scheduled);
    }

    private static async Task<IEnumerable<LateRow>> UnitsAsync(Operation operation, Sides<Place> places)
    {
        var names = await operation.Db.Units.ToDictionaryAsync(u => u.Id, u => u.ShortName);
        return places.Late.Concat(places.Soon).Select(p => p.UnitId).Distinct()
            .Select(id => (Id: id, Row: Row(id is { } unit ? names[unit] : OverviewPaths.NoUnitWords, Count(places.Late, id), Count(places.Soon, id),
                EditionAsk.Unit, OverviewPaths.Text(id ?? EditionFilter.NoUnit))))
            .OrderBy(r => r.Id is null).ThenByDescending(r => r.Row.Count).ThenBy(r => r.Row.Name, VietnameseText.Order).Select(r => r.Row);

        static int Count(List<Place> of, int? unit) => of.Count(p => p.UnitId == unit);
    }

    private async Task<IReadOnlyList<LateRow>> PeopleAsync(Operation operation, EditorialWorkflow workflow, Sides<int> ids)
    {
        var all = ids.Late.Concat(ids.Soon).ToList();
        if (all.Count == 0) return [];
        var (db, today) = (operation.Db, operation.Today);
        var found = await WaitingEditions.FindAsync(operation, db.Editions.Where(e => all.Contains(e.Id)));
        var standIns = await db.Deputies.Where(d => d.FromOn <= today && d.ToOn >= today && d.EndedAt == null)
            .Select(d => d.DeputyId).Distinct().ToListAsync();
        var people = await waiting.PeopleAsync(operation, workflow, found, standIns);
        var able = found.ToDictionary(w => w.EditionId,
            w => people.Where(p => WaitingEditions.WaitsFor(workflow, w.Facts, p)).Select(p => p.UserId).ToHashSet());
        var rows = people.Select(p => Row(p.OwnName, Count(ids.Late, p.UserId!), Count(ids.Soon, p.UserId!), EditionAsk.WaitsFor,
            new PersonCode(null, p.UserId).ToString())).OrderByDescending(r => r.Count).ThenBy(r => r.Name, VietnameseText.Order);
        var nobody = Row("Chưa có ai xử lý được", ids.Late.Count(Alone), ids.Soon.Count(Alone), EditionAsk.WaitsFor, EditionFilter.Nobody);
        return rows.Append(nobody).Where(r => r.Count > 0).ToList();

        int Count(List<int> of, string userId) => of.Count(id => able.TryGetValue(id, out var who) && who.Contains(userId));
        bool Alone(int id) => able.TryGetValue(id, out var who) && who.Count == 0;
    }
}
