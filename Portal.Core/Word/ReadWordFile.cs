using Portal.Core.Media;
using Portal.Core.Roles;

namespace Portal.Core.Word;

/// <summary>
/// Takes the text out of a Word file (.docx) for whoever may write. Nothing is stored: the pictures it names are taken in one by one by
/// <see cref="TakePicture"/>, the text by a save.
/// </summary>
public sealed class ReadWordFile(PortalStore store, WordLimits limits, PictureOptions pictures)
{
    /// <summary>Reads the stream at most to the limit and does not dispose it.</summary>
    public async Task<Outcome<WordText>> ExecuteAsync(Stream content, long? declaredLength, CancellationToken stop = default)
    {
        if (!await store.ReadAsync(operation => Task.FromResult(operation.Actor.Can(Permissions.Draft)))) return AccessRefusals.NotAllowed;
        if (declaredLength > limits.MaxBytes) return WordRefusals.TooHeavy(declaredLength, limits.MaxBytes);
        using var copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await content.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if (copy.Length + read > limits.MaxBytes) return WordRefusals.TooHeavy(null, limits.MaxBytes);
            copy.Write(buffer, 0, read);
        }
        copy.Position = 0;
        // Seconds of work for a long text: not on the thread that draws the page
        return await Task.Run(() => WordReader.Read(copy, limits, pictures.MaxBytes), stop);
    }
}
