using System.Text.RegularExpressions;
using Microsoft.JSInterop;
using Portal.Core.Data;

namespace Portal.Admin.Shared;

/// <summary>
/// What went wrong under a page and was nobody's mistake at it: said once in a sentence, logged in one line with verb and
/// portal, without a word of what was typed. One per circuit; <see cref="GuardedComponent"/> brings everything here.
/// </summary>
public sealed partial class Troubles(ILogger<Troubles> log, IPortalScope scope)
{
    /// <summary>Under which an exception carries the name of the page it came from, where its stack does not tell.</summary>
    public const string PageKey = "page";

    public event EventHandler? Changed;

    /// <summary>What the layout shows until it is closed or the page left.</summary>
    public Refusal? Shown { get; private set; }

    /// <summary>Grows with every trouble, so that whoever called can tell that one came.</summary>
    public int Number { get; private set; }

    /// <summary>Logs it, under the operation's name where it is known; the sentence is given back for whoever has a place for it.</summary>
    public Refusal Note(Exception error, string? operation, string from)
    {
        Number++;
        var refusal = TroubleRefusals.Of(StorageTroubles.Of(error));
        log.LogError(error, "Failed: {Operation} in {Portal} ({Code})", operation ?? WhereIn(error) ?? from, scope.PortalId ?? "no portal", refusal.Code);
        return refusal;
    }

    public void Show(Refusal refusal)
    {
        Shown = refusal;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Close()
    {
        if (Shown is null) return;
        Shown = null;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Trouble of the server, nobody's mistake at the page: it comes with its time, by which the helpdesk finds it in the log.</summary>
    public static bool IsTrouble(Refusal refusal) => refusal.Code.StartsWith("server.", StringComparison.Ordinal);

    /// <summary>The line to the browser went, or the person did: nothing failed here, and nobody is there to be told.</summary>
    public static bool IsGoneBrowser(Exception error) => error is JSDisconnectedException or OperationCanceledException or ObjectDisposedException;

    /// <summary>The verb or question that threw, else the part of the page, by the stack of the exception.</summary>
    private static string? WhereIn(Exception error) =>
        VerbFrame().Match(error.StackTrace ?? "") is { Success: true } verb ? verb.Groups["name"].Value
        : error.Data[PageKey] is string named ? named
        : PageFrame().Match(error.StackTrace ?? "") is { Success: true } page ? page.Groups["name"].Value
        : null;

    [GeneratedRegex(@"Portal\.Core\.(?!Data\.|Kernel\.|(\w+\.)+\w+OfActor\.)[\w.]*?(?<name>\w+)\.\w+\(", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex VerbFrame();

    [GeneratedRegex(@"Portal\.Admin\.(?!Shared\.)[\w.]*?(?<name>\w+\.\w+)\(", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex PageFrame();
}
