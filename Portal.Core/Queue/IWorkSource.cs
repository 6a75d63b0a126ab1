namespace Portal.Core.Queue;

/// <summary>A room in which something may wait for a person; only what this person may do now is work of theirs.</summary>
public interface IWorkSource
{
    Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation);
}
