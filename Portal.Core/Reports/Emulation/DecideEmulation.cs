using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Reports.Emulation;

/// <summary>A rule of emulation as it is typed. Points left empty are nought; all of them nought ranks by the number of items.</summary>
public sealed class EmulationRuleForm
{
    public DateOnly? FromOn { get; set; }
    public string? Source { get; set; }
    public decimal? UnitMinimum { get; set; } = EmulationRule.ShippedMinimum;
    public decimal? AuthorMinimum { get; set; } = EmulationRule.ShippedMinimum;
    public decimal? ItemPoints { get; set; }
    public decimal? OnTimePoints { get; set; }
    public decimal? LatePoints { get; set; }
    public decimal? CorrectionPoints { get; set; }
    public decimal? WithdrawalPoints { get; set; }

    internal IEnumerable<Refusal> Reasons()
    {
        if (FromOn is null) yield return EmulationRefusals.FirstDayMissing;
        var source = VietnameseText.Tidy(Source);
        if (source.Length == 0) yield return EmulationRefusals.SourceMissing;
        if (source.Length > EmulationRule.SourceLength) yield return EmulationRefusals.SourceTooLong;
        foreach (var (field, minimum) in new[] { (nameof(UnitMinimum), UnitMinimum), (nameof(AuthorMinimum), AuthorMinimum) })
            if (minimum is not (>= 1 and <= EmulationRule.MostMinimum) || minimum != Math.Truncate(minimum.Value))
                yield return EmulationRefusals.MinimumWrong(field);
        (string Field, decimal? Value)[] points =
        [
            (nameof(ItemPoints), ItemPoints), (nameof(OnTimePoints), OnTimePoints), (nameof(LatePoints), LatePoints),
            (nameof(CorrectionPoints), CorrectionPoints), (nameof(WithdrawalPoints), WithdrawalPoints),
        ];
        foreach (var (field, value) in points)
            if (value is { } number && (number is < 0 or > EmulationRule.MostPoints || Math.Round(number, 2) != number))
                yield return EmulationRefusals.PointsWrong(field);
        if ((ItemPoints ?? 0) <= 0 && (OnTimePoints ?? 0) <= 0 && points.Any(p => p.Value > 0)) yield return EmulationRefusals.OnlyTakenOff;
    }
}

/// <summary>Enters from which day on the portal ranks by which minimum and which points, with the paper that says so.</summary>
public sealed class DecideEmulation(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(EmulationRuleForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ProposeCommendation)) return AccessRefusals.NotAllowed;
        var reasons = form.Reasons().ToList();
        if (form.FromOn is { } day && await operation.Db.EmulationRules.AnyAsync(r => r.FromOn == day)) reasons.Add(EmulationRefusals.FirstDayTaken(day));
        if (reasons.Count > 0) return reasons;
        var rule = new EmulationRule
        {
            PortalId = operation.PortalId, FromOn = form.FromOn!.Value, Source = VietnameseText.Tidy(form.Source), UnitMinimum = (int)form.UnitMinimum!,
            AuthorMinimum = (int)form.AuthorMinimum!, ItemPoints = form.ItemPoints ?? 0, OnTimePoints = form.OnTimePoints ?? 0,
            LatePoints = form.LatePoints ?? 0, CorrectionPoints = form.CorrectionPoints ?? 0, WithdrawalPoints = form.WithdrawalPoints ?? 0,
            DecidedByName = operation.Actor.Name,
        };
        operation.Db.EmulationRules.Add(rule);
        await operation.Db.SaveChangesAsync();
        operation.Record("emulation.decided", $"emulation-rule:{rule.Id}",
            $"Quy định thi đua áp dụng từ {Vietnamese.Date(rule.FromOn)}: {EmulationWords.Of(rule)}. Căn cứ: {Vietnamese.Closed(rule.Source)}");
        return rule.Id;
    });
}

/// <summary>Takes a rule away that was entered by mistake; papers issued by it stay as they are.</summary>
public sealed class DropEmulationRule(PortalStore store)
{
    public Task<Outcome<DateOnly>> ExecuteAsync(int id) => store.WriteAsync<DateOnly>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ProposeCommendation)) return AccessRefusals.NotAllowed;
        if (await operation.Db.EmulationRules.SingleOrDefaultAsync(r => r.Id == id) is not { } rule) return AccessRefusals.NotFound;
        operation.Db.EmulationRules.Remove(rule);
        operation.Record("emulation.dropped", $"emulation-rule:{rule.Id}",
            $"Bỏ quy định thi đua áp dụng từ {Vietnamese.Date(rule.FromOn)} ({EmulationWords.Of(rule)}; căn cứ {Vietnamese.Closed(rule.Source)})");
        return rule.FromOn;
    });
}

/// <summary>The portal's rules, the latest first; refused to whoever may not see reports.</summary>
public sealed class FindEmulationRules(PortalStore store)
{
    public Task<Outcome<List<EmulationRule>>> ExecuteAsync() => store.ReadAsync<Outcome<List<EmulationRule>>>(async operation =>
        operation.Actor.Can(Permissions.SeeReports)
            ? await operation.Db.EmulationRules.OrderByDescending(r => r.FromOn).ToListAsync() : AccessRefusals.NotAllowed);
}

/// <summary>Words for rules.</summary>
public static class EmulationWords
{
    /// <summary>What a rule says, as within a sentence.</summary>
    public static string Of(EmulationRule rule)
    {
        var minimum = $"xếp hạng đơn vị từ {rule.UnitMinimum} tin, bài, tác giả từ {rule.AuthorMinimum} tin, bài";
        (string Words, decimal Points)[] points =
        [
            ("mỗi tin, bài +", rule.ItemPoints), ("đúng hạn thêm +", rule.OnTimePoints), ("quá hạn −", rule.LatePoints),
            ("mỗi lần đính chính −", rule.CorrectionPoints), ("mỗi lần gỡ −", rule.WithdrawalPoints),
        ];
        return rule.HasPoints
            ? $"{minimum}; điểm: {string.Join(", ", points.Where(p => p.Points > 0).Select(p => p.Words + Vietnamese.Number(p.Points)))}"
            : $"{minimum}; xếp theo số tin, bài đã đăng";
    }

    /// <summary>How a table was ranked, as a sentence for the page and the paper.</summary>
    public static string HowRanked(EmulationTable table)
    {
        var by = table.Order switch
        {
            EmulationOrder.Points => "điểm theo quy định của cổng",
            EmulationOrder.OnTime => "tỷ lệ tin, bài đăng đúng hạn trong số có thời hạn",
            _ => "số tin, bài đã đăng trong kỳ",
        };
        var minimum = $"xếp hạng từ {table.Minimum} tin, bài{(table.Order == EmulationOrder.OnTime ? " có thời hạn" : "")} trở lên";
        return table.Rule is { } rule
            ? $"Xếp theo {by}; {minimum}. Áp dụng từ {Vietnamese.Date(rule.FromOn)}, căn cứ: {Vietnamese.Closed(rule.Source)}"
            : $"Xếp theo {by}; {minimum} (mức tạm áp dụng khi cổng chưa có quy định).";
    }
}
