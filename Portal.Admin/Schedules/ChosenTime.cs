namespace Portal.Admin.Schedules;

/// <summary>What was said in a <see cref="TimeDialog"/>: the moment in local time, why, and whether an unusual one was confirmed.</summary>
public sealed record ChosenTime(DateTime? Local, string Reason, bool Anyway);
