using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Queue;
using Portal.Tests.Alerts;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Queue;

/// <summary>"Việc của tôi" as a workbook: the tab that is shown.</summary>
[Trait("Fault", "ED20")]
public sealed class ExportMyWorkTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        var late = await A.CompleteForm(database);
        (late.Title, late.EventAtLocal) = ("=Bài đã quá hạn", A.Hanoi(database).AddDays(-4));
        await Story.AtStep(database, "editing", late);
        await Story.AtStep(database, "editing");
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome<byte[]>> Export(string query = "", string who = Someone.Secretary, string portal = A.ThanhDong) =>
        database.As(who, portal).GetRequiredService<ExportMyWork>().ExecuteAsync(WorkList.Shape.Read(query));

    [Theory]
    [InlineData("", 2)]
    [InlineData("?xem=qua-han", 1)]
    [InlineData("?sap=-noi-dung&trang=3", 2)]
    [InlineData("?tu=ve%20sinh&loai=Phim", 1)]
    public async Task A_sheet_holds_the_rows_of_the_list_in_its_order(string query, int count)
    {
        var ask = WorkList.Shape.Read(query);
        var all = Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindMyWork>().ExecuteAsync());
        var shown = WorkList.Narrow(all, ask).Items.Select(r => string.Join('|', WardClock.Print(r.DueAt!.Value), r.Kind, r.Title, r.State, r.Who,
            "Chưa ai nhận", r.Does));

        var lines = Exported.Sheet(await Export(query)).Lines();

        Assert.Equal("Thời hạn|Loại|Nội dung|Đang ở|Người soạn|Người nhận|Việc cần làm", lines[0]);
        Assert.Equal(shown, lines.Skip(1));
        Assert.Equal(count, lines.Count - 1);
    }

    [Fact]
    public async Task Nobody_gets_work_of_others_and_whoever_has_no_role_here_no_sheet()
    {
        Assert.Single(Exported.Sheet(await Export(who: Someone.OtherAuthor)).Lines());
        Assert.Single(Exported.Sheet(await Export(who: Someone.Stranger, portal: "phu-lien")).Lines());
        Assert.Equal(["access.not-allowed"], (await Export(who: Someone.Stranger)).Codes());
    }

    [Fact]
    public async Task That_leaders_were_told_stands_in_the_file_as_on_the_screen()
    {
        await Told.ProfileAsync(database, p => p with { DeadlineAlerts = DeadlineAlerts.Shipped });
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(database);
        var told = Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindMyWork>().ExecuteAsync())
            .Where(r => r.EscalatedWords is not null).Select(r => $"{r.State} ({r.EscalatedWords})").ToList();

        var states = Exported.Sheet(await Export()).Lines().Skip(1).Select(l => l.Split('|')[3]).ToList();

        Assert.Contains(told, t => t.EndsWith(" (đã báo lên lãnh đạo 17:01 ngày 20/11/2026)", StringComparison.Ordinal));
        Assert.Equal(told, states.Where(s => s.Contains('(', StringComparison.Ordinal)));
    }
}
