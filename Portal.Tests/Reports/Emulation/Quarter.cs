using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Reports.Emulation;
using Portal.Tests.Support;

namespace Portal.Tests.Reports.Emulation;

/// <summary>The third quarter of 2026 in Thành Đông, known by hand; and one item of the second.</summary>
internal static class Quarter
{
    public static readonly DaySpan Third = DaySpan.Of(new YearQuarter(2026, 3));

    /// <summary>
    /// Culture: four items, three on time, one late. The office: three, all on time. The centre: three, one late, two without a deadline. The economy: two.
    /// An has a share in five, Bình in five, Ấn (who wrote under two records) in three together, Chi in one.
    /// </summary>
    public static async Task<(int An, int Binh, int Twice, int Gone, int Chi)> LayAsync(PortalDatabase database)
    {
        var rows = new SomeItems(database);
        var (an, binh) = (await rows.PersonAsync("Nguyễn Hải An", "vhxh"), await rows.PersonAsync("Trần Quốc Bình"));
        var (twice, gone, chi) = (await rows.PersonAsync("Ấn Thị Hoa"), await rows.PersonAsync("Ấn Hoa"), await rows.PersonAsync("Lê Chi"));
        await rows.PublishedAsync("Quý trước", At(6, 30, 9), unit: "vhxh", due: At(6, 30, 10), by: [(an, 100)]);
        await rows.PublishedAsync("Văn hóa 1", At(7, 1, 0), unit: "vhxh", due: At(7, 1, 10), by: [(an, 100)]);
        await rows.PublishedAsync("Văn hóa 2", At(7, 2, 9), unit: "vhxh", due: At(7, 2, 9), by: [(an, 60), (binh, 40)]);
        await rows.PublishedAsync("Văn hóa 3", At(8, 2, 9), unit: "vhxh", due: At(8, 2, 10), by: [(an, 60), (binh, 40)]);
        await rows.PublishedAsync("Văn hóa 4", At(9, 30, 23), unit: "vhxh", due: At(9, 30, 10), by: [(an, 50), (twice, 50)]);
        foreach (var n in new[] { 1, 2, 3 })
            await rows.PublishedAsync($"Văn phòng {n}", At(7, n, 9), unit: "vp-hdnd-ubnd", due: At(7, n, 10), by: [(binh, 100)]);
        await rows.PublishedAsync("Trung tâm 1", At(7, 5, 9), unit: "tt-dvsnc", due: At(7, 5, 8), by: [(gone, 100)]);
        await rows.PublishedAsync("Trung tâm 2", At(7, 6, 9), unit: "tt-dvsnc", by: [(gone, 100)]);
        await rows.PublishedAsync("Trung tâm 3", At(7, 7, 9), unit: "tt-dvsnc", by: [(chi, 100)]);
        await rows.PublishedAsync("Kinh tế 1", At(7, 8, 9), unit: "kthtdt", due: At(7, 8, 10), by: [(an, 100)]);
        await rows.PublishedAsync("Kinh tế 2", At(7, 8, 9), unit: "kthtdt", due: At(7, 8, 10));
        await rows.PublishedAsync("Không đơn vị", At(7, 9, 9));
        await new SomeItems(database, "phu-lien").PublishedAsync("Cổng khác", At(7, 9, 9));
        await MergeAsync(database, gone, twice);
        return (an, binh, twice, gone, chi);
    }

    private static DateTime At(int month, int day, int hour) => new(2026, month, day, hour, 0, 0);

    /// <summary>As <c>MergeContributors</c> leaves it: what was published keeps its record.</summary>
    private static async Task MergeAsync(PortalDatabase database, int gone, int stays)
    {
        await using var db = database.Context();
        var record = await db.Contributors.SingleAsync(c => c.Id == gone);
        (record.MergedIntoId, record.Active) = (stays, false);
        await db.SaveChangesAsync();
    }

    /// <summary>The first item of that title is withdrawn on the 20th of August, and corrected on the 21st.</summary>
    public static async Task SpoilAsync(PortalDatabase database, string title)
    {
        await using var db = database.Context();
        var edition = await db.Editions.SingleAsync(e => e.Title == title);
        db.Withdrawals.Add(new Withdrawal
        {
            PortalId = A.ThanhDong, ItemId = edition.ItemId, EditionId = edition.Id, Title = title, WithdrawnAt = WardClock.ToUtc(At(8, 20, 9)),
            ByName = "Hoàng Ngọc Ánh", Reason = "Sai số liệu",
        });
        var profile = (await db.Portals.SingleAsync(p => p.Id == A.ThanhDong)).Profile;
        var next = edition.Next(2, EditorialWorkflow.From(profile.Workflow).First, authorId: null, correction: true);
        next.Publish(null, WardClock.ToUtc(At(8, 21, 9)));
        db.Editions.Add(next);
        await db.SaveChangesAsync();
    }

    public static async Task<EmulationTable> OfAsync(PortalDatabase database, EmulationOf of, EmulationOrder? order = null, DaySpan? span = null) =>
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<GetEmulation>().ExecuteAsync(span ?? Third, of, order));

    /// <summary>Rank and short name of everybody who is ranked.</summary>
    public static IEnumerable<(int? Rank, string Name)> Ranked(this EmulationTable table) =>
        table.Rows.Where(r => r.Rank is not null).Select(r => (r.Rank, r.Subject.Name));
}
