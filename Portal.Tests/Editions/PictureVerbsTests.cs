using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public class PictureVerbsTests
{
    private static async Task<Outcome<TakenPicture>> Take(PortalDatabase database, string who, Stream content) =>
        await database.As(who).GetRequiredService<TakePicture>().ExecuteAsync(content, "chợ.jpg", content.Length);

    [Fact]
    public async Task A_picture_taken_in_is_opened_by_people_of_its_portal_alone()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var file = File.OpenRead(AssetFiles.Of("pictures", "cho.jpg"));

        var taken = Story.Must(await Take(database, Someone.Author, file));

        await using var opened = Story.Must(await Open(database.As(Someone.Finance)));
        Assert.True(opened.CanRead);
        Assert.Equal(["access.not-found"], (await Open(database.As(Someone.Stranger, "phu-lien"))).Codes());
        Assert.Equal(["access.not-allowed"], (await Open(database.As(Someone.Stranger))).Codes());
        await using var db = database.Context();
        Assert.Equal(Someone.Author, (await db.MediaFiles.SingleAsync()).UploadedById);

        Task<Outcome<Stream>> Open(IServiceProvider person) => person.GetRequiredService<OpenPicture>().ExecuteAsync(taken.PreviewSha256);
    }

    [Fact]
    public async Task Without_the_right_or_without_a_picture_nothing_is_taken()
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal(["access.not-allowed"], (await Take(database, Someone.Finance, new MemoryStream([1, 2, 3]))).Codes());
        Assert.False((await Take(database, Someone.Author, new MemoryStream([1, 2, 3]))).Done);
        await using var db = database.Context();
        Assert.Equal(0, await db.MediaFiles.CountAsync());
    }
}
