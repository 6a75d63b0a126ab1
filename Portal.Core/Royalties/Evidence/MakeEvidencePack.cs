using System.IO.Compression;
using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Media;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Evidence;

/// <summary>A pack that was made: a file of its own that is gone once the stream is disposed by whoever sends it.</summary>
public sealed record EvidenceMade(Stream Content, string Name, int Files, string ManifestHash);

/// <summary>
/// Makes the evidence pack of a period, or of one work of it, for an inspection: items as published, editions, who did what, lines, schedule, papers
/// as issued with their signed copies, each with its SHA-256. Whoever pays gets the numbers of payees whole, once proved; everybody else masked.
/// Nothing is handed out before its line stands in the history, with the hash of the manifest.
/// </summary>
public sealed class MakeEvidencePack(PortalStore store, PayeeSecrets secrets, FileStore files)
{
    public async Task<Outcome<EvidenceMade>> ExecuteAsync(EvidenceAsk ask, PrintPaper print, CancellationToken stop = default)
    {
        secrets.Ready();
        var file = Temporary();
        try
        {
            var built = await store.ReadAsync(operation => BuildAsync(operation, ask, file, print, stop));
            if (!built.Done)
                return await DroppedAsync(file, await store.RefusalNotedAsync(built.As<EvidenceMade>(), "Xuất hồ sơ minh chứng nhuận bút."));
            var noted = await store.WriteAsync<bool>(operation => Task.FromResult(Note(operation, built.Value)));
            if (!noted.Done) return await DroppedAsync(file, noted.As<EvidenceMade>());
            file.Position = 0;
            return new EvidenceMade(file, built.Value.Name, built.Value.Files, built.Value.Hash);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task<Outcome<Built>> BuildAsync(Operation operation, EvidenceAsk ask, Stream file, PrintPaper print, CancellationToken stop)
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        if (await EvidenceContent.PeriodAsync(operation, ask.Period) is not { } period) return AccessRefusals.NotFound;
        var works = await EvidenceContent.WorkIdsAsync(operation, period, ask.WorkId);
        if (ask.WorkId is not null && works.Count == 0) return AccessRefusals.NotFound;
        var whole = operation.Actor.Can(Permissions.PayPeriod);
        // Numbers in the clear leave the office: an unwatched screen must not give them away
        if (whole && !operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var profile = await operation.ProfileAsync();
        var title = ask.WorkId is null ? $"Hồ sơ minh chứng nhuận bút {period.Span.Words}" : $"Hồ sơ minh chứng nhuận bút của bài, {period.Span.Words}";
        var facts = new EvidenceFacts(operation.PortalId, profile.Authority, operation.Now, operation.Actor.Name, whole);
        await using var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        var zip = new EvidenceZip(archive, operation.Now);
        var hash = await new EvidencePack(operation, zip, facts, secrets, files, print).WriteAsync(title, period, works, withFiles: ask.WorkId is not null,
            stop);
        var name = $"ho-so-nhuan-but-{operation.PortalId}-{ask.Period}{(ask.WorkId is { } work ? $"-bai-{work}" : "")}.zip";
        return new Built(name, title, period.Id, ask.WorkId, zip.Files.Count, hash, whole);
    }

    private static Outcome<bool> Note(Operation operation, Built built)
    {
        var sentence = $"Xuất {Vietnamese.Small(built.Title)}: {built.Files} tệp, số định danh/mã số thuế và số tài khoản "
            + $"{(built.Whole ? "ghi đầy đủ" : "đã che bớt")}, mã đối chiếu {built.Hash}.";
        operation.Record("royalties.evidence.issued", built.WorkId is { } work ? Subject.Work(work) : Subject.Period(built.PeriodId), sentence);
        // The log knows from where; the history stays when the log is cut
        operation.Note(new(built.Whole ? "data.payees-whole" : "data.exported", sentence) { OfPortal = true });
        return true;
    }

    /// <summary>Readable by this account alone, and gone when closed, even when the process ends.</summary>
    private static FileStream Temporary()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), "ward-evidence-" + Guid.CreateVersion7().ToString("N")), options);
    }

    private static async Task<Outcome<EvidenceMade>> DroppedAsync(FileStream file, Outcome<EvidenceMade> refused)
    {
        await file.DisposeAsync();
        return refused;
    }

    private sealed record Built(string Name, string Title, int PeriodId, int? WorkId, int Files, string Hash, bool Whole);
}
