using System.Collections.Concurrent;

namespace Portal.Core.Data;

/// <summary>What rooms keep beside an operation or a database without Data knowing it: one thing of each type.</summary>
public sealed class Parts
{
    private readonly ConcurrentDictionary<Type, object> kept = new();

    public IEnumerable<object> All => kept.Values;

    public T Of<T>() where T : class, new() => (T)kept.GetOrAdd(typeof(T), _ => new T());
}
