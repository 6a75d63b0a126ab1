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
