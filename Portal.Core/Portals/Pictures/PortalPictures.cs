using Portal.Core.Media;

namespace Portal.Core.Portals.Pictures;

/// <summary>What is asked of each picture of a portal, what is made of it and where it stands in the profile.</summary>
public static class PortalPictures
{
    /// <summary>The square an emblem is made to fit into; some three times what pages show.</summary>
    public const int EmblemBox = 256;

    /// <summary>The least an emblem may measure in that square: shown at 76 points it would be blurred or a thread.</summary>
    public const int LeastEmblem = 96;
    public const int HeaderWidth = 1600;
    public const int LeastHeaderWidth = 1200;
    public const int LeastHeaderHeight = 300;

    /// <summary>A picture of the header is four times as wide as high; more of it is cut off above and below, or at both sides.</summary>
    public const int HeaderShape = 4;

    /// <summary>For telephones.</summary>
    private const int SmallHeaderWidth = 800;
    private const int AltMost = 200;

    /// <summary>The heaviest file taken in with a profile; what is made here stays far below it.</summary>
    private const int MostBytes = 1024 * 1024;

    public static readonly IReadOnlyList<PortalPicture> All = Enum.GetValues<PortalPicture>();

    public static ProfilePicture? Of(PortalProfile profile, PortalPicture which) =>
        which == PortalPicture.Emblem ? profile.Emblem : profile.HeaderPicture;

    public static PortalProfile With(PortalProfile profile, PortalPicture which, ProfilePicture? picture) =>
        which == PortalPicture.Emblem ? profile with { Emblem = picture } : profile with { HeaderPicture = picture };

    /// <summary>Where it stands in the file; also the field of its refusals.</summary>
    public static string FieldOf(PortalPicture which) => which == PortalPicture.Emblem ? "emblem" : "headerPicture";

    public static string WordsOf(PortalPicture which) => ProfileWords.Of(FieldOf(which));

    /// <summary>An emblem may be transparent, and its lines stay sharp.</summary>
    public static PictureKind KindOf(PortalPicture which) => which == PortalPicture.Emblem ? PictureKind.Png : PictureKind.Jpeg;

    /// <summary>Where visitors find a size of it.</summary>
    public static string AddressOf(PortalPicture which, ProfilePictureSize size) => PictureAddress.Of(size.Sha256, KindOf(which));

    /// <summary>Every picture the profile has.</summary>
    public static IEnumerable<(PortalPicture Which, ProfilePicture Picture)> In(PortalProfile profile) =>
        All.Select(which => (which, Of(profile, which)!)).Where(p => p.Item2 is not null);

    /// <summary>The profile as it is stored: files are named, not held.</summary>
    public static PortalProfile WithoutData(PortalProfile profile) => In(profile).Aggregate(profile, (p, named) =>
        With(p, named.Which, named.Picture with { Sizes = named.Picture.Sizes.Select(s => s with { Data = null }).ToList() }));

    internal static PictureUse UseOf(PortalPicture which) => which == PortalPicture.Emblem
        ? new(WhyNoEmblem, _ => [new(EmblemBox, EmblemBox, PictureKind.Png)])
        : new(WhyNoHeader, header => new[] { Math.Min(HeaderWidth, Math.Min(header.SeenWidth, header.SeenHeight * HeaderShape)), SmallHeaderWidth }
            .Select(width => new PictureCut(width / HeaderShape * HeaderShape, width / HeaderShape, Fills: true)).ToList());

    private static Refusal? WhyNoEmblem(PictureHeader header)
    {
        var (width, height) = (header.SeenWidth, header.SeenHeight);
        if (Math.Min(width, height) < LeastEmblem) return PortalPictureRefusals.EmblemTooSmall(width, height);
        return Math.Min(width, height) * (long)EmblemBox < Math.Max(width, height) * (long)LeastEmblem
            ? PortalPictureRefusals.EmblemTooFlat(width, height) : null;
    }

    private static Refusal? WhyNoHeader(PictureHeader header) => header.SeenWidth < LeastHeaderWidth || header.SeenHeight < LeastHeaderHeight
        ? PortalPictureRefusals.HeaderTooSmall(header.SeenWidth, header.SeenHeight) : null;

    /// <summary>What is wrong with the pictures a profile names or brings along; each begins with its place in the file.</summary>
    internal static IEnumerable<Refusal> Faults(PortalProfile profile) => In(profile).SelectMany(named =>
    {
        var (which, picture) = named;
        var field = FieldOf(which);
        var texts = string.IsNullOrWhiteSpace(picture.Alt) ? $"mục “{field}.alt” đang trống: hãy mô tả ảnh"
            : picture.Alt.Length > AltMost ? $"mục “{field}.alt” dài {picture.Alt.Length} ký tự, nhiều nhất {AltMost}" : null;
        var shapes = picture.Sizes.Count is 0 or > 2 ? $"mục “{field}.sizes” phải có một hoặc hai cỡ ảnh" : null;
        var sizes = picture.Sizes.Select((size, i) => (Size: size, Place: $"{field}.sizes[{i}]")).Select(s => Fault(which, s.Size, s.Place));
        return new[] { texts, shapes }.Concat(sizes).OfType<string>().Select(fault => ProfileFile.Wrong(field, fault));
    });

    private static string? Fault(PortalPicture which, ProfilePictureSize size, string place)
    {
        if (!FileStore.IsName(size.Sha256)) return $"mục “{place}.sha256” phải gồm 64 chữ số thập lục phân thường";
        if (!Fits(which, size)) return $"mục “{place}” ghi {size.Width} × {size.Height} điểm, không phải cỡ của {WordsOf(which)}";
        if (size.Data is null) return null;
        if (size.Data.Length > MostBytes / 3 * 4) return $"ảnh ở mục “{place}.data” nặng quá {MostBytes / 1024 / 1024} MB: hãy tải ảnh lên trên màn hình";
        var file = BytesOf(size);
        if (file is null) return $"mục “{place}.data” không đọc được: hãy xuất lại hồ sơ";
        if (PictureHeader.KindOf(file) is not { } kind) return $"mục “{place}.data” không phải là ảnh JPEG hoặc PNG";
        if (kind != KindOf(which)) return $"ảnh ở mục “{place}.data” phải thuộc loại {(KindOf(which) == PictureKind.Png ? "PNG" : "JPEG")}";
        // The name is the sum of the bytes: one that changed on the way is noticed whatever it still looks like
        return NameOf(file) != size.Sha256 || PictureHeader.Read(file) is not { Orientation: 1 } header
            || (header.Width, header.Height) != (size.Width, size.Height)
            ? $"ảnh ở mục “{place}.data” bị hỏng hoặc không đúng với “sha256”, “width”, “height”: hãy xuất lại hồ sơ" : null;
    }

    private static bool Fits(PortalPicture which, ProfilePictureSize size) => which == PortalPicture.Emblem
        ? Math.Max(size.Width, size.Height) <= EmblemBox && Math.Min(size.Width, size.Height) >= LeastEmblem
        : size.Width is >= SmallHeaderWidth and <= HeaderWidth && size.Height * HeaderShape == size.Width;

    /// <summary>The file a size brings along; null where it brings none, or nothing that can be read.</summary>
    internal static byte[]? BytesOf(ProfilePictureSize size)
    {
        if (size.Data is null) return null;
        var bytes = new byte[size.Data.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(size.Data, bytes, out var length) ? bytes[..length] : null;
    }

    private static string NameOf(byte[] file) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));
}
