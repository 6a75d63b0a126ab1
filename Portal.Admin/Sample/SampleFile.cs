using System.Text.Json;
using Portal.Core.Kinds.Documents;
using Portal.Core.Editions;
using Portal.Core.Html;
using Portal.Core.Portals;
using Portal.Core.Royalties.Rates;

namespace Portal.Admin.Sample;

/// <summary>The believable content of one portal, as <c>assets/sample</c> holds it; days are counted back from loading.</summary>
public sealed record SampleFile(
    IReadOnlyList<SamplePerson> Contributors, IReadOnlyList<SampleDocument> Documents,
    IReadOnlyList<SampleArticle> Articles, IReadOnlyList<SampleArticle> InProgress)
{
    public static SampleFile Read(string portalId) => JsonSerializer.Deserialize<SampleFile>(
        File.ReadAllText(AssetFiles.Of("sample", portalId + ".json")), ProfileFile.Json)!;
}

/// <param name="User">Their account's name before the portal's, where they have one besides being paid.</param>
public sealed record SamplePerson(
    string Key, string FullName, string? PenName, string? Unit, PayeeKind Payee, bool Commitment, string TaxCode, string Bank, string BankName,
    string? User = null);

public sealed record SampleDocument(
    string Section, string? Number, string DocumentType, string Issuer, string? SignerTitle, DateOnly? IssuedOn, DateOnly? EffectiveOn,
    DocumentStatus Status, string Title, string Abstract, IReadOnlyList<string> Body, int DaysAgo);

public sealed record SampleArticle(
    string Section, string Field, string Genre, string Title, string Abstract, IReadOnlyList<string> Body, int DaysAgo, string Time,
    double EventHoursBefore, IReadOnlyList<SampleShare> By, string? Source, IReadOnlyList<SamplePicture> Pictures, string? State, string? Reason)
{
    /// <summary>Who has taken it upon themselves at its step, by the name before the portal's; null for nobody.</summary>
    public string? Held { get; init; }

    /// <summary>What was said of a passage: by whoever it waits for, then answered by its author.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Publication, or for work in progress the last change, in Viet Nam time.</summary>
    public DateTime At(DateOnly today) =>
        today.AddDays(-DaysAgo).ToDateTime(TimeOnly.ParseExact(Time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}

public sealed record SampleShare(string C, ContributionRole Role, decimal Share);

public sealed record SamplePicture(string Key, string Alt, string Caption, string Credit);
