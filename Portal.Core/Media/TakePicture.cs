using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Media;

/// <summary>A picture just taken in, as the form needs it.</summary>
public sealed record TakenPicture(int MediaFileId, string FileName, int Width, int Height, string PreviewSha256);

/// <summary>Takes an uploaded picture into the portal: judged, re-encoded without metadata, kept in the sizes pages need.</summary>
public sealed class TakePicture(PortalStore store, PictureIntake intake)
{
    /// <summary>Reads the stream at most to the limit; the person may try another file after a refusal.</summary>
    public Task<Outcome<TakenPicture>> ExecuteAsync(Stream content, string fileName, long? length, CancellationToken stop = default) =>
        store.WriteAsync<IntakePicture, TakenPicture>(async () =>
        {
            if (!await store.ReadAsync(operation => Task.FromResult(operation.Actor.Can(Permissions.Draft)))) return AccessRefusals.NotAllowed;
            return await intake.TakeAsync(content, fileName, length, stop);
        }, async (operation, picture) =>
        {
            var file = await RecordAsync(operation, picture);
            return new TakenPicture(file.Id, file.FileName, file.Width, file.Height, file.Sizes.MinBy(s => s.Width)!.Sha256);
        });

    /// <summary>The rows of a picture taken in, and the line that tells it.</summary>
    internal static async Task<MediaFile> RecordAsync(Operation operation, IntakePicture picture)
    {
        var file = new MediaFile
        {
            PortalId = operation.PortalId, FileName = VietnameseText.Shorten(VietnameseText.Tidy(picture.FileName), MediaFile.NameLength - 1),
            Width = picture.Width, Height = picture.Height, UploadedById = operation.Actor.UserId,
            Sizes = picture.Renditions.Select(r => new MediaSize
            {
                PortalId = operation.PortalId, Width = r.Width, Height = r.Height, Sha256 = r.Sha256, Bytes = r.Bytes, WebpSha256 = r.WebpSha256,
            }).ToList(),
        };
        operation.Db.MediaFiles.Add(file);
        await operation.Db.SaveChangesAsync();
        operation.Record("media.taken", Subject.Media(file.Id), $"Tải lên ảnh “{file.FileName}” ({file.Width} × {file.Height} điểm).");
        return file;
    }
}
