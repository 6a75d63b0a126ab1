using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Opening;
using Portal.Tests.Support;

namespace Portal.Tests.Royalties.Opening;

/// <summary>A cell that calculates.</summary>
internal sealed record Formula(string Text);

/// <summary>Files an office brings along, as Excel writes them, and the people who bring them in.</summary>
internal static class OpeningGround
{
    /// <summary>A file of that kind: cells of a row by the head of their column.</summary>
    public static byte[] Book(OpeningKind kind, params Dictionary<string, object?>[] rows) =>
        BookOf(OpeningShape.Of(kind).Select(c => c.Head).ToList(), rows);

    public static byte[] BookOf(IReadOnlyList<string> heads, params Dictionary<string, object?>[] rows)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Dữ liệu");
        for (var c = 0; c < heads.Count; c++) sheet.Cell(1, c + 1).SetValue(heads[c]);
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < heads.Count; c++)
                Put(sheet.Cell(r + 2, c + 1), rows[r].GetValueOrDefault(heads[c]));
        using var file = new MemoryStream();
        book.SaveAs(file);
        return file.ToArray();
    }

    private static void Put(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null: break;
            case Formula formula: cell.FormulaA1 = formula.Text; break;
            case DateOnly day: cell.SetValue(day.ToDateTime(TimeOnly.MinValue)); break;
            case string text:
                // Long digits keep their noughts, and what begins like a formula stays words
                cell.Style.NumberFormat.Format = "@";
                cell.SetValue(text);
                break;
            default: cell.SetValue(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)); break;
        }
    }

    public static Dictionary<string, object?> Payee(string name, string? number = "031190012345", object? account = null) => new()
    {
        [OpeningShape.FullName] = name, [OpeningShape.TaxCode] = number, [OpeningShape.Account] = account ?? "2309876543210", [OpeningShape.Bank] = "Agribank",
    };

    public static Dictionary<string, object?> Balance(string name, object? paid, object? withheld, object? owed, object? year = null) => new()
    {
        [OpeningShape.FullName] = name, [OpeningShape.Year] = year ?? 2026, [OpeningShape.Paid] = paid, [OpeningShape.Withheld] = withheld,
            [OpeningShape.Owed] = owed,
    };

    public static Dictionary<string, object?> Work(string title, string name, object? amount = null, object? coefficient = null, object? share = null) => new()
    {
        [OpeningShape.Title] = title, [OpeningShape.PublishedOn] = new DateOnly(2026, 9, 15), [OpeningShape.FullName] = name, [OpeningShape.Amount] = amount,
        [OpeningShape.Coefficient] = coefficient, [OpeningShape.Share] = share, [OpeningShape.Genre] = coefficient is null ? null : "tin",
    };

    public static Task<Outcome<OpeningPreview>> Check(PortalDatabase database, OpeningKind kind, byte[] file, string? by = null)
    {
        var services = database.As(by ?? Who(kind));
        return kind switch
        {
            OpeningKind.Payees => services.GetRequiredService<ImportPayees>().CheckAsync(file),
            OpeningKind.Balances => services.GetRequiredService<ImportOpeningBalances>().CheckAsync(file),
            _ => services.GetRequiredService<ImportUnpaidWorks>().CheckAsync(file),
        };
    }

    public static Task<Outcome<OpeningDone>> Execute(PortalDatabase database, OpeningKind kind, OpeningFile file, string? by = null)
    {
        var services = database.As(by ?? Who(kind));
        return kind switch
        {
            OpeningKind.Payees => services.GetRequiredService<ImportPayees>().ExecuteAsync(file),
            OpeningKind.Balances => services.GetRequiredService<ImportOpeningBalances>().ExecuteAsync(file),
            _ => services.GetRequiredService<ImportUnpaidWorks>().ExecuteAsync(file),
        };
    }

    /// <summary>Looked at and brought in, as on the screen.</summary>
    public static async Task<OpeningDone> Import(PortalDatabase database, OpeningKind kind, byte[] file, string? by = null)
    {
        var seen = Story.Must(await Check(database, kind, file, by));
        return Story.Must(await Execute(database, kind, new(file, "dau-ky.xlsx", seen.Seen), by));
    }

    public static async Task Confirm(PortalDatabase database)
    {
        var standing = Story.Must(await database.As(Someone.Head).GetRequiredService<FindOpening>().ExecuteAsync());
        Story.Must(await database.As(Someone.Head).GetRequiredService<ConfirmOpening>().ExecuteAsync(standing.Seen));
    }

    /// <summary>An office that brought along one payee with a balance, the budget used, and one item with its amount; nothing confirmed.</summary>
    public static async Task LayAsync(PortalDatabase database)
    {
        await Import(database, OpeningKind.Payees, Book(OpeningKind.Payees, Payee("Vũ Thị Lan", "031190054321")));
        await Import(database, OpeningKind.Balances, Book(OpeningKind.Balances, Balance("Vũ Thị Lan", 3_500_000, 0, 250_000)));
        await Import(database, OpeningKind.Works, Book(OpeningKind.Works, Work("Hội nghị tổng kết quý III", "Vũ Thị Lan", 126_500)));
        Story.Must(await database.As(Someone.Finance).GetRequiredService<SaveOpeningYear>().ExecuteAsync(2026, new(48_000_000)));
    }

    /// <summary>How many rows every table of the start holds.</summary>
    public static async Task<(int Payees, int Balances, int Works, int Imports, int Lines)> Counts(PortalDatabase database)
    {
        await using var db = database.Context();
        return (await db.Contributors.CountAsync(), await db.OpeningBalances.CountAsync(), await db.RoyaltyWorks.CountAsync(),
            await db.OpeningImports.CountAsync(),
            await db.History.CountAsync());
    }

    private static string Who(OpeningKind kind) => kind == OpeningKind.Balances ? Someone.Finance : Someone.Secretary;
}
