using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Core.Papers;

/// <summary>
/// Takes a signed copy as it comes: a PDF by the way of all files, a JPEG byte for byte too, since a picture made smaller would prove nothing.
/// Judged by its content; what a scanner finds in it keeps it out.
/// </summary>
public sealed class SignedIntake(FileIntake files, FileStore store, PictureOptions pictures, ClamdScan? scan = null)
{
    internal async Task<Outcome<IntakeFile>> TakeAsync(Stream content, string fileName, long? length, CancellationToken stop)
    {
        var start = new byte[FileSignature.Length];
        start = start[..await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop)];
        if (start.Length == 0) return InField(FileRefusals.Empty);
        if (PictureHeader.KindOf(start) == PictureKind.Jpeg) return await PictureAsync(start, content, fileName, length, stop);
        if (FileSignature.Read(start) is not { Done: true, Value: [FileKind.Pdf] }) return PaperRefusals.SignedKind;
        await using var whole = new StartedStream(start, content);
        var taken = await files.TakeAsync(whole, fileName, length, stop);
        return taken.Done ? taken : Outcome<IntakeFile>.Refused(taken.Refusals.Select(InField).ToList());
    }

    private async Task<Outcome<IntakeFile>> PictureAsync(byte[] start, Stream content, string fileName, long? length, CancellationToken stop)
    {
        using var draft = await store.DraftAsync(start, content, pictures.MaxBytes, stop);
        if (draft is null || length > pictures.MaxBytes) return InField(PictureRefusals.TooHeavy(length, pictures.MaxBytes));
        if (length is { } declared && declared != draft.Bytes) return InField(FileRefusals.Incomplete);
        await using var file = draft.Open();
        var bytes = new byte[draft.Bytes];
        await file.ReadExactlyAsync(bytes, stop);
        if (PictureHeader.Read(bytes) is not { Kind: PictureKind.Jpeg }) return InField(PictureRefusals.Broken);
        var (looked, found) = scan is null ? (FileScan.NotLookedAt, null) : await scan.LookAsync(file, stop);
        if (found is not null) return InField(FileRefusals.Infected(found));
        return new IntakeFile(FileWords.CleanName(fileName, whenNone: "ban-ky"), FileKind.Picture, draft.Keep(), draft.Bytes, "", null) { Scan = looked };
    }

    private static Refusal InField(Refusal refusal) => refusal with { Field = PaperRefusals.SignedField };
}

/// <summary>What was read of a stream already, and the rest of it, as one. Does not dispose the rest.</summary>
internal sealed class StartedStream(ReadOnlyMemory<byte> start, Stream rest) : Stream
{
    private int read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (read == start.Length) return rest.ReadAsync(buffer, cancellationToken);
        var piece = start.Slice(read, Math.Min(buffer.Length, start.Length - read));
        piece.CopyTo(buffer);
        read += piece.Length;
        return ValueTask.FromResult(piece.Length);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A file that comes in is read asynchronously.");
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
