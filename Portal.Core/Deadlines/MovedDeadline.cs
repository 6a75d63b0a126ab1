namespace Portal.Core.Deadlines;

/// <summary>An open deadline that a change of the calendar, the office hours or the rule moved; moments in UTC.</summary>
public sealed record MovedDeadline(string PortalId, int ItemId, string Title, DateTime Before, DateTime After)
{
    /// <summary><c>“Khai mạc hội thi”: 17:00 24/11/2026 → 17:00 25/11/2026</c>.</summary>
    public string Words => $"“{Title}”: {WardClock.Say(Before)} → {WardClock.Say(After)}";
}
