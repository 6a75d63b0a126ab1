using Portal.Core.History;
using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Core.Library;

/// <summary>
/// Cuts a part out of a picture of the library and keeps it as a picture of its own, in its own sizes, with the words of the first. The first stays as it is,
/// and what shows it goes on showing it.
/// </summary>
public sealed class CropPicture(PortalStore store, PictureIntake intake, FileStore files)
{
    /// <summary>Fewest points of each side: less is no picture for a page.</summary>
    public const int SmallestSide = 200;

    /// <summary>Gives the row of the new picture.</summary>
    public Task<Outcome<int>> ExecuteAsync(int id, PictureFrame frame) => store.WriteAsync<IntakePicture, int>(
        () => CutAsync(id, frame),
        async (operation, cut) =>
        {
            var whole = await operation.Db.MediaFiles.SingleAsync(m => m.Id == id);
            var made = await TakePicture.RecordAsync(operation, cut);
            var focus = frame.Of(new(whole.FocusX, whole.FocusY));
            (made.MadeFromId, made.Alt, made.Credit, made.Tags) = (whole.Id, whole.Alt, whole.Credit, whole.Tags);
            (made.FocusX, made.FocusY) = (focus.X, focus.Y);
            operation.Record("media.cropped", Subject.Media(whole.Id), $"Cắt ảnh “{whole.FileName}” thành ảnh mới “{made.FileName}” "
                + $"({made.Width} × {made.Height} điểm); ảnh gốc giữ nguyên.");
            return made.Id;
        });

    /// <summary>Before the transaction: working on points takes long.</summary>
    private async Task<Outcome<IntakePicture>> CutAsync(int id, PictureFrame frame)
    {
        var found = await store.ReadAsync<Outcome<MediaFile>>(async operation => !LibraryRows.MaySee(operation.Actor) ? AccessRefusals.NotAllowed
            : await operation.Db.MediaFiles.Include(m => m.Sizes).FirstOrDefaultAsync(m => m.Id == id && m.Kind == FileKind.Picture) is not { } file
                ? AccessRefusals.NotFound
            : file.SetAsideAt is not null ? LibraryRefusals.AlreadyAside : file);
        if (!found.Done) return found.As<IntakePicture>();
        var largest = found.Value.Sizes.MaxBy(s => s.Width)!;
        if (!frame.Fits || frame == PictureFrame.Whole) return LibraryRefusals.FrameMissing;
        var (left, top, width, height) = frame.In(largest.Width, largest.Height);
        if (width < SmallestSide || height < SmallestSide) return LibraryRefusals.FrameTooSmall(width, height);
        if (files.Open(largest.Sha256) is not { } content) return AccessRefusals.NotFound;
        await using (content) return await intake.CutAsync(content, (left, top, width, height), CutName(found.Value.FileName));
    }

    /// <summary>What a picture cut out of another is called.</summary>
    private static string CutName(string name) => VietnameseText.Start(FileWords.TitleOf(name), MediaFile.NameLength - 20) + " (cắt).jpg";
}
