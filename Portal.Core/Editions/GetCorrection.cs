namespace Portal.Core.Editions;

/// <summary>What the author of a correction is asked before it goes on. Null where the edition is none, or may not be read.</summary>
public sealed class GetCorrection(PortalStore store, LoadEdition load)
{
    public Task<CorrectionDetail?> ExecuteAsync(int editionId) => store.ReadAsync(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { CorrectsLive: true } loaded || !loaded.MayRead(operation.Actor)) return null;
        var changes = await CorrectionNotes.ChangesAsync(operation, load, loaded);
        return new CorrectionDetail(loaded.Edition.CorrectionNote ?? CorrectionNotes.Propose(changes), changes.Count > 0);
    });
}

/// <summary>The words readers are told, as kept or as proposed, and whether they must be told at all.</summary>
public sealed record CorrectionDetail(string Words, bool Needed);
