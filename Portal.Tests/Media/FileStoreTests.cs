using System.Text;
using Portal.Core.Media;
using Xunit;

namespace Portal.Tests.Media;

public sealed class FileStoreTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("portal-store-").FullName;
    private readonly FileStore store;

    public FileStoreTests() => store = new FileStore(Path.Combine(root, "kho"));

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task What_is_put_is_found_under_its_hash()
    {
        var name = await PutAsync("abc");
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", name);
        Assert.True(File.Exists(Path.Combine(root, "kho", "ba", "78", name + ".bin")));
        await using var content = store.Open(name);
        Assert.Equal("abc", await new StreamReader(content!).ReadToEndAsync());
    }

    [Fact]
    public async Task The_same_content_is_stored_once_even_at_the_same_time()
    {
        var big = new string('x', 300_000);
        var names = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => PutAsync(big))));
        Assert.Single(names.Distinct());
        Assert.Single(FilesStored());
    }

    [Fact]
    public async Task A_broken_upload_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => store.PutAsync(new BreakingStream()));
        Assert.Empty(FilesStored());
    }

    [Fact]
    public async Task A_cancelled_upload_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.PutAsync(new MemoryStream(new byte[10]), new CancellationToken(canceled: true)));
        Assert.Empty(FilesStored());
    }

    [Fact]
    public void What_was_never_put_is_not_found() => Assert.Null(store.Open(new string('0', 64)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../bi-mat")]
    [InlineData("../../../../../../../../../../../../../../../../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a\n")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f2001/..")]
    public async Task Only_a_hash_is_a_name(string? name)
    {
        await PutAsync("abc");
        await File.WriteAllTextAsync(Path.Combine(root, "bi-mat"), "x");
        await File.WriteAllTextAsync(Path.Combine(root, "bi-mat.bin"), "x");
        Assert.Null(store.Open(name));
        Assert.False(FileStore.IsName(name));
    }

    private Task<string> PutAsync(string text) => store.PutAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private string[] FilesStored() => Directory.GetFiles(root, "*", SearchOption.AllDirectories);

    private sealed class BreakingStream : MemoryStream
    {
        private int reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            reads++ == 0 ? new(buffer.Length) : throw new IOException("The line broke.");
    }
}
