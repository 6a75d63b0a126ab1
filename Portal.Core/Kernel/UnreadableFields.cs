namespace Portal.Core.Kernel;

/// <summary>
/// The fields of a form in which something stands that could not be read. The text is kept beside the form's values, so that it stays on the screen as it
/// was typed; while any is there the form is refused, since what is stored would differ from what is shown.
/// </summary>
public sealed class UnreadableFields
{
    public const string Code = "field.unreadable";

    private readonly Dictionary<string, (string Typed, Refusal Why)> fields = new(StringComparer.Ordinal);

    public bool Any => fields.Count > 0;

    public IReadOnlyList<Refusal> Refusals => fields.Values.Select(f => f.Why).ToList();

    public string? TypedIn(string field) => fields.TryGetValue(field, out var found) ? found.Typed : null;

    public Refusal? Of(string field) => fields.TryGetValue(field, out var found) ? found.Why : null;

    /// <summary>Keeps what was typed where it could not be read, lets it go where it could; gives the value, null for both nothing and unreadable.</summary>
    public T? Take<T>(string field, string? typed, Reading<T> reading) where T : struct
    {
        if (reading.WhyNot is { } sentence) fields[field] = (typed ?? "", new(Code, sentence, field));
        else fields.Remove(field);
        return reading.Value;
    }

    public void Clear(string field) => fields.Remove(field);
}
