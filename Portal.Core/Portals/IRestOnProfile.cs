namespace Portal.Core.Portals;

/// <summary>What rests on parts of a profile (items at a step, people of a unit) and may be in the way of their going.</summary>
public interface IRestOnProfile
{
    /// <summary>Why <paramref name="after"/> may not follow <paramref name="before"/>; nothing where it may.</summary>
    Task<IReadOnlyList<Refusal>> WhyNotAsync(Operation operation, PortalProfile before, PortalProfile after);
}
