using Portal.Core.Lists;

namespace Portal.Core.Editions;

/// <summary>What is done with many editions of a list at once.</summary>
public enum ManyAct
{
    /// <summary>On from the step each stands at.</summary>
    Send,

    /// <summary>Into another section of its kind.</summary>
    Move,

    /// <summary>From the public, all for one reason.</summary>
    Withdraw,

    /// <summary>Drafts into the bin, for one reason if one likes.</summary>
    Bin,
}

/// <summary>An edition as the person saw it in the list.</summary>
public sealed record PickedEdition(int EditionId, int Version, string Title);

/// <summary>What is to be done, with what it needs.</summary>
public sealed record ManyOrder(ManyAct Act, int? SectionId = null, string? Reason = null);

/// <summary>What came of one edition: nothing refused means done.</summary>
public sealed record ManyResult(PickedEdition Edition, IReadOnlyList<Refusal> Refusals)
{
    public bool Done => Refusals.Count == 0;
}

/// <summary>
/// Does the same with many editions, one after the other by the verb of a single one: the same checks, a transaction and a line of history
/// each. What is refused, or changed meanwhile, is told by row and holds up no other. The results are kept for the person as they come.
/// </summary>
public sealed class ActOnMany(SendEdition send, MoveToSection move, WithdrawItem withdraw, BinEdition bin, KeepManyWork keep)
{
    /// <summary>More at once is hardly looked at before; the list is then narrowed.</summary>
    public const int Most = 200;

    /// <summary>Why nothing of it can begin; empty when it can.</summary>
    public static IReadOnlyList<Refusal> Reasons(ManyOrder order, int picked)
    {
        var reasons = new List<Refusal>();
        if (picked == 0) reasons.Add(ListRefusals.NothingPicked);
        if (picked > Most) reasons.Add(ListRefusals.TooManyPicked(picked, Most));
        if (order.Act == ManyAct.Move && order.SectionId is null) reasons.Add(ContentRefusals.SectionMissing);
        var reason = VietnameseText.Tidy(order.Reason);
        if (order.Act == ManyAct.Withdraw && reason.Length == 0) reasons.Add(WorkflowRefusals.ReasonMissing);
        if (order.Act is ManyAct.Withdraw or ManyAct.Bin && reason.Length > Edition.ReasonLength) reasons.Add(WorkflowRefusals.ReasonTooLong);
        return reasons;
    }

    /// <summary>
    /// Tells each result as it comes, in the order of the list. Trouble with one (a busy database) is that row's refusal and ends nothing: what
    /// <paramref name="trouble"/> makes of the exception is told there.
    /// </summary>
    public async Task<IReadOnlyList<ManyResult>> ExecuteAsync(
        ManyOrder order, IReadOnlyList<PickedEdition> picked, Func<Exception, Refusal> trouble, Action<ManyResult>? told = null)
    {
        if (Reasons(order, picked.Count) is { Count: > 0 } reasons) return picked.Take(Most).Select(p => new ManyResult(p, reasons)).ToList();
        var results = new List<ManyResult>(picked.Count);
        var all = picked.DistinctBy(p => p.EditionId).ToList();
        var kept = await KeptAsync(() => keep.BeginAsync(order.Act, all.Count), trouble);
        foreach (var one in all)
        {
            var result = new ManyResult(one, await OneAsync(order, one, trouble));
            results.Add(result);
            if (kept is { Done: true } work) await KeptAsync(() => keep.ExecuteAsync(work.Value, results), trouble);
            told?.Invoke(result);
        }
        return results;
    }

    /// <summary>That a result could not be kept undoes nothing and holds up nothing: it is still told.</summary>
    private static async Task<Outcome<T>?> KeptAsync<T>(Func<Task<Outcome<T>>> keeping, Func<Exception, Refusal> trouble)
    {
        try
        {
            return await keeping();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            trouble(error);
            return null;
        }
    }

    private async Task<IReadOnlyList<Refusal>> OneAsync(ManyOrder order, PickedEdition one, Func<Exception, Refusal> trouble)
    {
        try
        {
            return (order.Act switch
            {
                ManyAct.Send => await send.ExecuteAsync(one.EditionId, one.Version),
                ManyAct.Move => await move.ExecuteAsync(one.EditionId, one.Version, order.SectionId!.Value),
                ManyAct.Bin => await bin.ExecuteAsync(one.EditionId, one.Version, order.Reason),
                ManyAct.Withdraw => await withdraw.ExecuteAsync(one.EditionId, one.Version, order.Reason),
                _ => throw new ArgumentOutOfRangeException(nameof(order)),
            }).Refusals;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return [trouble(error)];
        }
    }
}
