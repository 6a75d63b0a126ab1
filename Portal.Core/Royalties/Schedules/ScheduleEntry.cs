namespace Portal.Core.Royalties.Schedules;

/// <summary>
/// A royalty schedule as typed on screen: shares in per cent, numbers as people write them. What cannot be read is refused beside its field and
/// stays as typed; the rest is judged by <see cref="SaveRoyaltySchedule"/>, whose names of fields it shares.
/// </summary>
public sealed class ScheduleEntry
{
    public string? Name { get; set; }
    public string? DecidingPaper { get; set; }
    public string? LegalBasis { get; set; }
    public DateOnly? EffectiveFrom { get; set; }
    public DateOnly? EffectiveTo { get; set; }
    public string? UnitPercent { get; set; }
    public string? SitePercent { get; set; } = "100";
    public RemunerationMode RemunerationMode { get; set; }
    public string? InformationPercent { get; set; }
    public string? EditingPercent { get; set; }
    public List<GenreEntry> Genres { get; init; } = [];
    public List<AdditionEntry> Additions { get; init; } = [];

    /// <summary>What stands in the fields of days and is none; nothing is saved while it does.</summary>
    public UnreadableFields Unreadable { get; } = new();

    /// <summary>
    /// Takes everything but the days and the papers of a schedule: those are the new one's own; its name only where none is typed. Where the schedule says
    /// nothing of additions, those of the law are taken.
    /// </summary>
    public void Take(ScheduleForm example, ScheduleLaw law)
    {
        if (string.IsNullOrWhiteSpace(Name)) Name = example.Name;
        (UnitPercent, SitePercent) = (DecimalText.Of(example.UnitShare * 100), DecimalText.Of((example.SiteShare ?? 1) * 100));
        var onTop = example.RemunerationMode == RemunerationMode.OnTop;
        (RemunerationMode, InformationPercent, EditingPercent) = (example.RemunerationMode,
            onTop ? DecimalText.Of(example.InformationPercent) : null, onTop ? DecimalText.Of(example.EditingPercent) : null);
        TakeGenres(example.Genres);
        Begin(example.Additions ?? law.Beginning);
    }

    /// <summary>Puts genres, from an example or a file, in the place of those typed.</summary>
    public void TakeGenres(IEnumerable<ScheduleGenre> genres)
    {
        Genres.Clear();
        Genres.AddRange(genres.Select(GenreEntry.Of));
    }

    /// <summary>Puts these additions in the place of those typed.</summary>
    public void Begin(IEnumerable<ScheduleAdditionForm> additions)
    {
        Additions.Clear();
        Additions.AddRange(additions.Select(AdditionEntry.Of));
    }

    /// <summary>Whether something stands in a genre or a share that an example would put its own in the place of.</summary>
    public bool HoldsRates => !string.IsNullOrWhiteSpace(UnitPercent) || Genres.Any(g => g.HoldsSomething) || Additions.Any(a => a.HoldsSomething);

    public Outcome<ScheduleForm> Read()
    {
        var reader = new EntryReader();
        reader.Reasons.AddRange(Unreadable.Refusals);
        if (EffectiveFrom is null && !reader.Reasons.Any(r => r.Field == "effectiveFrom")) reader.Reasons.Add(ScheduleRefusals.DayMissing);
        var unit = reader.Percent("Giá trị một đơn vị hệ số", "unitShare", UnitPercent);
        var site = reader.Percent("Tỷ lệ của cổng", "siteShare", SitePercent);
        var onTop = RemunerationMode == RemunerationMode.OnTop;
        var information = onTop ? reader.OptionalPercent("Tỷ lệ cung cấp thông tin", "informationPercent", InformationPercent) : null;
        var editing = onTop ? reader.OptionalPercent("Tỷ lệ biên tập", "editingPercent", EditingPercent) : null;
        var genres = new List<ScheduleGenre>();
        for (var i = 0; i < Genres.Count; i++)
            genres.Add(Genres[i].Read(i, reader, genres.Select(g => g.Code).Concat(Genres.Select(g => g.Code))));
        var additions = new List<ScheduleAdditionForm>();
        for (var i = 0; i < Additions.Count; i++)
            additions.Add(Additions[i].Read(i, reader, additions.Select(a => a.Code).Concat(Additions.Select(a => a.Code))));
        if (reader.Reasons.Count > 0) return reader.Reasons;
        return new ScheduleForm(Name ?? "", LegalBasis ?? "", EffectiveFrom!.Value, unit / 100, genres, site / 100)
        {
            EffectiveTo = EffectiveTo, DecidingPaper = DecidingPaper, RemunerationMode = RemunerationMode,
            InformationPercent = information ?? 0, EditingPercent = editing ?? 0, Additions = additions,
        };
    }
}
