using System.Globalization;
using Portal.Core.Calendar;
using Portal.Core.Editions;
using Portal.Core.Portals;

namespace Portal.Admin.Sample.Office;

/// <summary>
/// Writes a portal's whole office around the articles written by hand: composed ones on the days that lack some, the season's topics first, no title twice.
/// The same portal on the same day is written the same.
/// </summary>
public sealed class OfficeWriter(PortalProfile profile, SampleFile hand, DateOnly today, WorkingCalendar calendar)
{
    /// <summary>Days before the same topic comes up again.</summary>
    private const int Rest = 20;

    private readonly OfficeFile office = OfficeFile.Read();
    private readonly OfficeWords words = new(profile);
    private readonly HashSet<string> titles = hand.Articles.Concat(hand.InProgress).Select(a => a.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);
    private readonly List<SamplePerson> payees = [.. hand.Contributors];
    private readonly IReadOnlyList<OfficeTopic> topics = OfficeFile.Read().Topics.Where(t => profile.Sections.Any(s => s.Code == t.Section)).ToList();
    private int places;

    /// <summary>The portal's content, and what is told of it besides.</summary>
    public (SampleFile File, OfficeStory Story) Write()
    {
        EnterPayees();
        var documents = new OfficeDocuments(profile, words, office, calendar).Write(FirstDay, today);
        var count = office.Published - hand.Articles.Count - hand.Documents.Count - documents.Count - 1;
        var articles = OfficeDays.Spread(FirstDay, today, count).Select((day, i) => Compose(day, i)).ToList();
        // What stands in the office now is of these days, and comes of what they left over
        var work = office.Work.Select(InWork).ToList();
        var (corrected, withdrawn) = (office.Corrected, office.Withdrawn);
        var right = Of(corrected.Topic, corrected.Topic.Said[0], today.AddDays(-corrected.DaysAgo), 0);
        var gone = Of(withdrawn.Topic, withdrawn.Topic.Said[0], today.AddDays(-withdrawn.DaysAgo), 1);
        var renewed = articles.Last(a => a.DaysAgo > 6);
        articles.Remove(renewed);
        return (hand with { Contributors = payees, Documents = [.. hand.Documents, .. documents], Articles = [.. hand.Articles, .. articles] },
            new(work, right, corrected, gone, withdrawn, renewed, office.Renewed, office.Deputies.GetValueOrDefault(profile.Id)));
    }

    /// <summary>Since when the office's people hold their roles: a year and a half, and not before the wards' first day.</summary>
    public static DateOnly Begun(DateOnly today) => today.AddMonths(-18) is var far && OfficeFile.Read().Since is var since && far > since ? far : since;

    /// <summary>The first day on which there is a whole office to tell of.</summary>
    public static DateOnly Soonest => OfficeFile.Read().Since.AddDays(OfficeFile.Read().Soonest);

    /// <summary>Of publishing: an office that begins prepares for some days.</summary>
    private DateOnly FirstDay => Begun(today).AddDays(3);

    /// <summary>Who has an account of the office is paid for what they write. Nobody has their citizen numbers: there is no province 000.</summary>
    private void EnterPayees()
    {
        foreach (var person in office.People[profile.Id].Where(p => p.Role == PortalRole.Contributor))
        {
            var known = payees.FindIndex(p => p.Key == person.Contributor);
            if (known >= 0) payees[known] = payees[known] with { User = person.User };
            else
            {
                var dice = new Dice(profile.Id + person.User);
                var digits = string.Concat(Enumerable.Range(0, 9).Select(_ => dice.Next(10).ToString(CultureInfo.InvariantCulture)));
                payees.Add(new(person.User, person.Name, null, person.Unit, Core.Royalties.Rates.PayeeKind.Staff, false,
                    "000" + digits, "2300" + digits, "Agribank", person.User));
            }
        }
    }

    private SampleArticle InWork(OfficeWork work, int index)
    {
        var article = Compose(today.AddDays(-work.DaysAgo), 1000 + index);
        return article with
        {
            State = StepHere(work.State), Reason = work.Reason, Held = work.Held, Remarks = work.Remarks ?? [], EventHoursBefore = work.Hours,
        };
    }

    /// <summary>A portal whose workflow lacks the step has it at the one before.</summary>
    private string StepHere(string state) =>
        state is "field-review" && profile.Workflow.Steps.All(s => s.Code != state) ? "editing" : state;

    private SampleArticle Compose(DateOnly day, int index)
    {
        var (topic, occasion) = Choose(day);
        if (!OfficeWords.ComesAgain(occasion.Title)) said.Add(occasion.Title);
        (last[topic.Id], used[topic.Id]) = (day, used.GetValueOrDefault(topic.Id) + 1);
        var article = Of(topic, occasion, day, index);
        titles.Add(article.Title);
        return article;
    }

    /// <summary>What its season asks for, then what was written of least, then by the dice.</summary>
    private (OfficeTopic Topic, OfficeSaid Occasion) Choose(DateOnly day)
    {
        var fitting = topics.SelectMany(t => t.Said.Where(s => s.Fits(t, day) && IsFree(s, day)).Select(s => (Topic: t, Said: s))).ToList();
        var rested = fitting.Where(f => !last.TryGetValue(f.Topic.Id, out var before) || Math.Abs(day.DayNumber - before.DayNumber) >= Rest).ToList();
        var dice = new Dice($"{profile.Id}/{day.DayNumber}");
        return (rested.Count > 0 ? rested : fitting)
            .OrderBy(f => f.Said.Around is not null ? 0 : f.Said.HasSeason(f.Topic) ? 1 : 2)
            .ThenBy(f => (double)used.GetValueOrDefault(f.Topic.Id) / f.Topic.Said.Count).ThenBy(_ => dice.Next(1000)).First();
    }

    private bool IsFree(OfficeSaid occasion, DateOnly day)
    {
        if (OfficeWords.LooksBack(occasion.Title) && day < office.Since.AddMonths(2)) return false;
        return OfficeWords.ComesAgain(occasion.Title) ? !titles.Contains(words.Fill(occasion.Title, day, "", new(""))) : !said.Contains(occasion.Title);
    }

    private SampleArticle Of(OfficeTopic topic, OfficeSaid occasion, DateOnly day, int index)
    {
        var dice = new Dice($"{profile.Id}/{topic.Id}/{occasion.Title}/{day.DayNumber}");
        // Each place once, before one comes again
        var place = office.Places[profile.Id] is var all ? all[places++ * 7 % all.Count] : "";
        string Fill(string text) => words.Fill(text, day, place, dice);
        var author = dice.Of(payees);
        var picture = (occasion.Picture ?? topic.Picture) is { Length: > 0 } key && dice.Next(4) > 0 ? key : null;
        var photographer = dice.Of(payees);
        return new(topic.Section, topic.Field, topic.Genre == "tin-anh" && picture is null ? "tin" : topic.Genre, Fill(occasion.Title), Fill(occasion.Abstract),
            [.. (occasion.Text ?? []).Concat(topic.Text).Select(wordings => Fill(dice.Of(wordings))), office.ArticleNote], today.DayNumber - day.DayNumber,
            string.Create(CultureInfo.InvariantCulture, $"{dice.Between(11, 17):00}:{dice.Between(0, 59):00}"),
            // Now and then a day late for a section that has a deadline
            index % 14 == 9 ? dice.Between(26, 50) : dice.Between(2, 4),
            picture is null || photographer == author ? [new(author.Key, ContributionRole.Author, 100)]
                : [new(author.Key, ContributionRole.Author, 70), new(photographer.Key, ContributionRole.Photo, 30)],
            null, picture is null ? [] : [PictureOf(picture, photographer)], null, null);
    }

    private SamplePicture PictureOf(string key, SamplePerson by) => new(key, office.Pictures[key].Alt, office.Pictures[key].Caption, by.PenName ?? by.FullName);
}
