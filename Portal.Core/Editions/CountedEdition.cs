using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// What of an edition decides its deadline: its section in the profile, the moments it tells of, who made what it shows. Times in UTC.
/// </summary>
internal sealed record CountedEdition(
    int ItemId, string Title, string SectionCode, string? DeadlineCode, bool Announces, DateTime? EventAt, DateTime? DecidedAt, EditionDetails? Details)
{
    public static CountedEdition Of(Edition edition, Section section) => new(edition.ItemId, edition.Title, section.Code, section.DeadlineCode,
        edition.Announces, edition.EventAt, edition.DecidedAt, edition.Details);

    /// <summary>
    /// The rule that counts and why it does; no rule where the section has none. What another agency made falls under the section's second rule, where
    /// the profile names one.
    /// </summary>
    public ChosenRule RuleBy(PortalProfile profile)
    {
        var own = Find(profile, DeadlineCode);
        var others = Find(profile, profile.Sections.FirstOrDefault(s => s.Code == SectionCode)?.DeadlineOfOthers);
        if (own is null || others is null) return new(AsCounted(own), null);
        if (Details?.MadeBy(profile) is not { } made) return new(AsCounted(own), null);
        var rule = made.Others ? others : own;
        return new(AsCounted(rule), $"{made.Why}: tính theo thời hạn “{rule.Name}” ({rule.Term}).");
    }

    /// <summary>With the rule of its section in the profile that holds from now on; null where the profile drops the section.</summary>
    public CountedEdition? In(PortalProfile profile) => profile.Sections.FirstOrDefault(s => s.Code == SectionCode) is { } section
        ? this with { DeadlineCode = section.Deadline } : null;

    /// <summary>Of an announcement the decision about it, where its rule counts from that; what is still to come starts nothing.</summary>
    public DateTime? StartOf(DeadlineRule rule) => !Announces ? EventAt ?? Details?.CountsFrom : rule.Announcements is null ? null : DecidedAt;

    private DeadlineRule? AsCounted(DeadlineRule? rule) => rule is not null && Announces ? rule.OfAnnouncement() : rule;

    private static DeadlineRule? Find(PortalProfile profile, string? code) => profile.Deadlines.FirstOrDefault(d => d.Code == code);
}

/// <summary>A rule with the sentence that says why it is this one; the sentence is null where a section has but one.</summary>
internal sealed record ChosenRule(DeadlineRule? Rule, string? Why);

/// <summary>The running deadline of an item, or what was told of the one taken away; neither where none was counted yet.</summary>
internal readonly record struct CountedBefore(Deadline? Deadline, StoppedDeadline? Stopped);

/// <summary>What deadlines are counted by in a portal: its profile, its calendar, the law.</summary>
internal sealed record CountingGround(PortalProfile Profile, WorkingCalendar Calendar, IReadOnlyList<PublishingTerm> Terms)
{
    /// <summary>Whether a deadline that cannot be counted any more stays as it was: nothing was typed, but a year lost its calendar.</summary>
    public bool KeepsUncounted { get; init; }
}
