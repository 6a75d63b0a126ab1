using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>
/// Storing what the script hands over. The script alone knows what was typed and when to save (docs/decisions/0017); here nothing
/// is asked of the browser while a save runs, since a dead line never answers.
/// </summary>
public sealed partial class EditorPage
{
    /// <summary>A save by hand waits for the one that runs, at most as long as a locked database keeps it.</summary>
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(40);

    private readonly SemaphoreSlim turn = new(1);
    private IReadOnlyList<Refusal> saveRefusals = [];
    private IReadOnlyList<Refusal> sendRefusals = [];

    /// <summary>What the last send was refused for and a save since has not mended; shown but for what has just been changed.</summary>
    private IReadOnlyList<Refusal> sendAsked = [];
    private DateTime? savedAt;
    private string storedTitle = "";

    /// <summary>What was stored last: which page of the script, how many of its changes, how many of this page's own.</summary>
    private (string Page, int Changes, int Own)? stored;

    /// <summary>Changes made here and not in a field: a picture taken in, a row removed.</summary>
    private int own;

    /// <summary>A save that failed may have been done all the same: what was sent with it.</summary>
    private SentForm? uncertain;

    /// <summary>The list is redrawn while somebody types: it must not take the focus then.</summary>
    private bool quiet;

    private IReadOnlyList<Refusal> refusals = [];

    private string StoredWords => savedAt is { } at ? $"Đã lưu lúc {Clock(at)}"
        : detail is not null ? $"Đã lưu lúc {WardClock.Say(detail.UpdatedAt)}" : "Chưa lưu";

    /// <summary>The script saves: at a pause, by key, after the line came back. Null when it failed on the server.</summary>
    [JSInvokable]
    public Task<SaveAnswer?> SaveTyped(Typed typed, bool byHand) => GuardAsync(async () =>
    {
        var answer = await StoreAsync(typed, byHand);
        if (byHand && answer is { Done: true }) toasts.Show("Đã lưu bản nháp");
        return answer;
    });

    private async Task SaveClickedAsync()
    {
        if (await SaveAsync()) toasts.Show("Đã lưu bản nháp");
    }

    /// <summary>Saves for a button of this page: asks the script what is typed, and once more if typing went on. True when all is stored.</summary>
    private async Task<bool> SaveAsync()
    {
        // The text is the script's alone: without it a save would store, and a send send, something else than what is on the screen
        if (!await IsWatchedSoonAsync())
        {
            Refuse([EditorRefusals.NotReady], byHand: true);
            return false;
        }
        try
        {
            for (var round = 0; round < 3; round++)
            {
                var typed = watch is null ? null : await watch.InvokeAsync<Typed?>("typed", ScriptCalls.Limit);
                var answer = await StoreAsync(typed, byHand: true);
                if (watch is null) return answer.Done;
                if (!await watch.InvokeAsync<bool>("told", ScriptCalls.Limit, answer) || !answer.Done) return answer.Done;
            }
        }
        catch (OperationCanceledException)
        {
            // No answer in time over a line that holds: whoever pressed is told. Over a dead one nobody sees it, and the script saves later
            Refuse([TroubleRefusals.Other], byHand: true);
        }
        return false;
    }

    private async Task<SaveAnswer> StoreAsync(Typed? typed, bool byHand)
    {
        if (!await turn.WaitAsync(byHand ? MostWait : TimeSpan.Zero)) return SaveAnswer.InTheWay;
        try
        {
            // Nothing yet; or sent again, because the answer to it was lost: done is done
            if (typed is { Changes: 0 } && own == 0 && !byHand) return Done(0);
            if (typed is not null && !byHand && stored is { } last && (last.Page, last.Own) == (typed.Page, own) && last.Changes >= typed.Changes)
                return Done(last.Changes);
            return await StoreNowAsync(typed, byHand);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<SaveAnswer> StoreNowAsync(Typed? typed, bool byHand)
    {
        if (TooLong(typed).ToList() is { Count: > 0 } tooLong)
        {
            Refuse(tooLong, byHand);
            return SaveAnswer.NotAllowed;
        }
        if (typed?.Html is { } html) form!.BodyHtml = html;
        var (withOwn, title, sent) = (own, VietnameseText.Tidy(form!.Title), form!.Copy());
        var saved = await AskAsync(() => saveDraft.ExecuteAsync(form!));
        if (saved.Refusals.Any(r => r.Code == AccessRefusals.Stale.Code) && await WasStoredAfterAllAsync())
            saved = await AskAsync(() => saveDraft.ExecuteAsync(form!));
        var stale = saved.Refusals.Any(r => r.Code == AccessRefusals.Stale.Code);
        if (stale) await LookAtOtherAsync();
        Refuse(stale && other is not null ? [EditorRefusals.SavedMeanwhile] : saved.Refusals, byHand);
        if (!saved.Done)
        {
            if (!saved.Refusals.Any(Troubles.IsTrouble)) return SaveAnswer.NotAllowed;
            uncertain = SentForm.Of(form!);
            return SaveAnswer.Failed;
        }
        (savedAt, uncertain, storedTitle, other) = (saved.Value.SavedAt, null, title, null);
        (form!.Version, form.EditionId) = (saved.Value.Version, saved.Value.EditionId);
        stored = (typed?.Page ?? "", typed?.Changes ?? 0, withOwn);
        LookAtHints();
        began = sent;
        await LookAgainAsync(saved.Value);
        return Done(typed?.Changes ?? 0);
    }

    /// <summary>
    /// What is said beside the text follows the save: a new item is read once, of a known one only the deadline can have changed. That it cannot
    /// be read at the moment takes nothing back of the save.
    /// </summary>
    private async Task LookAgainAsync(SavedDraft saved)
    {
        if (detail is not null) detail = detail with { Deadline = saved.Deadline, WhyNoDeadline = saved.WhyNoDeadline, UpdatedAt = saved.SavedAt };
        else if (await AskAsync(() => getEdition.ExecuteAsync(saved.EditionId)) is { Done: true } fresh) detail = fresh.Value;
        if (sendAsked.Count == 0) return;
        try
        {
            // A reason goes when its cause goes
            var left = await sendEdition.CheckAsync(form!.EditionId!.Value);
            sendAsked = sendRefusals = left.Where(l => sendAsked.Any(r => r.Code == l.Code && r.Field == l.Field)).ToList();
            ShowQuietly();
        }
        catch (Exception error) when (!Troubles.IsGoneBrowser(error))
        {
            Troubles.Note(error, nameof(SendEdition), nameof(EditorPage));
        }
    }

    /// <summary>A save whose commit was done and whose answer was lost is this person's own: no warning of somebody else's change.</summary>
    private async Task<bool> WasStoredAfterAllAsync()
    {
        if (uncertain is not { } sent || await AskAsync(() => getEdition.ExecuteAsync(sent.EditionId)) is not { Done: true } found) return false;
        if (!sent.WasStoredAs(found.Value.Form)) return false;
        form!.Version = found.Value.Form.Version;
        began = found.Value.Form.Copy();
        return true;
    }

    private SaveAnswer Done(int changes) => new()
    {
        Done = true, Changes = changes, Words = StoredWords, Version = form!.Version, Address = form.EditionId is { } id ? Href($"bai/{id}/soan") : null,
    };

    /// <summary>The same reasons again are the same list, so that readers do not hear them at every pause.</summary>
    private void Refuse(IReadOnlyList<Refusal> reasons, bool byHand)
    {
        saveRefusals = reasons;
        if (!byHand)
        {
            ShowQuietly();
            return;
        }
        quiet = false;
        refusals = [.. reasons, .. sendRefusals];
    }

    private void ShowQuietly()
    {
        IReadOnlyList<Refusal> now = [.. saveRefusals, .. sendRefusals];
        if (now.SequenceEqual(refusals)) return;
        (quiet, refusals) = (true, now);
    }

    /// <summary>A field has changed: what was said of it goes at once; the next save says whether the cause has gone.</summary>
    private void Mend(string field)
    {
        (saveRefusals, sendRefusals) = (saveRefusals.Without(field), sendRefusals.Without(field));
        ShowQuietly();
    }

    /// <summary>What the browser holds back because it is too long to be sent: said with its length, as Core says it.</summary>
    private static IEnumerable<Refusal> TooLong(Typed? typed)
    {
        if (typed?.TooLong is { } field)
        {
            var (name, most) = field.Id switch
            {
                "tieu-de" => ("Title", Edition.TitleLength),
                "sapo" => ("Abstract", Edition.AbstractLength),
                "nguon" => ("Source", Edition.SourceLength),
                _ when field.Id.StartsWith("anh-", StringComparison.Ordinal) => (field.Field, EditionPicture.CaptionLength),
                _ when field.Id.StartsWith("tep-", StringComparison.Ordinal) => (field.Field, EditionAttachment.NameLength),
                _ => (field.Field, EditionDetails.TextLength),
            };
            yield return ContentRefusals.TooLong(name ?? "", field.Name, field.Length, most);
        }
        if (typed is { Html: null }) yield return ContentRefusals.TooLong("BodyHtml", "Nội dung", typed.Length, Edition.BodyLength);
    }

    private static string Clock(DateTime utc) => WardClock.ToLocal(utc).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the script hands over: which page of it, how many changes, the text (null when it is too long to be sent, then only its length).</summary>
    public sealed record Typed(string Page, int Changes, string? Html, int Length, TooLongField? TooLong);

    public sealed record TooLongField(string Id, string Name, int Length, string? Field = null);

    /// <summary>
    /// What became of a save. <see cref="Refused"/> waits for a change; <see cref="Busy"/> and neither of all (trouble on the
    /// server) are tried again by the script.
    /// </summary>
    public sealed record SaveAnswer
    {
        public static readonly SaveAnswer InTheWay = new() { Busy = true };
        public static readonly SaveAnswer NotAllowed = new() { Refused = true };
        public static readonly SaveAnswer Failed = new();

        public bool Done { get; init; }
        public bool Refused { get; init; }
        public bool Busy { get; init; }

        /// <summary>How many of the script's changes are on the server.</summary>
        public int Changes { get; init; }
        public string? Words { get; init; }
        public int Version { get; init; }

        /// <summary>Where the edition is opened again: a new one has got its address with the first save.</summary>
        public string? Address { get; init; }
    }
}
