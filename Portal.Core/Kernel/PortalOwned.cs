namespace Portal.Core.Kernel;

/// <summary>A row that belongs to one portal; the query filter and the write guard of the context hold it there.</summary>
public interface IPortalOwned
{
    string PortalId { get; set; }
}

/// <summary>Stamped by the context on insert and on change, never by hand.</summary>
public interface IStamped
{
    DateTime CreatedAt { get; set; }
    DateTime UpdatedAt { get; set; }
}

/// <summary>Optimistic concurrency: the number the person saw must still be the number stored.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
