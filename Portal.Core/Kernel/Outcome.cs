namespace Portal.Core.Kernel;

/// <summary>The result of a verb: done, or refused with all reasons at once.</summary>
public abstract class Outcome
{
    private protected Outcome(IReadOnlyList<Refusal> refusals) => Refusals = refusals;

    public IReadOnlyList<Refusal> Refusals { get; }
    public bool Done => Refusals.Count == 0;

    /// <summary>For what is known by an interface only, which converts by itself to nothing.</summary>
    public static Outcome<T> Of<T>(T value) => value;

    public override string ToString() => Done ? "done" : string.Join(" ", Refusals.Select(r => r.Sentence));
}

/// <summary>An <see cref="Outcome"/> that carries what was made.</summary>
public sealed class Outcome<T> : Outcome
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<Refusal> refusals) : base(refusals) => this.value = value;

    /// <summary>What was made; asking for it after a refusal is a bug and throws.</summary>
    public T Value => Done ? value! : throw new InvalidOperationException("Refused: " + this);

    /// <summary>The same refusals as the answer of another verb; asking for them where it was done is a bug and throws.</summary>
    public Outcome<TOther> As<TOther>() => Outcome<TOther>.Refused(Refusals);

    /// <summary>Refused with these reasons; none at all is a bug and throws, since it would read as done with nothing made.</summary>
    public static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) => refusals.Count == 0
        ? throw new ArgumentException("A refusal needs a reason.", nameof(refusals)) : new(default, refusals);

    public static implicit operator Outcome<T>(T value) => new(value, []);
    public static implicit operator Outcome<T>(Refusal refusal) => Refused([refusal]);
    public static implicit operator Outcome<T>(List<Refusal> refusals) => Refused(refusals);
}
