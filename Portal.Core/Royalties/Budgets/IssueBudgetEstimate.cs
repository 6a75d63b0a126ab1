using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Budgets.Sheets;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Issues the estimate as a paper, as it stands by that ask now. Issued again it gets the next number, says why, and the one before is no longer in force.
/// The person says which one they saw, so that a double tap issues once.
/// </summary>
public sealed class IssueBudgetEstimate(PortalStore store, KeepPaper keep)
{
    /// <summary>The symbol a form begins with; the office may use another.</summary>
    public const string Symbol = "DT-BBT";

    /// <summary>What the papers of an estimate are about.</summary>
    public static string AboutOf(int year) => $"dt-{year}";

    /// <summary>Answers with the number of the paper; <paramref name="newestSeen"/> is that of the newest seen, 0 for none.</summary>
    public Task<Outcome<int>> ExecuteAsync(EstimateAsk ask, int newestSeen, PaperNumberForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var newest = await FindPapers.NewestAsync(operation, PaperKind.BudgetEstimate, AboutOf(ask.Year), number: null);
        if (SeenPaper.Answer(operation, newest, newestSeen) is { } answer) return answer;
        var estimate = await GetBudgetEstimate.OfAsync(operation, ask);
        var numbering = form.Read(operation.Today);
        var reasons = estimate.Refusals.Concat(numbering.Refusals).Concat(ReplacedPaper.WhyNot(newest, form.Reason)).ToList();
        if (reasons.Count > 0) return reasons;
        var sheet = EstimateSheet.Of(await operation.ProfileAsync(), estimate.Value, numbering.Value.On);
        if (ReplacedPaper.Of(newest, form.Reason) is { } replaced) sheet = sheet with { Notes = [replaced.Sentence, .. sheet.Notes] };
        var paper = await keep.ApplyAsync(operation, PaperKind.BudgetEstimate, AboutOf(ask.Year), sheet, whole: null, numbering.Value, new([], newest));
        return paper.Done ? paper.Value.Number : paper.As<int>();
    });
}
