using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Comments;

namespace Portal.Admin.Comments;

/// <summary>Writing, answering, closing: what the person and the script of the text ask for.</summary>
public sealed partial class CommentsPanel
{
    /// <summary>The script says what is chosen in the text; null for nothing, which stands for the whole text.</summary>
    [JSInvokable]
    public Task Begin(PassageAnchor? chosen) => GuardAsync(() =>
    {
        if (EditionId is null) toasts.Show("Ghi chú được sau khi bài được lưu lần đầu");
        // Somebody who typed already and chooses another passage keeps the words
        else if (MayWrite) (passage, writing, givenBack, refusals, refusedAt) = (chosen ?? PassageAnchor.Whole, "", false, [], null);
        return Task.CompletedTask;
    });

    /// <summary>Which comments the box that is written in holds the passage of.</summary>
    [JSInvokable] public Task Found(int[] ids) => GuardAsync(() =>
    {
        (found, lookedFor) = ([.. ids], [.. comments?.Open.Select(c => c.Id) ?? []]);
        return Task.CompletedTask;
    });

    /// <summary>What was typed before this page was left or opened itself again.</summary>
    [JSInvokable] public Task Restore(string form, string text, PassageAnchor? chosen) => GuardAsync(() =>
    {
        if (text.Length > CommentEntry.TextLength * 4 || drafts.ContainsKey(form)) return Task.CompletedTask;
        drafts[form] = text;
        if (form.Length == 0) passage = chosen ?? PassageAnchor.Whole;
        if (writing is null) (writing, givenBack) = (form, true);
        return Task.CompletedTask;
    });

    /// <summary>The script knows what is chosen; without one it is about the whole text.</summary>
    private async Task BeginHereAsync()
    {
        if (!await script.TryCallAsync("begin")) await Begin(null);
    }

    private void Answering(int id) => (writing, givenBack, refusals, refusedAt) = (Key(id), false, [], null);

    /// <summary>Folded away; what is typed stays for the next time, and the focus goes back to where the form was asked for.</summary>
    private async Task FoldAsync()
    {
        var form = writing;
        (writing, refusals) = (null, []);
        StateHasChanged();
        await script.TryCallAsync("folded", form);
    }

    private void Mend(string field) => refusals = refusals.Without(field);

    private Task CommentAsync() => SendAsync("", () => comment.ExecuteAsync(EditionId!.Value, passage, Draft("")), "Đã ghi chú");

    private Task AnswerAsync(int id) => SendAsync(Key(id), () => answer.ExecuteAsync(EditionId!.Value, id, Draft(Key(id))), "Đã trả lời");

    private async Task SendAsync(string form, Func<Task<Outcome<int>>> verb, string said)
    {
        var sent = await AskAsync(verb);
        refusals = sent.Refusals;
        if (!sent.Done)
        {
            // Closed by somebody meanwhile: seen at once, what is typed stays
            await LoadAsync();
            return;
        }
        drafts.Remove(form);
        writing = null;
        await script.TryCallAsync("forget", form);
        await LoadAsync();
        toasts.Show(said);
        StateHasChanged();
        await script.TryCallAsync("open", sent.Value);
    }

    private async Task CloseAsync(CommentRow one)
    {
        var done = await AskAsync(() => close.ExecuteAsync(EditionId!.Value, one.Id, one.Version));
        (refusals, refusedAt) = (done.Refusals, one.Id);
        if (done.Done) toasts.Show("Đã đánh dấu đã xử lý");
        await LoadAsync();
        StateHasChanged();
        // The button went below, folded away with the comment
        if (done.Done) await script.TryCallAsync("head");
    }

    private async Task ReopenAsync(CommentRow one)
    {
        var done = await AskAsync(() => reopen.ExecuteAsync(EditionId!.Value, one.Id));
        (refusals, refusedAt) = (done.Refusals, one.Id);
        if (done.Done) toasts.Show("Đã mở lại ghi chú");
        await LoadAsync();
        StateHasChanged();
        if (done.Done) await script.TryCallAsync("open", one.Id);
    }
}
