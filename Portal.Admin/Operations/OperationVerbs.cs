using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Law;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Royalties.Schedules;

namespace Portal.Admin.Operations;

/// <summary>What each verb does; <see cref="PortalCommands"/> has checked the words before.</summary>
internal static class OperationVerbs
{
    public static async Task<int> MigrateAsync(CommandLine line, IServiceProvider services)
    {
        var factory = services.GetRequiredService<PortalDbFactory>();
        Console.WriteLine($"migrate: {factory.Words}");
        await services.GetRequiredService<FirstStart>().PrepareAsync();
        foreach (var left in await factory.LeftToDoAsync()) Console.WriteLine($"left to do: {left}");
        Console.WriteLine("migrate: done");
        return 0;
    }

    public static async Task<int> ImportProfileAsync(CommandLine line, IServiceProvider services)
    {
        await services.GetRequiredService<MigrateDatabase>().ExecuteAsync();
        var outcome = await services.GetRequiredService<ImportProfile>().ExecuteAsync(await File.ReadAllTextAsync(line.Operands[0]));
        var code = Report(outcome, $"the profile file {line.Operands[0]} was not imported and nothing was changed",
            () => $"imported {outcome.Value.Id} ({outcome.Value.Name})");
        if (outcome.Done)
            foreach (var duty in ProfileMinimum.Missing(outcome.Value, services.GetRequiredService<WardClock>().Today))
                Console.WriteLine($"note: visitors are not told the {duty.Kind} ({duty.Words}); it belongs in {duty.Place}");
        return code;
    }

    public static async Task<int> ExportProfileAsync(CommandLine line, IServiceProvider services)
    {
        if (await PortalAsync(line, services) is not { } site) return 1;
        if (Missing(line, "out")) return 2;
        await File.WriteAllTextAsync(line["out"]!, ProfileFile.Write(site.Profile) + "\n");
        Console.WriteLine($"wrote {line["out"]}");
        return 0;
    }

    public static async Task<int> ImportScheduleAsync(CommandLine line, IServiceProvider services)
    {
        if (Missing(line, "portal") || await PortalAsync(line, services) is null) return 2;
        var form = new HandWrittenFile(ProfileFile.Json, "royalties.schedule", "Biểu nhuận bút")
            .Read<ScheduleForm>(await File.ReadAllTextAsync(line.Operands[0]));
        var outcome = form.Done ? await services.GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(form.Value) : Outcome<int>.Refused(form.Refusals);
        return Report(outcome, $"the schedule file {line.Operands[0]} was not entered and nothing was changed", () =>
            $"entered “{form.Value.Name}”, in force from {form.Value.EffectiveFrom:yyyy-MM-dd}");
    }

    public static async Task<int> SheetAsync(CommandLine line, IServiceProvider services)
    {
        if (Missing(line, "portal", "month", "kind", "format", "out") || await PortalAsync(line, services) is null) return 2;
        if (!YearMonth.TryParse(line["month"], out var month)) return Misused("--month is written 2026-10");
        if (line["kind"] is not ("payment" or "assessment")) return Misused("--kind is payment or assessment");
        var kind = line["kind"] == "payment" ? RoyaltySheetKind.Payment : RoyaltySheetKind.Assessment;
        return await WriteAsync(line, services, await services.GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(month, kind));
    }

    public static async Task<int> ReportAsync(CommandLine line, IServiceProvider services)
    {
        if (Missing(line, "portal", "format", "out")) return 2;
        if (await PortalAsync(line, services) is null) return 2;
        DaySpan span;
        if (YearQuarter.TryParse(line["quarter"], out var quarter) && line["month"] is null) span = DaySpan.Of(quarter);
        else if (YearMonth.TryParse(line["month"], out var month) && line["quarter"] is null) span = DaySpan.Of(month);
        else return Misused("give --quarter 2026-Q3 or --month 2026-10");
        return await WriteAsync(line, services, await services.GetRequiredService<OpenReport>().ExecuteAsync(span));
    }

    public static async Task<int> VerifyAsync(CommandLine line, IServiceProvider services)
    {
        if (!SafekeepingVerbs.IsDatabaseWhole(services)) return 1;
        var states = await services.GetRequiredService<VerifyHistory>().ExecuteAsync();
        foreach (var state in states) Console.WriteLine($"{state.PortalId}: {state.Lines} lines, {state.Broken ?? "unbroken"}, head {state.Hash}");
        var papers = await services.GetRequiredService<VerifyPapers>().ExecuteAsync();
        foreach (var state in papers) Console.WriteLine($"{state.PortalId}: {state.Papers} issued papers, {state.Broken ?? "as issued"}");
        foreach (var difference in await services.GetRequiredService<CompareLaws>().ExecuteAsync()) Console.WriteLine($"law to look at: {difference}");
        return await SafekeepingVerbs.IsRestWholeAsync(services) && states.All(s => s.Broken is null) && papers.All(p => p.Broken is null) ? 0 : 1;
    }

    private static async Task<int> WriteAsync(CommandLine line, IServiceProvider services, Outcome<Sheet> sheet)
    {
        if (line["format"] is not ("pdf" or "xlsx")) return Misused("--format is pdf or xlsx");
        if (!sheet.Done) return Report(sheet, "the sheet was not made", () => "");
        Outcome<byte[]> bytes = line["format"] == "xlsx"
            ? SheetWorkbook.Write(sheet.Value)
            : await services.GetRequiredService<SheetPdf>().PrintAsync(sheet.Value, CancellationToken.None);
        if (bytes.Done) await File.WriteAllBytesAsync(line["out"]!, bytes.Value);
        return Report(bytes, "the file was not written", () => $"wrote {line["out"]} ({bytes.Value.Length:#,0} bytes)");
    }

    private static async Task<PortalSite?> PortalAsync(CommandLine line, IServiceProvider services)
    {
        services.GetRequiredService<CommandScope>().PortalId = line["portal"];
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(portalId: null);
        var portals = await db.Portals.ToListAsync();
        if (portals.Find(p => p.Id == line["portal"]) is { } site) return site;
        await Console.Error.WriteLineAsync($"no portal '{line["portal"]}'; there are: "
            + $"{string.Join(", ", portals.Select(p => p.Id).Order(StringComparer.Ordinal))}");
        return null;
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

    internal static bool Missing(CommandLine line, params string[] options)
    {
        var missing = options.Where(o => string.IsNullOrEmpty(line[o])).ToList();
        if (missing.Count > 0) Console.Error.WriteLine("missing: " + string.Join(", ", missing.Select(o => "--" + o)));
        return missing.Count > 0;
    }

    internal static int Misused(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 2;
    }
}
