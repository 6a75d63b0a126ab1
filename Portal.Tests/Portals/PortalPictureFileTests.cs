using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Core.Portals.Pictures;
using Portal.Tests.Media;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Portals.OwnPictures;

namespace Portal.Tests.Portals;

/// <summary>The pictures of a portal in its profile's file: whole on the way out, judged on the way in.</summary>
[Trait("Row", "A3")]
public class PortalPictureFileTests
{
    private static Task<Outcome<PortalProfile>> Import(PortalDatabase database, string json) =>
        database.AsSystem().GetRequiredService<ImportProfile>().ExecuteAsync(json);

    [Fact]
    public async Task A_profile_goes_out_with_its_pictures_and_comes_in_elsewhere_byte_for_byte()
    {
        using var here = await PortalDatabase.CreateAsync();
        await HangAsync(here);
        var file = await ExportAsync(here);
        using var there = await PortalDatabase.CreateAsync();

        Story.Must(await Import(there, file));

        Assert.Equal(file, await ExportAsync(there));
        var (sent, taken) = (await ProfileAsync(here), await ProfileAsync(there));
        Assert.Equal(ProfileFile.Write(sent), ProfileFile.Write(taken));
        Assert.All(PortalPictures.In(taken).SelectMany(p => p.Picture.Sizes), s => Assert.Equal(Stored(here, s.Sha256), Stored(there, s.Sha256)));
        // The document in the database names the files and holds none; taken in once more it changes nothing
        await using var db = there.Context();
        Assert.DoesNotContain("\"data\"", (await db.Portals.SingleAsync(p => p.Id == A.ThanhDong)).ProfileJson, StringComparison.Ordinal);
        Story.Must(await Import(there, file));
        Assert.Equal((2, 3), (await db.ProfileVersions.CountAsync(), await db.MediaSizes.CountAsync()));
    }

    [Fact]
    public async Task On_screen_the_file_is_compared_by_words_and_taken_in_with_its_pictures()
    {
        using var here = await PortalDatabase.CreateAsync();
        await HangAsync(here);
        var file = await ExportAsync(here);
        using var there = await PortalDatabase.CreateAsync();
        var differences = await there.As(Someone.Administrator).GetRequiredService<CompareProfiles>().ExecuteAsync(file);
        Assert.Equal(["Biểu trưng: đã thêm", "Ảnh đầu trang: đã thêm"], differences.Value.Select(d => d.Words));
        Story.Must(await SaveAsync(there, new ProfileFileForm(file)));
        Assert.Equal("Trụ sở", (await ProfileAsync(there)).HeaderPicture!.Alt);
        Assert.Empty((await there.As(Someone.Administrator).GetRequiredService<CompareProfiles>().ExecuteAsync(file)).Value);
    }

    public static TheoryData<string, Action<JsonNode>, string> Faulty => new()
    {
        { "profile.emblem", n => Size(n)["data"] = Convert.ToBase64String(Changed(n)), "“emblem.sizes[0].data” bị hỏng" },
        { "profile.emblem", n => Size(n)["data"] = Convert.ToBase64String(Bytes(n)[..^50]), "“emblem.sizes[0].data” bị hỏng" },
        { "profile.emblem", n => Size(n)["data"] = "đây không phải base64", "“emblem.sizes[0].data” không đọc được" },
        { "profile.emblem", n => Put(n, "%PDF-1.7 không phải ảnh"u8.ToArray()), "“emblem.sizes[0].data” không phải là ảnh" },
        { "profile.emblem", n => Put(n, Convert.FromBase64String(Text(Size(n, "headerPicture")["data"]))), "“emblem.sizes[0].data” phải thuộc loại PNG" },
        { "profile.emblem", n => Size(n)["data"] = new string('A', 1024 * 1024 / 3 * 4 + 4), "“emblem.sizes[0].data” nặng quá 1 MB" },
        { "profile.emblem", n => Put(n, PictureFiles.Png(400, 400), 400), "“emblem.sizes[0]” ghi 400 × 400 điểm, không phải cỡ của biểu trưng" },
        { "profile.emblem", n => Put(n, PictureFiles.Png(200, 200)), "không đúng với “sha256”, “width”, “height”" },
        { "profile.emblem", n => Size(n)["sha256"] = "../../etc/passwd", "“emblem.sizes[0].sha256” phải gồm 64 chữ số" },
        { "profile.emblem", n => n["emblem"]!["alt"] = " ", "“emblem.alt” đang trống" },
        { "profile.emblem", n => n["emblem"]!["sizes"] = new JsonArray(), "“emblem.sizes” phải có một hoặc hai cỡ" },
        { "profile.picture-not-here", n => Size(n).AsObject().Remove("data"), "mang theo ảnh" },
        { "picture.broken", n => Put(n, DamagedInside()), "Mục “emblem.sizes[0].data”: Ảnh bị hỏng" },
        { "picture.not-made-here", n => Put(n, PictureFiles.Png(256, 256, exif: PictureFiles.Exif(1))),
            "Mục “emblem.sizes[0].data”: Ảnh có thông tin kèm theo" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task A_file_with_a_faulty_picture_is_refused_with_its_place_and_nothing_half_done(string code, Action<JsonNode> spoil, string words)
    {
        using var here = await PortalDatabase.CreateAsync();
        await HangAsync(here);
        var node = JsonNode.Parse(await ExportAsync(here))!;
        spoil(node);
        using var there = await PortalDatabase.CreateAsync();
        var before = ProfileFile.Write(await ProfileAsync(there));

        foreach (var refused in new Outcome[] { await Import(there, node.ToJsonString()), await SaveAsync(there, new ProfileFileForm(node.ToJsonString())) })
        {
            Assert.Equal(code, refused.Refusals.First().Code);
            Assert.Contains(words, refused.Refusals[0].Sentence, StringComparison.Ordinal);
        }
        Assert.Equal(before, ProfileFile.Write(await ProfileAsync(there)));
        await using var db = there.Context();
        Assert.Equal((1, 0), (await db.ProfileVersions.CountAsync(), await db.MediaFiles.CountAsync()));
    }

    private static JsonNode Size(JsonNode profile, string picture = "emblem") => profile[picture]!["sizes"]![0]!;

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static byte[] Bytes(JsonNode profile) => Convert.FromBase64String(Text(Size(profile)["data"]));

    private static byte[] Changed(JsonNode profile)
    {
        var bytes = Bytes(profile);
        bytes[bytes.Length / 2] ^= 1;
        return bytes;
    }

    /// <summary>Another file under its own right name.</summary>
    private static void Put(JsonNode profile, byte[] file, int side = 256)
    {
        var size = Size(profile);
        (size["data"], size["sha256"]) = (Convert.ToBase64String(file), Convert.ToHexStringLower(SHA256.HashData(file)));
        (size["width"], size["height"]) = (side, side);
    }

    /// <summary>A PNG whose header is right and whose points are not.</summary>
    private static byte[] DamagedInside() => PictureFiles.PngOf(256, 256, coded => [coded[..(coded.Length / 2)]]);
}
