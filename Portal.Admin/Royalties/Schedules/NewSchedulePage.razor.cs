using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Roles;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Royalties.Schedules;

/// <summary>Enters a royalty schedule as it was decided, begun from one that exists, from a province's table, from a workbook or from nothing.</summary>
public sealed partial class NewSchedulePage
{
    private ScheduleBeginning? beginning;
    private readonly ScheduleEntry entry = new() { Genres = { new() } };
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<ScheduleGenre> read = [];
    private SchedulePreview? preview;
    private ConfirmDialog? asks;
    private ConfirmDialog? asksExample;
    private ConfirmDialog? asksGenres;
    private string exampleOf = "";
    private bool quiet;
    private bool changed;

    [Inject] private BeginSchedule Begin { get; set; } = default!;
    [Inject] private SaveRoyaltySchedule Save { get; set; } = default!;
    [Inject] private PreviewSchedule Previews { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private ScheduleExample? Chosen => beginning?.Examples.FirstOrDefault(e => e.Id == exampleOf);

    protected override async Task OnInitializedAsync()
    {
        if (!Can(Permissions.ManagePortal)) return;
        var found = await Begin.ExecuteAsync();
        refusals = found.Refusals;
        if (!found.Done) return;
        beginning = found.Value;
        entry.Begin(beginning.Law.Beginning);
        exampleOf = beginning.Examples.Select(e => e.Id).FirstOrDefault("");
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
        entry.Take(Chosen!.Form, beginning!.Law);
        (refusals, preview) = ([], null);
    }

    private async Task AskGenresAsync(Outcome<IReadOnlyList<ScheduleGenre>> file)
    {
        (refusals, quiet) = (file.Refusals, false);
        if (!file.Done) return;
        read = file.Value;
        if (changed && entry.Genres.Any(g => !string.IsNullOrWhiteSpace(g.Name))) await asksGenres!.OpenAsync();
        else TakeGenres();
    }

    private void TakeGenres()
    {
        entry.TakeGenres(read);
        (changed, preview) = (true, null);
        Toasts.Show($"Đã lấy {read.Count} thể loại từ tệp: hãy xem lại rồi nhập biểu.");
    }

    private void Mend(string field) => (quiet, changed, preview, refusals) = (true, true, null, refusals.Without(field));

    /// <summary>What speaks against the schedule as typed is said beside its field, as by saving it.</summary>
    private async Task PreviewAsync()
    {
        var form = entry.Read();
        var tried = form.Done ? await Previews.ExecuteAsync(form.Value) : form.As<SchedulePreview>();
        (refusals, quiet, preview) = (tried.Refusals, false, tried.Done ? tried.Value : null);
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
        var form = entry.Read();
        var saved = form.Done ? await Save.ExecuteAsync(form.Value) : form.As<int>();
        (refusals, quiet) = (saved.Refusals, false);
        if (!saved.Done) return;
        changed = false;
        Toasts.Show("Đã nhập biểu nhuận bút.");
        Navigation.NavigateTo(Href("cong?muc=nhuan-but"));
    }
}
