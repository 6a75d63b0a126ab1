namespace Portal.Core.Media;

/// <summary>Opens a stored picture for the back-office: only one this portal took in, only for somebody of this portal.</summary>
public sealed class OpenPicture(PortalStore store, FileStore files)
{
    public async Task<Outcome<Stream>> ExecuteAsync(string sha256)
    {
        var refused = await store.ReadAsync(async operation => !operation.Actor.Belongs ? AccessRefusals.NotAllowed
            : await operation.Db.MediaSizes.AnyAsync(s => s.Sha256 == sha256) ? null : AccessRefusals.NotFound);
        if (refused is not null) return refused;
        return files.Open(sha256) is { } picture ? picture : AccessRefusals.NotFound;
    }
}
