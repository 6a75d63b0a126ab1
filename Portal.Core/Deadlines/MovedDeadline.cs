namespace Portal.Core.Deadlines;

/// <summary>
/// An open deadline that a change of the calendar, the office hours, a rule or a section moved; moments in UTC, null where there was none before or is
/// none any more.
/// </summary>
public sealed record MovedDeadline(string PortalId, int ItemId, string Title, DateTime? Before, DateTime? After)
{
    /// <summary>The date of higher law beside it, before and after; null where there was or is none.</summary>
    public DateTime? LawBefore { get; init; }
    public DateTime? LawAfter { get; init; }

    /// <summary><c>“Khai mạc hội thi”: 17:00 24/11/2026 → 17:00 25/11/2026; hạn theo luật: … → …</c>.</summary>
    public string Words => $"“{Title}”: " + string.Join("; ", new[]
    {
        Before == After ? null : $"{Say(Before)} → {Say(After)}", LawBefore == LawAfter ? null : $"hạn theo luật: {Say(LawBefore)} → {Say(LawAfter)}",
    }.OfType<string>());

    private static string Say(DateTime? due) => due is { } at ? WardClock.Say(at) : "không có thời hạn";
}
