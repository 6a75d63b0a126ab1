using Portal.Core.Media.Files;
using Portal.Core.Roles;

namespace Portal.Core.Media.Uploads;

/// <summary>What a browser says of a file before it sends it.</summary>
/// <param name="Size">Of the whole, in bytes.</param>
/// <param name="Start">Its first bytes, at most <see cref="FileSignature.Length"/>.</param>
/// <param name="Key">Of an upload that was cut off, where the browser remembers one.</param>
public sealed record UploadAsked(string FileName, long Size, UploadDoor Door, ReadOnlyMemory<byte> Start, string? Key = null);

/// <summary>How far an upload is: the key it goes on under, and the next byte the server waits for.</summary>
public sealed record UploadStand(string Key, long Offset);

/// <summary>
/// Begins an upload, or finds one that was cut off. Judged by size and first bytes before any more is sent: what could never be taken is refused here;
/// what is in the whole is judged at its end (<see cref="FinishUpload"/>).
/// </summary>
public sealed class BeginUpload(PortalStore store, UploadStore uploads, FileLimits files, PictureOptions pictures)
{
    public async Task<Outcome<UploadStand>> ExecuteAsync(UploadAsked asked, CancellationToken stop = default)
    {
        var owner = await UploadOwners.OfAsync(store);
        if (!owner.Done) return owner.As<UploadStand>();
        if (uploads.Find(owner.Value, asked.Key) is { } before && before.Note.Size == asked.Size && await before.BeginsWithAsync(asked.Start, stop))
            return new UploadStand(before.Key, before.Length);
        var judged = Judge(asked);
        if (!judged.Done) return judged.As<UploadStand>();
        if (uploads.Begin(owner.Value, new(asked.FileName, asked.Size, judged.Value)) is not { } begun) return UploadRefusals.TooMany;
        await begun.AddAsync(0, new MemoryStream(asked.Start.ToArray()), stop);
        return new UploadStand(begun.Key, begun.Length);
    }

    /// <summary>Whether it goes the way of pictures; or why it goes none.</summary>
    private Outcome<bool> Judge(UploadAsked asked)
    {
        var isPicture = asked.Door == UploadDoor.Pictures || asked.Door == UploadDoor.Both && IsPicture(asked.Start.Span);
        if (isPicture)
        {
            if (asked.Size > pictures.MaxBytes) return PictureRefusals.TooHeavy(asked.Size, pictures.MaxBytes);
            return asked.Size > 0 && PictureHeader.KindOf(asked.Start.Span) is not null ? true : PictureRefusals.NotAPicture(asked.Start.Span);
        }
        if (asked.Size > files.Largest) return FileRefusals.TooHeavy(asked.Size, files.Largest, null);
        var mayBe = FileSignature.Read(asked.Size > 0 ? asked.Start.Span : []);
        // Old, or new with a password: its end tells which, and both are refused then
        if (!mayBe.Done) return mayBe.Refusals[0] == FileRefusals.OldOffice && asked.Size <= files.Of(FileKind.Docx) ? false : mayBe.As<bool>();
        var most = files.Of(mayBe.Value);
        return asked.Size > most ? FileRefusals.TooHeavy(asked.Size, most, mayBe.Value is [var only] ? only : null) : false;
    }

    /// <summary>Every kind of picture, also those that are not taken: their own sentence says what to do.</summary>
    private static bool IsPicture(ReadOnlySpan<byte> start) =>
        FileSignature.Read(start) is { Done: false } read && read.Refusals[0] == FileRefusals.Picture;
}

internal static class UploadOwners
{
    /// <summary>Whose upload this is; for whoever may bring files.</summary>
    public static Task<Outcome<UploadOwner>> OfAsync(PortalStore store) => store.ReadAsync(operation => Task.FromResult<Outcome<UploadOwner>>(
        operation.Actor.Can(Permissions.Draft) && operation.Actor.UserId is { } user ? new UploadOwner(operation.PortalId, user) : AccessRefusals.NotAllowed));
}
