namespace Portal.Core.Royalties.Schedules;

/// <summary>Reads the typed fields of a schedule; what cannot be read is kept as a refusal beside its field.</summary>
internal sealed class EntryReader
{
    public List<Refusal> Reasons { get; } = [];

    /// <summary>A number from 0 on, which must be there.</summary>
    public decimal Number(string name, string field, string? typed)
    {
        var read = Optional(name, field, typed);
        if (read is null && !Reasons.Any(r => r.Field == field)) Reasons.Add(ScheduleRefusals.Missing(name, field));
        return read ?? 0;
    }

    /// <summary>A number from 0 on, or nothing.</summary>
    public decimal? Optional(string name, string field, string? typed)
    {
        var read = DecimalText.ReadPositive(name, typed?.Trim().TrimEnd('%'));
        if (read.WhyNot is { } why) Reasons.Add(new(UnreadableFields.Code, why, field));
        return read.Value;
    }

    /// <summary>Stored with four decimals as a share: a per cent of more than two would be stored otherwise than it is shown.</summary>
    public decimal Percent(string name, string field, string? typed)
    {
        var percent = Number(name, field, typed);
        Fine(name, field, percent);
        return percent;
    }

    public decimal? OptionalPercent(string name, string field, string? typed)
    {
        var percent = Optional(name, field, typed);
        Fine(name, field, percent ?? 0);
        return percent;
    }

    public Money? Sum(string name, string field, string? typed)
    {
        var read = MoneyText.Read(name, typed);
        if (read.WhyNot is { } why) Reasons.Add(new(UnreadableFields.Code, why, field));
        return read.Value;
    }

    private void Fine(string name, string field, decimal percent)
    {
        if (decimal.Round(percent, 2) != percent) Reasons.Add(ScheduleRefusals.PercentTooFine(name, field));
    }
}
