using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Media.Uploads;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Media.Uploads;

/// <summary>Files on their way: judged before they are sent, gone on with after a broken line, one person's own, thrown away after a day.</summary>
[Trait("Fault", "ED4")]
public sealed class UploadTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private IServiceProvider Person(string who, string portal = A.ThanhDong) => database.As(who, portal);

    private Task<Outcome<UploadStand>> Begin(
        byte[] file, string name = "a.mp4", UploadDoor door = UploadDoor.Both, string? key = null, long? size = null, string by = Someone.Author,
        string portal = A.ThanhDong) =>
        Person(by, portal).GetRequiredService<BeginUpload>()
            .ExecuteAsync(new(name, size ?? file.Length, door, file.AsMemory(0, Math.Min(file.Length, FileSignature.Length)), key));

    private Task<Outcome<UploadStand>> Add(string key, long offset, Stream content, string by = Someone.Author, string portal = A.ThanhDong) =>
        Person(by, portal).GetRequiredService<ContinueUpload>().ExecuteAsync(key, offset, content);

    private Task<Outcome<int>> Finish(string key, string by = Someone.Author, string portal = A.ThanhDong) =>
        Person(by, portal).GetRequiredService<FinishUpload>().ExecuteAsync(key);

    private static MemoryStream From(byte[] file, long at, int? most = null) => new(file[(int)at..(most is { } m ? (int)at + m : file.Length)]);

    private async Task<byte[]> Stored(int id)
    {
        await using var opened = Story.Must(await Person(Someone.Author).GetRequiredService<OpenFile>().ExecuteAsync(id)).Content;
        using var copy = new MemoryStream();
        await opened.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task<int> Files()
    {
        await using var db = database.Context();
        return await db.MediaFiles.CountAsync();
    }

    [Fact]
    public async Task Cut_in_the_middle_it_goes_on_from_what_has_come_and_is_the_same_byte_for_byte()
    {
        var video = SampleFiles.Mp4(data: 600_000);
        var begun = Story.Must(await Begin(video));
        Assert.Equal(FileSignature.Length, begun.Offset);
        // The line breaks within a piece: what came before stays
        await Assert.ThrowsAsync<IOException>(() => Add(begun.Key, begun.Offset, new BreakingStream(video[4096..300_000])));

        // As a server that was started again finds it: nothing is held in memory
        var found = Story.Must(await Begin(video, key: begun.Key));
        Assert.Equal((begun.Key, 300_000L), (found.Key, found.Offset));
        Assert.Equal(["file.incomplete"], (await Finish(begun.Key)).Codes());
        Assert.Equal(video.Length, Story.Must(await Add(found.Key, found.Offset, From(video, found.Offset))).Offset);
        var id = Story.Must(await Finish(found.Key));

        Assert.Equal(video, await Stored(id));
        // Asked again because the answer was lost: the same row
        Assert.Equal(id, Story.Must(await Finish(found.Key)));
        Assert.Equal(1, await Files());
    }

    [Fact]
    public async Task A_piece_that_does_not_fit_is_not_taken_and_more_than_was_announced_neither()
    {
        var pdf = SampleFiles.Pdf(more: new string('x', 20_000));
        var begun = Story.Must(await Begin(pdf, "a.pdf"));
        foreach (var offset in new[] { 0, begun.Offset - 1, begun.Offset + 1, pdf.Length })
            Assert.Equal(begun.Offset, Story.Must(await Add(begun.Key, offset, From(pdf, 0))).Offset);
        byte[] longer = [.. pdf[(int)begun.Offset..], .. new byte[5000]];
        Assert.Equal(pdf.Length, Story.Must(await Add(begun.Key, begun.Offset, new MemoryStream(longer))).Offset);
        Assert.Equal(pdf, await Stored(Story.Must(await Finish(begun.Key))));
    }

    [Fact]
    public async Task Another_person_another_portal_and_a_made_up_key_neither_go_on_nor_learn_that_it_is_there()
    {
        var pdf = SampleFiles.Pdf(more: new string('x', 20_000));
        var begun = Story.Must(await Begin(pdf, "a.pdf"));
        foreach (var (who, portal) in new[] { (Someone.OtherAuthor, A.ThanhDong), (Someone.Secretary, A.ThanhDong) })
        {
            Assert.Equal(["upload.unknown"], (await Add(begun.Key, begun.Offset, From(pdf, begun.Offset), who, portal)).Codes());
            Assert.Equal(["upload.unknown"], (await Finish(begun.Key, who, portal)).Codes());
            Assert.Equal(["upload.unknown"], (await Person(who, portal).GetRequiredService<ContinueUpload>().DropAsync(begun.Key)).Codes());
            // Whoever asks with the key begins a file of his own
            Assert.NotEqual(begun.Key, Story.Must(await Begin(pdf, "a.pdf", key: begun.Key, by: who, portal: portal)).Key);
        }
        Assert.Equal(["access.not-allowed"], (await Finish(begun.Key, Someone.Author, "phu-lien")).Codes());
        foreach (var key in new[] { "", "../" + begun.Key, begun.Key.ToUpperInvariant() + "0", new string('0', 32) })
            Assert.Equal(["upload.unknown"], (await Finish(key)).Codes());
        Assert.Equal(FileSignature.Length, Story.Must(await Begin(pdf, "a.pdf", key: begun.Key)).Offset);
    }

    [Fact]
    public async Task Two_of_one_name_do_not_meet_and_a_changed_file_begins_anew()
    {
        byte[] one = SampleFiles.Pdf(more: new string('x', 9000)), other = SampleFiles.Pdf(text: "Tệp khác", more: new string('y', 9000));
        Assert.NotEqual(one, other);
        var (first, second) = (Story.Must(await Begin(one, "a.pdf")), Story.Must(await Begin(one, "a.pdf")));
        Assert.NotEqual(first.Key, second.Key);
        // The same name and the same length, but other bytes
        byte[] changed = [.. "%PDF-1.6"u8, .. one[8..]];
        Assert.NotEqual(first.Key, Story.Must(await Begin(changed, "a.pdf", key: first.Key)).Key);

        await Add(second.Key, second.Offset, From(one, second.Offset));
        Assert.Equal(["file.incomplete"], (await Finish(first.Key)).Codes());
        var kept = Story.Must(await Finish(second.Key));
        await Add(first.Key, first.Offset, From(one, first.Offset));
        Assert.NotEqual(kept, Story.Must(await Finish(first.Key)));
    }

    public static readonly TheoryData<string, UploadDoor, byte[], long> Refused = new()
    {
        { "file.too-heavy", UploadDoor.Both, SampleFiles.Mp4(), 500L << 20 },
        { "file.too-heavy", UploadDoor.Files, SampleFiles.Pdf(), 51L << 20 },
        { "picture.too-heavy", UploadDoor.Both, PictureFiles.Png(8, 8), 21L << 20 },
        { "picture.too-heavy", UploadDoor.Pictures, PictureFiles.Png(8, 8), 21L << 20 },
        { "picture.kind.heic", UploadDoor.Pictures, [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[20]], 3L << 20 },
        { "picture.kind.heic", UploadDoor.Both, [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[20]], 3L << 20 },
        { "file.kind.picture", UploadDoor.Files, PictureFiles.Png(8, 8), 300 },
        { "picture.kind.svg", UploadDoor.Pictures, "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), 60 },
        { "file.kind.page", UploadDoor.Both, "<svg><script>alert(1)</script></svg>"u8.ToArray(), 60 },
        { "file.kind.program", UploadDoor.Both, [.. "MZ"u8, .. new byte[100]], 9000 },
        { "picture.kind.pdf", UploadDoor.Pictures, SampleFiles.Pdf(), 9000 },
        { "file.empty", UploadDoor.Both, [], 0 },
        { "picture.empty", UploadDoor.Pictures, [], 0 },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_could_never_be_taken_is_refused_before_more_than_its_first_bytes_are_sent(string code, UploadDoor door, byte[] file, long size)
    {
        Assert.Equal([code], (await Begin(file, door: door, size: size)).Codes());
        Assert.Empty(Parts());
    }

    private string[] Parts() => Directory.Exists(Path.Combine(database.Folder, "files", "coming"))
        ? Directory.GetFiles(Path.Combine(database.Folder, "files", "coming"), "*", SearchOption.AllDirectories) : [];

    [Fact]
    public async Task What_is_wrong_in_the_whole_is_refused_at_its_end_and_thrown_away()
    {
        var bomb = SampleFiles.Docx()[..^60];
        var begun = Story.Must(await Begin(bomb, "../../ke-hoach.docx"));
        Assert.Equal(["file.broken"], (await Finish(begun.Key)).Codes());
        Assert.Empty(Parts());
        Assert.Equal(["upload.unknown"], (await Finish(begun.Key)).Codes());
    }

    [Fact]
    public async Task A_name_that_climbs_out_of_its_folder_is_a_name()
    {
        var begun = Story.Must(await Begin(SampleFiles.Pdf(), "../../../etc/passwd.pdf"));
        var id = Story.Must(await Finish(begun.Key));
        await using var db = database.Context();
        Assert.Equal("passwd.pdf", (await db.MediaFiles.SingleAsync(m => m.Id == id)).FileName);
        Assert.All(Parts(), p => Assert.Matches("^[0-9a-f]{32}\\.(json|part)$", Path.GetFileName(p)));
    }

    [Fact]
    public async Task Given_up_it_is_gone_and_whoever_has_too_many_on_their_way_is_told()
    {
        var pdf = SampleFiles.Pdf();
        var keys = new List<string>();
        for (var i = 0; i < UploadStore.MostAtOnce; i++) keys.Add(Story.Must(await Begin(pdf, "a.pdf")).Key);
        Assert.Equal(["upload.too-many"], (await Begin(pdf, "a.pdf")).Codes());
        Story.Must(await Begin(pdf, "a.pdf", by: Someone.OtherAuthor));

        Story.Must(await Person(Someone.Author).GetRequiredService<ContinueUpload>().DropAsync(keys[0]));
        Assert.Equal(["upload.unknown"], (await Finish(keys[0])).Codes());
        Story.Must(await Begin(pdf, "a.pdf"));
    }

    [Fact]
    public async Task Many_begun_at_the_same_moment_are_no_more_than_one_after_the_other()
    {
        var pdf = SampleFiles.Pdf();
        var begun = await Task.WhenAll(Enumerable.Range(0, 2 * UploadStore.MostAtOnce).Select(_ => Task.Run(() => Begin(pdf, "a.pdf"))));
        Assert.Equal(UploadStore.MostAtOnce, begun.Count(b => b.Done));
    }

    [Fact]
    public async Task What_has_not_grown_for_a_day_is_thrown_away_and_what_was_taken_stays_in_the_library()
    {
        var pdf = SampleFiles.Pdf();
        var (left, taken, fresh) = (Story.Must(await Begin(pdf, "a.pdf")), Story.Must(await Begin(pdf, "b.pdf")), Story.Must(await Begin(pdf, "c.pdf")));
        var id = Story.Must(await Finish(taken.Key));
        var uploads = database.AsSystem().GetRequiredService<UploadStore>();
        var now = database.AsSystem().GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var part in Parts()) File.SetLastWriteTimeUtc(part, now.AddHours(-23));
        foreach (var part in Parts().Where(p => p.Contains(left.Key, StringComparison.Ordinal) || p.Contains(taken.Key, StringComparison.Ordinal)))
            File.SetLastWriteTimeUtc(part, now.AddHours(-25));

        using var sweep = new SweepUploads(uploads, TimeProvider.System, NullLogger<SweepUploads>.Instance);
        await sweep.StartAsync(CancellationToken.None);
        while (Parts().Length > 2) await Task.Yield();
        await sweep.StopAsync(CancellationToken.None);

        Assert.Equal(["upload.unknown"], (await Finish(left.Key)).Codes());
        Story.Must(await Finish(fresh.Key));
        Assert.Equal(pdf, await Stored(id));
        Assert.Equal(0, uploads.Sweep());
    }

    /// <summary>Gives what it has and then breaks, as a line does.</summary>
    private sealed class BreakingStream(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? throw new IOException("The line is gone.") : base.ReadAsync(buffer, cancellationToken);
    }
}
