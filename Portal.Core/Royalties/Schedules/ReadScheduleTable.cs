using ClosedXML.Excel;
using Portal.Core.Roles;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>
/// Reads the genres of a schedule out of an Excel workbook, to be looked over in the form: nothing is stored here. Columns are found by their names in the
/// first rows of the first worksheet, in any order. Everything wrong is said at once with its row; then nothing is taken over.
/// </summary>
public sealed class ReadScheduleTable(PortalStore store)
{
    /// <summary>A table has some dozens of rows: a larger file is another one.</summary>
    public const int MostBytes = 2 * 1024 * 1024;
    public const int MostRows = 200;

    public Task<Outcome<IReadOnlyList<ScheduleGenre>>> ExecuteAsync(byte[] file) => store.ReadAsync<Outcome<IReadOnlyList<ScheduleGenre>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        if (file.Length > MostBytes) return TableRefusals.TooLarge;
        var caps = await operation.Db.RoyaltyCaps.AsNoTracking().ToListAsync();
        return Read(file, caps);
    });

    private static Outcome<IReadOnlyList<ScheduleGenre>> Read(byte[] file, IReadOnlyList<RoyaltyCap> caps)
    {
        try
        {
            using var workbook = new XLWorkbook(new MemoryStream(file));
            return ScheduleTable.Read(workbook.Worksheets.First(), caps);
        }
        // A damaged workbook fails in whatever part of the library meets it first
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return TableRefusals.NotAWorkbook;
        }
    }
}
