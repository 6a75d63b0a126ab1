namespace Portal.Core.Kernel;

/// <summary>
/// Why something was not done: a stable code for tests and the helpdesk, a Vietnamese sentence for the person, and the
/// field it belongs to when there is one. Refusals are values; exceptions are bugs.
/// </summary>
public sealed record Refusal(string Code, string Sentence, string? Field = null)
{
    /// <summary>Where the person can mend it, as an address inside the admin, if anywhere.</summary>
    public string? Link { get; init; }
}

/// <summary>The result of a verb: done, or refused with all reasons at once.</summary>
public class Outcome
{
    protected Outcome(IReadOnlyList<Refusal> refusals) => Refusals = refusals;

    public IReadOnlyList<Refusal> Refusals { get; }
    public bool Done => Refusals.Count == 0;

    public static Outcome Ok { get; } = new([]);
    public static Outcome Refused(params IEnumerable<Refusal> refusals)
    {
        var all = refusals.ToList();
        return all.Count == 0 ? throw new ArgumentException("A refusal needs a reason.", nameof(refusals)) : new(all);
    }

    public override string ToString() => Done ? "done" : string.Join(" ", Refusals.Select(r => r.Sentence));
}

/// <summary>An <see cref="Outcome"/> that carries what was made.</summary>
public sealed class Outcome<T> : Outcome
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<Refusal> refusals) : base(refusals) => this.value = value;

    /// <summary>What was made; asking for it after a refusal is a bug and throws.</summary>
    public T Value => Done ? value! : throw new InvalidOperationException("Refused: " + this);

    public static implicit operator Outcome<T>(T value) => new(value, []);
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);
    public static implicit operator Outcome<T>(List<Refusal> refusals) => new(default, refusals);

    public static new Outcome<T> Refused(params IEnumerable<Refusal> refusals) => refusals.ToList();
}
