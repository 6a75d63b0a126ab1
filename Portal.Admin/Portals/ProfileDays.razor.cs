using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Deadlines;
using Portal.Core.Portals.Days;

namespace Portal.Admin.Portals;

/// <summary>
/// The exceptions to the working week by year (<c>nam=2027</c>): the country's, those of the portal above, and the portal's own, which
/// are entered here.
/// </summary>
public sealed partial class ProfileDays
{
    private IReadOnlyList<OfficeDayRow>? days;
    private IReadOnlyList<MovedDeadline> moved = [];
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> told = [];
    private DayForm form = new();
    private OfficeDayRow? asked;
    private ConfirmDialog? asks;
    private bool busy;

    [Inject] private FindOfficeDays Find { get; set; } = default!;
    [Inject] private SaveOfficeDay Save { get; set; } = default!;
    [Inject] private RemoveOfficeDay Remove { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;
    [Inject] private WardClock Clock { get; set; } = default!;

    [CascadingParameter] public ProfileDesk Desk { get; set; } = default!;
    [SupplyParameterFromQuery(Name = "nam")] private int? AskedYear { get; set; }

    private int Year => AskedYear is { } year && PlausibleYears.Hold(year) ? year : Clock.Today.Year;

    private string YearHref(int year) => Desk.Href($"cong?muc=ngay-nghi&nam={year}");

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var found = await Find.ExecuteAsync(Year);
        (told, days) = (found.Refusals, found.Done ? found.Value : []);
    }

    private void Mend(string field) => refusals = refusals.Without(field);

    private async Task AddAsync()
    {
        if (busy) return;
        busy = true;
        try
        {
            var saved = await Save.ExecuteAsync(form);
            refusals = told = saved.Refusals;
            if (!saved.Done) return;
            (moved, form) = (saved.Value, new());
            Toasts.Show("Đã thêm ngày vào lịch làm việc.");
            await ReadAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private Task AskAsync(OfficeDayRow day)
    {
        asked = day;
        return asks!.OpenAsync();
    }

    private async Task RemoveAsync()
    {
        var removed = await Remove.ExecuteAsync(asked!.Id!.Value);
        if (removed.Done)
        {
            moved = removed.Value;
            Toasts.Show("Đã bỏ ngày khỏi lịch làm việc.");
        }
        await ReadAsync();
        if (!removed.Done) told = removed.Refusals;
    }
}
