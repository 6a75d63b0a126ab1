namespace Portal.Admin.Shared.Fields;

/// <summary>
/// The attributes of an input that belongs to a field Core knows: splat with <c>@attributes="refusals.Marks("Title")"</c>. The name lets a line of a
/// <see cref="RefusalList"/> find it; a refusal ties it to its <see cref="FieldError"/>.
/// </summary>
public static class FieldMarks
{
    public static Dictionary<string, object> Marks(this IReadOnlyList<Refusal> refusals, string field, Refusal? unreadable = null)
    {
        var marks = new Dictionary<string, object> { ["data-field"] = field };
        if (unreadable is null && refusals.All(r => r.Field != field)) return marks;
        marks["aria-invalid"] = "true";
        marks["aria-describedby"] = ErrorId(field);
        return marks;
    }

    /// <summary>The id of the first sentence below a field.</summary>
    public static string ErrorId(string field) => "loi-" + field;

    /// <summary>A field has changed: what was said of it is over. The same list where nothing was, so that nobody hears it again.</summary>
    public static IReadOnlyList<Refusal> Without(this IReadOnlyList<Refusal> refusals, string field) =>
        refusals.Any(r => r.Field == field) ? refusals.Where(r => r.Field != field).ToList() : refusals;
}
