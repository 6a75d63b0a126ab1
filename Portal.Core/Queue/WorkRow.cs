namespace Portal.Core.Queue;

/// <summary>One thing waiting for the person: what, where it stands, by when, and the address that opens it.</summary>
public sealed record WorkRow(
    string Kind, string Title, string State, string? Who, DateTime? DueAt, string? TimeLeft, bool Late, bool DueToday, string Link, string Does);
