namespace Portal.Core.Editions;

/// <summary>Who could act on an edition where it stands, as their rights are today: what the screens call those it waits for.</summary>
public sealed class PeopleAtStep(IEnumerable<IActorFacts> rooms)
{
    /// <summary>
    /// By name. At the draft its author alone; later all who hold a role of the step, and who act for one of these today, unless four eyes or
    /// the unit rule them out.
    /// </summary>
    internal async Task<IReadOnlyList<Actor>> OfAsync(Operation operation, EditorialWorkflow workflow, EditionFacts facts)
    {
        var step = workflow.StepOf(facts.Step);
        if (step == workflow.First) return facts.AuthoredById is { } author ? await AbleAsync(operation, workflow, facts, [author]) : [];
        return await AbleAsync(operation, workflow, facts, await IdsAsync(operation, step.Actors));
    }

    /// <summary>All who hold one of these roles today, and who act for one of these, by name; which step or edition it is about is not asked.</summary>
    internal async Task<IReadOnlyList<Actor>> HoldingAsync(Operation operation, IReadOnlyCollection<PortalRole> roles)
    {
        var found = new List<Actor>();
        foreach (var id in await IdsAsync(operation, roles))
            if (await ActorAsync(operation, id) is { Belongs: true } actor && roles.Any(actor.Has)) found.Add(actor);
        return found.OrderBy(a => a.OwnName, VietnameseText.Order).ToList();
    }

    /// <summary>All who may do that here today by the rights of their roles, deputies among them, by name.</summary>
    internal async Task<IReadOnlyList<Actor>> AllowedAsync(Operation operation, string permission)
    {
        var roles = await operation.Db.RoleGrants.Where(g => g.Permission == permission).Select(g => g.Role).ToListAsync();
        return (await HoldingAsync(operation, roles)).Where(a => a.Can(permission)).ToList();
    }

    private async Task<List<string>> IdsAsync(Operation operation, IReadOnlyCollection<PortalRole> held)
    {
        var (db, today, roles) = (operation.Db, operation.Today, held.ToList());
        var ids = await db.Memberships.Where(m => roles.Contains(m.Role) && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today) && !m.User!.Disabled)
            .Select(m => m.UserId).Distinct().ToListAsync();
        return await AndStandInsAsync(operation, ids);
    }

    private async Task<List<string>> AndStandInsAsync(Operation operation, List<string> ids)
    {
        foreach (var room in rooms) ids = ids.Union(await room.StandInsAsync(operation.Db, ids, operation.Today)).ToList();
        return ids;
    }

    /// <summary>Somebody and who acts for them today, those of them who could act, by name.</summary>
    internal async Task<IReadOnlyList<Actor>> WithStandInsAsync(Operation operation, EditorialWorkflow workflow, EditionFacts facts, string userId) =>
        await AbleAsync(operation, workflow, facts, await AndStandInsAsync(operation, [userId]));

    /// <summary>Those of some people who could act, whoever has it at the moment.</summary>
    internal async Task<IReadOnlyList<Actor>> AbleAsync(Operation operation, EditorialWorkflow workflow, EditionFacts facts, IEnumerable<string> userIds)
    {
        var able = new List<Actor>();
        foreach (var id in userIds)
            if (await ActorAsync(operation, id) is var actor && workflow.WhyNotAct(facts, actor) is null) able.Add(actor);
        return able.OrderBy(a => a.OwnName, VietnameseText.Order).ToList();
    }

    /// <summary>Somebody as all rooms know them today; nobody where the account may not be used.</summary>
    internal async Task<Actor> ActorAsync(Operation operation, string userId)
    {
        var actor = Actor.Nobody;
        foreach (var room in rooms) actor = await room.AddAsync(actor, userId, operation.Db, operation.Today);
        return actor;
    }
}
