using System.Text.Json;

namespace Portal.Core.Media.Uploads;

/// <summary>What a place takes: pictures, files that are none, or both.</summary>
public enum UploadDoor
{
    Files,
    Pictures,
    Both,
}

/// <summary>What was said of a file when its upload began. <see cref="TakenId"/> is there once the library has it.</summary>
internal sealed record UploadNote(string FileName, long Size, bool IsPicture, int? TakenId = null);

/// <summary>Whose an upload is: one person's in one portal. Nobody else can go on with it, or learn that it is there.</summary>
internal readonly record struct UploadOwner(string PortalId, string UserId);

/// <summary>A file on its way: what has come of it, and what was said of it.</summary>
internal sealed class HalfUpload(string key, string part, string noteFile, UploadNote note)
{
    /// <summary>What a note is written under before it takes the place of the former.</summary>
    internal const string Aside = ".new";

    public string Key => key;
    public UploadNote Note { get; private set; } = note;

    /// <summary>Bytes that lie on the disk; all of them once the library has taken it.</summary>
    public long Length => Note.TakenId is not null ? Note.Size : File.Exists(part) ? new FileInfo(part).Length : 0;

    /// <summary>
    /// Adds what a stream brings, up to the announced size. Whatever came before a line broke stays: from there it goes on. False where the offset is not
    /// where the file ends, or another request is writing at the moment.
    /// </summary>
    public async Task<bool> AddAsync(long offset, Stream content, CancellationToken stop)
    {
        FileStream file;
        try
        {
            file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        }
        catch (IOException) when (File.Exists(part))
        {
            return false;
        }
        await using (file)
        {
            if (file.Length != offset) return false;
            file.Position = offset;
            var buffer = new byte[64 * 1024];
            while (Note.Size - file.Position is > 0 and var open)
            {
                var read = await content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, open)), stop);
                if (read == 0) break;
                // What has come is written to its end, also when the line breaks meanwhile
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
            return true;
        }
    }

    /// <summary>Whether it begins with these bytes: the same file chosen again goes on, another one of its name and size does not.</summary>
    public async Task<bool> BeginsWithAsync(ReadOnlyMemory<byte> start, CancellationToken stop)
    {
        if (Note.TakenId is not null) return true;
        try
        {
            await using var file = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous);
            var held = new byte[Math.Min(start.Length, file.Length)];
            await file.ReadExactlyAsync(held, stop);
            return start.Span.StartsWith(held);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>All of it, for nobody else meanwhile; null where somebody writes or reads at the moment.</summary>
    public Stream? Open()
    {
        try
        {
            return new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The library has it: who asks again, because the answer was lost, is told the same row.</summary>
    public void Taken(int id)
    {
        Write(Note with { TakenId = id });
        File.Delete(part);
    }

    public void Drop()
    {
        File.Delete(part);
        File.Delete(noteFile);
    }

    internal void Write(UploadNote now)
    {
        Note = now;
        var aside = noteFile + Aside;
        File.WriteAllText(aside, JsonSerializer.Serialize(now));
        File.Move(aside, noteFile, overwrite: true);
    }
}
