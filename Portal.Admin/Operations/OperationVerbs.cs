using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts.Security;
using Portal.Core.Data;
using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Law;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Royalties.Schedules;
using static Portal.Admin.Operations.VerbOptions;

namespace Portal.Admin.Operations;

/// <summary>The verbs about the installation, its portals and their papers; <see cref="PortalCommands"/> has checked the words before.</summary>
internal static class OperationVerbs
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("confirm-clock", "says that the machine's clock is right now, whatever lines a clock running ahead has written; a running back-office follows",
            ConfirmClockAsync) { Needs = Needs.Database },
        new("export-profile", "writes a portal's profile as JSON", ExportProfileAsync, PortalId, OutFile),
        new("import-profile", "creates or updates a portal from a profile file", ImportProfileAsync, FileName) { Needs = Needs.Folder },
        new("import-schedule", "enters a royalty schedule (biểu nhuận bút) from a JSON file (docs/royalties.md)", ImportScheduleAsync, FileName, PortalId),
        new("migrate", "brings schema and law tables up to date and imports the shipped profiles into an empty system",
            MigrateAsync) { Needs = Needs.Folder },
        new("report", "writes the activity report of one quarter or one month", ReportAsync, PortalId, OfQuarter, OfMonth, Format, OutFile),
        new("sheet", "writes a royalty sheet", SheetAsync, PortalId, Month, Kind, Format, OutFile),
        new("verify", "checks the database's pages, every portal's history chain against the head recorded apart, the issued papers, the stored files, "
            + "the key; proves publication, work, line, payment and paper against each other; names law rows stored that this release has otherwise",
            VerifyAsync) { Needs = Needs.Database },
    ];

    private static async Task<int> MigrateAsync(ParseResult line, IServiceProvider services)
    {
        var factory = services.GetRequiredService<PortalDbFactory>();
        Console.WriteLine($"migrate: {factory.Words}");
        await services.GetRequiredService<FirstStart>().PrepareAsync();
        foreach (var left in await factory.LeftToDoAsync()) Console.WriteLine($"left to do: {left}");
        Console.WriteLine("migrate: done");
        return 0;
    }

    private static async Task<int> ConfirmClockAsync(ParseResult line, IServiceProvider services)
    {
        var outcome = await services.GetRequiredService<ConfirmClock>().ExecuteAsync();
        return Report(outcome, "the clock was not confirmed", () => $"clock confirmed: {services.GetRequiredService<WardClock>().UtcNow:yyyy-MM-dd HH:mm} UTC; "
            + $"lines lie ahead until {outcome.Value:yyyy-MM-dd HH:mm} UTC at most");
    }

    private static async Task<int> ImportProfileAsync(ParseResult line, IServiceProvider services)
    {
        await services.GetRequiredService<MigrateDatabase>().ExecuteAsync();
        var outcome = await services.GetRequiredService<ImportProfile>().ExecuteAsync(await File.ReadAllTextAsync(line.GetRequiredValue(FileName)));
        var code = Report(outcome, $"the profile file {line.GetRequiredValue(FileName)} was not imported and nothing was changed",
            () => $"imported {outcome.Value.Id} ({outcome.Value.Name})");
        if (outcome.Done)
            foreach (var duty in ProfileMinimum.Missing(outcome.Value, services.GetRequiredService<WardClock>().Today))
                Console.WriteLine($"note: visitors are not told the {duty.Kind} ({duty.Words}); it belongs in {duty.Place}");
        return code;
    }

    private static async Task<int> ExportProfileAsync(ParseResult line, IServiceProvider services)
    {
        var site = await PortalAsync(line, services, misused: false);
        var file = line.GetRequiredValue(OutFile);
        await File.WriteAllTextAsync(file, ProfileFile.Write(site.Profile) + "\n");
        Console.WriteLine($"wrote {file}");
        return 0;
    }

    private static async Task<int> ImportScheduleAsync(ParseResult line, IServiceProvider services)
    {
        await PortalAsync(line, services);
        var file = line.GetRequiredValue(FileName);
        var form = new HandWrittenFile(ProfileFile.Json, "royalties.schedule", "Biểu nhuận bút").Read<ScheduleForm>(await File.ReadAllTextAsync(file));
        var outcome = form.Done ? await services.GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(form.Value) : Outcome<int>.Refused(form.Refusals);
        return Report(outcome, $"the schedule file {file} was not entered and nothing was changed",
            () => $"entered “{form.Value.Name}”, in force from {form.Value.EffectiveFrom:yyyy-MM-dd}");
    }

    private static async Task<int> SheetAsync(ParseResult line, IServiceProvider services)
    {
        await PortalAsync(line, services);
        return await WriteAsync(line, services, await services.GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(line.GetValue(Month), line.GetValue(Kind)));
    }

    private static async Task<int> ReportAsync(ParseResult line, IServiceProvider services)
    {
        await PortalAsync(line, services);
        var (quarter, month) = (line.GetValue(OfQuarter), line.GetValue(OfMonth));
        if (quarter is null == month is null) throw new OperationRefusedException(OneSpan) { OfSettings = true };
        return await WriteAsync(line, services, await services.GetRequiredService<OpenReport>().ExecuteAsync((quarter ?? month)!));
    }

    private static async Task<int> VerifyAsync(ParseResult line, IServiceProvider services)
    {
        if (!SafekeepingVerbs.IsDatabaseWhole(services)) return 1;
        var states = await services.GetRequiredService<VerifyHistory>().ExecuteAsync();
        foreach (var state in states) Console.WriteLine($"{state.PortalId}: {state.Lines} lines, {state.Broken ?? "unbroken"}, head {state.Hash}");
        var papers = await services.GetRequiredService<VerifyPapers>().ExecuteAsync();
        foreach (var state in papers) Console.WriteLine($"{state.PortalId}: {state.Papers} issued papers, {state.Broken ?? "as issued"}");
        var money = await services.GetRequiredService<VerifyMoney>().ExecuteAsync();
        foreach (var state in money)
            Console.WriteLine(state.First is null ? $"{state.PortalId}: {state.Looked} {state.About}, agree"
                : $"{state.PortalId}: {state.Looked} {state.About}, {state.Wrong} DISAGREE, the first: {state.First}");
        foreach (var difference in await services.GetRequiredService<CompareLaws>().ExecuteAsync()) Console.WriteLine($"law to look at: {difference}");
        return await SafekeepingVerbs.IsRestWholeAsync(services) && states.All(s => s.Broken is null) && papers.All(p => p.Broken is null)
            && money.All(m => m.First is null) ? 0 : 1;
    }

    private static async Task<int> WriteAsync(ParseResult line, IServiceProvider services, Outcome<Sheet> sheet)
    {
        if (!sheet.Done) return Report(sheet, "the sheet was not made", () => "");
        Outcome<byte[]> bytes = line.GetValue(Format) == "xlsx"
            ? SheetWorkbook.Write(sheet.Value)
            : await services.GetRequiredService<SheetPdf>().PrintAsync(sheet.Value, CancellationToken.None);
        var file = line.GetRequiredValue(OutFile);
        if (bytes.Done) await File.WriteAllBytesAsync(file, bytes.Value);
        return Report(bytes, "the file was not written", () => $"wrote {file} ({bytes.Value.Length:#,0} bytes)");
    }

    private static async Task<PortalSite> PortalAsync(ParseResult line, IServiceProvider services, bool misused = true)
    {
        var id = services.GetRequiredService<CommandScope>().PortalId = line.GetRequiredValue(PortalId);
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(portalId: null);
        var portals = await db.Portals.OrderBy(p => p.Id).ToListAsync();
        return portals.Find(p => p.Id == id)
            ?? throw new OperationRefusedException($"no portal '{id}'; there are: {string.Join(", ", portals.Select(p => p.Id))}") { OfSettings = misused };
    }

    internal static int Report(Outcome outcome, string failure, Func<string> success)
    {
        if (outcome.Done)
        {
            Console.WriteLine(success());
            return 0;
        }
        Console.Error.WriteLine("refused: " + failure);
        foreach (var refusal in outcome.Refusals) Console.Error.WriteLine($"  {refusal.Code}: {refusal.Sentence}");
        return 1;
    }
}
