namespace Portal.Core.Portals.Forms;

/// <summary>The authority behind a portal, its names, hosts and regulation, as typed.</summary>
public sealed class OfficeForm : IProfileForm
{
    public string? Name { get; set; }
    public string? ShortName { get; set; }
    public string? KindLabel { get; set; }
    public string? Place { get; set; }
    public string? Authority { get; set; }
    public string? Superior { get; set; }

    /// <summary>One host name a line.</summary>
    public string? Hosts { get; set; }
    public string? RegulationTitle { get; set; }
    public string? RegulationNumber { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public DateOnly? EffectiveOn { get; set; }
    public string? Note { get; set; }

    /// <summary>What stands in a field of a day and is none; nothing is saved while it does.</summary>
    public UnreadableFields Unreadable { get; } = new();

    public static OfficeForm Of(PortalProfile p) => new()
    {
        Name = p.Name, ShortName = p.ShortName, KindLabel = p.KindLabel, Place = p.Place, Authority = p.Authority, Superior = p.Superior,
        Hosts = string.Join('\n', p.Hosts), RegulationTitle = p.Regulation.Title, RegulationNumber = p.Regulation.Number,
        IssuedOn = p.Regulation.IssuedOn, EffectiveOn = p.Regulation.EffectiveOn, Note = p.Regulation.Note,
    };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var hosts = FormText.Lines(Hosts).Select(h => h.ToLowerInvariant()).ToList();
        var reasons = new[]
        {
            FormText.Check(nameof(Name), "tên cổng", Name, PortalSite.NameLength),
            FormText.Check(nameof(ShortName), "tên gọi tắt", ShortName, PortalSite.NameLength),
            FormText.Check(nameof(KindLabel), "loại đơn vị, ví dụ: phường", KindLabel), FormText.Check(nameof(Place), "địa danh ghi trên văn bản", Place),
            FormText.Check(nameof(Authority), "cơ quan chủ quản", Authority), FormText.Check(nameof(Superior), "cơ quan cấp trên", Superior, needed: false),
            FormText.Check(nameof(RegulationTitle), "tên quy chế", RegulationTitle),
            FormText.Check(nameof(RegulationNumber), "số quy chế", RegulationNumber, needed: false),
            hosts.Count == 0 ? FormRefusals.Empty(nameof(Hosts), "ít nhất một tên miền của cổng") : null,
            PlausibleYears.Refuse("Ngày ban hành", IssuedOn, nameof(IssuedOn)), PlausibleYears.Refuse("Ngày có hiệu lực", EffectiveOn, nameof(EffectiveOn)),
            IssuedOn > EffectiveOn ? FormRefusals.DaysTurned : null,
        }.OfType<Refusal>().Concat(Unreadable.Refusals).ToList();
        if (reasons.Count > 0) return reasons;
        return profile with
        {
            Name = VietnameseText.Tidy(Name), ShortName = VietnameseText.Tidy(ShortName), KindLabel = VietnameseText.Tidy(KindLabel),
            Place = VietnameseText.Tidy(Place), Authority = VietnameseText.Tidy(Authority), Superior = VietnameseText.TidyOrNull(Superior), Hosts = hosts,
            Regulation = profile.Regulation with
            {
                Title = VietnameseText.Tidy(RegulationTitle), Number = VietnameseText.TidyOrNull(RegulationNumber), IssuedOn = IssuedOn,
                EffectiveOn = EffectiveOn, Note = VietnameseText.TidyOrNull(Note),
            },
        };
    }
}

/// <summary>The editorial board as founded, as typed; its members are roles of people.</summary>
public sealed class BoardForm : IProfileForm
{
    public string? Name { get; set; }
    public string? CreatedBy { get; set; }
    public string? AnswersTo { get; set; }
    public string? DecisionNumber { get; set; }
    public DateOnly? DecisionOn { get; set; }
    public string? StandingUnit { get; set; }
    public string? CoordinatingUnit { get; set; }
    public string? Secretariat { get; set; }

    /// <summary>One position a line.</summary>
    public string? Positions { get; set; }
    public bool PartTime { get; set; }
    public string? ResponsiblePosition { get; set; }
    public string? ResponsibleName { get; set; }
    public UnreadableFields Unreadable { get; } = new();

    public static BoardForm Of(PortalProfile p) => new()
    {
        Name = p.Board.Name, CreatedBy = p.Board.CreatedBy, AnswersTo = p.Board.AnswersTo, DecisionNumber = p.Board.FoundingDecision?.Number,
        DecisionOn = p.Board.FoundingDecision?.Date, StandingUnit = p.Board.StandingUnit, CoordinatingUnit = p.Board.CoordinatingUnit,
        Secretariat = p.Board.Secretariat, Positions = string.Join('\n', p.Board.Positions), PartTime = p.Board.PartTime == true,
        ResponsiblePosition = p.Board.Responsible?.Position, ResponsibleName = p.Board.Responsible?.Name,
    };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var positions = FormText.Lines(Positions);
        var reasons = new[]
        {
            FormText.Check(nameof(Name), "tên Ban Biên tập", Name), FormText.Check(nameof(CreatedBy), "cơ quan thành lập", CreatedBy, needed: false),
            FormText.Check(nameof(AnswersTo), "người mà Ban Biên tập chịu trách nhiệm", AnswersTo, needed: false),
            FormText.Check(nameof(DecisionNumber), "số quyết định", DecisionNumber, needed: false),
            FormText.Check(nameof(Secretariat), "tên tổ giúp việc", Secretariat, needed: false),
            FormText.Check(nameof(ResponsibleName), "họ tên", ResponsibleName, needed: false),
            FormText.Check(nameof(ResponsiblePosition), "chức vụ của người chịu trách nhiệm", ResponsiblePosition,
                needed: VietnameseText.TidyOrNull(ResponsibleName) is not null),
            positions.Count == 0 ? FormRefusals.Empty(nameof(Positions), "thành phần của Ban, mỗi dòng một vị trí") : null,
            PlausibleYears.Refuse("Ngày quyết định", DecisionOn, nameof(DecisionOn)),
        }.OfType<Refusal>().Concat(Unreadable.Refusals).ToList();
        if (reasons.Count > 0) return reasons;
        var (old, number) = (profile.Board, VietnameseText.TidyOrNull(DecisionNumber));
        var position = VietnameseText.TidyOrNull(ResponsiblePosition);
        return profile with
        {
            Board = old with
            {
                Name = VietnameseText.Tidy(Name), CreatedBy = VietnameseText.TidyOrNull(CreatedBy), AnswersTo = VietnameseText.TidyOrNull(AnswersTo),
                FoundingDecision = number is null && DecisionOn is null && old.FoundingDecision is null ? null : new(number, DecisionOn),
                StandingUnit = StandingUnit, CoordinatingUnit = CoordinatingUnit, Secretariat = VietnameseText.TidyOrNull(Secretariat), Positions = positions,
                // Silent where the regulation is silent
                PartTime = PartTime ? true : old.PartTime is null ? null : false,
                Responsible = position is null ? null : new(position, VietnameseText.TidyOrNull(ResponsibleName), old.Responsible?.Source),
            },
        };
    }
}
