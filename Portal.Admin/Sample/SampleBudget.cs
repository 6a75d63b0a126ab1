using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Budgets;

namespace Portal.Admin.Sample;

/// <summary>
/// Budget and allowances of a ward in its story: of each year the amount given, typed by the accountant and confirmed by the head, one change, rates by
/// an invented decision, and two lists, of which the earlier one is paid. Numbers of papers are invented.
/// </summary>
internal sealed class SampleBudget(SampleDesk desk, PortalProfile profile, SampleSize size)
{
    /// <summary>The city's office and the third ward have none yet: their pages show what a portal without a budget shows.</summary>
    private static readonly string[] With = ["thanh-dong", "phu-lien"];

    private readonly long given = size == SampleSize.Small ? 30_000_000 : 60_000_000;

    public void PlanInto(Action<DateTime, Func<Task>> plan, DateTime first, DateOnly today)
    {
        if (!With.Contains(profile.Id)) return;
        for (var year = first.Year; year <= today.Year; year++)
        {
            var (named, begin) = (year, new DateTime(year, 1, 2, 8, 30, 0));
            plan(begin > first ? begin : first.AddHours(1), () => GiveAsync(named, BudgetEntryKind.Approved, given, "15/QĐ-UBND", new(named - 1, 12, 30)));
        }
        var changed = today.AddDays(-40);
        plan(changed.ToDateTime(new TimeOnly(9, 0)), () => GiveAsync(changed.Year, BudgetEntryKind.Change, given / 10, "48/QĐ-UBND", changed.AddDays(-1)));
        plan(first.AddHours(2), () => RateAsync(new(first.Year, 1, 1)));
        PlanList(plan, YearMonth.Of(today.AddMonths(-3)), paid: true);
        PlanList(plan, YearMonth.Of(today.AddMonths(-2)), paid: false);
    }

    private async Task GiveAsync(int year, BudgetEntryKind kind, long amount, string paper, DateOnly on)
    {
        desk.Act(desk.Hands.Of("ketoan"));
        var id = LoadSample.Must(await desk.Verb<SayBudget>().ExecuteAsync(new()
        {
            Year = year, Kind = kind, Amount = new(amount), PaperNumber = paper, PaperOn = on,
            Reason = kind == BudgetEntryKind.Change ? "Bổ sung cho tin, bài tuyên truyền chuyển đổi số" : null,
        }));
        desk.Act(desk.Hands.Of("truongban"));
        LoadSample.Must(await desk.Verb<DecideBudget>().ConfirmAsync(id, 1));
    }

    private async Task RateAsync(DateOnly from)
    {
        desk.Act(desk.Hands.Of("ketoan"));
        foreach (var (position, i) in profile.Board.Positions.Take(3).Select((p, i) => (p, i)))
            LoadSample.Must(await desk.Verb<SaveAllowanceRate>().ExecuteAsync(new()
            {
                Position = position, FromOn = from, Amount = new(500_000 - (i * 100_000)), PaperNumber = "Quyết định số 12/QĐ-UBND", PaperOn = from,
            }));
    }

    private void PlanList(Action<DateTime, Func<Task>> plan, YearMonth month, bool paid)
    {
        var next = month.Next.FirstDay.ToDateTime(new TimeOnly(14, 0));
        plan(next.AddDays(6), async () =>
        {
            desk.Act(desk.Hands.Of("ketoan"));
            LoadSample.Must(await desk.Verb<PrepareAllowances>().ExecuteAsync(month));
        });
        plan(next.AddDays(7), () => OnListAsync(month, "truongban", l => desk.Verb<ApproveAllowances>().ExecuteAsync(l.Id, l.Version)));
        if (paid)
            plan(next.AddDays(8), () => OnListAsync(month, "ketoan",
                l => desk.Verb<PayAllowances>().ExecuteAsync(l.Id, l.Version, DateOnly.FromDateTime(next.AddDays(8)))));
    }

    private async Task OnListAsync(YearMonth month, string who, Func<AllowanceDetail, Task<Outcome<Money>>> act)
    {
        desk.Act(desk.Hands.Of(who));
        LoadSample.Must(await act(LoadSample.Must(await desk.Verb<GetAllowances>().ExecuteAsync(month)).Shown));
    }
}
