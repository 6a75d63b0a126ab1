namespace Portal.Admin.Shared;

/// <summary>
/// Where a verb refuses because the person has not shown lately who they are, asks for it and does the verb again: what was typed
/// stays, and the screen that acts need not know of it. Which acts these are, Core says.
/// </summary>
public sealed class ProofGate
{
    private Func<Task<bool>>? ask;

    /// <summary>The dialog of this page; the last one opened is asked.</summary>
    public void AskWith(Func<Task<bool>> dialog) => ask = dialog;

    /// <summary>Whoever turns the question away gets the refusal.</summary>
    public async Task<Outcome<T>> RunAsync<T>(Func<Task<Outcome<T>>> act)
    {
        var outcome = await act();
        return ask is not null && outcome.Refusals.Contains(AccessRefusals.ProofNeeded) && await ask() ? await act() : outcome;
    }
}
