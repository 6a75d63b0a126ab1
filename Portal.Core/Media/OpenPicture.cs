namespace Portal.Core.Media;

/// <summary>Opens a stored picture for the back-office: only one this portal took in, only for somebody of this portal.</summary>
public sealed class OpenPicture(PortalStore store, FileStore files)
{
    public async Task<Stream?> ExecuteAsync(string sha256)
    {
        var known = await store.ReadAsync(async operation =>
            operation.Actor.Belongs && await operation.Db.MediaSizes.AnyAsync(s => s.Sha256 == sha256));
        return known ? files.Open(sha256) : null;
    }
}
