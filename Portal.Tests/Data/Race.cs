using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>
/// What several people do at the same instant, each reading before they write: prepared once, tried by all at once (in one process
/// or in several), and looked at afterwards. An attempt ends in "done", the code of its refusal, or what it threw.
/// </summary>
/// <param name="Attempts">How many try at once.</param>
internal sealed record Race(int Attempts, Func<RaceGround, Task<string>> PrepareAsync, Func<RaceGround, string, int, Task<Outcome>> TryAsync,
    Func<RaceGround, IReadOnlyList<string>, Task> CheckAsync)
{
    private const string Done = "done";

    /// <summary>Given the token as <c>given</c>; in order, since the set-up link needs a database without an account.</summary>
    public static IReadOnlyDictionary<string, Race> All { get; } = new Dictionary<string, Race>(RaceOfPeople.All, StringComparer.Ordinal)
    {
        ["one set-up link makes one administrator"] = new(5,
            async g => await g.AsSystem().GetRequiredService<SetupLinks>().CreateAsync()
                ?? throw new InvalidOperationException("This case needs a database without accounts."),
            async (g, token, i) => await g.AsSystem().GetRequiredService<SetupLinks>().UseAsync(token,
                new($"quan-tri-{i}", "Quản trị", null, RaceGround.Password)),
            async (g, told) =>
            {
                OneDoneOthers(told, "accounts.setup-link");
                await using var db = g.Open();
                Assert.Equal(1, await db.Users.CountAsync());
            }),
        ["one e-mail address makes one account"] = new(6, Nothing,
            async (g, _, i) => await g.AsSystem().GetRequiredService<CreateUser>().ExecuteAsync(
                new($"n{i}.{g.Portal}", "Người", g.Portal + "@vi-du.vn", RaceGround.Password), [new(g.Portal, PortalRole.Secretary)]),
            async (g, told) =>
            {
                OneDoneOthers(told, "accounts.email-taken");
                await using var db = g.Open();
                Assert.Equal(1, await db.Memberships.CountAsync());
            }),
        ["one day takes one schedule"] = new(8, Nothing,
            async (g, _, i) => await g.AsSystem().GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(RaceGround.Schedule($"Biểu {i}", new(2026, 12, 1))),
            async (g, told) =>
            {
                OneDoneOthers(told, "royalties.schedule.effectiveFrom");
                await using var db = g.Open();
                Assert.Equal(1, await db.RoyaltySchedules.CountAsync());
            }),
        ["schedules of different days follow each other without a gap"] = new(6, Nothing,
            async (g, _, i) => await g.AsSystem().GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(
                RaceGround.Schedule($"Biểu {i}", new DateOnly(2026, 12, 1).AddDays(i))),
            async (g, told) =>
            {
                Assert.All(told, t => Assert.Contains(t, new[] { Done, "royalties.schedule.effectiveFrom" }));
                await using var db = g.Open();
                var kept = await db.RoyaltySchedules.OrderBy(s => s.EffectiveFrom).ToListAsync();
                Assert.Equal(kept.Skip(1).Select(s => (DateOnly?)s.EffectiveFrom.AddDays(-1)).Append(null), kept.Select(s => s.EffectiveTo));
            }),
        ["one work is assessed once"] = new(6, g => Works(g, 1),
            async (g, _, i) => await g.AssessAsync(1, version: 1, coefficient: 1 + i / 10m),
            async (g, told) =>
            {
                OneDoneOthers(told, "data.stale");
                await AssertLinesAsync(g, "royalties.assessed", 1);
            }),
        ["works of one period are all assessed at once"] = new(6, g => Works(g, 6),
            async (g, _, i) => await g.AssessAsync(i + 1, version: 1),
            async (g, told) =>
            {
                Assert.All(told, t => Assert.Equal(Done, t));
                await AssertLinesAsync(g, "royalties.assessed", 6);
            }),
        ["a period is finished once"] = Step(RoyaltyPeriodStatus.Open, "royalties.period.assessed"),
        ["a period is approved once"] = Step(RoyaltyPeriodStatus.Assessed, "royalties.period.approved"),
        ["a period is handed over once"] = Step(RoyaltyPeriodStatus.Approved, "royalties.period.handed-over"),
        ["a period is paid once"] = Step(RoyaltyPeriodStatus.HandedOver, "royalties.period.paid"),
        ["a period is closed once"] = Step(RoyaltyPeriodStatus.Paid, "royalties.period.closed"),
        ["nothing is assessed in a period once finished"] = new(6,
            async g =>
            {
                await Works(g, 1);
                RaceGround.Must(await g.AssessAsync(1, 1));
                return (await g.PeriodAsync()).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
            },
            async (g, version, i) => i == 0
                ? await g.StepAsync(RoyaltyPeriodStatus.Open, new()
                {
                    PortalId = g.Portal, Id = (await g.PeriodAsync()).Id,
                    Version = int.Parse(version, System.Globalization.CultureInfo.InvariantCulture),
                })
                : await g.AssessAsync(1, version: 2, coefficient: 1 + i / 10m),
            async (g, told) =>
            {
                Assert.All(told, t => Assert.Contains(t, new[] { Done, "data.stale", "royalties.period-frozen" }));
                // Either the finishing came first, or one assessment did and whoever finishes, who saw another total, was told
                Assert.Single(told, t => t == Done);
                await using var db = g.Open();
                var last = await db.History.OrderByDescending(h => h.Sequence).FirstAsync();
                Assert.Equal(told[0] == Done ? "royalties.period.assessed" : "royalties.assessed", last.Action);
            }),
        ["one draft is saved once from one version"] = new(5,
            async g =>
            {
                await g.AddAuthorAsync();
                var saved = await (await g.AsAuthorAsync()).GetRequiredService<SaveDraft>().ExecuteAsync(await g.FormAsync("Bài"));
                RaceGround.Must(saved);
                return $"{saved.Value.EditionId} {saved.Value.Version}";
            },
            async (g, given, i) =>
            {
                var form = await g.FormAsync($"Bài của {i}");
                var parts = given.Split(' ').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToList();
                (form.EditionId, form.Version) = (parts[0], parts[1]);
                return await (await g.AsAuthorAsync()).GetRequiredService<SaveDraft>().ExecuteAsync(form);
            },
            (_, told) =>
            {
                OneDoneOthers(told, "data.stale");
                return Task.CompletedTask;
            }),
        ["one urgent review is ended once"] = new(6,
            async g =>
            {
                await Works(g, 1);
                await using var db = g.Open();
                var edition = await db.Editions.SingleAsync();
                db.UrgentReviews.Add(new()
                {
                    PortalId = g.Portal, ItemId = edition.ItemId, EditionId = edition.Id, PublishedAt = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc),
                    PublishedByName = "Trưởng ban", Reason = "Bão đổ bộ đêm nay",
                });
                await db.SaveChangesAsync();
                return edition.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
            },
            async (g, given, _) => await g.AsSystem().GetRequiredService<ReviewUrgent>().ExecuteAsync(
                int.Parse(given, System.Globalization.CultureInfo.InvariantCulture), new(UrgentResult.Passed)),
            async (g, told) =>
            {
                OneDoneOthers(told, "urgent.reviewed-before");
                await AssertLinesAsync(g, "content.urgent-reviewed", 1);
            }),
        ["new drafts are all kept, in one unbroken history"] = new(8,
            async g =>
            {
                await g.AddAuthorAsync();
                return "";
            },
            async (g, _, i) => await (await g.AsAuthorAsync()).GetRequiredService<SaveDraft>().ExecuteAsync(await g.FormAsync($"Bài {i}")),
            async (g, told) =>
            {
                Assert.All(told, t => Assert.Equal(Done, t));
                await using var db = g.Open();
                Assert.Equal(8, await db.Editions.CountAsync());
                var lines = await db.History.OrderBy(h => h.Sequence).ToListAsync();
                Assert.Equal(Enumerable.Range(1, lines.Count).Select(n => (long)n), lines.Select(l => l.Sequence));
                Assert.Equal([HistoryEntry.FirstHash, .. lines.SkipLast(1).Select(l => l.Hash)], lines.Select(l => l.PreviousHash));
            }),
    };

    /// <summary>All attempts of this process at once, each on services of its own.</summary>
    public async Task<IReadOnlyList<string>> TryAsyncAll(RaceGround ground, string given, IEnumerable<int> attempts) =>
        await Task.WhenAll(attempts.Select(i => Task.Run(() => WordsAsync(() => TryAsync(ground, given, i)))));

    private static async Task<string> WordsAsync(Func<Task<Outcome>> attempt)
    {
        try
        {
            var outcome = await attempt();
            return outcome.Done ? Done : outcome.Refusals[0].Code;
        }
        catch (Exception e)
        {
            return $"threw {e.GetBaseException().GetType().Name}: {e.GetBaseException().Message.ReplaceLineEndings(" ")}";
        }
    }

    private static Race Step(RoyaltyPeriodStatus from, string action) => new(4,
        async g =>
        {
            await g.PeriodAtAsync(from);
            return (await g.PeriodAsync()).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        },
        async (g, version, _) => await g.StepAsync(from, new()
        {
            PortalId = g.Portal, Id = (await g.PeriodAsync()).Id, Version = int.Parse(version, System.Globalization.CultureInfo.InvariantCulture),
        }),
        async (g, told) =>
        {
            OneDoneOthers(told, "data.stale");
            await AssertLinesAsync(g, action, 1);
            await using var db = g.Open();
            Assert.True(await db.RoyaltyPayments.CountAsync() <= 1);
        });

    private static Task<string> Nothing(RaceGround ground) => Task.FromResult("");

    private static async Task<string> Works(RaceGround ground, int count)
    {
        await ground.AddWorksAsync(count);
        return "";
    }

    internal static void OneDoneOthers(IReadOnlyList<string> told, string code) =>
        Assert.True(told.Count(t => t == Done) == 1 && told.Count(t => t == code) == told.Count - 1, string.Join('\n', told));

    private static async Task AssertLinesAsync(RaceGround ground, string action, int count)
    {
        await using var db = ground.Open();
        Assert.Equal(count, await db.History.CountAsync(h => h.Action == action));
    }
}
