using Portal.Core.Portals.Pictures;

namespace Portal.Core.Portals.Forms;

/// <summary>A picture of the portal itself: the one taken in, and what it shows in words.</summary>
public sealed class PictureForm(PortalPicture which) : IProfileForm
{
    private const int AltLength = 200;

    public PortalPicture Which => which;

    /// <summary>The picture that is to stand there; its own words are those of <see cref="Alt"/>.</summary>
    public ProfilePicture? Picture { get; set; }
    public string? Alt { get; set; }

    public static PictureForm Of(PortalProfile profile, PortalPicture which) => PortalPictures.Of(profile, which) is { } picture
        ? new(which) { Picture = picture, Alt = picture.Alt } : new(which);

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var reasons = new[]
        {
            Picture is null ? PortalPictureRefusals.Missing(which) : null, FormText.Check(nameof(Alt), "mô tả ảnh cho người không nhìn thấy", Alt, AltLength),
        }.OfType<Refusal>().ToList();
        return reasons.Count > 0 ? reasons : PortalPictures.With(profile, which, Picture! with { Alt = VietnameseText.Tidy(Alt) });
    }
}

/// <summary>Takes a picture of the portal away; it stays with the earlier versions of the profile.</summary>
public sealed record RemovePicture(PortalPicture Which) : IProfileForm
{
    public Outcome<PortalProfile> ApplyTo(PortalProfile profile) => PortalPictures.With(profile, Which, null);
}
