namespace Portal.Admin.Sample.Office;

/// <summary>What is told of one portal besides the plain life of its articles.</summary>
/// <param name="Deputy">Who is away these days; null where nobody is.</param>
public sealed record OfficeStory(
    IReadOnlyList<SampleArticle> Work, SampleArticle Corrected, OfficeCorrected Correction, SampleArticle Withdrawn, OfficeWithdrawn Withdrawal,
    SampleArticle Renewed, string Renewal, OfficeDeputy? Deputy);
