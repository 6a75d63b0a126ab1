namespace Portal.Core.Royalties.Schedules;

/// <summary>
/// A schedule as decided by the authority, from the screen or a file; shares are fractions (0.1 for ten per cent), per cents whole numbers (40 for
/// forty), sums whole đồng.
/// </summary>
public sealed record ScheduleForm(
    string Name, string LegalBasis, DateOnly EffectiveFrom, decimal UnitShare, IReadOnlyList<ScheduleGenre> Genres, decimal? SiteShare = null)
{
    /// <summary>The last day, where the decision names one.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Number, day and issuer of the decision.</summary>
    public string? DecidingPaper { get; init; }
    public RemunerationMode RemunerationMode { get; init; }

    /// <summary>Of the royalty, where remuneration is paid on top.</summary>
    public decimal InformationPercent { get; init; }
    public decimal EditingPercent { get; init; }

    /// <summary>Where nothing is said of them, those of the law on the first day.</summary>
    public IReadOnlyList<ScheduleAdditionForm>? Additions { get; init; }

    /// <summary>A stored schedule as it was entered.</summary>
    internal static ScheduleForm Of(RoyaltySchedule schedule) => new(schedule.Name, schedule.LegalBasis, schedule.EffectiveFrom, schedule.UnitShare,
        ScheduleGenre.Of(schedule), schedule.SiteShare)
    {
        EffectiveTo = schedule.DecidedTo, DecidingPaper = schedule.DecidingPaper, RemunerationMode = schedule.RemunerationMode,
        InformationPercent = schedule.InformationPercent, EditingPercent = schedule.EditingPercent,
        Additions = schedule.Additions.OrderBy(a => a.Position).Select(ScheduleAdditionForm.Of).ToList(),
    };

    /// <summary>The rows to be stored; <paramref name="additions"/> are its own or the law's.</summary>
    internal RoyaltySchedule ToRows(string portalId, IReadOnlyList<ScheduleAdditionForm> additions) => new()
    {
        PortalId = portalId, Name = VietnameseText.Tidy(Name), LegalBasis = VietnameseText.Tidy(LegalBasis),
        DecidingPaper = VietnameseText.TidyOrNull(DecidingPaper), EffectiveFrom = EffectiveFrom, EffectiveTo = EffectiveTo, DecidedTo = EffectiveTo,
        UnitShare = UnitShare, SiteShare = SiteShare ?? 1, RemunerationMode = RemunerationMode,
        InformationPercent = InformationPercent, EditingPercent = EditingPercent,
        Genres = Genres.Select((g, i) => g.ToRow(portalId, i)).ToList(),
        Additions = additions.Select((a, i) => a.ToRow(portalId, i)).ToList(),
    };
}

/// <summary>One genre; <paramref name="Cap"/> names the genre of NĐ 18/2014 Điều 7 that bounds it. A genre with a fixed amount has the frame 0 to 0.</summary>
public sealed record ScheduleGenre(string Code, string Name, decimal Min, decimal Max, string Cap)
{
    public GenreBasis Basis { get; init; }
    public Money? FixedAmount { get; init; }
    public decimal? MinPercent { get; init; }
    public decimal? MaxPercent { get; init; }

    /// <summary>The row of NĐ 18/2014 Điều 7 khoản 4 điểm a, b that bounds the per cents.</summary>
    public string? Share { get; init; }
    public IReadOnlyList<GradeChoice> Grades { get; init; } = [];

    /// <summary>Those of a stored schedule, in its order.</summary>
    internal static List<ScheduleGenre> Of(RoyaltySchedule schedule) => schedule.Genres.OrderBy(g => g.Position)
        .Select(g => new ScheduleGenre(g.Code, g.Name, g.MinCoefficient, g.MaxCoefficient, g.CapCode)
        {
            Basis = g.Basis, FixedAmount = g.FixedAmount, MinPercent = g.MinPercent, MaxPercent = g.MaxPercent, Share = g.ShareCode,
            Grades = GenreChoice.Of(g).Grades,
        }).ToList();

    internal RoyaltyGenre ToRow(string portalId, int position) => new()
    {
        PortalId = portalId, Code = Code, Name = VietnameseText.Tidy(Name), MinCoefficient = Min, MaxCoefficient = Max, CapCode = Cap, Position = position,
        Basis = Basis, FixedAmount = FixedAmount, MinPercent = MinPercent, MaxPercent = MaxPercent, ShareCode = Share,
        Grades = Grades.Select((g, i) => new RoyaltyGrade
        {
            PortalId = portalId, Name = VietnameseText.Tidy(g.Name), Coefficient = g.Coefficient, Amount = g.Amount, Position = i,
        }).ToList(),
    };
}

/// <summary>One addition or reduction, in per cent from 0 to 100. One with the code of a row of the law stays within that row.</summary>
public sealed record ScheduleAdditionForm(
    string Code, string Name, AdditionKind Kind, decimal Min, decimal Max, bool NeedsReason = false, string? Ground = null)
{
    internal static ScheduleAdditionForm Of(ScheduleAddition row) =>
        new(row.Code, row.Name, row.Kind, row.MinPercent, row.MaxPercent, row.NeedsReason, row.Ground);

    internal ScheduleAddition ToRow(string portalId, int position) => new()
    {
        PortalId = portalId, Code = Code, Name = VietnameseText.Tidy(Name), Kind = Kind, MinPercent = Min, MaxPercent = Max, NeedsReason = NeedsReason,
        Ground = VietnameseText.TidyOrNull(Ground), Position = position,
    };
}
