using Portal.Core.Calendar;
using Portal.Core.Kinds.Documents;
using Portal.Core.Portals;

namespace Portal.Admin.Sample.Office;

/// <summary>
/// Composes a portal's documents: issued and published on working days, numbered by kind and year in the order they were issued, older announcements no
/// longer in force.
/// </summary>
internal sealed class OfficeDocuments(PortalProfile profile, OfficeWords words, OfficeFile office, WorkingCalendar calendar)
{
    /// <summary>Days after which an announcement has had its time.</summary>
    private const int Announced = 120;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> titles = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SampleDocument> Write(DateOnly first, DateOnly today)
    {
        var section = profile.Sections.First(s => s.Kind == "document").Code;
        var span = today.DayNumber - first.DayNumber - 2;
        return Enumerable.Range(0, office.Documents)
            .Select(i => Compose(section, Worked(first.AddDays(1 + (i * span / office.Documents)), today), today, i)).ToList();
    }

    private SampleDocument Compose(string section, DateOnly day, DateOnly today, int index)
    {
        var dice = new Dice($"{profile.Id}/document/{day.DayNumber}");
        var topics = office.DocumentTopics.Where(t => Fits(t, day)).ToList();
        var (topic, place, title) = Enumerable.Range(0, 200).Select(_ => (Topic: dice.Of(topics), Place: dice.Of(office.Places[profile.Id])))
            .Select(c => (c.Topic, c.Place, words.Fill(c.Topic.Title, day, c.Place, dice))).First(c => titles.Add(c.Item3));
        var series = $"{topic.Code}/{day.Year}";
        var number = numbers[series] = numbers.GetValueOrDefault(series, 4 + day.Month) + dice.Between(2, 11);
        // Two working days are allowed; one in six takes longer
        var publishedOn = Worked(day.AddDays(index % 6 == 4 ? 5 : dice.Next(2)), today);
        return new(section, $"{number}/{topic.Code}", topic.DocumentType, profile.Authority, dice.Next(3) == 0 ? "Chủ tịch" : "Phó Chủ tịch", day, day,
            topic.DocumentType == "Thông báo" && today.DayNumber - day.DayNumber > Announced ? DocumentStatus.Expired : DocumentStatus.InForce,
            title, words.Fill(topic.Abstract, day, place, dice),
            [.. topic.Body.Select(p => words.Fill(p, day, place, dice)), office.DocumentNote], today.DayNumber - publishedOn.DayNumber);
    }

    private bool Fits(OfficeDocument topic, DateOnly day) => (topic.Months is null || topic.Months.Contains(day.Month))
        && (!OfficeWords.LooksBack(topic.Title) || day >= office.Since.AddMonths(2));

    /// <summary>The first working day from that one on; where that is not over yet, the last before today.</summary>
    private DateOnly Worked(DateOnly day, DateOnly today)
    {
        while (day < today && !calendar.IsWorkingDay(day)) day = day.AddDays(1);
        while (day >= today || !calendar.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }
}
