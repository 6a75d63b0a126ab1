namespace Portal.Admin.Shared;

/// <summary>The attributes that tie an input to its <c>FieldError</c>: splat with <c>@attributes="refusals.Marks("Title")"</c>.</summary>
public static class FieldMarks
{
    private static readonly Dictionary<string, object> None = [];

    public static Dictionary<string, object> Marks(this IReadOnlyList<Refusal> refusals, string field) =>
        refusals.Any(r => r.Field == field)
            ? new() { ["aria-invalid"] = "true", ["aria-describedby"] = $"loi-{field}" }
            : None;
}
