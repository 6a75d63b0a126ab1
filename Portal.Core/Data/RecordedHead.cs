namespace Portal.Core.Data;

/// <summary>Number and hash of the last line a portal's history had come to.</summary>
public sealed record RecordedHead(long Lines, string Hash);
