using System.Text.Json;
using Portal.Core.Portals;

namespace Portal.Admin.Sample.Office;

/// <summary>
/// What the sample of a whole office is composed of, as <c>assets/sample/office/topics.json</c> holds it: people, places, topics with their occasions and
/// words. Words in braces are filled in by <see cref="OfficeWords"/>.
/// </summary>
/// <param name="Since">Nothing is told of days before: the wards' own first day.</param>
/// <param name="Soonest">Days after that before there is a whole office to tell of.</param>
/// <param name="Published">Items a portal has published in the end, those written by hand among them.</param>
/// <param name="Documents">How many of these are documents composed here.</param>
/// <param name="DocumentNote">Ends each composed document, so that nobody takes it for one of a real office.</param>
/// <param name="ArticleNote">Ends each composed article likewise.</param>
/// <param name="Renewed">A paragraph that a next edition over a live one adds.</param>
public sealed record OfficeFile(
    DateOnly Since, int Soonest, int Published, int Documents, string DocumentNote, string ArticleNote, string Renewed,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Places, IReadOnlyDictionary<string, IReadOnlyList<OfficePerson>> People,
    IReadOnlyDictionary<string, OfficeDeputy> Deputies, IReadOnlyDictionary<string, OfficePicture> Pictures,
    OfficeCorrected Corrected, OfficeWithdrawn Withdrawn,
    IReadOnlyList<OfficeWork> Work, IReadOnlyList<OfficeTopic> Topics, IReadOnlyList<OfficeDocument> DocumentTopics)
{
    private static readonly Lazy<OfficeFile> Shipped = new(() =>
        JsonSerializer.Deserialize<OfficeFile>(File.ReadAllText(AssetFiles.Of("sample", "office", "topics.json")), ProfileFile.Json)!);

    public static OfficeFile Read() => Shipped.Value;
}

/// <summary>Somebody of the office beside the demo people every size has.</summary>
/// <param name="User">The name to sign in with, before the portal's.</param>
/// <param name="Contributor">Which payee of the portal's own sample they are; null where they are none, or one of their own.</param>
public sealed record OfficePerson(string User, string Name, PortalRole Role, string? Unit, string? Position, string? Contributor);

/// <summary>Who is away these days, who acts for them, and for how many days still.</summary>
public sealed record OfficeDeputy(string Absent, string Deputy, int Days);

public sealed record OfficePicture(string Alt, string Caption);

/// <summary>Something a ward writes about again and again.</summary>
/// <param name="Months">Months of the year it fits; none for all of them.</param>
/// <param name="Said">Its occasions, each with a title of its own: used once a portal, or once a month where the title names the month.</param>
/// <param name="Text">Paragraphs that end each of its articles, whatever the occasion; each in one or several wordings.</param>
public sealed record OfficeTopic(
    string Id, IReadOnlyList<int> Months, string Section, string Field, string Genre, string? Picture,
    IReadOnlyList<OfficeSaid> Said, IReadOnlyList<IReadOnlyList<string>> Text);

/// <summary>An occasion of a topic.</summary>
/// <param name="Text">Its own paragraphs, in order and before the topic's; each in one or several wordings.</param>
/// <param name="Months">Months it fits, where these are not the topic's.</param>
/// <param name="Around">The days it fits, where it hangs on a day of the year.</param>
/// <param name="Picture">Its own instead of the topic's; empty for none.</param>
public sealed record OfficeSaid(
    string Title, string Abstract, IReadOnlyList<IReadOnlyList<string>>? Text, IReadOnlyList<int>? Months, OfficeSpan? Around, string? Picture)
{
    public bool Fits(OfficeTopic topic, DateOnly day) =>
        (Months ?? topic.Months) is var months && (months.Count == 0 || months.Contains(day.Month)) && Around?.Holds(day) is not false;

    public bool HasSeason(OfficeTopic topic) => Around is not null || (Months ?? topic.Months).Count > 0;
}

/// <summary>A document of a kind a ward issues, with the letters behind its number.</summary>
public sealed record OfficeDocument(
    string DocumentType, string Code, string Title, string Abstract, IReadOnlyList<string> Body, IReadOnlyList<int>? Months);

/// <summary>An article in work: where it stands, since how many days, how many hours before that its event was, who has it, what was said of it.</summary>
public sealed record OfficeWork(string State, int DaysAgo, double Hours, string? Held, string? Reason, IReadOnlyList<string>? Remarks);

/// <summary>An article that was published with a wrong figure, and its correction.</summary>
public sealed record OfficeCorrected(OfficeTopic Topic, string Before, string After, string Note, int DaysAgo, int AfterDays);

/// <summary>An article that was withdrawn again.</summary>
public sealed record OfficeWithdrawn(OfficeTopic Topic, string Reason, string PublicReason, string Requester, int DaysAgo, int AfterDays);
