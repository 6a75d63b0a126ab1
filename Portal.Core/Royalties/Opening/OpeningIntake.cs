using Portal.Core.History;
using Portal.Core.Media.Files;

namespace Portal.Core.Royalties.Opening;

/// <summary>What the three imports have in common: the file is read, its rows are planned, and on the second call all of it is done or nothing.</summary>
public sealed class OpeningIntake(FileIntake files, FileLimits limits)
{
    private readonly OpeningBook book = new(limits);

    internal async Task<Outcome<OpeningPreview>> CheckAsync(
        PortalStore store, OpeningKind kind, byte[] file, string right, Func<Operation, IReadOnlyList<OpeningLine>, Task<OpeningPlan>> plan)
    {
        if (!await MayAsync(store, right)) return AccessRefusals.NotAllowed;
        // Unpacking is work for the processor: not on the thread of whoever waits
        var read = await Task.Run(() => book.Read(file, kind));
        if (!read.Done) return read.As<OpeningPreview>();
        return await store.ReadAsync<Outcome<OpeningPreview>>(async operation =>
        {
            var planned = await plan(operation, read.Value);
            return new OpeningPreview(kind, planned.Rows, planned.Problems, planned.Mark);
        });
    }

    internal Task<Outcome<OpeningDone>> ExecuteAsync(
        PortalStore store, OpeningKind kind, OpeningFile file, string right, Func<Operation, IReadOnlyList<OpeningLine>, Task<OpeningPlan>> plan) =>
        store.WriteAsync(() => TakeAsync(store, kind, file, right), async (operation, taken) =>
        {
            if (!operation.Actor.Can(right)) return AccessRefusals.NotAllowed;
            var planned = await plan(operation, taken.Lines);
            if (planned.Problems.Count > 0) return planned.Problems;
            if (planned.Mark != file.Seen) return OpeningRefusals.FileChanged;
            return await KeepAsync(operation, kind, taken.File, planned);
        });

    private static async Task<Outcome<OpeningDone>> KeepAsync(Operation operation, OpeningKind kind, IntakeFile file, OpeningPlan plan)
    {
        var done = new OpeningDone(plan.Count(OpeningRowState.Added), plan.Count(OpeningRowState.Changed), plan.Count(OpeningRowState.Already));
        if (done is { Added: 0, Changed: 0 }) return done;
        var import = new OpeningImport
        {
            PortalId = operation.PortalId, Kind = kind, FileName = file.FileName, FileSha256 = file.Sha256, Bytes = file.Bytes, ImportedAt = operation.Now,
            ImportedById = operation.Actor.UserId, ImportedByName = operation.Actor.Name, Added = done.Added, Changed = done.Changed, Already = done.Already,
            Report = OpeningReport.Write(plan.Rows), Hash = "",
        };
        import.Hash = import.ComputeHash();
        operation.Db.OpeningImports.Add(import);
        await operation.Db.SaveChangesAsync();
        operation.Record(OpeningImport.Action, import.Subject,
            $"Nhập đầu kỳ “{OpeningWords.Of(kind)}” từ tệp “{import.FileName}”: {OpeningWords.Counts(done.Added, done.Changed, done.Already)}, "
                + $"mã đối chiếu {import.Hash}.");
        await plan.DoAsync(import);
        return done;
    }

    private async Task<Outcome<(IntakeFile File, IReadOnlyList<OpeningLine> Lines)>> TakeAsync(
        PortalStore store, OpeningKind kind, OpeningFile file, string right)
    {
        if (!await MayAsync(store, right)) return AccessRefusals.NotAllowed;
        var read = await Task.Run(() => book.Read(file.Content, kind));
        if (!read.Done) return read.As<(IntakeFile, IReadOnlyList<OpeningLine>)>();
        using var content = new MemoryStream(file.Content, writable: false);
        var taken = await files.TakeAsync(content, file.Name, file.Content.Length);
        return taken.Done ? (taken.Value, read.Value) : taken.As<(IntakeFile, IReadOnlyList<OpeningLine>)>();
    }

    private static Task<bool> MayAsync(PortalStore store, string right) => store.ReadAsync(operation => Task.FromResult(operation.Actor.Can(right)));
}

/// <summary>A file to be brought in, with what was seen of it before (<see cref="OpeningPreview.Seen"/>).</summary>
public sealed record OpeningFile(byte[] Content, string Name, string Seen);
