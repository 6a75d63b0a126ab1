using System.Globalization;

namespace Portal.Core.Papers;

/// <summary>Number and day of a paper as typed; an empty number is the next one of the symbol.</summary>
public sealed class PaperNumberForm
{
    public string? Symbol { get; set; }
    public DateOnly? On { get; set; }
    public string? Asked { get; set; }

    /// <summary>Why the newest one is replaced; asked for where there is one.</summary>
    public string? Reason { get; set; }

    /// <summary>As in <see cref="PaperNumbering.Confirmed"/>: kept by <see cref="Hear"/>.</summary>
    public int? Confirmed { get; set; }

    /// <summary>What stands in the field of the day and is none; nothing is issued while it does.</summary>
    public UnreadableFields Unreadable { get; } = new();

    /// <summary>The numbering, or everything that cannot stand, each beside its field.</summary>
    public Outcome<PaperNumbering> Read(DateOnly today)
    {
        if (Unreadable.Any) return Unreadable.Refusals.ToList();
        if (On is not { } on) return PaperRefusals.DayMissing;
        var typed = VietnameseText.TidyOrNull(Asked);
        // What is no number at all is refused like one out of range
        int? asked = typed is null ? null : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var numbering = new PaperNumbering(VietnameseText.Tidy(Symbol), on, asked) { Confirmed = Confirmed };
        var faults = numbering.Faults(today).ToList();
        return faults.Count > 0 ? faults : numbering;
    }

    /// <summary>Who was told that the number leaps and asks for the same one again means it.</summary>
    public void Hear(IReadOnlyList<Refusal> refusals) => Confirmed = PaperRefusals.IsLeap(refusals)
        && int.TryParse(VietnameseText.Tidy(Asked), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Confirmed;
}
