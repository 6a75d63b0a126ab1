using System.Globalization;
using Portal.Core.Reports;
using Portal.Core.Reports.Issued;
using Portal.Core.Roles;

namespace Portal.Admin.Reports.Issued;

/// <summary>
/// An issued report as it was, and beside it what is so today: figures that changed, whether another took its place, its signed copies, to whom it was sent.
/// </summary>
public sealed partial class IssuedPage(GetIssuedReport getReport, MoneyRows money)
{
    private DaySpan? span;
    private IssuedReportDetail? report;
    private IReadOnlyList<Refusal> refusals = [];
    private string? shown;

    [Parameter] public string Code { get; set; } = "";

    /// <summary>The number of the issue; the newest without one.</summary>
    [SupplyParameterFromQuery(Name = "ban")] private string? Number { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (!Can(Permissions.SeeReports) || shown == Portal + Code + Number) return;
        shown = Portal + Code + Number;
        (report, refusals) = (null, []);
        if (ReportSpans.TryParse(Code, out var read)) span = read;
        else (span, refusals) = (null, [ReportRefusals.SpanUnreadable]);
        if (span is not null) await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var number = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        var found = await getReport.ExecuteAsync(span!, number);
        (report, refusals) = (found.Done ? found.Value : null, found.Refusals);
    }

    private string Address(int number) => Href($"bao-cao/ban/{Code}?ban={number}");

    private string File(string format) => Href($"bao-cao/{Code}.{format}?ban={report!.Number}");

    /// <summary>Null for rows this person may not see.</summary>
    private string? RowsHref(string key) => money.MayOpen(key, Can(Permissions.SeeRoyalties))
        ? Href($"bao-cao/ban/{Code}/dong?ban={report!.Number}&so={Uri.EscapeDataString(key)}") : null;
}
