using System.CommandLine;
using Portal.Core.Safekeeping;
using static Portal.Admin.Operations.VerbOptions;

namespace Portal.Admin.Operations;

/// <summary>Back-up, restore, and the part of verify that looks at the storage; the work is done in Core's Safekeeping.</summary>
internal static class SafekeepingVerbs
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("backup", "copies database and stored files into a new folder while the portal runs; never the key, unless --keys names another folder for it",
            BackupAsync, OutFolder, Keys) { Needs = Needs.Database },
        new("restore", "puts a back-up into a new folder (--data NEWDIR), after checking all of it; --key FILE is the key file it was made under",
            RestoreAsync, From, Key) { Needs = Needs.Nothing },
    ];

    private static async Task<int> BackupAsync(ParseResult line, IServiceProvider services)
    {
        var done = await services.GetRequiredService<MakeBackup>().ExecuteAsync(line.GetRequiredValue(OutFolder), line.GetValue(Keys));
        var manifest = done.Manifest;
        Console.WriteLine($"backed up to {done.Folder}: {manifest.Rows.Values.Sum():#,0} rows in {manifest.Rows.Count} tables, "
            + $"{manifest.Files.Count - 1:#,0} stored files, {manifest.Files.Sum(f => f.Bytes):#,0} bytes");
        foreach (var (portal, head) in manifest.Heads) Console.WriteLine($"{portal}: {head.Lines} lines, head {head.Hash}");
        if (manifest.Key is null) Console.WriteLine("key: none is needed yet");
        else if (done.KeyCopy is { } copy) Console.WriteLine($"key {manifest.Key}: not in the back-up; copied to {copy}, keep that apart from the back-up");
        else Console.WriteLine($"key {manifest.Key}: not in the back-up; it is {services.GetRequiredService<MasterKeys>().Words}: keep a copy of it "
            + "apart from the back-up, without it ids, accounts and sign-ins in the back-up cannot be opened");
        var missing = SayMissing(manifest, "could not be saved: bring them back from an earlier back-up");
        foreach (var trouble in done.Heads) Console.Error.WriteLine($"heads: {trouble}");
        return missing || done.Heads.Count > 0 ? 1 : 0;
    }

    private static bool SayMissing(BackupManifest manifest, string what)
    {
        if (manifest.Missing is not { Count: > 0 } missing) return false;
        Console.Error.WriteLine($"{missing.Count:#,0} stored files that the database names {what}");
        foreach (var name in missing.Take(20)) Console.Error.WriteLine($"file MISSING: {name}");
        return true;
    }

    private static async Task<int> RestoreAsync(ParseResult line, IServiceProvider services)
    {
        var data = services.GetRequiredService<KeyPlaces>().DataFolder;
        var done = await services.GetRequiredService<RestoreBackup>().ExecuteAsync(line.GetRequiredValue(From), line.GetValue(Key));
        Console.WriteLine($"restored to {data}: {done.Manifest.Rows.Values.Sum():#,0} rows, {done.Manifest.Files.Count - 1:#,0} stored files, as of "
            + $"{done.Manifest.MadeAt:yyyy-MM-dd HH:mm} UTC, version {done.Manifest.Version}");
        if (done.Key is { } key) Console.WriteLine($"key: {key}");
        SayMissing(done.Manifest, "were not in the back-up: bring them back from an earlier one");
        if (done.RecordAside is { } aside)
            Console.WriteLine($"the record of the histories' last lines that was there is now {aside}: what it has beyond this back-up is lost");
        var next = done.NeedsMigrate ? $"migrate --data {data} (the back-up is of an older version), then verify" : $"verify --data {data}";
        Console.WriteLine("next: ./portal " + next);
        return 0;
    }

    /// <summary>The engine's own check, before anything else is read.</summary>
    public static bool IsDatabaseWhole(IServiceProvider services)
    {
        var troubles = services.GetRequiredService<VerifyDatabase>().Execute();
        if (troubles is null) Console.WriteLine("database: on SQL Server; its administrator runs DBCC CHECKDB");
        else if (troubles.Count == 0) Console.WriteLine("database: whole");
        foreach (var trouble in troubles ?? []) Console.WriteLine($"database DAMAGED: {trouble.ReplaceLineEndings(" ")}");
        return troubles is null or [];
    }

    /// <summary>Stored files, the heads recorded apart, and the key.</summary>
    public static async Task<bool> IsRestWholeAsync(IServiceProvider services)
    {
        var files = await services.GetRequiredService<VerifyFiles>().ExecuteAsync();
        Console.WriteLine($"files: {files.Named:#,0} named, {files.Missing.Count} missing, {files.Damaged.Count} damaged");
        foreach (var name in files.Missing.Take(20)) Console.WriteLine($"file MISSING: {name}");
        foreach (var name in files.Damaged.Take(20)) Console.WriteLine($"file DAMAGED: {name}");
        var heads = await services.GetRequiredService<CompareHeads>().ExecuteAsync();
        if (heads.Count == 0) Console.WriteLine($"heads: as recorded in {services.GetRequiredService<HeadRecord>().File}");
        foreach (var trouble in heads) Console.WriteLine($"head CUT BACK: {trouble}");
        var key = IsKeyRight(services);
        return files is { Missing.Count: 0, Damaged.Count: 0 } && heads.Count == 0 && key;
    }

    private static bool IsKeyRight(IServiceProvider services)
    {
        try
        {
            Console.WriteLine(services.GetRequiredService<MasterKeys>().State());
            return true;
        }
        catch (OperationRefusedException e)
        {
            Console.WriteLine($"key WRONG: {e.Message}");
            return false;
        }
    }
}
