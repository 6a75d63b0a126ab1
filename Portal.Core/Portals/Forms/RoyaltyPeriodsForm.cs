using System.Globalization;

namespace Portal.Core.Portals.Forms;

/// <summary>
/// How long royalty periods are, as typed: from which month (<c>01/2027</c>), by month or by quarter. Periods that exist stay as they are; a row for
/// months that lie in one already begins to work after it.
/// </summary>
public sealed class RoyaltyPeriodsForm : IProfileForm
{
    public List<Row> Rows { get; init; } = [];

    public static RoyaltyPeriodsForm Of(PortalProfile profile) => new()
    {
        Rows = (profile.RoyaltyPeriods ?? []).OrderBy(r => r.FromOn).Select(r => new Row
        {
            From = r.FromOn.ToString("MM/yyyy", CultureInfo.InvariantCulture), Quarter = r.IsQuarter, Source = r.Source,
        }).ToList(),
    };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var reasons = Rows.SelectMany((r, i) => r.Reasons(i)).ToList();
        foreach (var again in Rows.Select((r, i) => (Day: r.Day, Index: i)).Where(r => r.Day is not null).GroupBy(r => r.Day).SelectMany(g => g.Skip(1)))
            reasons.Add(FormRefusals.RoyaltyMonthTwice(again.Index));
        if (reasons.Count > 0) return reasons;
        var read = Rows.Select(r => r.Read()).OrderBy(r => r.FromOn).ToList();
        return profile with { RoyaltyPeriods = read.Count == 0 ? null : read };
    }

    /// <summary>One row: from when on, how long, where that is decided.</summary>
    public sealed class Row
    {
        public string? From { get; set; }
        public bool Quarter { get; set; }
        public string? Source { get; set; }

        internal DateOnly? Day => DateOnly.TryParseExact("01/" + VietnameseText.Tidy(From), "dd/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day) && PlausibleYears.Hold(day.Year) ? day : null;

        internal IEnumerable<Refusal> Reasons(int index)
        {
            if (Day is not { } day) yield return FormRefusals.RoyaltyMonth(index, From);
            else if (new ProfileRoyaltyPeriod(day, Months).Fault is not null) yield return FormRefusals.RoyaltyMonthOfQuarter(index);
            if (FormText.Check($"Source{index}", "căn cứ", Source, needed: false) is { } wrong) yield return wrong;
        }

        internal ProfileRoyaltyPeriod Read() => new(Day!.Value, Months, VietnameseText.TidyOrNull(Source));

        private int Months => Quarter ? ProfileRoyaltyPeriod.Quarter : 1;
    }
}
