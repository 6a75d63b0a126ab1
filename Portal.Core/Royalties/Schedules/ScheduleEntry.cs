namespace Portal.Core.Royalties.Schedules;

/// <summary>
/// A royalty schedule as typed on screen: shares in per cent, numbers as people write them. What cannot be read is refused beside its field and
/// stays as typed; the rest is judged by <see cref="SaveRoyaltySchedule"/>, whose names of fields it shares.
/// </summary>
public sealed class ScheduleEntry
{
    private const int MostName = 200;
    private const int MostCode = 40;

    public string? Name { get; set; }
    public string? LegalBasis { get; set; }
    public DateOnly? EffectiveFrom { get; set; }
    public string? UnitPercent { get; set; }
    public string? SitePercent { get; set; } = "100";
    public List<GenreEntry> Genres { get; init; } = [];

    /// <summary>What stands in the field of the day and is none; nothing is saved while it does.</summary>
    public UnreadableFields Unreadable { get; } = new();

    /// <summary>
    /// Takes shares and genres of a schedule in force, and its name where none is typed; not its day and its deciding paper: those are the new one's own.
    /// </summary>
    public void Take(ScheduleForm example)
    {
        if (string.IsNullOrWhiteSpace(Name)) Name = example.Name;
        (UnitPercent, SitePercent) = (DecimalText.Of(example.UnitShare * 100), DecimalText.Of((example.SiteShare ?? 1) * 100));
        Genres.Clear();
        Genres.AddRange(example.Genres.Select(g => new GenreEntry
        {
            Code = g.Code, Name = g.Name, Min = DecimalText.Of(g.Min), Max = DecimalText.Of(g.Max), Cap = g.Cap,
        }));
    }

    /// <summary>Whether something stands in a genre or a share that an example would put its own in the place of.</summary>
    public bool HoldsRates => !string.IsNullOrWhiteSpace(UnitPercent) || Genres.Any(g => !string.IsNullOrWhiteSpace(g.Name + g.Min + g.Max));

    public Outcome<ScheduleForm> Read()
    {
        var reasons = Unreadable.Refusals.ToList();
        if (EffectiveFrom is null && !Unreadable.Any) reasons.Add(ScheduleRefusals.DayMissing);
        var unit = Percent("Giá trị một đơn vị hệ số", "unitShare", UnitPercent, reasons);
        var site = Percent("Tỷ lệ của cổng", "siteShare", SitePercent, reasons);
        var genres = new List<ScheduleGenre>();
        foreach (var (genre, i) in Genres.Select((g, i) => (g, i)))
        {
            var name = VietnameseText.Tidy(genre.Name);
            if (name.Length is 0 or > MostName) reasons.Add(ScheduleRefusals.GenreName($"genre{i}"));
            var min = Number($"Hệ số thấp nhất của “{name}”", $"min{i}", genre.Min, reasons);
            var max = Number($"Hệ số cao nhất của “{name}”", $"max{i}", genre.Max, reasons);
            if (genre.Cap is null) reasons.Add(ScheduleRefusals.CapMissing(name, $"cap{i}"));
            genres.Add(new(genre.Code ?? NewCode(name, genres, Genres), name, min, max, genre.Cap ?? ""));
        }
        return reasons.Count > 0 ? reasons : new ScheduleForm(Name ?? "", LegalBasis ?? "", EffectiveFrom!.Value, unit / 100, genres, site / 100);
    }

    /// <summary>Stored as a share of four decimals: a per cent of more than two would be stored otherwise than it is shown.</summary>
    private static decimal Percent(string name, string field, string? typed, List<Refusal> reasons)
    {
        var percent = Number(name, field, typed, reasons);
        if (decimal.Round(percent, 2) != percent) reasons.Add(ScheduleRefusals.PercentTooFine(name, field));
        return percent;
    }

    private static decimal Number(string name, string field, string? typed, List<Refusal> reasons)
    {
        var read = DecimalText.ReadPositive(name, typed?.Trim().TrimEnd('%'));
        if (read.WhyNot is { } why) reasons.Add(new(UnreadableFields.Code, why, field));
        else if (read.Value is null) reasons.Add(ScheduleRefusals.Missing(name, field));
        return read.Value ?? 0;
    }

    private static string NewCode(string name, IEnumerable<ScheduleGenre> made, IEnumerable<GenreEntry> all)
    {
        var taken = made.Select(g => g.Code).Concat(all.Select(g => g.Code)).ToHashSet(StringComparer.Ordinal);
        var stem = VietnameseText.Slug(name);
        if (stem.Length > MostCode - 3) stem = stem[..(MostCode - 3)].TrimEnd('-');
        if (stem.Length == 0) stem = "the-loai";
        var code = stem;
        for (var i = 2; taken.Contains(code); i++) code = $"{stem}-{i}";
        return code;
    }
}

/// <summary>One genre as typed; the code is made from the name and stays the same from schedule to schedule.</summary>
public sealed class GenreEntry
{
    public string? Code { get; init; }
    public string? Name { get; set; }
    public string? Min { get; set; }
    public string? Max { get; set; }

    /// <summary>The genre of NĐ 18/2014 Điều 7 that bounds it.</summary>
    public string? Cap { get; set; }
}
