using Portal.Admin.Shared.Fields;
using Portal.Core.Royalties.Payees;
using Portal.Core.Units;

namespace Portal.Admin.Royalties.Payees;

/// <summary>The form of one contributor. A refusal stands beside its field and leaves everything as typed.</summary>
public sealed partial class ContributorPanel
{
    private TextField? first;
    private IReadOnlyList<Refusal> refusals = [];
    private bool busy;

    /// <summary>Something was typed since the form was opened or saved.</summary>
    private bool changed;

    /// <summary>A list that shrinks while somebody types does not take the focus.</summary>
    private bool quiet;

    [Inject] private SaveContributor Save { get; set; } = default!;
    [Inject] private WardClock Clock { get; set; } = default!;

    [Parameter, EditorRequired] public PayeeForm Form { get; set; } = default!;

    /// <summary>What is stored of the person, with secrets masked; null for somebody new.</summary>
    [Parameter] public ContributorRow? Stored { get; set; }
    [Parameter, EditorRequired] public IReadOnlyList<UnitChoice> Units { get; set; } = [];
    [Parameter, EditorRequired] public string BackHref { get; set; } = "";

    /// <summary>True of an address at which this form stays open, such as another page of the list beside it.</summary>
    [Parameter] public Func<Uri, bool> StaysAt { get; set; } = _ => false;

    /// <summary>What waits for a second person, above the form.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>Saved: who, with the name for the thanks.</summary>
    [Parameter] public EventCallback<Saved> OnSaved { get; set; }

    public sealed record Saved(int Id, string Name);

    /// <summary>None, and every unit that works still or is this person's.</summary>
    private IEnumerable<int?> UnitChoices => Units.Where(u => u.Active || u.Id == Form.UnitId).Select(u => (int?)u.Id).Prepend(null);

    /// <summary>None, the banks of today, and whatever stands in an old record.</summary>
    private IEnumerable<string?> BankChoices => BankList.Shipped.On(Clock.Today).Select(b => b.ShortName).Prepend(null)
        .Concat(Form.BankName is { Length: > 0 } old && BankList.Shipped.On(Clock.Today).All(b => b.ShortName != old) ? [old] : []);

    private static string BankWords(string? name) => BankList.Shipped.All.FirstOrDefault(b => b.ShortName == name)?.Words ?? name ?? "";

    private string UnitName(int? id) => Units.FirstOrDefault(u => u.Id == id)?.Name ?? "";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && first is not null) await first.FocusAsync();
    }

    private void Mend(string field)
    {
        (quiet, changed) = (true, true);
        refusals = refusals.Without(field);
    }

    private async Task SubmitAsync()
    {
        if (busy) return;
        busy = true;
        try
        {
            var outcome = await Save.ExecuteAsync(Form);
            (refusals, quiet) = (outcome.Refusals, false);
            if (!outcome.Done) return;
            changed = false;
            await OnSaved.InvokeAsync(new(outcome.Value, VietnameseText.Tidy(Form.FullName)));
        }
        finally
        {
            busy = false;
        }
    }
}
