namespace Portal.Admin.Shared.Fields;

/// <summary>
/// What every labelled field of a form has: label above, hint and sentences below, a name Core knows it by. It binds on change, so no key crosses the
/// wire; whoever shows its refusals is told of a change, since a message goes when its cause goes.
/// </summary>
public abstract class FormField : GuardedComponent
{
    [Parameter, EditorRequired] public string Id { get; set; } = "";
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>A few small words after the label, in brackets on the screen.</summary>
    [Parameter] public string? Note { get; set; }

    /// <summary>The name of the field in refusals.</summary>
    [Parameter, EditorRequired] public string Field { get; set; } = "";
    [Parameter, EditorRequired] public IReadOnlyList<Refusal> Refusals { get; set; } = [];
    [Parameter] public string? Hint { get; set; }

    /// <summary>The field has changed: what was said of it is over.</summary>
    [Parameter] public EventCallback<string> Mended { get; set; }
    [Parameter(CaptureUnmatchedValues = true)] public Dictionary<string, object>? More { get; set; }

    /// <summary>Why what stands in the field cannot be read, where it must be read.</summary>
    protected virtual Refusal? WhyNot => null;

    /// <summary>What the input carries besides its value.</summary>
    protected Dictionary<string, object> Marks
    {
        get
        {
            var marks = Refusals.Marks(Field, WhyNot);
            foreach (var (name, value) in More ?? []) marks[name] = value;
            return marks;
        }
    }
}
