using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Core.Portals.Pictures;
using Portal.Tests.Media;
using Portal.Tests.Support;

namespace Portal.Tests.Portals;

/// <summary>A portal's own pictures, taken in and saved as an administrator does.</summary>
internal static class OwnPictures
{
    public static byte[] Emblem(int width = 512, int height = 512) => PictureFiles.Png(width, height, alpha: true);

    public static Task<Outcome<ProfilePicture>> TakeAsync(
        PortalDatabase database, PortalPicture which, byte[] file, string portal = A.ThanhDong, string who = Someone.Administrator) =>
        database.As(who, portal).GetRequiredService<TakePortalPicture>().ExecuteAsync(which, new MemoryStream(file), "ảnh.png", file.Length);

    /// <summary>Saved as the form does it; the profile's number is read before.</summary>
    public static async Task<Outcome<ProfileChanged>> SaveAsync(PortalDatabase database, IProfileForm form, string portal = A.ThanhDong)
    {
        await using var db = database.Context(portal);
        var number = (await db.Portals.SingleAsync(p => p.Id == portal)).ProfileNumber;
        return await database.As(Someone.Administrator, portal).GetRequiredService<ChangeProfile>().ExecuteAsync(number, form);
    }

    /// <summary>Both pictures in place; what they show is “Biểu trưng phường” and “Trụ sở”.</summary>
    public static async Task HangAsync(PortalDatabase database)
    {
        var emblem = Story.Must(await TakeAsync(database, PortalPicture.Emblem, Emblem()));
        Story.Must(await SaveAsync(database, new PictureForm(PortalPicture.Emblem) { Picture = emblem, Alt = "Biểu trưng phường" }));
        var header = Story.Must(await TakeAsync(database, PortalPicture.Header, PictureFiles.Png(2000, 700)));
        Story.Must(await SaveAsync(database, new PictureForm(PortalPicture.Header) { Picture = header, Alt = "Trụ sở" }));
    }

    public static async Task<PortalProfile> ProfileAsync(PortalDatabase database, string portal = A.ThanhDong)
    {
        await using var db = database.Context(portal);
        return (await db.Portals.SingleAsync(p => p.Id == portal)).Profile;
    }

    public static async Task<string> ExportAsync(PortalDatabase database) =>
        Story.Must(await database.As(Someone.Administrator).GetRequiredService<ExportProfile>().ExecuteAsync());

    public static byte[] Stored(PortalDatabase database, string sha256)
    {
        using var content = new FileStore(Path.Combine(database.Folder, "files")).Open(sha256)!;
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
