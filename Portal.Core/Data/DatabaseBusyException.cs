using System.Data.Common;

namespace Portal.Core.Data;

/// <summary>Somebody else kept the writers' lock for longer than a person waits; nothing was written.</summary>
public sealed class DatabaseBusyException(string message, Exception? inner = null) : DbException(message, inner)
{
    /// <summary>True where the engine broke a deadlock and a second try is likely to get the lock.</summary>
    public bool MayBeRepeated { get; init; }
}
