using Portal.Core.Units;

namespace Portal.Core.Portals.Forms;

/// <summary>A unit as typed; the code is made once from the name and stays, since rows refer to it.</summary>
public sealed class UnitForm : IProfileForm
{
    public string? Code { get; init; }
    public string? Name { get; set; }
    public string? ShortName { get; set; }

    /// <summary>One duty a line; what follows the last <c>|</c> is the article it rests on.</summary>
    public string? Duties { get; set; }

    public static UnitForm Of(ProfileUnit unit) => new()
    {
        Code = unit.Code, Name = unit.Name, ShortName = unit.ShortName,
        Duties = string.Join('\n', (unit.Duties ?? []).Select(Line)),
    };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var reasons = new[]
        {
            FormText.Check(nameof(Name), "tên đơn vị", Name, Unit.NameLength), FormText.Check(nameof(ShortName), "tên gọi tắt", ShortName, Unit.NameLength),
        }.OfType<Refusal>().ToList();
        var name = VietnameseText.Tidy(Name);
        if (profile.Units.Any(u => u.Code != Code && VietnameseText.Fold(u.Name) == VietnameseText.Fold(name)))
            reasons.Add(FormRefusals.UnitTwice(name));
        if (reasons.Count > 0) return reasons;
        var old = ProfileLists.Units.Find(profile, Code);
        if (Code is not null && old is null) return AccessRefusals.NotFound;
        var duties = FormText.Lines(Duties).Select(Duty).ToList();
        return ProfileLists.Units.Put(profile, Code, new(
            Code ?? FormText.NewCode(VietnameseText.Tidy(ShortName), profile.Units.Select(u => u.Code), Unit.CodeLength), name, VietnameseText.Tidy(ShortName),
            duties.Count == 0 && old?.Duties is null ? null : duties));
    }

    /// <summary>A text that holds the sign itself ends in one where it names no article, so that it is read back whole.</summary>
    private static string Line(ProfileDuty duty) =>
        duty.Source is not null ? $"{duty.Text} | {duty.Source}" : duty.Text.Contains('|', StringComparison.Ordinal) ? duty.Text + " |" : duty.Text;

    private static ProfileDuty Duty(string line) => line.LastIndexOf('|') is >= 0 and var at
        ? new(line[..at].Trim(), line[(at + 1)..].Trim() is { Length: > 0 } source ? source : null)
        : new(line);
}
