namespace Portal.Core.Media.Files;

/// <summary>
/// All files that are no pictures pass here. What comes in is judged by its bytes, never by its name, and stored as it came, byte for
/// byte, so that a signature in it goes on holding. It is written aside as it comes in and never held in memory.
/// </summary>
public sealed class FileIntake(FileStore store, FileLimits limits, ClamdScan? scan = null)
{
    /// <summary>
    /// Takes one file. What is too heavy by its declared length is refused before any of it is read, or after the first bytes where only
    /// these tell the kind. The stream is read to its end or to the limit and not disposed. Throws only when cancelled, when the line
    /// breaks or when the disk cannot be written.
    /// </summary>
    public async Task<Outcome<IntakeFile>> TakeAsync(Stream content, string fileName, long? declaredLength = null, CancellationToken stop = default)
    {
        if (declaredLength > limits.Largest) return FileRefusals.TooHeavy(declaredLength, limits.Largest, null);
        var start = new byte[FileSignature.Length];
        start = start[..await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop)];
        var mayBe = FileSignature.Read(start);
        if (!mayBe.Done) return mayBe.Refusals[0] == FileRefusals.OldOffice && await IsEncryptedAsync(start, content, stop)
            ? FileRefusals.Encrypted : mayBe.As<IntakeFile>();
        var (most, guess) = (limits.Of(mayBe.Value), mayBe.Value is [var only] ? only : (FileKind?)null);
        if (declaredLength > most) return FileRefusals.TooHeavy(declaredLength, most, guess);

        using var draft = await store.DraftAsync(start, content, most, stop);
        if (draft is null) return FileRefusals.TooHeavy(null, most, guess);
        if (declaredLength is { } declared && declared != draft.Bytes) return FileRefusals.Incomplete;
        return await JudgeAsync(draft, mayBe.Value, FileWords.CleanName(fileName, whenNone: "tep"), stop);
    }

    private async Task<Outcome<IntakeFile>> JudgeAsync(FileDraft draft, IReadOnlyList<FileKind> mayBe, string name, CancellationToken stop)
    {
        await using var file = draft.Open();
        // Unpacking is work for the processor: not on the thread of whoever waits
        var judged = await Task.Run(() => FileContent.Judge(file, mayBe, limits), stop);
        if (!judged.Done) return judged.As<IntakeFile>();
        var kind = judged.Value;
        if (draft.Bytes > limits.Of(kind)) return FileRefusals.TooHeavy(draft.Bytes, limits.Of(kind), kind);
        var (looked, found) = scan is null ? (FileScan.NotLookedAt, null) : await scan.LookAsync(file, stop);
        if (found is not null) return FileRefusals.Infected(found);
        var read = await FileReading.OfAsync(file, kind, stop);
        if (read.Encrypted) return FileRefusals.Encrypted;
        return new IntakeFile(name, kind, draft.Keep(), draft.Bytes, read.Text, read.Signature) { Scan = looked };
    }

    /// <summary>Looks for the mark of a password through the file, as far as an Office file may be long.</summary>
    private async Task<bool> IsEncryptedAsync(byte[] start, Stream rest, CancellationToken stop)
    {
        const int overlap = 64;
        if (FileContent.IsEncryptedOffice(start)) return true;
        var buffer = new byte[128 * 1024];
        var held = Math.Min(overlap, start.Length);
        start.AsSpan(start.Length - held).CopyTo(buffer);
        long all = start.Length;
        int read;
        while (all <= limits.Of(FileKind.Docx) && (read = await rest.ReadAsync(buffer.AsMemory(held), stop)) > 0)
        {
            all += read;
            var filled = held + read;
            if (FileContent.IsEncryptedOffice(buffer.AsSpan(0, filled))) return true;
            held = Math.Min(overlap, filled);
            buffer.AsSpan(filled - held, held).CopyTo(buffer);
        }
        return false;
    }
}

/// <summary>A file taken in: its cleaned name, what it is, where it lies, its words for searching, and the signature it carries.</summary>
public sealed record IntakeFile(string FileName, FileKind Kind, string Sha256, long Bytes, string Text, FileSignatureMark? Signature)
{
    public FileScan Scan { get; init; }
}

/// <summary>A digital signature as the file itself tells of it; whether it holds was not examined. Name and time may be unknown.</summary>
public sealed record FileSignatureMark(string? Name, DateTime? At);
