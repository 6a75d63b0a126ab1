namespace Portal.Admin.Shared;

/// <summary>One tab of <see cref="TabLinks"/>: its words, where it leads, how much is behind it; <paramref name="Urgent"/> says it is too much.</summary>
public sealed record TabLink(string Words, string Href, int? Count = null, bool Urgent = false);
