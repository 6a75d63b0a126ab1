namespace Portal.Admin.Sample;

/// <summary>A clock that is set by hand, so that sample articles go through their life at the right moments of the past.</summary>
internal sealed class SampleClock : TimeProvider, IToldTime
{
    public DateTime Utc { get; set; }

    public void SetLocal(DateTime local) => Utc = WardClock.ToUtc(local);

    public override DateTimeOffset GetUtcNow() => new(Utc, TimeSpan.Zero);
}

/// <summary>Whoever acts at the moment in the sample's story.</summary>
internal sealed class SampleUser : ICurrentUser
{
    public string? UserId { get; set; }
    public string Name { get; set; } = FixedUser.System.Name;
    public bool IsSystem => UserId is null;
}
