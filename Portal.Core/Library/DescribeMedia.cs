using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Core.Library;

/// <summary>What a person writes of a picture or a file in the library.</summary>
public sealed class LibraryForm
{
    public int Id { get; set; }
    public int Version { get; set; }
    public string FileName { get; set; } = "";
    public string Alt { get; set; } = "";
    public string Credit { get; set; } = "";

    /// <summary>Of a picture; see <see cref="PictureFocus"/>. Beyond an edge it is the edge.</summary>
    public int FocusX { get; set; } = PictureFocus.Middle;
    public int FocusY { get; set; } = PictureFocus.Middle;

    /// <summary>Parted by commas.</summary>
    public string Tags { get; set; } = "";
}

/// <summary>
/// Names a picture or a file, says what it shows and whose it is, and by which words it is found. Editions that show it keep the words they were
/// given: these are offered to the next one.
/// </summary>
public sealed class DescribeMedia(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(LibraryForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!LibraryRows.MaySee(operation.Actor)) return AccessRefusals.NotAllowed;
        if (await operation.Db.MediaFiles.SingleOrDefaultAsync(m => m.Id == form.Id) is not { } file) return AccessRefusals.NotFound;
        if (!LibraryRows.MayChange(operation.Actor, file.UploadedById)) return LibraryRefusals.NotYours;
        if (file.Version != form.Version) return AccessRefusals.Stale;
        var reasons = Reasons(form).ToList();
        if (reasons.Count > 0) return reasons;
        (file.FileName, file.Alt, file.Credit) = (VietnameseText.Tidy(form.FileName), VietnameseText.Tidy(form.Alt), VietnameseText.Tidy(form.Credit));
        file.Tags = TagsOf(form.Tags);
        if (file.Kind == FileKind.Picture) (file.FocusX, file.FocusY) = PictureFocus.Within(form.FocusX, form.FocusY);
        operation.Record("media.described", Subject.Media(file.Id), $"Ghi thông tin tư liệu “{file.FileName}”.");
        return file.Id;
    });

    /// <summary>Each once, in the order in which they were given.</summary>
    internal static string TagsOf(string? typed) => string.Join(", ",
        (typed ?? "").Split(',', ';', '\n').Select(VietnameseText.Tidy).Where(t => t.Length > 0).DistinctBy(VietnameseText.Fold));

    private static IEnumerable<Refusal> Reasons(LibraryForm form) =>
    [
        .. VietnameseText.Tidy(form.FileName).Length == 0 ? [LibraryRefusals.NameMissing] : Array.Empty<Refusal>(),
        .. ContentRefusals.Over(nameof(LibraryForm.FileName), "Tên", form.FileName, MediaFile.NameLength),
        .. ContentRefusals.Over(nameof(LibraryForm.Alt), "Mô tả ảnh", form.Alt, MediaFile.AltLength),
        .. ContentRefusals.Over(nameof(LibraryForm.Credit), "Tên người chụp hoặc nguồn", form.Credit, MediaFile.CreditLength),
        .. ContentRefusals.Over(nameof(LibraryForm.Tags), "Nhãn", TagsOf(form.Tags), MediaFile.TagsLength),
    ];
}
