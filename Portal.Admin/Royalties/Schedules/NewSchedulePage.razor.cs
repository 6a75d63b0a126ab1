using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Roles;
using Portal.Core.Royalties.Schedules;

namespace Portal.Admin.Royalties.Schedules;

/// <summary>Enters a royalty schedule as it was decided, begun from one that exists or from nothing.</summary>
public sealed partial class NewSchedulePage
{
    private ScheduleBeginning? beginning;
    private readonly ScheduleEntry entry = new() { Genres = { new() } };
    private IReadOnlyList<Refusal> refusals = [];
    private ConfirmDialog? asks;
    private ConfirmDialog? asksExample;
    private string exampleOf = "";
    private bool quiet;
    private bool changed;

    [Inject] private BeginSchedule Begin { get; set; } = default!;
    [Inject] private SaveRoyaltySchedule Save { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (!Can(Permissions.ManagePortal)) return;
        var found = await Begin.ExecuteAsync();
        refusals = found.Refusals;
        if (!found.Done) return;
        beginning = found.Value;
        exampleOf = beginning.Examples.Select(e => e.PortalId).FirstOrDefault("");
        // The portal's own goes on by itself; a neighbour's only when it is asked for
        if (exampleOf == Portal) TakeExample();
    }

    /// <summary>Nothing typed goes without a question.</summary>
    private Task AskExampleAsync()
    {
        if (changed && entry.HoldsRates) return asksExample!.OpenAsync();
        TakeExample();
        return Task.CompletedTask;
    }

    private void TakeExample()
    {
        entry.Take(beginning!.Examples.First(e => e.PortalId == exampleOf).Form);
        refusals = [];
    }

    private void Mend(string field) => (quiet, changed, refusals) = (true, true, refusals.Without(field));

    private void ChooseCap(GenreEntry genre, int index, string? cap)
    {
        genre.Cap = string.IsNullOrEmpty(cap) ? null : cap;
        Mend($"cap{index}");
    }

    private Task SubmitAsync() => AskAsync();

    /// <summary>What cannot be read is said before anything is asked.</summary>
    private async Task AskAsync()
    {
        (refusals, quiet) = (entry.Read().Refusals, false);
        if (refusals.Count == 0) await asks!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        var read = entry.Read();
        var saved = read.Done ? await Save.ExecuteAsync(read.Value) : read.As<int>();
        (refusals, quiet) = (saved.Refusals, false);
        if (!saved.Done) return;
        changed = false;
        Toasts.Show("Đã nhập biểu nhuận bút.");
        Navigation.NavigateTo(Href("cong?muc=nhuan-but"));
    }
}
