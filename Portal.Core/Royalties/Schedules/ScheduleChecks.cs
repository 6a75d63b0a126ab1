using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>Everything that speaks against a schedule as it was decided, but its place among the others, all at once.</summary>
internal static class ScheduleChecks
{
    public static List<Refusal> Of(ScheduleForm form, ScheduleLaw law)
    {
        var reasons = Head(form, law).ToList();
        for (var i = 0; i < (form.Genres?.Count ?? 0); i++) reasons.AddRange(GenreChecks.Of(form.Genres![i], i, law));
        foreach (var code in (form.Genres ?? []).GroupBy(g => g.Code).Where(g => g.Count() > 1).Select(g => g.Key))
            reasons.Add(ScheduleRefusals.DoubleGenre(code));
        var additions = form.Additions ?? [];
        for (var i = 0; i < additions.Count; i++) reasons.AddRange(Addition(additions[i], i, law));
        foreach (var twice in additions.GroupBy(a => a.Code).Where(g => g.Count() > 1)) reasons.Add(ScheduleRefusals.DoubleAddition(twice.First().Name));
        return reasons;
    }

    private static IEnumerable<Refusal> Head(ScheduleForm form, ScheduleLaw law)
    {
        if (VietnameseText.Tidy(form.Name).Length is 0 or > 400) yield return ScheduleRefusals.Name;
        if (VietnameseText.Tidy(form.LegalBasis).Length is 0 or > RoyaltySchedule.BasisLength) yield return ScheduleRefusals.LegalBasis;
        if (VietnameseText.Tidy(form.DecidingPaper).Length > 400) yield return ScheduleRefusals.DecidingPaper;
        if (form.EffectiveTo < form.EffectiveFrom) yield return ScheduleRefusals.EndsBeforeItBegins;
        if (form.UnitShare is <= 0 or > 1) yield return ScheduleRefusals.UnitShare;
        else if ((form.Genres ?? []).Select(law.CapOf).OfType<RoyaltyCap>().MinBy(c => c.UnitShare) is { } least && form.UnitShare > least.UnitShare)
            yield return ScheduleRefusals.UnitAboveLaw(form.UnitShare, least);
        if (form.SiteShare is <= 0 or > 1) yield return ScheduleRefusals.SiteShare;
        if (form.Genres is not { Count: > 0 }) yield return ScheduleRefusals.NoGenres;
        foreach (var refusal in Remuneration(form, law)) yield return refusal;
    }

    private static IEnumerable<Refusal> Remuneration(ScheduleForm form, ScheduleLaw law)
    {
        var together = form.InformationPercent + form.EditingPercent;
        if (form.InformationPercent is < 0 or > 100) yield return ScheduleRefusals.RemunerationPercent("informationPercent", form.InformationPercent);
        if (form.EditingPercent is < 0 or > 100) yield return ScheduleRefusals.RemunerationPercent("editingPercent", form.EditingPercent);
        if (form.RemunerationMode == RemunerationMode.Inside && together != 0) yield return ScheduleRefusals.RemunerationInside;
        if (form.RemunerationMode == RemunerationMode.OnTop && together == 0) yield return ScheduleRefusals.RemunerationMissing;
        if (form.RemunerationMode == RemunerationMode.OnTop && together > law.Fund?.RemunerationPercent)
            yield return ScheduleRefusals.RemunerationAboveLaw(together, law.Fund);
    }

    private static IEnumerable<Refusal> Addition(ScheduleAdditionForm addition, int i, ScheduleLaw law)
    {
        var name = VietnameseText.Tidy(addition.Name);
        if (name.Length is 0 or > ScheduleAddition.NameLength) yield return ScheduleRefusals.AdditionName($"addition{i}");
        if (addition.Code.Trim().Length is 0 or > ScheduleAddition.CodeLength) yield return ScheduleRefusals.AdditionCode(name, $"addition{i}");
        if (VietnameseText.Tidy(addition.Ground).Length > 400) yield return ScheduleRefusals.GroundTooLong(name, $"ground{i}");
        if (addition.Min < 0 || addition.Min > addition.Max || addition.Max is <= 0 or > 100)
        {
            yield return ScheduleRefusals.AdditionRange(addition, $"amax{i}");
            yield break;
        }
        if (decimal.Round(addition.Min, 2) != addition.Min || decimal.Round(addition.Max, 2) != addition.Max)
            yield return ScheduleRefusals.PercentTooFine($"Tỷ lệ của “{name}”", $"amax{i}");
        if (law.Additions.FirstOrDefault(a => a.Code == addition.Code) is { } row)
        {
            if (addition.Kind != AdditionKind.Addition || addition.Min < row.MinPercent || addition.Max > row.MaxPercent)
                yield return ScheduleRefusals.AdditionAgainstLaw(addition, row, $"amax{i}");
        }
        else if (addition.Kind == AdditionKind.Addition && VietnameseText.Tidy(addition.Ground).Length == 0)
            yield return ScheduleRefusals.GroundMissing(name, $"ground{i}");
    }
}
