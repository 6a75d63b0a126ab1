namespace Portal.Core.Papers.Checks;

/// <summary>What the public site says of a paper by the code printed on it; null where this portal has issued none with that code.</summary>
public sealed class FindPaperCheck(PortalDbFactory factory)
{
    /// <param name="portalId">The portal asked: another one's paper is unknown here.</param>
    /// <param name="typed">As it stands in the address or was typed, with or without hyphens.</param>
    /// <param name="cancel">Where the visitor goes away.</param>
    public async Task<PaperCheck?> ExecuteAsync(string portalId, string typed, CancellationToken cancel = default)
    {
        if (CheckCode.Tidy(typed) is not { } code) return null;
        await using var db = factory.CreatePublic(portalId);
        return await db.PaperChecks.SingleOrDefaultAsync(c => c.Code == code, cancel);
    }
}
