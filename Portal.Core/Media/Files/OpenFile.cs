namespace Portal.Core.Media.Files;

/// <summary>Opens a file of the library for the back-office: only one this portal took in, only for somebody of this portal.</summary>
public sealed class OpenFile(PortalStore store, FileStore files)
{
    public async Task<Outcome<OpenedFile>> ExecuteAsync(int id)
    {
        var found = await store.ReadAsync<Outcome<MediaFile>>(async operation => !operation.Actor.Belongs ? AccessRefusals.NotAllowed
            : await operation.Db.MediaFiles.FirstOrDefaultAsync(m => m.Id == id && m.Kind != FileKind.Picture) is { } file ? file : AccessRefusals.NotFound);
        if (!found.Done) return found.As<OpenedFile>();
        var (file, type) = (found.Value, FileType.Of(found.Value.Kind));
        return files.Open(file.Sha256) is { } content
            ? new OpenedFile(content, type, FileWords.SavedAs(FileWords.TitleOf(file.FileName), file.Kind), file.Sha256!) : AccessRefusals.NotFound;
    }
}

/// <summary>A stored file on its way out; the stream is the caller's to dispose.</summary>
public sealed record OpenedFile(Stream Content, FileType Type, string SavedAs, string Sha256);
