using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Periods;

namespace Portal.Admin.Royalties.Periods;

/// <summary>The correction of one line, beside the lines. Its key is made when it opens, so that a double tap makes one adjustment.</summary>
public sealed partial class AdjustPanel
{
    private readonly Guid key = Guid.NewGuid();
    private readonly UnreadableFields unreadable = new();
    private IReadOnlyList<Refusal> refusals = [];
    private bool? back;
    private Money? amount;
    private AdjustmentGround ground = AdjustmentGround.Mistake;
    private string reason = "";
    private bool changed;
    private bool busy;

    /// <summary>
    /// What was written down. The way back is a call into the browser, which a line that drops takes with it: the panel that then stays says so and
    /// takes nothing more, since its key would answer a second correction as the first one.
    /// </summary>
    private string? written;

    [Inject] private AdjustLine Adjust { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Parameter, EditorRequired] public RoyaltyWorkRow Work { get; set; } = default!;
    [Parameter, EditorRequired] public RoyaltyLineRow Line { get; set; } = default!;
    [Parameter, EditorRequired] public string BackHref { get; set; } = "";

    /// <summary>An adjustment was made: read the period again.</summary>
    [Parameter] public EventCallback OnAdjusted { get; set; }

    private void Mend(string field)
    {
        changed = true;
        refusals = refusals.Without(field);
        StateHasChanged();
    }

    private async Task SubmitAsync()
    {
        if (busy || written is not null) return;
        busy = true;
        try
        {
            if (unreadable.Any)
            {
                refusals = unreadable.Refusals;
                return;
            }
            var signed = amount is { } typed ? back == true ? -typed : typed : (Money?)null;
            var outcome = await Adjust.ExecuteAsync(new(Line.Id, signed, reason) { Ground = ground, Key = key, Directed = back is not null });
            refusals = outcome.Refusals;
            if (!outcome.Done) return;
            changed = false;
            written = $"Đã ghi khoản {RoyaltyWords.KindOf(signed!.Value)} {amount} vào kỳ đang chấm.";
            Toasts.Show(written);
            Navigation.NavigateTo(BackHref);
            await OnAdjusted.InvokeAsync();
        }
        finally
        {
            busy = false;
        }
    }
}
