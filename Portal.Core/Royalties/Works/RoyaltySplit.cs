using Portal.Core.Editions;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Works;

/// <summary>
/// A work's royalty among its contributors, in the order of the lines: <paramref name="Total"/> is all that is paid for it and the sum of
/// <paramref name="Parts"/>, <paramref name="OnTop"/> what of it is remuneration beside the royalty; null where remuneration comes out of the royalty.
/// </summary>
public sealed record RoyaltySplit(Money Total, Money? OnTop, IReadOnlyList<Money> Parts)
{
    /// <summary>
    /// Inside: everybody by their shares. On top: authors, photographers and translators share the royalty among themselves, whoever supplied the
    /// information shares the schedule's per cent of it, whoever edited theirs; each of these sums is rounded once and split to the last đồng. A royalty
    /// that has no author is paid to nobody.
    /// </summary>
    public static RoyaltySplit Of(Money royalty, RoyaltySchedule schedule, IReadOnlyList<(ContributionRole Role, decimal Share)> lines)
    {
        if (schedule.RemunerationMode == RemunerationMode.Inside) return new(royalty, null, royalty.Split(lines.Select(l => l.Share).ToList()));
        var parts = new Money[lines.Count];
        foreach (var group in lines.Select((line, i) => (line, i)).GroupBy(l => PotOf(l.line.Role)))
        {
            var pot = royalty.Times(PercentOf(group.Key, schedule) / 100);
            foreach (var (member, part) in group.Zip(pot.Split(group.Select(l => l.line.Share).ToList()))) parts[member.i] = part;
        }
        var onTop = lines.Zip(parts).Where(l => PotOf(l.First.Role) is not ContributionRole.Author).Sum(l => l.Second);
        return new(parts.Sum(), onTop, parts);
    }

    /// <summary>Whoever makes the work is paid out of one pot, named after the author.</summary>
    private static ContributionRole PotOf(ContributionRole role) =>
        role is ContributionRole.Information or ContributionRole.Editing ? role : ContributionRole.Author;

    private static decimal PercentOf(ContributionRole pot, RoyaltySchedule schedule) => pot switch
    {
        ContributionRole.Information => schedule.InformationPercent,
        ContributionRole.Editing => schedule.EditingPercent,
        _ => 100,
    };
}
