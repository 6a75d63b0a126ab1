using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>One step of a dry run: who could do it; where nobody could, why not.</summary>
public sealed record TrialStation(string Step, IReadOnlyList<string> People, string? WhyNobody);

/// <summary>
/// Walks an item that does not exist through the portal's workflow with the people who hold roles today: written by one of them, sent on at
/// each step by somebody whom four eyes allow. Nothing is written.
/// </summary>
public sealed class TryWorkflow(PortalStore store, IEnumerable<IActorFacts> facts)
{
    /// <summary>The steps in order, up to the first at which nobody could go on.</summary>
    public Task<Outcome<IReadOnlyList<TrialStation>>> ExecuteAsync(string? field) => store.ReadAsync<Outcome<IReadOnlyList<TrialStation>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        return Of(await operation.ProfileAsync(), await PeopleAsync(operation), field);
    });

    /// <summary>Of each field of the portal, or of none where it has none, with the people read once.</summary>
    internal Task<IReadOnlyList<(ProfileField? Field, IReadOnlyList<TrialStation> Stations)>> OfEachFieldAsync() =>
        store.ReadAsync<IReadOnlyList<(ProfileField?, IReadOnlyList<TrialStation>)>>(async operation =>
        {
            var (profile, people) = (await operation.ProfileAsync(), await PeopleAsync(operation));
            var fields = profile.Fields.Count == 0 ? [null] : profile.Fields.Select(f => (ProfileField?)f);
            return fields.Select(f => (f, (IReadOnlyList<TrialStation>)Of(profile, people, f?.Code))).ToList();
        });

    private static List<TrialStation> Of(PortalProfile profile, List<Actor> people, string? field)
    {
        var workflow = EditorialWorkflow.From(profile.Workflow);
        var unit = profile.ReviewerOf(null, field);
        var trial = new EditionFacts(EditionStatus.Draft, workflow.First.Code, null, null, null, new HashSet<int>(), unit, profile.UnitName(unit));
        return Walk(workflow, people, trial).ToList();
    }

    private static IEnumerable<TrialStation> Walk(EditorialWorkflow workflow, List<Actor> people, EditionFacts trial)
    {
        foreach (var step in workflow.Steps)
        {
            var at = trial;
            var able = step == workflow.First
                ? people.Where(p => step.Actors.Any(p.Has)).ToList()
                : people.Where(p => workflow.WhyNot(step == workflow.Last ? MoveKind.Publish : MoveKind.Send, at, p) is null).ToList();
            yield return new(step.Name, able.Select(p => p.Name).ToList(), able.Count > 0 ? null : WhyNobody(step, people, trial));
            if (able.Count == 0) yield break;
            trial = Next(workflow, step, trial, Chosen(able, people, workflow, step));
        }
    }

    /// <summary>Somebody without a part in the steps to come writes and sends on, where there is one: so would the office choose.</summary>
    private static Actor Chosen(List<Actor> able, List<Actor> people, EditorialWorkflow workflow, WorkflowStep step) =>
        able.OrderBy(p => workflow.Steps.Skip(step.Index + 1).Count(later => later.Actors.Any(p.Has)))
            .ThenBy(p => people.IndexOf(p)).First();

    private static EditionFacts Next(EditorialWorkflow workflow, WorkflowStep step, EditionFacts trial, Actor by) => step == workflow.Last ? trial : trial with
    {
        Status = EditionStatus.InWorkflow, Step = workflow.Steps[step.Index + 1].Code,
        AuthoredById = trial.AuthoredById ?? by.UserId, SubmittedById = trial.SubmittedById ?? by.UserId,
        ReviewedById = step == workflow.First || step.MayEdit ? trial.ReviewedById : by.UserId,
        EditorIds = step != workflow.First && step.MayEdit && by.UserId is { } editor ? new HashSet<string>(trial.EditorIds) { editor } : trial.EditorIds,
    };

    private static string WhyNobody(WorkflowStep step, List<Actor> people, EditionFacts trial)
    {
        var roles = string.Join(", ", step.Actors.Order().Select(RoleWords.Of));
        var holders = people.Where(p => step.Actors.Any(p.Has)).ToList();
        if (holders.Count == 0) return $"Chưa ai giữ vai trò {roles}: hãy giao vai trò này cho một người.";
        if (step.UnitScoped && !holders.Any(p => p.Roles.Any(r => step.Actors.Contains(r.Role) && r.UnitCode == trial.ReviewingUnit)))
            return $"Không ai giữ vai trò {roles} thuộc {trial.ReviewingUnitName ?? "đơn vị phụ trách"}.";
        return $"{string.Join(", ", holders.Select(p => p.Name))} đã soạn, sửa hoặc duyệt ở bước trước: cần thêm một người giữ vai trò {roles}.";
    }

    private async Task<List<Actor>> PeopleAsync(Operation operation)
    {
        var today = operation.Today;
        var ids = await operation.Db.Memberships.Where(m => m.FromOn <= today && (m.ToOn == null || m.ToOn >= today))
            .Select(m => m.UserId).Distinct().ToListAsync();
        var people = new List<Actor>();
        foreach (var id in ids)
        {
            var actor = Actor.Nobody;
            foreach (var room in facts) actor = await room.AddAsync(actor, id, operation.Db, today);
            if (actor.Belongs) people.Add(actor);
        }
        return people.OrderBy(p => p.Name, VietnameseText.Order).ToList();
    }
}
