namespace Portal.Admin.Sample.Office;

/// <summary>On which days a portal published what is composed.</summary>
internal static class OfficeDays
{
    /// <summary>The articles written by hand fill the last half year; fewer are composed of those days.</summary>
    private const int ByHand = 180;

    /// <summary>That many days from the first to yesterday, oldest first, a third as dense in the last half year.</summary>
    public static IReadOnlyList<DateOnly> Spread(DateOnly first, DateOnly today, int count)
    {
        var days = Enumerable.Range(0, today.DayNumber - first.DayNumber).Select(first.AddDays).ToList();
        int WeightOf(DateOnly day) => today.DayNumber - day.DayNumber > ByHand ? 3 : 1;
        var all = days.Sum(WeightOf);
        List<DateOnly> spread = [];
        var sum = 0;
        foreach (var day in days)
        {
            sum += WeightOf(day);
            while (spread.Count < (long)count * sum / all) spread.Add(day);
        }
        return spread;
    }
}
