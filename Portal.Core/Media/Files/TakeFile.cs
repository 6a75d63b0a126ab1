using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Media.Files;

/// <summary>Takes an uploaded file that is no picture into the portal's library: judged by its content, kept byte for byte.</summary>
public sealed class TakeFile(PortalStore store, FileIntake intake)
{
    /// <summary>Reads the stream at most to the limit of its kind; the person may try another file after a refusal.</summary>
    public Task<Outcome<LibraryFile>> ExecuteAsync(Stream content, string fileName, long? length, CancellationToken stop = default) =>
        store.WriteAsync<IntakeFile, LibraryFile>(async () =>
        {
            if (!await store.ReadAsync(operation => Task.FromResult(operation.Actor.Can(Permissions.Draft)))) return AccessRefusals.NotAllowed;
            return await intake.TakeAsync(content, fileName, length, stop);
        }, async (operation, taken) =>
        {
            var file = new MediaFile
            {
                PortalId = operation.PortalId, Kind = taken.Kind, FileName = taken.FileName, Sha256 = taken.Sha256, Bytes = taken.Bytes,
                IsSigned = taken.Signature is not null, SignedByName = taken.Signature?.Name, SignedAt = taken.Signature?.At,
                UploadedById = operation.Actor.UserId, Scan = taken.Scan,
            };
            operation.Db.MediaFiles.Add(file);
            await operation.Db.SaveChangesAsync();
            if (taken.Text.Length > 0)
                operation.Db.MediaTexts.Add(new MediaText { PortalId = operation.PortalId, MediaFileId = file.Id, Text = taken.Text });
            operation.Record("media.taken", Subject.Media(file.Id), $"Tải lên tệp “{file.FileName}” ({FileType.Describe(file.Kind, file.Bytes)}).");
            return LibraryFile.Of(file);
        });
}

/// <summary>A file of the library as forms and pages tell of it.</summary>
public sealed record LibraryFile(int Id, string FileName, FileKind Kind, long Bytes, string? SignatureWords)
{
    public string About => FileType.Describe(Kind, Bytes);

    internal static LibraryFile Of(MediaFile file) => new(file.Id, file.FileName, file.Kind, file.Bytes, SignatureOf(file));

    /// <summary>What the file says of its signature; never that it holds, since nobody has looked.</summary>
    private static string? SignatureOf(MediaFile file)
    {
        if (!file.IsSigned) return null;
        var by = file.SignedByName is { } name ? $" ghi tên {name}" : "";
        var at = file.SignedAt is { } time ? $"{(by.Length > 0 ? "," : "")} lúc {WardClock.Print(time)}" : "";
        return $"Tệp có chữ ký số{by}{at} (chưa kiểm tra hiệu lực)";
    }
}
