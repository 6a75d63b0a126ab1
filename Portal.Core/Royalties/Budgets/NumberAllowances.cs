using Portal.Core.Papers;
using Portal.Core.Roles;
using Portal.Core.Royalties.Budgets.Sheets;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Gives the sheet of an approved or paid month of allowances a number of the register: what was issued by the approval or the payment, word for word, now
/// with number and day. Numbered again it says why, and the one before is no longer in force. A double tap numbers once.
/// </summary>
public sealed class NumberAllowances(PortalStore store, KeepPaper keep)
{
    /// <summary>The symbol a form begins with; the office may use another.</summary>
    public const string Symbol = "PC-BBT";

    /// <summary>Answers with the number of the issue (bản); <paramref name="newestSeen"/> is that of the newest sheet seen.</summary>
    public Task<Outcome<int>> ExecuteAsync(YearMonth month, int newestSeen, PaperNumberForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ApprovePeriod) && !operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        if (await operation.Db.AllowanceMonths.AsNoTracking().SingleOrDefaultAsync(m => m.Month == month) is not { } list) return AccessRefusals.NotFound;
        if (await FindPapers.NewestAsync(operation, PaperKind.AllowanceSheet, list.About, number: null) is not { } newest
            || list.Status is not (AllowanceStatus.Approved or AllowanceStatus.Paid))
            return AllowanceRefusals.NotApproved(list);
        if (SeenPaper.Answer(operation, newest, newestSeen) is { } answer) return answer;
        var numbering = form.Read(operation.Today);
        // The sheet without a number is the same list: only a numbered one is replaced for a reason
        var before = newest.RegisterNumber is null ? null : newest;
        var reasons = numbering.Refusals.Concat(ReplacedPaper.WhyNot(before, form.Reason)).ToList();
        if (form.On < WardClock.DayOf(list.ApprovedAt!.Value)) reasons.Add(AllowanceRefusals.NumberedEarly(WardClock.DayOf(list.ApprovedAt.Value)));
        if (reasons.Count > 0) return reasons;
        return await ApplyAsync(operation, keep, newest, numbering.Value, ReplacedPaper.Of(before, form.Reason));
    });

    /// <summary>
    /// The newest sheet once more with that number; what it said of an earlier one is not said twice, and that nothing is paid yet would not stay true.
    /// </summary>
    private static async Task<Outcome<int>> ApplyAsync(
        Operation operation, KeepPaper keep, IssuedPaper newest, PaperNumbering numbering, ReplacedPaper? replaced)
    {
        var sheet = newest.Open() with { Check = null };
        var notes = sheet.Notes.Where(n => !ReplacedPaper.IsSentence(n) && n != AllowanceSheet.NotPaid);
        sheet = sheet with { Notes = replaced is null ? notes.ToList() : [replaced.Sentence, .. notes] };
        var kept = await keep.ApplyAsync(operation, PaperKind.AllowanceSheet, newest.About, sheet, whole: null, numbering, new([], newest));
        return kept.Done ? kept.Value.Number : kept.As<int>();
    }
}
