using System.Globalization;
using Portal.Core.Reports;
using Portal.Core.Reports.Issued;
using Portal.Core.Roles;

namespace Portal.Admin.Reports.Issued;

/// <summary>The rows behind a figure of an issued report, as they were kept with it, and what changed among them since.</summary>
public sealed partial class KeptRowsPage(OpenKeptRows open)
{
    private DaySpan? span;
    private KeptRowsDetail? detail;
    private IReadOnlyList<Refusal> refusals = [];
    private string? shown;

    [Parameter] public string Code { get; set; } = "";
    [SupplyParameterFromQuery(Name = "ban")] private string? Number { get; set; }

    /// <summary>The whole key of the figure.</summary>
    [SupplyParameterFromQuery(Name = "so")] private string? Key { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (!Can(Permissions.SeeReports) || shown == Portal + Code + Number + Key) return;
        shown = Portal + Code + Number + Key;
        (detail, refusals, span) = (null, [], null);
        if (!ReportSpans.TryParse(Code, out var read))
        {
            refusals = [ReportRefusals.SpanUnreadable];
            return;
        }
        span = read;
        _ = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var found = await open.ExecuteAsync(read, number, Key ?? "");
        (detail, refusals) = (found.Done ? found.Value : null, found.Refusals);
    }
}
