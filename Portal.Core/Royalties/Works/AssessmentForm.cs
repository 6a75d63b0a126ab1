namespace Portal.Core.Royalties.Works;

/// <summary>What the assessor typed for one work.</summary>
public sealed record AssessmentForm(int WorkId, int Version, string? GenreCode, decimal? Coefficient, decimal AdditionPercent, string? Note);
