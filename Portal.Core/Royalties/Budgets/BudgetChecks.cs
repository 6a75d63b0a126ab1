namespace Portal.Core.Royalties.Budgets;

/// <summary>What speaks against an entry as it is typed, all reasons at once, each beside its field.</summary>
internal static class BudgetChecks
{
    public static IEnumerable<Refusal> OfForm(BudgetForm form, DateOnly today)
    {
        foreach (var unreadable in form.Unreadable.Refusals) yield return unreadable;
        if (form.Year is not { } year) yield return BudgetRefusals.YearMissing;
        else if (year < today.Year - 1 || year > today.Year + 1) yield return BudgetRefusals.YearFar(today.Year - 1, today.Year + 1);
        if (form.Unreadable.Of("Amount") is null && WhyNotAmount(form) is { } amount) yield return amount;
        foreach (var refusal in OfPaper(form.PaperNumber, form.PaperOn, form.Unreadable, today)) yield return refusal;
        var reason = VietnameseText.Tidy(form.Reason);
        if (form.Kind != BudgetEntryKind.Approved && reason.Length == 0) yield return BudgetRefusals.ReasonMissing;
        if (reason.Length > BudgetEntry.ReasonLength) yield return BudgetRefusals.ReasonTooLong("Reason");
        if (form.WarnPercent is <= 0 or > 100) yield return BudgetRefusals.WarnOutside;
    }

    /// <summary>The number and the day of a deciding paper: signed by today.</summary>
    public static IEnumerable<Refusal> OfPaper(string? number, DateOnly? day, UnreadableFields unreadable, DateOnly today)
    {
        var words = VietnameseText.Tidy(number);
        if (words.Length == 0) yield return BudgetRefusals.PaperMissing;
        if (words.Length > BudgetEntry.PaperLength) yield return BudgetRefusals.PaperTooLong;
        if (unreadable.Of("PaperOn") is not null) yield break;
        if (day is null) yield return BudgetRefusals.PaperDayMissing;
        else if (PlausibleYears.Refuse("Ngày văn bản", day, "PaperOn") is { } year) yield return year;
        else if (day > today) yield return BudgetRefusals.PaperInFuture;
    }

    /// <summary>
    /// What the year's other entries and its settlement say against it. A year that is settled takes corrections alone: the paper that takes the place of
    /// the settlement rests on them.
    /// </summary>
    public static IEnumerable<Refusal> OfYear(BudgetForm form, int named, BudgetYear? year)
    {
        if (year?.ClosedAt is not null && form.Kind != BudgetEntryKind.Correction) yield return BudgetRefusals.Closed(named);
        var entries = year?.Entries ?? [];
        var approved = entries.Find(e => e.Kind == BudgetEntryKind.Approved && e.State != BudgetEntryState.Left);
        if (form.Kind == BudgetEntryKind.Approved && approved is not null) yield return BudgetRefusals.ApprovedAlready(named);
        if (form.Kind == BudgetEntryKind.Approved) yield break;
        if (approved is not { State: BudgetEntryState.Confirmed }) yield return BudgetRefusals.NotApprovedYet(named);
        else if (form.PaperOn < approved.PaperOn) yield return BudgetRefusals.BeforeApproved(approved.PaperOn);
        else if (form is { Amount: { } amount, PaperOn: { } day } && WhyBelow(entries, amount, day) is { } below) yield return below;
    }

    /// <summary>
    /// A change dated before others is counted from its own day on: on no day may the budget have been below nought, by the order of the papers.
    /// </summary>
    public static Refusal? WhyBelow(IEnumerable<BudgetEntry> entries, Money amount, DateOnly day)
    {
        var sum = Money.Zero;
        var steps = entries.Where(e => e.State == BudgetEntryState.Confirmed && e.Kind != BudgetEntryKind.Leave).OrderBy(e => e.PaperOn).ThenBy(e => e.Id)
            .Select(e => (e.PaperOn, e.Amount)).Append((PaperOn: day, Amount: amount)).OrderBy(s => s.PaperOn);
        foreach (var step in steps)
        {
            sum += step.Amount;
            if (sum < Money.Zero) return BudgetRefusals.BelowNothing(step.PaperOn, sum);
        }
        return null;
    }

    private static Refusal? WhyNotAmount(BudgetForm form) => form switch
    {
        { Amount: null } => BudgetRefusals.AmountMissing,
        { Kind: BudgetEntryKind.Approved, Amount.Dong: < 0 } => BudgetRefusals.AmountNegative,
        { Kind: not BudgetEntryKind.Approved, Amount.Dong: 0 } => BudgetRefusals.ChangeOfNothing,
        _ => null,
    };
}
