namespace Portal.Core.Royalties.Schedules;

/// <summary>One addition or reduction as typed; one of the law keeps the law's code.</summary>
public sealed class AdditionEntry
{
    public string? Code { get; init; }
    public string? Name { get; set; }
    public AdditionKind Kind { get; set; } = AdditionKind.Reduction;
    public string? Min { get; set; }
    public string? Max { get; set; }
    public bool NeedsReason { get; set; } = true;
    public string? Ground { get; set; }

    internal bool HoldsSomething => !string.IsNullOrWhiteSpace(Name + Min + Max + Ground);

    internal static AdditionEntry Of(ScheduleAdditionForm addition) => new()
    {
        Code = addition.Code, Name = addition.Name, Kind = addition.Kind, Min = DecimalText.Of(addition.Min), Max = DecimalText.Of(addition.Max),
        NeedsReason = addition.NeedsReason, Ground = addition.Ground,
    };

    internal ScheduleAdditionForm Read(int i, EntryReader reader, IEnumerable<string?> taken)
    {
        var name = VietnameseText.Tidy(Name);
        if (name.Length is 0 or > ScheduleAddition.NameLength) reader.Reasons.Add(ScheduleRefusals.AdditionName($"addition{i}"));
        return new(Code ?? EntryCodes.New(name, taken, "khoan"), name, Kind,
            reader.Percent($"Tỷ lệ thấp nhất của “{name}”", $"amin{i}", Min), reader.Percent($"Tỷ lệ cao nhất của “{name}”", $"amax{i}", Max),
            NeedsReason, VietnameseText.TidyOrNull(Ground));
    }
}
