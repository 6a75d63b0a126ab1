using Portal.Core.Comparing;

namespace Portal.Core.Editions;

/// <summary>
/// What a correction changes of the facts of the live edition (numbers, days, names, symbols, facts of the kind), and the words readers are told it with.
/// </summary>
internal static class CorrectionNotes
{
    private const int MostNamed = 8;

    /// <summary>Each change in words; nothing where no fact reads differently.</summary>
    public static async Task<IReadOnlyList<string>> ChangesAsync(Operation operation, LoadEdition load, LoadedEdition loaded)
    {
        if (loaded.Item.LiveEditionId is not { } liveId || liveId == loaded.Edition.Id || await load.ExecuteAsync(operation, liveId) is not { } live) return [];
        var (before, after) = (live.Edition, loaded.Edition);
        var facts = TextComparison.FactsOf(before.Title, after.Title).Concat(TextComparison.FactsOf(before.Abstract, after.Abstract))
            .Concat(TextComparison.Of(before.BodyHtml, after.BodyHtml).Facts).Select(Say);
        return facts.Concat(OfKind(before, after)).Distinct().ToList();
    }

    /// <summary>What the note says unless its author knows better words.</summary>
    public static string Propose(IReadOnlyList<string> changes) => changes.Count == 0 ? ""
        : $"Đính chính: {string.Join("; ", changes.Take(MostNamed))}{(changes.Count > MostNamed ? "; và một số chi tiết khác" : "")}.";

    /// <summary>Why the correction may not go on: a changed fact is told to readers.</summary>
    public static async Task<Refusal?> WhyNotAsync(Operation operation, LoadEdition load, LoadedEdition loaded) =>
        loaded is { CorrectsLive: true, Edition.CorrectionNote: null } && await ChangesAsync(operation, load, loaded) is { Count: > 0 } changes
            ? CorrectionRefusals.NoteMissing(changes[0]) : null;

    /// <summary>Why it may not go public: it came the short way of corrections, and what it corrects is public no longer.</summary>
    public static Refusal? WhyNotPublic(LoadedEdition loaded) =>
        loaded.Edition.IsCorrection && !loaded.CorrectsLive && loaded.Workflow.CorrectionSkips ? CorrectionRefusals.NoLongerLive : null;

    private static IEnumerable<string> OfKind(Edition before, Edition after)
    {
        var (old, now) = (before.Details?.InWords.ToList() ?? [], after.Details?.InWords.ToList() ?? []);
        var kept = (after.Details ?? before.Details)?.ForOffice ?? [];
        foreach (var label in old.Concat(now).Select(f => f.Label).Distinct().Except(kept))
        {
            var (was, became) = (old.FirstOrDefault(f => f.Label == label).Words, now.FirstOrDefault(f => f.Label == label).Words);
            if ((was ?? "") != (became ?? "")) yield return $"{Vietnamese.Small(label)} {Say(was, became)}";
        }
    }

    /// <summary>A bare number is said with what it counts, which stands behind it.</summary>
    private static string Say(FactChange change)
    {
        var (before, after, at) = (change.Before, change.After, change.After is { } words ? change.Around.IndexOf(words, StringComparison.Ordinal) : -1);
        if (change.Kind != FactKind.Number || before is null || at < 0) return Say(before, after);
        var counted = string.Concat(change.Around.Skip(at + after!.Length).TakeWhile((c, i) => i == 0 ? c == ' ' : char.IsLetter(c))).TrimEnd();
        return Say(before + counted, after + counted);
    }

    private static string Say(string? before, string? after) => (before, after) switch
    {
        ({ Length: > 0 }, { Length: > 0 }) => $"“{before}” sửa thành “{after}”",
        (_, { Length: > 0 }) => $"bổ sung “{after}”",
        _ => $"bỏ “{before}”",
    };
}

/// <summary>Why a correction does not go on.</summary>
public static class CorrectionRefusals
{
    public const string NoteField = "CorrectionNote";

    public static Refusal NoteMissing(string change) => new("correction.note-missing",
        $"Bản này đổi số liệu, tên hoặc ngày của bài đang đăng ({change}): hãy ghi lời đính chính để người đọc biết.", NoteField);

    public static readonly Refusal NoteTooLong = new("correction.note-too-long",
        $"Lời đính chính dài quá {Edition.CorrectionNoteLength} ký tự: hãy viết ngắn lại.", NoteField);

    public static readonly Refusal NoLongerLive = new("correction.no-longer-live",
        "Bản này đi đường ngắn của bản đính chính, nhưng bài không còn trên cổng (đã gỡ hoặc hết hạn): hãy trả lại cho tác giả để qua đủ các bước.");

    public static readonly Refusal NotLive = new("correction.not-live",
        "Chỉ đính chính được bài đang đăng: bài đã gỡ hoặc hết hạn thì bấm “Soạn lại để đăng”.");
}
