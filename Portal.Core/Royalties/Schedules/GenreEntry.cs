namespace Portal.Core.Royalties.Schedules;

/// <summary>One genre as typed; the code is made from the name and stays the same from schedule to schedule.</summary>
public sealed class GenreEntry
{
    private const int MostName = 200;

    public string? Code { get; init; }
    public string? Name { get; set; }
    public GenreBasis Basis { get; set; }
    public string? Min { get; set; }
    public string? Max { get; set; }

    /// <summary>In đồng, of a genre with a fixed amount.</summary>
    public string? Sum { get; set; }

    /// <summary>In per cent, of a genre that earns a part of another work's royalty, and the kind of the law.</summary>
    public string? MinPart { get; set; }
    public string? MaxPart { get; set; }
    public string? Share { get; set; }

    /// <summary>The genre of NĐ 18/2014 Điều 7 that bounds it.</summary>
    public string? Cap { get; set; }

    /// <summary>Grades in one line: <c>A 2,5; B 2; C 1,5</c>, sums for a genre with fixed amounts.</summary>
    public string? Grades { get; set; }

    internal bool HoldsSomething => !string.IsNullOrWhiteSpace(Name + Min + Max + Sum + MinPart + MaxPart + Grades);

    internal static GenreEntry Of(ScheduleGenre genre)
    {
        var summed = genre.Basis == GenreBasis.FixedAmount;
        return new()
        {
            Code = genre.Code, Name = genre.Name, Basis = genre.Basis, Cap = genre.Cap, Share = genre.Share,
            Min = summed ? null : DecimalText.Of(genre.Min), Max = summed ? null : DecimalText.Of(genre.Max),
            Sum = genre.FixedAmount is { } sum ? MoneyText.Of(sum) : null,
            MinPart = genre.MinPercent is { } min ? DecimalText.Of(min) : null, MaxPart = genre.MaxPercent is { } max ? DecimalText.Of(max) : null,
            Grades = GradeText.Of(genre.Grades),
        };
    }

    /// <summary>What the basis has no place for is left out: the fields of another basis are not on screen.</summary>
    internal ScheduleGenre Read(int i, EntryReader reader, IEnumerable<string?> taken)
    {
        var name = VietnameseText.Tidy(Name);
        if (name.Length is 0 or > MostName) reader.Reasons.Add(ScheduleRefusals.GenreName($"genre{i}"));
        var (min, max) = Basis == GenreBasis.FixedAmount ? (0, 0)
            : (reader.Number($"Hệ số thấp nhất của “{name}”", $"min{i}", Min), reader.Number($"Hệ số cao nhất của “{name}”", $"max{i}", Max));
        if (Cap is null) reader.Reasons.Add(ScheduleRefusals.CapMissing(name, $"cap{i}"));
        var genre = new ScheduleGenre(Code ?? EntryCodes.New(name, taken, "the-loai"), name, min, max, Cap ?? "")
        {
            Basis = Basis, Grades = GradeText.Read(Grades, name, Basis == GenreBasis.FixedAmount, $"grades{i}", reader),
        };
        if (Basis == GenreBasis.FixedAmount) return genre with { FixedAmount = reader.Sum($"Mức chi của “{name}”", $"sum{i}", Sum) };
        return Basis != GenreBasis.PercentOfBase ? genre : genre with
        {
            MinPercent = reader.Percent($"Tỷ lệ thấp nhất của “{name}”", $"pmin{i}", MinPart),
            MaxPercent = reader.Percent($"Tỷ lệ cao nhất của “{name}”", $"pmax{i}", MaxPart), Share = Share,
        };
    }
}
