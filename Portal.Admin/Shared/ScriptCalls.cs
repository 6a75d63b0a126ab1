using System.Globalization;
using Microsoft.JSInterop;

namespace Portal.Admin.Shared;

/// <summary>
/// Calls into the browser that may find nobody there. A call over a dead line is never answered, so each has a time limit;
/// the framework's own is a minute.
/// </summary>
public static class ScriptCalls
{
    /// <summary>Long enough for a slow line, short enough for a person who waits.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    public static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(2);

    /// <summary>Fetches a script, for the how many-th time. Browsers remember that a script did not come, so later times ask by another address.</summary>
    public static ValueTask<IJSObjectReference> ImportAsync(this IJSRuntime js, string script, int round = 1) =>
        js.InvokeAsync<IJSObjectReference>("import", Limit, round == 1 ? script : string.Create(CultureInfo.InvariantCulture, $"{script}?{round}"));

    /// <summary>False when the call did not reach the browser or failed there; for what does not matter when the browser is gone.</summary>
    public static async Task<bool> TryCallAsync(this IJSObjectReference? script, string name, params object?[] arguments)
    {
        if (script is null) return false;
        try
        {
            await script.InvokeVoidAsync(name, Limit, arguments);
            return true;
        }
        catch (Exception error) when (Troubles.IsGoneBrowser(error) || error is JSException)
        {
            return false;
        }
    }

    /// <summary>What the script answers, or <paramref name="whenNot"/> when it did not.</summary>
    public static async Task<T> TryAskAsync<T>(this IJSObjectReference? script, string name, T whenNot)
    {
        if (script is null) return whenNot;
        try
        {
            return await script.InvokeAsync<T>(name, Limit);
        }
        catch (Exception error) when (Troubles.IsGoneBrowser(error) || error is JSException)
        {
            return whenNot;
        }
    }

    /// <summary>Lets go of a script, after a last call to it where one is named.</summary>
    public static async Task LetGoAsync(this IJSObjectReference? script, string? lastCall = null)
    {
        if (script is null || (lastCall is not null && !await script.TryCallAsync(lastCall))) return;
        try
        {
            await script.DisposeAsync();
        }
        catch (Exception error) when (Troubles.IsGoneBrowser(error) || error is JSException)
        {
            // The tab is gone and the script with it
        }
    }
}
