using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Portal.Admin.Shared;

/// <summary>
/// The base of every component of a circuit (docs/decisions/0017). An exception in an event, in a call from the script or in the work
/// after drawing becomes a sentence and a line in the log, and the page stays as it is. Thrown further it would end the
/// circuit, and what is typed would be lost. Failures while a page loads reach <see cref="PageBoundary"/> instead.
/// </summary>
public abstract partial class GuardedComponent : ComponentBase, IHandleEvent, IHandleAfterRender
{
    private bool drawn;

    [Inject] protected Troubles Troubles { get; set; } = default!;

    /// <summary>As ComponentBase does it: drawn once the handler waits and once it has ended, however it ended.</summary>
    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem callback, object? arg)
    {
        try
        {
            var running = callback.InvokeAsync(arg);
            if (!running.IsCompleted) StateHasChanged();
            await running;
        }
        catch (Exception error)
        {
            Take(error);
        }
        StateHasChanged();
    }

    async Task IHandleAfterRender.OnAfterRenderAsync()
    {
        var first = !drawn;
        drawn = true;
        try
        {
            OnAfterRender(first);
            await OnAfterRenderAsync(first);
        }
        catch (Exception error)
        {
            Take(error);
        }
    }

    /// <summary>For what the script calls; null (or 0, false) when it failed.</summary>
    protected async Task<T?> GuardAsync<T>(Func<Task<T>> work)
    {
        T? result = default;
        await InvokeAsync(async () =>
        {
            try
            {
                result = await work();
            }
            catch (Exception error)
            {
                Take(error);
            }
            StateHasChanged();
        });
        return result;
    }

    /// <inheritdoc cref="GuardAsync{T}"/>
    protected T? Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error)
        {
            Take(error);
            return default;
        }
    }

    /// <inheritdoc cref="GuardAsync{T}"/>
    protected Task GuardAsync(Func<Task> work) => GuardAsync(async () =>
    {
        await work();
        return true;
    });

    /// <summary>A verb whose trouble is shown where its refusals are shown.</summary>
    protected async Task<Outcome<T>> AskAsync<T>(Func<Task<Outcome<T>>> verb, [CallerArgumentExpression(nameof(verb))] string said = "")
    {
        try
        {
            return await verb();
        }
        catch (Exception error) when (!Troubles.IsGoneBrowser(error))
        {
            return Troubles.Note(error, Verb().Match(said) is { Success: true } name ? name.Groups["name"].Value : null, GetType().Name);
        }
    }

    private void Take(Exception error)
    {
        if (!Troubles.IsGoneBrowser(error)) Troubles.Show(Troubles.Note(error, null, GetType().Name));
    }

    [GeneratedRegex(@"(?<name>\w+)\.ExecuteAsync\(", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Verb();
}
