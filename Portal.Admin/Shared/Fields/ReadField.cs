namespace Portal.Admin.Shared.Fields;

/// <summary>
/// A field whose text must be read: a day, a moment, an amount. What is read is shown as it is stored; what cannot be read stays as typed, marked, with its
/// sentence, in the form's <see cref="UnreadableFields"/>, and whoever takes the form in refuses meanwhile.
/// </summary>
public abstract class ReadField<T> : FormField, IDisposable where T : struct
{
    private T? shown;
    private string text = "";

    [Parameter] public T? Value { get; set; }
    [Parameter] public EventCallback<T?> ValueChanged { get; set; }
    [Parameter, EditorRequired] public UnreadableFields Unreadable { get; set; } = default!;

    /// <summary>A value was picked and not typed: whoever watches what is typed hears of it only here.</summary>
    [Parameter] public EventCallback Picked { get; set; }

    /// <summary>How the sentence calls the field; the label unless it must be shorter.</summary>
    [Parameter] public string? Name { get; set; }

    protected string Called => Name ?? Label;

    protected override Refusal? WhyNot => Unreadable.Of(Field);

    /// <summary>What stands in the input.</summary>
    protected string Text => Unreadable.TypedIn(Field) ?? text;

    protected abstract Reading<T> Read(string? typed);
    protected abstract string Of(T value);

    protected override void OnParametersSet()
    {
        if (EqualityComparer<T?>.Default.Equals(shown, Value)) return;
        (shown, text) = (Value, Value is { } value ? Of(value) : "");
        // Set from elsewhere: what was typed before and could not be read is over
        if (Value is not null) Unreadable.Clear(Field);
    }

    protected async Task TypeAsync(string? typed)
    {
        // Told again when the field is left after a save has asked for it: nothing has changed since
        if ((typed ?? "") == Text) return;
        var read = Unreadable.Take(Field, typed, Read(typed));
        // The same day typed in another form is shown in ours
        (shown, text) = (read, read is { } value ? Of(value) : "");
        await ValueChanged.InvokeAsync(read);
        await Mended.InvokeAsync(Field);
    }

    protected async Task PickAsync(T picked)
    {
        await TypeAsync(Of(picked));
        await Picked.InvokeAsync();
    }

    /// <summary>Gone from the screen, it holds nothing back any more.</summary>
    public void Dispose()
    {
        Unreadable.Clear(Field);
        GC.SuppressFinalize(this);
    }
}
