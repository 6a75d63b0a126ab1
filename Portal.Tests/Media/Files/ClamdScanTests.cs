using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Media.Files;

/// <summary>A scanner for viruses, where one is configured; without it, or without an answer, a file is said not to have been looked at.</summary>
public sealed class ClamdScanTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ward-scan-").FullName;

    public void Dispose() => TestFolder.Delete(folder);

    private FileIntake Intake(string? clamd) => new(new FileStore(folder), FileLimits.Shipped,
        new ClamdScan(Options.Create(new ScanOptions { Clamd = clamd }), NullLogger<ClamdScan>.Instance));

    [Theory]
    [InlineData("stream: OK", FileScan.Clean)]
    [InlineData("INSTREAM size limit exceeded. ERROR", FileScan.NotLookedAt)]
    [InlineData("", FileScan.NotLookedAt)]
    public async Task What_the_scanner_says_stands_with_the_file_which_it_was_given_whole(string answer, FileScan scan)
    {
        var file = SampleFiles.Pdf();
        using var clamd = new OneAnswer(answer);

        var taken = Story.Must(await Intake(clamd.Place).TakeAsync(new MemoryStream(file), "a.pdf"));

        Assert.Equal(scan, taken.Scan);
        Assert.Equal(file, await clamd.Heard);
    }

    [Fact]
    public async Task An_infected_file_is_refused_and_not_kept()
    {
        using var clamd = new OneAnswer("stream: Win.Test.EICAR_HDB-1 FOUND");

        var refused = await Intake(clamd.Place).TakeAsync(new MemoryStream(SampleFiles.Docx()), "a.docx");

        Assert.Equal(["file.infected"], refused.Codes());
        Assert.Contains("Win.Test.EICAR_HDB-1", refused.Refusals[0].Sentence, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("127.0.0.1:1")]
    [InlineData("/khong/co/o/day.sock")]
    [InlineData("khong-phai-dia-chi")]
    public async Task Without_a_scanner_that_answers_the_office_goes_on(string? clamd)
    {
        var taken = Story.Must(await Intake(clamd).TakeAsync(new MemoryStream(SampleFiles.Pdf()), "a.pdf"));
        Assert.Equal(FileScan.NotLookedAt, taken.Scan);
    }

    /// <summary>Listens as clamd does, takes one file and gives one answer.</summary>
    private sealed class OneAnswer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public OneAnswer(string answer)
        {
            listener.Start();
            Heard = ListenAsync(answer);
        }

        public string Place => "127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        public Task<byte[]> Heard { get; }

        private async Task<byte[]> ListenAsync(string answer)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var line = client.GetStream();
            var word = new byte["zINSTREAM\0"u8.Length];
            await line.ReadExactlyAsync(word);
            using var file = new MemoryStream();
            var length = new byte[4];
            while (true)
            {
                await line.ReadExactlyAsync(length);
                var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
                if (piece.Length == 0) break;
                await line.ReadExactlyAsync(piece);
                file.Write(piece);
            }
            await line.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answer + "\0"));
            return file.ToArray();
        }

        public void Dispose() => listener.Dispose();
    }
}
