using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>A unit of the portal that reviews an edition, by its code and name.</summary>
public sealed record ReviewingUnit(string Code, string Name)
{
    /// <summary>The units that review: one of each field, each once; a section with a reviewer of its own has that one alone.</summary>
    public static IReadOnlyList<ReviewingUnit> Of(PortalProfile profile, string? sectionReviewer, string? field, string? secondField) =>
        new[] { profile.ReviewerOf(sectionReviewer, field), string.IsNullOrEmpty(secondField) ? null : profile.ReviewerOf(sectionReviewer, secondField) }
            .OfType<string>().Distinct().Select(code => new ReviewingUnit(code, profile.UnitName(code) ?? code)).ToList();
}
