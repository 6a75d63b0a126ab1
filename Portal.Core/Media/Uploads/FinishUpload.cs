using Portal.Core.Media.Files;

namespace Portal.Core.Media.Uploads;

/// <summary>
/// Takes a file that has come whole into the library, by the same verbs as any other: judged by all that is in it. What is refused is thrown away. Asked again
/// because its answer was lost, it gives the same row and makes no second one.
/// </summary>
public sealed class FinishUpload(PortalStore store, UploadStore uploads, TakeFile takeFile, TakePicture takePicture)
{
    /// <summary>The row of the library; <see cref="FileRefusals.Incomplete"/> where some of it has not come yet.</summary>
    public async Task<Outcome<int>> ExecuteAsync(string key, CancellationToken stop = default)
    {
        var owner = await UploadOwners.OfAsync(store);
        if (!owner.Done) return owner.As<int>();
        if (uploads.Find(owner.Value, key) is not { } half) return UploadRefusals.Unknown;
        if (half.Note.TakenId is { } before) return before;
        if (half.Length < half.Note.Size || half.Open() is not { } content) return FileRefusals.Incomplete;
        Outcome<int> taken;
        await using (content) taken = await TakeAsync(half.Note, content, stop);
        if (taken.Done) half.Taken(taken.Value);
        else if (taken.Refusals.All(r => r != AccessRefusals.NotAllowed)) half.Drop();
        return taken;
    }

    private async Task<Outcome<int>> TakeAsync(UploadNote note, Stream content, CancellationToken stop)
    {
        if (note.IsPicture)
            return await takePicture.ExecuteAsync(content, note.FileName, note.Size, stop) is var picture && picture.Done
                ? picture.Value.MediaFileId : picture.As<int>();
        return await takeFile.ExecuteAsync(content, note.FileName, note.Size, stop) is var file && file.Done ? file.Value.Id : file.As<int>();
    }
}
