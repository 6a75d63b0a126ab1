using Portal.Core.History.Security;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Budgets;

/// <summary>Hands out the sheet of a month's allowances as it was issued by its approval or its payment; each one leaves a line in the log.</summary>
public sealed class IssueAllowanceSheet(PortalStore store)
{
    public async Task<Outcome<Sheet>> ExecuteAsync(YearMonth month, int? number = null) => await store.NotedAsync(
        await store.ReadAsync<Outcome<Sheet>>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
            return await FindPapers.NewestAsync(operation, PaperKind.AllowanceSheet, AllowanceMonth.AboutOf(month), number) is { } kept
                ? kept.Open() : BudgetRefusals.NoPaper($"{PaperWords.Of(PaperKind.AllowanceSheet)} {month.Words}");
        }), "data.exported", $"Xuất bảng phụ cấp {month.Words}.");
}
