using Portal.Core.Editions;

namespace Portal.Core.Comments;

/// <summary>Who takes part in an edition, and so in what is said of it.</summary>
internal static class TakingPart
{
    /// <summary>
    /// Its authors, and whoever acts at a step after the draft; at a step of units only those that judge this edition. To read is not enough: whoever keeps
    /// accounts or machines sees all and has no say in texts.
    /// </summary>
    public static bool MayComment(this LoadedEdition loaded, Actor actor)
    {
        if (actor.IsSystem) return true;
        var facts = loaded.Facts;
        if (actor.UserId is { } self && (facts.WroteIt(self) || loaded.Item.CreatedById == self)) return true;
        return loaded.Workflow.Steps.Skip(1).Any(step => actor.Roles.Any(role =>
            step.Actors.Contains(role.Role) && (!step.UnitScoped || loaded.ReviewingUnits.Any(u => u.Code == role.UnitCode))));
    }

    /// <summary>The edition, where the person may read it and has a say in it; else why not.</summary>
    public static async Task<Outcome<LoadedEdition>> EnterAsync(this LoadEdition load, Operation operation, int editionId)
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded || !loaded.MayRead(operation.Actor)) return AccessRefusals.NotFound;
        return loaded.MayComment(operation.Actor) ? loaded : AccessRefusals.NotAllowed;
    }
}
