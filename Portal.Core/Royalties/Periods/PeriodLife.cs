using Portal.Core.Roles;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// The whole life of a royalty period in one value: its states in order, what may be done in each, the moves between them, who may
/// make each and what comes next. Verbs, queue, screens and papers ask here; nothing else names a single state.
/// </summary>
/// <remarks>
/// Open ─finish▶ Assessed ─approve▶ Approved ─hand over▶ HandedOver ─pay▶ Paid ─close▶ Closed; Assessed, Approved, HandedOver ─return▶ Open. What a
/// move needs besides the right, the state and four eyes (works assessed, payees complete, a day, a reason) its verb asks:
/// <see cref="FinishAssessment"/>, <see cref="ApproveRoyaltyPeriod"/>, <see cref="HandOverRoyaltyPeriod"/>, <see cref="PayRoyaltyPeriod"/>,
/// <see cref="CloseRoyaltyPeriod"/>, <see cref="ReturnRoyaltyPeriod"/>. One more move needs such a verb,
/// columns in <see cref="RoyaltyPeriod"/>, a refusal in <see cref="RoyaltyRefusals"/> and a button in <c>PeriodSteps</c> of Portal.Admin.
/// If it leads on, it needs its place in <c>SampleStory</c> and in <c>Story</c> of the tests. The queue, the steps, the papers and the colours
/// follow. A right of its own is a constant in <see cref="Permissions"/> with its roles in <c>assets/roles.json</c>; the verb is listed in
/// <c>CoreRegistration</c>.
/// </remarks>
public static class PeriodLife
{
    public static readonly IReadOnlyList<PeriodState> States =
    [
        new(RoyaltyPeriodStatus.Open, "Đang chấm") { TakesWorks = true },
        new(RoyaltyPeriodStatus.Assessed, "Đã chấm xong"),
        new(RoyaltyPeriodStatus.Approved, "Đã duyệt") { IsFixed = true },
        new(RoyaltyPeriodStatus.HandedOver, "Đã bàn giao kế toán") { IsFixed = true },
        new(RoyaltyPeriodStatus.Paid, "Đã chi") { IsFixed = true, IsPaid = true },
        new(RoyaltyPeriodStatus.Closed, "Đã đóng") { IsFixed = true, IsPaid = true },
    ];

    public static readonly PeriodMove Finish = new("Chốt chấm", [RoyaltyPeriodStatus.Open], RoyaltyPeriodStatus.Assessed)
    {
        Step = "Chấm bài", Rights = [Permissions.Assess], Who = "Người chấm", Waits = "Đã chấm đủ, chờ người chấm chốt chấm.", Verb = "chốt chấm",
        Did = "đã chốt chấm",
        Deed = p => new(p.AssessedById, p.AssessedByName, p.AssessedAt, p.AssessedOnBehalfOf),
        Write = (p, deed) => (p.AssessedById, p.AssessedByName, p.AssessedAt, p.AssessedOnBehalfOf) = deed,
    };

    public static readonly PeriodMove Approve = new("Duyệt kỳ", [RoyaltyPeriodStatus.Assessed], RoyaltyPeriodStatus.Approved)
    {
        Rights = [Permissions.ApprovePeriod], Who = "Trưởng ban", Waits = "Đã chốt chấm, chờ Trưởng ban duyệt kỳ.", Verb = "duyệt", Did = "đã duyệt kỳ",
        NotBy = [new(FourEyes.HasAssessedAsync, RoyaltyRefusals.ApproverAssessed), new(FourEyes.IsPayeeAsync, RoyaltyRefusals.ApproverIsPayee)],
        AnswersReturn = true,
        Deed = p => new(p.ApprovedById, p.ApprovedByName, p.ApprovedAt, p.ApprovedOnBehalfOf),
        Write = (p, deed) => (p.ApprovedById, p.ApprovedByName, p.ApprovedAt, p.ApprovedOnBehalfOf) = deed,
    };

    /// <summary>The papers go from the board to finance: given by whoever may assess or approve, taken by whoever pays.</summary>
    public static readonly PeriodMove HandOver = new("Bàn giao kế toán", [RoyaltyPeriodStatus.Approved], RoyaltyPeriodStatus.HandedOver)
    {
        Rights = [Permissions.Assess, Permissions.ApprovePeriod], Who = "Thư ký", Waits = "Đã duyệt, chờ bàn giao bảng chấm và hồ sơ cho kế toán.",
        Verb = "bàn giao", Did = "đã bàn giao kỳ cho kế toán",
        Deed = p => new(p.HandedOverById, p.HandedOverByName, p.HandedOverAt, p.HandedOverOnBehalfOf),
        Write = (p, deed) => (p.HandedOverById, p.HandedOverByName, p.HandedOverAt, p.HandedOverOnBehalfOf) = deed,
    };

    public static readonly PeriodMove Pay = new("Chi trả", [RoyaltyPeriodStatus.HandedOver], RoyaltyPeriodStatus.Paid)
    {
        Rights = [Permissions.PayPeriod], Who = "Kế toán", Waits = "Chờ kế toán chi trả và ghi nhận ngày chi.", Verb = "chi trả", Did = "đã ghi nhận chi",
        NotBy = [new(FourEyes.HasMade(Approve), RoyaltyRefusals.PayerApproved), new(FourEyes.HasMade(HandOver), RoyaltyRefusals.PayerHandedOver)],
        Deed = p => new(p.PaidById, p.PaidByName, p.PaidAt, p.PaidOnBehalfOf),
        Write = (p, deed) => (p.PaidById, p.PaidByName, p.PaidAt, p.PaidOnBehalfOf) = deed,
        NotWhileDrawn = true, Day = p => p.PaidOn is { } day ? $"ngày chi {Vietnamese.Date(day)}" : null,
    };

    public static readonly PeriodMove Close = new("Đóng kỳ", [RoyaltyPeriodStatus.Paid], RoyaltyPeriodStatus.Closed)
    {
        Rights = [Permissions.PayPeriod], Who = "Kế toán", Waits = "Chờ kế toán đóng kỳ.", Verb = "đóng", Did = "đã đóng kỳ",
        Deed = p => new(p.ClosedById, p.ClosedByName, p.ClosedAt, p.ClosedOnBehalfOf),
        Write = (p, deed) => (p.ClosedById, p.ClosedByName, p.ClosedAt, p.ClosedOnBehalfOf) = deed,
    };

    /// <summary>The one way back, before the payment: whoever assesses opens what they finished too early, finance gives back what it was given.</summary>
    public static readonly PeriodMove Return = new("Trả về để duyệt lại",
        [RoyaltyPeriodStatus.Assessed, RoyaltyPeriodStatus.Approved, RoyaltyPeriodStatus.HandedOver], RoyaltyPeriodStatus.Open)
    {
        Rights = [Permissions.Assess, Permissions.PayPeriod, Permissions.ApprovePeriod], Did = "đã trả kỳ về để duyệt lại", NotWhileDrawn = true,
        RightsFrom = new Dictionary<RoyaltyPeriodStatus, IReadOnlyList<string>>
        {
            [RoyaltyPeriodStatus.Assessed] = [Permissions.Assess, Permissions.ApprovePeriod],
            [RoyaltyPeriodStatus.Approved] = [Permissions.PayPeriod, Permissions.ApprovePeriod],
            [RoyaltyPeriodStatus.HandedOver] = [Permissions.PayPeriod, Permissions.ApprovePeriod],
        },
        Deed = p => new(p.ReturnedById, p.ReturnedByName, p.ReturnedAt, p.ReturnedOnBehalfOf),
        Write = (p, deed) => (p.ReturnedById, p.ReturnedByName, p.ReturnedAt, p.ReturnedOnBehalfOf) = deed,
    };

    /// <summary>The moves that lead on, in their order, then the way back.</summary>
    public static readonly IReadOnlyList<PeriodMove> Moves = [Finish, Approve, HandOver, Pay, Close, Return];

    public static PeriodState Of(RoyaltyPeriodStatus status) => States.Single(s => s.Status == status);

    /// <summary>The states of which that holds, for a query.</summary>
    public static List<RoyaltyPeriodStatus> StatesThat(Func<PeriodState, bool> holds) => States.Where(holds).Select(s => s.Status).ToList();

    /// <summary>The move that leads on from a state; null at the last one.</summary>
    public static PeriodMove? Next(RoyaltyPeriodStatus status) => Moves.FirstOrDefault(m => m.LeadsOn && m.From.Contains(status));

    /// <summary>The moves this person may make now, as far as state and right tell; four eyes are told as a reason against.</summary>
    public static IReadOnlyList<PeriodMove> MovesFor(RoyaltyPeriodStatus status, Actor actor, bool drawn = false) =>
        Moves.Where(m => m.From.Contains(status) && m.May(actor, status) && !(drawn && m.NotWhileDrawn)).ToList();

    /// <summary>Why the state of a period does not allow a move; null where it does.</summary>
    public static Refusal? WhyNot(PeriodMove move, RoyaltyPeriod period) =>
        move.From.Contains(period.Status) ? null
        : !move.LeadsOn ? RoyaltyRefusals.NotReturnable(period)
        : period.Status < move.To ? RoyaltyRefusals.NotYet(period, move)
        : RoyaltyRefusals.PeriodFrozen(period);

    /// <summary>Why a disbursement that is drawn up keeps a period from a move; null where none does.</summary>
    internal static Refusal? WhyDrawn(PeriodMove move, RoyaltyPeriod period) =>
        move.NotWhileDrawn && period.DrawnIn is not null ? RoyaltyRefusals.Drawn(period) : null;

    /// <summary>The move a period made last; null for one that never moved.</summary>
    public static PeriodMove? Last(RoyaltyPeriod period) =>
        Moves.FirstOrDefault(m => m.To == period.Status && (m.LeadsOn || m.Deed(period).At is not null));

    /// <summary>
    /// The moves that no longer count once this one is made: going back undoes all that led further, the approval answers what was sent back.
    /// </summary>
    internal static IEnumerable<PeriodMove> UndoneBy(PeriodMove move) =>
        Moves.Where(m => move.LeadsOn ? move.AnswersReturn && !m.LeadsOn : m.LeadsOn && m.To > move.To);

    /// <summary>What waits for this person in a period, in the words of the queue; null for nothing.</summary>
    /// <param name="entries">Works assessed and adjustments taken: without any there is nothing to finish.</param>
    /// <param name="ended">The last day of its months is over.</param>
    /// <param name="drawn">A disbursement that is drawn up holds it: its own row waits then.</param>
    internal static string? WorkFor(Actor actor, PeriodState state, int awaiting, int entries, bool ended, bool drawn = false)
    {
        if (drawn && Next(state.Status) is { NotWhileDrawn: true }) return null;
        if (state.TakesWorks && awaiting > 0) return actor.Can(Permissions.Assess) ? $"Chấm {awaiting} bài" : null;
        // More may be published until the period ends; whoever finishes it before that does so from the period's own page
        if (state.TakesWorks && (entries == 0 || !ended)) return null;
        return Next(state.Status) is { } next && next.May(actor) ? next.Label : null;
    }

    /// <summary>What a period waits for, told to whoever cannot do it; null once nothing comes any more.</summary>
    internal static string? WaitsFor(PeriodState state, int awaiting, string? drawnIn = null) =>
        drawnIn is not null && Next(state.Status) is { NotWhileDrawn: true } ? $"Đã lập {RoyaltyWords.PlanOf(drawnIn)}, chờ kế toán chi và ghi nhận ngày chi."
        : state.TakesWorks && awaiting > 0 ? $"Còn {awaiting} bài chưa chấm; chấm đủ rồi chốt chấm." : Next(state.Status)?.Waits;

    /// <summary>The life of a period step by step: what was done by whom and when, what is now, who does what is to come.</summary>
    internal static IEnumerable<PeriodStep> StepsOf(RoyaltyPeriod period, IReadOnlyList<string> assessors)
    {
        var open = assessors.Count > 0 ? string.Join(", ", assessors) : "Chưa ai chấm";
        return Moves.Where(m => m.LeadsOn).Select(move =>
        {
            var done = period.Status >= move.To;
            return new PeriodStep(move.Step, done, move == Next(period.Status), done ? move.WordsOf(period) : move == Finish ? open : move.Who);
        });
    }
}

/// <summary>A state of a period with its words, and what may be done in it.</summary>
public sealed record PeriodState(RoyaltyPeriodStatus Status, string Words)
{
    /// <summary>Works and adjustments come, go and are assessed.</summary>
    public bool TakesWorks { get; init; }

    /// <summary>Works, amounts and payees are those of the approval. Before it payees count as they are stored.</summary>
    public bool IsFixed { get; init; }
    public bool IsPaid { get; init; }

    /// <summary>Nothing changes any more.</summary>
    public bool IsFinal => PeriodLife.Next(Status) is null;
}
