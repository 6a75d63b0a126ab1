using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>Takes one item off the site from its row in the list, without leaving the list.</summary>
public sealed partial class RowWithdraw(WithdrawItem withdraw, Toasts toasts, IJSRuntime js)
{
    private WithdrawDialog dialog = default!;
    private EditionRow? row;
    private PickedEdition? picked;
    private string word = "";
    private IReadOnlyList<Refusal> overtaken = [];

    /// <summary>The list is no longer as it is shown: reads it anew and answers the item's row, null where it is not on the page any more.</summary>
    [Parameter, EditorRequired] public Func<EditionRow, Task<EditionRow?>> ReadAnew { get; set; } = default!;

    /// <summary>The edition of a row that is public: the row's own, or the live one beside a newer draft; null where neither is.</summary>
    internal static PickedEdition? LiveOf(EditionRow row) => row switch
    {
        { Status: EditionStatus.Published } => new(row.EditionId, row.Version, row.Shown),
        { Live: { Status: EditionStatus.Published } live } => new(live.EditionId, live.Version, live.Title),
        _ => null,
    };

    /// <summary>What was typed for one item is not sent for another.</summary>
    /// <param name="asked">A row with a live edition.</param>
    /// <param name="kind">What such an item is called, within a sentence.</param>
    internal Task OpenAsync(EditionRow asked, string kind)
    {
        var edition = LiveOf(asked)!;
        var another = picked?.EditionId != edition.EditionId;
        (row, picked, word, overtaken) = (asked, edition, kind, []);
        // Asked by the list: nothing else would draw the title anew
        StateHasChanged();
        return dialog.OpenAsync(afresh: another);
    }

    private async Task<IReadOnlyList<Refusal>> TryAsync(string reason, WithdrawalForm form)
    {
        var (asked, edition) = (row!, picked!);
        var gone = await withdraw.ExecuteAsync(edition.EditionId, edition.Version, reason, form);
        if (!gone.Done && !gone.Refusals.IsStale()) return gone.Refusals;
        if (gone.Done) toasts.Show($"Đã gỡ khỏi cổng “{VietnameseText.Shorten(edition.Title, 60)}”");
        var now = await ReadAnew(asked);
        row = now ?? asked;
        picked = gone.Done || now is null ? null : LiveOf(now);
        StateHasChanged();
        // Somebody changed it, but it still is public: what was typed goes for it as it is now, once it is asked for again
        if (picked is not null)
            return gone.Refusals.Reread($"Có người vừa thay đổi {word} này trước bạn; {word} vẫn đang trên cổng, muốn gỡ thì bấm “Gỡ khỏi cổng” lần nữa.");
        if (!gone.Done) overtaken = gone.Refusals.Reread(deed: null);
        await FocusAsync(row.EditionId);
        return [];
    }

    /// <summary>On what is said instead, else on the row, else on the heading; without it the button of another row would have it.</summary>
    private async Task FocusAsync(int editionId)
    {
        try
        {
            await using var script = await js.ImportAsync("./js/after.js");
            await script.TryCallAsync("focusFirst", "[data-row-withdraw] .refusals", $"a.row-link[href$='/bai/{editionId}']", "#tieu-de-trang");
        }
        catch (Exception error) when (Troubles.IsGoneBrowser(error) || error is JSException)
        {
            // It is done all the same
        }
    }
}
