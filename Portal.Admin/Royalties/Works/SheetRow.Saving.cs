using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
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
        _ => Work.Status == RoyaltyWorkStatus.Assessed ? "Đã chấm" : RoyaltyWords.Of(Work.Status),
    };

    /// <summary>What is still missing before the row can be saved; null when nothing is.</summary>
    public string? Waits =>
        Dropped is { } points && Genre is { } now ? $"hệ số {points} không hợp với thể loại {now.Name} ({Range(now)}), hãy nhập lại hệ số"
        : Text(SheetColumn.Genre).Length == 0 ? "hãy chọn thể loại"
        : Text(SheetColumn.Points).Length == 0 ? "hãy nhập hệ số"
        : null;

    /// <summary>What is stored by now, beside what was typed.</summary>
    public string StoredWords => Work is { Status: RoyaltyWorkStatus.Assessed, Coefficient: { } points }
        ? $"Đang lưu: {Work.GenreName}, hệ số {Vietnamese.Number(points)}, hưởng thêm {Vietnamese.Number(Work.AdditionPercent)}%, "
            + $"do {Work.AssessedByName ?? FixedUser.System.Name} chấm."
        : "Đang lưu: chưa chấm.";

    /// <summary>What was typed, in the same words.</summary>
    public string TypedWords => $"Bạn nhập: {string.Join(", ", SheetColumn.All.Where(typed.ContainsKey).Select(c => $"{NameOf(c)} {(typed[c].Length == 0 ? "để trống" : typed[c])}"))}.";

    /// <summary>Assessed with nothing but emptied cells of genre or coefficient left: the assessment is taken back.</summary>
    public bool WantsClearing => Work.Status == RoyaltyWorkStatus.Assessed && Dropped is null
        && typed.GetValueOrDefault(SheetColumn.Points) == "" && (Text(SheetColumn.Genre).Length == 0 || Text(SheetColumn.Genre) == Stored(SheetColumn.Genre));

    /// <summary>
    /// The form to be stored, or null when there is nothing to ask: nothing typed, typed what is stored already, half filled, or no number where one
    /// belongs, which is marked.
    /// </summary>
    public AssessmentForm? Ask()
    {
        if (State != SheetState.Changed) return null;
        if (!typed.Keys.Any(c => typed[c] != Stored(c)) && Work.Status == RoyaltyWorkStatus.Assessed)
        {
            Discard();
            return null;
        }
        var unreadable = new List<Refusal>();
        var (points, addition) = (Number(SheetColumn.Points, unreadable), Number(SheetColumn.Addition, unreadable) ?? 0);
        var genre = Text(SheetColumn.Genre);
        if (genre.Length > 0 && Genre is null) unreadable.Add(AssessmentRefusals.GenreNotHere(genre, Work.Genres.Select(g => g.Name)));
        if (unreadable.Count > 0)
        {
            Refuse(unreadable);
            return null;
        }
        if (Waits is not null && !WantsClearing)
        {
            // What was typed and taken out again leaves nothing behind
            if (Work.Status == RoyaltyWorkStatus.Awaiting && typed.All(t => t.Value == Stored(t.Key))) Discard();
            return null;
        }
        return new AssessmentForm(Work.Id, TypedOn ?? Work.Version, Genre?.Code, points, addition, Text(SheetColumn.Note));
    }

    /// <summary>Whether what is stored is what that form asked for.</summary>
    public bool Holds(AssessmentForm form) => Work.GenreCode == form.GenreCode && Work.Coefficient == form.Coefficient
        && Work.AdditionPercent == form.AdditionPercent && (Work.Note ?? "") == VietnameseText.Tidy(form.Note);

    public void Begin() => (State, Refusals, Stamp) = (SheetState.Saving, [], Stamp + 1);

    /// <summary>Nobody answered: what was typed is still unsaved, and the next change tries again.</summary>
    public void Unanswered() => (State, Stamp) = (SheetState.Changed, Stamp + 1);

    public void Answer(IReadOnlyList<Refusal> reasons)
    {
        if (reasons.Count > 0) Refuse(reasons);
        else (State, Stamp) = (SheetState.Saved, Stamp + 1);
    }

    private void Refuse(IReadOnlyList<Refusal> reasons)
    {
        // Ids of the sentences must be this row's own
        Refusals = reasons.Select(r => r with { Field = $"{r.Field ?? "Row"}-{Work.Id}" }).ToList();
        (State, Stamp) = (SheetState.Refused, Stamp + 1);
    }

    private decimal? Number(string column, List<Refusal> unreadable)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        var read = DecimalText.ReadPositive(Vietnamese.Capital(NameOf(column)), text);
        if (read.WhyNot is { } why) unreadable.Add(AssessmentRefusals.NumberUnreadable(why, SheetColumn.FieldOf(column)));
        return read.Value;
    }

    public static string NameOf(string column) => column switch
    {
        SheetColumn.Genre => "thể loại",
        SheetColumn.Points => "hệ số",
        SheetColumn.Addition => "hưởng thêm",
        _ => "ghi chú",
    };

    public static string Range(Portal.Core.Royalties.Schedules.GenreChoice choice) => choice.Min == choice.Max
        ? Vietnamese.Number(choice.Min)
        : $"{Vietnamese.Number(choice.Min)}–{Vietnamese.Number(choice.Max)}";
}
