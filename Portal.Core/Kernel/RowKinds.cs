namespace Portal.Core.Kernel;

/// <summary>A row that belongs to one portal; the query filter and the write guard of the context hold it there.</summary>
public interface IPortalOwned
{
    /// <summary>Length of a portal's id.</summary>
    const int IdLength = 40;

    string PortalId { get; set; }
}

/// <summary>A row that is never changed once it is written, nor deleted; the context refuses it as a bug.</summary>
public interface IWrittenOnce;

/// <summary>A portal's row that may be deleted. All others stay: they are set aside, hidden or ended.</summary>
public interface IRemovable
{
    /// <summary>Whether this one may be, as it is now.</summary>
    bool MayBeRemoved => true;
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
