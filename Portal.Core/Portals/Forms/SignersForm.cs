namespace Portal.Core.Portals.Forms;

/// <summary>Who signs, one row for each duty; a row left empty is nobody named, and the paper leaves room for the pen.</summary>
public sealed class SignersForm : IProfileForm
{
    public IReadOnlyList<Row> Rows { get; init; } = Enum.GetValues<SignerDuty>().Select(d => new Row { Duty = d }).ToList();

    public static SignersForm Of(PortalProfile profile) => new()
    {
        Rows = Enum.GetValues<SignerDuty>().Select(d => profile.Signers?.FirstOrDefault(s => s.Duty == d) is { } s
            ? new Row { Duty = d, Position = s.Position, Name = s.Name, Authority = s.Authority, Of = s.Of, Body = s.Body } : new Row { Duty = d }).ToList(),
    };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var reasons = Rows.SelectMany(r => r.Reasons()).ToList();
        if (reasons.Count > 0) return reasons;
        var read = Rows.Select(r => r.Read()).Where(s => s != new ProfileSigner(s.Duty)).ToList();
        // Those that were there keep their order, so that a form saved unchanged changes nothing
        var order = (profile.Signers ?? []).Select(s => s.Duty).ToList();
        var sorted = read.OrderBy(s => order.IndexOf(s.Duty) is var at && at < 0 ? int.MaxValue : at).ThenBy(s => s.Duty).ToList();
        return profile with { Signers = sorted.Count == 0 ? null : sorted };
    }

    /// <summary>One duty; the fields are named with it: <c>PositionHead</c>.</summary>
    public sealed class Row
    {
        public SignerDuty Duty { get; init; }
        public string? Position { get; set; }
        public string? Name { get; set; }
        public SignerAuthority Authority { get; set; }

        /// <summary>The position after KT., TL., TUQ.; not asked for otherwise, and then not kept.</summary>
        public string? Of { get; set; }
        public string? Body { get; set; }

        internal IEnumerable<Refusal> Reasons()
        {
            foreach (var (part, why) in Read().Faults) yield return FormRefusals.Empty(part + Duty, why);
            IEnumerable<(string Field, string Name, string? Text)> texts =
                [("Position", "chức vụ", Position), ("Name", "họ tên", Name), ("Of", "chức vụ được ký thay", Of), ("Body", "tên tập thể", Body)];
            foreach (var (field, name, text) in texts)
                if (FormText.Check(field + Duty, name, text, needed: false) is { } wrong) yield return wrong;
        }

        internal ProfileSigner Read() => new(Duty, VietnameseText.TidyOrNull(Position), VietnameseText.TidyOrNull(Name), Authority,
            ProfileSigner.NeedsOf(Authority) ? VietnameseText.TidyOrNull(Of) : null, VietnameseText.TidyOrNull(Body));
    }
}
