namespace Portal.Core.Deadlines;

/// <summary>
/// A counted deadline with the answer to "why this date?": <paramref name="DueAt"/> in UTC, <paramref name="Steps"/> the counting
/// in Vietnamese sentences in order of time, <paramref name="Skipped"/> the days not worked between the start and the due moment.
/// <paramref name="Provisional"/> says that the count enters a year whose notice is not out yet, so the date may move.
/// </summary>
public sealed record DeadlineCount(DateTime DueAt, IReadOnlyList<string> Steps, IReadOnlyList<DateOnly> Skipped, bool Provisional);
