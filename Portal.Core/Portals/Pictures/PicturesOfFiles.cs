using Portal.Core.Media;
using Portal.Core.Roles;

namespace Portal.Core.Portals.Pictures;

/// <summary>The pictures a profile file brings along and takes away.</summary>
public sealed class PicturesOfFiles(PictureIntake intake, FileStore files)
{
    /// <summary>
    /// Reads the pictures of a file whole and keeps them by content, before the transaction that names them. Files no row names are nobody's,
    /// so a file refused afterwards leaves nothing behind that shows. Returns what is wrong with one of them.
    /// </summary>
    internal async Task<IReadOnlyList<Refusal>> KeepAsync(PortalStore store, PortalProfile profile)
    {
        var brought = PortalPictures.In(profile)
            .SelectMany(p => p.Picture.Sizes.Select((s, i) => (Field: PortalPictures.FieldOf(p.Which), Index: i, File: PortalPictures.BytesOf(s))))
            .Where(b => b.File is not null).ToList();
        // The verb itself says so; here nothing is decoded for whoever may not
        if (brought.Count == 0 || !await store.ReadAsync(operation => Task.FromResult(operation.Actor.Can(Permissions.ManagePortal)))) return [];
        List<Refusal> wrong = [];
        foreach (var (field, index, file) in brought)
            if (await intake.KeepAsync(file!) is { } refusal)
                wrong.Add(refusal with { Sentence = $"Mục “{field}.sizes[{index}].data”: {refusal.Sentence}", Field = field });
        return wrong;
    }

    /// <summary>The profile with its pictures inside, as it leaves the system.</summary>
    internal async Task<Outcome<PortalProfile>> BringAsync(PortalProfile profile)
    {
        foreach (var (which, picture) in PortalPictures.In(profile).ToList())
        {
            List<ProfilePictureSize> sizes = [];
            foreach (var size in picture.Sizes)
            {
                await using var content = files.Open(size.Sha256);
                if (content is null) return PortalPictureRefusals.Lost(which);
                using var copy = new MemoryStream();
                await content.CopyToAsync(copy);
                sizes.Add(size with { Data = Convert.ToBase64String(copy.ToArray()) });
            }
            profile = PortalPictures.With(profile, which, picture with { Sizes = sizes });
        }
        return profile;
    }

    /// <summary>
    /// Gives the portal worked in rows for the files its profile brought along, by which back-up and <c>verify</c> find them; refuses files named
    /// that this portal never took in, another portal's above all.
    /// </summary>
    internal static async Task<IReadOnlyList<Refusal>> RecordAsync(Operation operation, PortalProfile profile)
    {
        List<Refusal> missing = [];
        foreach (var (which, picture) in PortalPictures.In(profile))
        {
            var names = picture.Sizes.Select(s => s.Sha256).ToList();
            var known = await operation.Db.MediaSizes.Where(s => names.Contains(s.Sha256)).Select(s => new { s.Sha256, s.Width, s.Height }).ToListAsync();
            var lacking = picture.Sizes.Where(s => !known.Any(k => (k.Sha256, k.Width, k.Height) == (s.Sha256, s.Width, s.Height))).ToList();
            if (lacking.Count == 0) continue;
            if (lacking.Any(s => s.Data is null)) missing.Add(PortalPictureRefusals.NotHere(which));
            else operation.Db.MediaFiles.Add(RowOf(operation, which, lacking));
        }
        return missing;
    }

    private static MediaFile RowOf(Operation operation, PortalPicture which, List<ProfilePictureSize> sizes) => new()
    {
        PortalId = operation.PortalId, FileName = PortalPictures.WordsOf(which), Width = sizes[0].Width, Height = sizes[0].Height,
        UploadedById = operation.Actor.UserId,
        Sizes = sizes.Select(s => new MediaSize
        {
            PortalId = operation.PortalId, Width = s.Width, Height = s.Height, Sha256 = s.Sha256, Bytes = PortalPictures.BytesOf(s)!.Length,
        }).ToList(),
    };
}
