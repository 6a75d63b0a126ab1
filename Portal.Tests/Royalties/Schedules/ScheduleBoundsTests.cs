using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Schedules;

/// <summary>What a schedule may hold, and where it stands among the others.</summary>
[Trait("Row", "G1")]
public class ScheduleBoundsTests
{
    private static readonly ScheduleForm Decided = new(
        "Biểu nhuận bút năm 2026", "Nghị định số 18/2014/NĐ-CP", new DateOnly(2026, 1, 1), 0.10m, [new("tin", "Tin", 0.5m, 2m, "tin")]);

    private static Task<Outcome<int>> Save(PortalDatabase database, ScheduleForm form) =>
        database.As(Someone.Administrator).GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(form);

    private static async Task<RoyaltySchedule> Stored(PortalDatabase database, int id)
    {
        await using var db = database.Context();
        return await db.RoyaltySchedules.Include(s => s.Genres).ThenInclude(g => g.Grades).Include(s => s.Additions).AsSplitQuery()
            .SingleAsync(s => s.Id == id);
    }

    private static async Task<List<(string Code, string? Field)>> Refused(ScheduleForm form)
    {
        using var database = await PortalDatabase.CreateAsync();
        var refusals = (await Save(database, form)).Refusals;
        await using var db = database.Context();
        Assert.False(await db.RoyaltySchedules.AnyAsync());
        return refusals.Select(r => (r.Code, r.Field)).ToList();
    }

    [Fact]
    [Trait("Fault", "FIN6"), Trait("Fault", "FIN8"), Trait("Fault", "FIN10")]
    public async Task G1_everything_a_decision_says_is_stored_and_read_back_as_it_was()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = Decided with
        {
            DecidingPaper = "Quyết định số 15/QĐ-UBND ngày 02/01/2026 của UBND phường Thành Đông", EffectiveTo = new(2026, 12, 31),
            RemunerationMode = RemunerationMode.OnTop, InformationPercent = 5, EditingPercent = 7.5m,
            Genres =
            [
                new("tin", "Tin", 0.5m, 2m, "tin") { Grades = [new("A", 2), new("B", 1.25m)] },
                new("clip", "Clip", 0, 0, "media") { Basis = GenreBasis.FixedAmount, FixedAmount = new Money(150_000) },
                new("dich", "Bài dịch", 1, 2.5m, "phong-su") { Basis = GenreBasis.PercentOfBase, MinPercent = 45, MaxPercent = 65, Share = "dich" },
            ],
            Additions =
            [
                new("kho-khan", "Khó khăn", AdditionKind.Addition, 10, 50, true), new("ngan", "Tin ngắn", AdditionKind.Reduction, 20, 30, false, "QĐ 15"),
            ],
        };

        var stored = await Stored(database, Story.Must(await Save(database, form)));

        Assert.Equal((form.DecidingPaper, form.EffectiveTo, form.EffectiveTo), (stored.DecidingPaper, stored.EffectiveTo, stored.DecidedTo));
        Assert.Equal((RemunerationMode.OnTop, 5m, 7.5m), (stored.RemunerationMode, stored.InformationPercent, stored.EditingPercent));
        var found = Assert.Single(Story.Must(await database.As(Someone.Finance).GetRequiredService<FindSchedules>().ExecuteAsync()));
        Assert.Equal(ScheduleState.InForce, found.State);
        Assert.Equal(form.Additions, found.Form.Additions);
        Assert.Equal(form.Genres.Select(g => g with { Grades = [] }), found.Form.Genres.Select(g => g with { Grades = [] }));
        Assert.Equal(form.Genres.SelectMany(g => g.Grades), found.Form.Genres.SelectMany(g => g.Grades));
    }

    [Fact]
    [Trait("Fault", "FIN7")]
    public async Task FIN7_a_schedule_that_says_nothing_of_additions_has_those_of_the_law_with_their_ranges()
    {
        using var database = await PortalDatabase.CreateAsync();

        var stored = await Stored(database, Story.Must(await Save(database, Decided)));

        Assert.Equal([("thieu-nhi-dan-toc", 10m, 20m, false), ("tieng-nuoc-ngoai", 30m, 50m, false), ("kho-khan", 0m, 100m, true)],
            stored.Additions.OrderBy(a => a.Position).Select(a => (a.Code, a.MinPercent, a.MaxPercent, a.NeedsReason)));
        Assert.Contains("điểm đ khoản 4 Điều 7", stored.Additions.Single(a => a.Code == "kho-khan").Ground, StringComparison.Ordinal);
        var none = await Stored(database, Story.Must(await Save(database, Decided with { EffectiveFrom = new(2027, 1, 1), Additions = [] })));
        Assert.Empty(none.Additions);
    }

    [Theory]
    [InlineData("kho-khan", AdditionKind.Addition, 0, 100.01, "x", "amax0")]
    [InlineData("thieu-nhi-dan-toc", AdditionKind.Addition, 5, 20, "x", "amax0")]
    [InlineData("thieu-nhi-dan-toc", AdditionKind.Addition, 10, 21, "x", "amax0")]
    [InlineData("kho-khan", AdditionKind.Reduction, 0, 50, "x", "amax0")]
    [InlineData("rieng", AdditionKind.Addition, 10, 20, " ", "ground0")]
    [InlineData("rieng", AdditionKind.Reduction, 30, 20, null, "amax0")]
    [InlineData("rieng", AdditionKind.Reduction, -1, 20, null, "amax0")]
    [InlineData("rieng", AdditionKind.Reduction, 0, 0, null, "amax0")]
    [InlineData("rieng", AdditionKind.Reduction, 0, 12.345, null, "amax0")]
    public async Task G1_an_addition_stays_within_the_law_and_a_hundred_per_cent(
        string code, AdditionKind kind, double min, double max, string? ground, string field) => Assert.Equal(field, Assert.Single(await Refused(Decided with
        {
            Additions = [new(code, "Khoản", kind, (decimal)min, (decimal)max, false, ground)],
        })).Field);

    [Fact]
    public async Task G1_an_addition_of_the_ward_s_own_rests_on_a_ground_and_a_reduction_needs_none()
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Save(database, Decided with
        {
            Additions =
            [
                new("dieu-tra", "Điều tra", AdditionKind.Addition, 0, 50, true, "khoản 2 Điều 4"), new("x", "Giảm", AdditionKind.Reduction, 0, 100),
            ],
        }));
        Assert.Equal(["royalties.schedule.additions"], (await Refused(Decided with
        {
            Additions = [new("x", "Giảm", AdditionKind.Reduction, 0, 100), new("x", "Giảm", AdditionKind.Reduction, 0, 100)],
        })).Select(r => r.Code));
    }

    [Theory]
    [InlineData(GenreBasis.FixedAmount, null, null, null, null, "sum0")]
    [InlineData(GenreBasis.FixedAmount, 0L, null, null, null, "sum0")]
    [InlineData(GenreBasis.FixedAmount, 7_590_001L, null, null, null, "sum0")] // 30 × 253.000 is what the law lets a phóng sự earn
    [InlineData(GenreBasis.FixedAmount, 7_590_000L, 10.0, 20.0, null, "pmin0")]
    [InlineData(GenreBasis.Coefficient, 150_000L, null, null, null, "sum0")]
    [InlineData(GenreBasis.PercentOfBase, null, 40.0, 65.0, null, "share0")]
    [InlineData(GenreBasis.PercentOfBase, null, 39.0, 65.0, "dich", "pmax0")]
    [InlineData(GenreBasis.PercentOfBase, null, 40.0, 66.0, "dich", "pmax0")]
    [InlineData(GenreBasis.PercentOfBase, null, 60.0, 50.0, "dich", "pmin0")]
    [InlineData(GenreBasis.PercentOfBase, null, null, 50.0, "dich", "pmin0")]
    [InlineData(GenreBasis.PercentOfBase, null, 20.0, 51.0, "phu-de", "pmax0")]
    public async Task FIN6_sums_and_parts_are_bounded_by_the_law(GenreBasis basis, long? sum, double? min, double? max, string? share, string field)
    {
        var summed = basis == GenreBasis.FixedAmount;
        var genre = new ScheduleGenre("a", "A", summed ? 0 : 1, summed ? 0 : 2, "phong-su")
        {
            Basis = basis, FixedAmount = sum is { } dong ? new Money(dong) : null, MinPercent = (decimal?)min, MaxPercent = (decimal?)max, Share = share,
        };
        Assert.Equal(field, Assert.Single(await Refused(Decided with { EffectiveFrom = new(2026, 12, 1), Genres = [genre] })).Field);
    }

    [Theory]
    [InlineData("A", 2.5, "grades0")]
    [InlineData("A", 1.255, "grades0")]
    [InlineData(" ", 1.5, "grades0")]
    [InlineData("b", 1.0, "grades0")] // B stands already
    public async Task G1_a_grade_is_named_once_and_lies_in_the_frame(string name, double coefficient, string field) =>
        Assert.Equal(field, Assert.Single(await Refused(Decided with
        {
            Genres = [new("tin", "Tin", 0.5m, 2m, "tin") { Grades = [new("B", 1), new(name, (decimal)coefficient)] }],
        })).Field);

    [Theory]
    [Trait("Fault", "FIN10")]
    [InlineData(RemunerationMode.OnTop, 0, 0, "informationPercent")]
    [InlineData(RemunerationMode.OnTop, 20, 30.5, "editingPercent")] // Điều 8: fifty per cent together
    [InlineData(RemunerationMode.OnTop, -1, 10, "informationPercent")]
    [InlineData(RemunerationMode.Inside, 5, 0, "informationPercent")]
    public async Task FIN10_remuneration_on_top_stays_below_the_ceiling_of_the_fund(RemunerationMode mode, double information, double editing, string field) =>
        Assert.Equal(field, Assert.Single(await Refused(Decided with
        {
            RemunerationMode = mode, InformationPercent = (decimal)information, EditingPercent = (decimal)editing,
        })).Field);

    [Theory]
    [InlineData("2027-01-01", null)]
    [InlineData("2026-12-31", "hai biểu không được cùng hiệu lực một ngày; biểu mới phải có hiệu lực từ 01/01/2027")]
    [InlineData("2027-01-03", "từ 01/01/2027 đến 02/01/2027 không có biểu nào")]
    [InlineData("2026-01-01", "biểu mới phải có hiệu lực sau ngày đó")]
    public async Task G1_between_two_schedules_there_is_neither_a_gap_nor_an_overlap(string from, string? why)
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Save(database, Decided with { EffectiveTo = new(2026, 12, 31) }));

        var outcome = await Save(database, Decided with { EffectiveFrom = DateOnly.Parse(from) });

        if (why is null) Assert.True(outcome.Done);
        else Assert.Contains(why, Assert.Single(outcome.Refusals).Sentence, StringComparison.Ordinal);
        Assert.All(outcome.Refusals, r => Assert.Equal("effectiveFrom", r.Field));
    }

    [Fact]
    public async Task G1_the_file_that_the_documentation_shows_is_read_and_entered()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "royalties.md"));
        var json = text.Split("```json\n")[1].Split("```")[0];
        using var database = await PortalDatabase.CreateAsync();

        var form = Story.Must(new HandWrittenFile(ProfileFile.Json, "royalties.schedule", "Biểu nhuận bút").Read<ScheduleForm>(json));
        var stored = await Stored(database, Story.Must(await Save(database, form)));

        Assert.Equal([GenreBasis.Coefficient, GenreBasis.Coefficient, GenreBasis.FixedAmount, GenreBasis.PercentOfBase],
            stored.Genres.OrderBy(g => g.Position).Select(g => g.Basis));
        Assert.Equal(new Money(150_000), stored.Genres.Single(g => g.Code == "clip").FixedAmount);
        Assert.Equal((RemunerationMode.OnTop, 2), (stored.RemunerationMode, stored.Additions.Count));
    }

    [Fact]
    public async Task G1_a_schedule_does_not_end_before_it_begins() =>
        Assert.Equal("effectiveTo", Assert.Single(await Refused(Decided with { EffectiveTo = new(2025, 12, 31) })).Field);
}
