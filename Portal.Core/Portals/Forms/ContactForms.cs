namespace Portal.Core.Portals.Forms;

/// <summary>A way to reach the board, as typed.</summary>
public sealed class ChannelForm : IProfileForm
{
    public string? Key { get; init; }
    public string Kind { get; set; } = ProfileChannel.Kinds[0];
    public string? Label { get; set; }

    /// <summary>Empty where the regulation names the way and nobody has given the address yet.</summary>
    public string? Value { get; set; }
    public string? Source { get; set; }

    public static ChannelForm Of(ProfileChannel channel, string key) =>
        new() { Key = key, Kind = channel.Kind, Label = channel.Label, Value = channel.Value, Source = channel.Source };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        if (Key is not null && ProfileLists.Channels.Find(profile, Key) is null) return AccessRefusals.NotFound;
        var channel = new ProfileChannel(Kind, VietnameseText.Tidy(Label), VietnameseText.TidyOrNull(Value), VietnameseText.TidyOrNull(Source));
        var reasons = new[]
        {
            FormText.Check(nameof(Label), "tên kênh, ví dụ: Điện thoại văn phòng", Label), FormText.Check(nameof(Value), "nội dung", Value, needed: false),
            channel.Fault is { } fault ? FormRefusals.Channel(channel.Value, fault) : null,
        }.OfType<Refusal>().ToList();
        return reasons.Count > 0 ? reasons : ProfileLists.Channels.Put(profile, Key, channel);
    }
}

/// <summary>Attribution phrases and their source, as typed: one phrase a line.</summary>
public sealed class AttributionForm : IProfileForm
{
    public string? Phrases { get; set; }
    public string? Source { get; set; }

    public static AttributionForm Of(PortalProfile profile) => new() { Phrases = string.Join('\n', profile.Attribution), Source = profile.AttributionSource };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var lines = FormText.Lines(Phrases);
        var wrong = lines.Select(l => FormText.Check(nameof(Phrases), "mỗi cách dẫn nguồn", l))
            .Append(FormText.Check(nameof(Source), "căn cứ", Source, needed: false))
            .OfType<Refusal>().ToList();
        return wrong.Count > 0 ? wrong : profile with { Attribution = lines, AttributionSource = VietnameseText.TidyOrNull(Source) };
    }
}
