using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>What is said of a year's budget, by whom, and when it counts.</summary>
[Trait("Row", "G8")]
[Trait("Fault", "FIN11")]
public sealed class BudgetEntryTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_amount_counts_once_somebody_else_with_the_right_has_confirmed_it()
    {
        var id = Story.Must(await TrySay(database, Form(100_000_000)));
        Assert.False((await Figures(database)).Has);
        Assert.Contains("Chưa nhập dự toán được giao năm 2026", (await Detail(database)).Notes[0], StringComparison.Ordinal);

        await A.Membership(database, Someone.Finance, PortalRole.Head);
        Assert.Equal(["royalties.budget-own"], (await TryConfirm(database, id, Someone.Finance)).Codes());
        Assert.Equal(["access.not-allowed"], (await TryConfirm(database, id, Someone.Secretary)).Codes());
        Story.Must(await TryConfirm(database, id));

        var figures = await Figures(database);
        Assert.Equal((true, 100_000_000, 100_000_000), (figures.Has, figures.Budget.Dong, figures.Remaining.Dong));
        Assert.Equal(["royalties.budget-decided"], (await TryConfirm(database, id, Someone.Finance)).Codes());
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_entry_and_a_year_has_one_approved_amount()
    {
        var form = Form(50_000_000);
        Assert.Equal(Story.Must(await TrySay(database, form)), Story.Must(await TrySay(database, form)));

        Assert.Equal(["royalties.budget-twice"], (await TrySay(database, Form(60_000_000))).Codes());
        await using var db = database.Context();
        Assert.Equal(1, await db.BudgetEntries.CountAsync());
    }

    [Fact]
    public async Task A_budget_of_nothing_is_a_budget()
    {
        await Give(database, 0);
        var detail = await Detail(database);
        Assert.Equal((true, 0), (detail.Figures.Has, detail.Figures.Free.Dong));
        Assert.Contains("đã dùng hết", Assert.Single(detail.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_field_has_its_sentence_at_once()
    {
        var empty = await TrySay(database, new() { Kind = BudgetEntryKind.Change, WarnPercent = 101 });
        Assert.Equal(["Year", "Amount", "PaperNumber", "PaperOn", "Reason", "WarnPercent"], empty.Refusals.Select(r => r.Field));

        Assert.Equal(["royalties.budget-year-far"], (await TrySay(database, Form(1, year: 2030))).Codes());
        Assert.Equal(["royalties.budget-amount-negative"], (await TrySay(database, Form(-1))).Codes());
        Assert.Equal(["royalties.budget-paper-future"], (await TrySay(database, Form(1, on: new(2026, 11, 21)))).Codes());
        Assert.Equal(["date.year"], (await TrySay(database, Form(1, on: new(26, 1, 5)))).Codes());
        Assert.Equal(["royalties.budget-no-approved"], (await TrySay(database, Form(1, BudgetEntryKind.Change))).Codes());
    }

    [Fact]
    public async Task A_change_dated_before_others_is_counted_from_its_own_day()
    {
        await Give(database, 10_000_000, on: new(2026, 1, 5));
        await Give(database, 5_000_000, BudgetEntryKind.Change, new(2026, 6, 1));

        Assert.Equal(["royalties.budget-change-early"], (await TrySay(database, Form(1, BudgetEntryKind.Change, new(2026, 1, 4)))).Codes());
        var below = await TrySay(database, Form(-12_000_000, BudgetEntryKind.Change, new(2026, 3, 1)));
        Assert.Equal(["royalties.budget-change-below"], below.Codes());
        Assert.Contains("đến 01/03/2026", below.Refusals[0].Sentence, StringComparison.Ordinal);
        await Give(database, -12_000_000, BudgetEntryKind.Change, new(2026, 7, 1));

        Assert.Equal(3_000_000, (await Figures(database)).Budget.Dong);
        Assert.Equal([new(2026, 1, 5), new(2026, 6, 1), new DateOnly(2026, 7, 1)], (await Detail(database)).Entries.Select(e => e.PaperOn));
    }

    [Fact]
    public async Task An_amount_typed_wrong_is_corrected_with_its_reason_and_is_no_change()
    {
        await Give(database, 10_000_000);
        Assert.Equal(["royalties.budget-reason"], (await TrySay(database, Typed(null))).Codes());
        Story.Must(await TryConfirm(database, Story.Must(await TrySay(database, Typed("Gõ thừa một số 1")))));

        var figures = await Figures(database);
        Assert.Equal((9_000_000, 0, 9_000_000), (figures.Approved?.Dong, figures.Changes.Dong, figures.Budget.Dong));

        static BudgetForm Typed(string? reason)
        {
            var form = Form(-1_000_000, BudgetEntryKind.Correction);
            form.Reason = reason;
            return form;
        }
    }

    [Fact]
    public async Task What_is_not_used_says_why_and_counts_for_nothing()
    {
        var id = Story.Must(await TrySay(database, Form(1_000_000)));
        var leave = database.As(Someone.Finance).GetRequiredService<DecideBudget>();
        Assert.Equal(["royalties.budget-reason"], (await leave.LeaveAsync(id, 1, " ")).Codes());
        Assert.Equal(["data.stale"], (await leave.LeaveAsync(id, 7, "Gõ nhầm")).Codes());
        Story.Must(await leave.LeaveAsync(id, 1, "Gõ nhầm"));
        Assert.Equal(id, Story.Must(await database.As(Someone.Finance).GetRequiredService<DecideBudget>().LeaveAsync(id, 1, "Gõ nhầm")));

        Assert.Equal((BudgetEntryState.Left, "Gõ nhầm"), (await Detail(database)).Entries.Select(e => (e.State, e.LeftReason)).Single());
        await Give(database, 2_000_000);
        Assert.Equal(2_000_000, (await Figures(database)).Budget.Dong);
    }

    [Fact]
    public async Task Leave_needs_the_head_an_amount_and_a_reason()
    {
        Assert.Equal(["access.not-allowed"], (await TryAllow(database, 1, by: Someone.Finance)).Codes());
        Assert.Equal(["royalties.budget-leave-amount", "royalties.budget-leave-reason"], (await TryAllow(database, 0, " ")).Codes());
        var bare = new LeaveForm { Year = 2026, LeaveAmount = new(2_000), LeaveReason = "Gấp" };
        Assert.Equal(["PaperNumber", "PaperOn", "SignedBy"],
            (await database.As(Someone.Head).GetRequiredService<AllowOverBudget>().ExecuteAsync(bare)).Refusals.Select(r => r.Field));
        var form = Leave(2_000, "Gấp");
        var first = Story.Must(await database.As(Someone.Head).GetRequiredService<AllowOverBudget>().ExecuteAsync(form));
        Assert.Equal(first, Story.Must(await database.As(Someone.Head).GetRequiredService<AllowOverBudget>().ExecuteAsync(form)));

        var figures = await Figures(database);
        Assert.Equal((2_000, 0), (figures.Leave.Dong, figures.Budget.Dong));
    }
}
