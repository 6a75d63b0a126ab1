using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Royalties.Works;

/// <summary>What a row asks of Core, and what it says of the answer.</summary>
public sealed partial class SheetRow
{
    /// <summary>The words of the row's state, for the sheet and for readers.</summary>
    public string StateWords => State switch
    {
        SheetState.Saving => "Đang lưu…",
        SheetState.Saved => "Đã lưu",
        SheetState.Refused => "Chưa lưu",
        SheetState.Changed => Waits is { } waits ? $"Chưa lưu: {waits}" : "Chưa lưu",
        _ => Work.AwaitsConsent ? "Ngoài khung, chờ Trưởng ban đồng ý"
            : Work.Status == RoyaltyWorkStatus.Assessed ? "Đã chấm" : RoyaltyWords.Of(Work.Status),
    };

    /// <summary>What is still missing before the row can be saved; null when nothing is.</summary>
    public string? Waits =>
        Dropped is { } points && Genre is { } now
            ? $"hệ số {points} không hợp với thể loại {now.Name} ({GenreLists.Between(now.Min, now.Max)}), hãy nhập lại hệ số"
        : Text(SheetColumn.Genre).Length == 0 ? "hãy chọn thể loại"
        : Genre is { Basis: GenreBasis.FixedAmount } fixedSum ? fixedSum.FixedAmount is null && Text(SheetColumn.Grade).Length == 0 ? "hãy chọn bậc" : null
        : Text(SheetColumn.Points).Length == 0 ? "hãy nhập hệ số"
        : Genre is { Basis: GenreBasis.PercentOfBase } && Text(SheetColumn.Share).Length == 0 ? "hãy nhập tỷ lệ so với tác phẩm tương ứng"
        : null;

    /// <summary>What is stored by now, beside what was typed.</summary>
    public string StoredWords => Work.Status != RoyaltyWorkStatus.Assessed ? "Đang lưu: chưa chấm."
        : $"Đang lưu: {string.Join(", ", StoredParts())}, do {Work.AssessedByName ?? FixedUser.System.Name} chấm.";

    /// <summary>What was typed, in the same words.</summary>
    public string TypedWords => "Bạn nhập: " + string.Join(", ", typed.Where(t => !IsStored(t.Key, t.Value))
        .Select(t => $"{SheetColumn.NameOf(t.Key, Work.AdditionChoices)} {(t.Value.Length == 0 ? "để trống" : t.Value)}")) + ".";

    /// <summary>Assessed, and its genre emptied, or its coefficient: the assessment is taken back.</summary>
    public bool WantsClearing => Work.Status == RoyaltyWorkStatus.Assessed && Dropped is null
        && (Text(SheetColumn.Genre).Length == 0 || (typed.GetValueOrDefault(SheetColumn.Points) == "" && Stored(SheetColumn.Points).Length > 0
            && Text(SheetColumn.Genre) == Stored(SheetColumn.Genre)));

    /// <summary>
    /// The form to be stored, or null when there is nothing to ask: nothing typed, typed what is stored already, half filled, or no number where one
    /// belongs, which is marked.
    /// </summary>
    public AssessmentForm? Ask()
    {
        if (State != SheetState.Changed) return null;
        if (Work.Status == RoyaltyWorkStatus.Assessed && IsAllStored)
        {
            Discard();
            return null;
        }
        var unreadable = new List<Refusal>();
        var form = Form(unreadable);
        if (unreadable.Count > 0)
        {
            Refuse(unreadable);
            return null;
        }
        if (Waits is null || WantsClearing) return form;
        // What was typed and taken out again leaves nothing behind
        if (Work.Status == RoyaltyWorkStatus.Awaiting && IsAllStored) Discard();
        return null;
    }

    /// <summary>Whether what is stored is what was typed.</summary>
    public bool IsAllStored => typed.All(t => IsStored(t.Key, t.Value));

    public void Begin() => (State, Refusals, Stamp) = (SheetState.Saving, [], Stamp + 1);

    /// <summary>Nobody answered: what was typed is still unsaved, and the next change tries again.</summary>
    public void Unanswered() => (State, Stamp) = (SheetState.Changed, Stamp + 1);

    public void Answer(IReadOnlyList<Refusal> reasons)
    {
        if (reasons.Count > 0) Refuse(reasons);
        else (State, Stamp) = (SheetState.Saved, Stamp + 1);
    }

    private AssessmentForm Form(List<Refusal> unreadable)
    {
        var (points, share) = (Number(SheetColumn.Points, unreadable), Number(SheetColumn.Share, unreadable));
        var additions = Work.AdditionChoices.Select(a => new AdditionForm(a.Code, Number(SheetColumn.Percent(a), unreadable) ?? 0, Text(SheetColumn.Reason(a))))
            .Where(a => a.Percent != 0).ToList();
        var genre = Text(SheetColumn.Genre);
        if (genre.Length > 0 && Genre is null) unreadable.Add(AssessmentRefusals.GenreNotHere(genre, Work.Genres.Select(g => g.Name)));
        return new(Work.Id, TypedOn ?? Work.Version, Genre?.Code, points, additions, Text(SheetColumn.Note))
        {
            Grade = Text(SheetColumn.Grade) is { Length: > 0 } grade ? grade : null, BasePercent = share, OutsideReason = Text(SheetColumn.Outside),
        };
    }

    private void Refuse(IReadOnlyList<Refusal> reasons)
    {
        // Ids of the sentences must be this row's own
        Refusals = reasons.Select(r => r with { Field = $"{r.Field ?? "Row"}-{Work.Id}" }).ToList();
        (State, Stamp) = (SheetState.Refused, Stamp + 1);
    }

    private IEnumerable<string> StoredParts()
    {
        yield return Work.GenreName ?? "";
        if (Work.Grade is { } grade) yield return $"bậc {grade}";
        if (Work.Coefficient is { } points) yield return $"hệ số {Vietnamese.Number(points)}";
        if (Work.BasePercent is { } share) yield return $"bằng {Vietnamese.Number(share)}% tác phẩm tương ứng";
        yield return $"hưởng thêm {Vietnamese.Number(Work.AdditionPercent)}%";
    }

    private bool IsStored(string column, string text) => text == Stored(column)
        || (DecimalText.TryParse(text, out var one) && DecimalText.TryParse(Stored(column), out var other) && one == other)
        || (column == SheetColumn.Genre && GenreOf(text)?.Code is { } code && code == Work.GenreCode)
        || (column is SheetColumn.Note or SheetColumn.Outside && VietnameseText.Tidy(text) == Stored(column));

    private decimal? Number(string column, List<Refusal> unreadable)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        var read = DecimalText.ReadPositive(Vietnamese.Capital(SheetColumn.NameOf(column, Work.AdditionChoices)), text);
        if (read.WhyNot is { } why) unreadable.Add(AssessmentRefusals.NumberUnreadable(why, SheetColumn.FieldOf(column)));
        return read.Value;
    }
}
