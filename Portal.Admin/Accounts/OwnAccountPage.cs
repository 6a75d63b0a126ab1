using Portal.Admin.Shell;

namespace Portal.Admin.Accounts;

/// <summary>A page about one's own account: an ordinary form without a circuit, so its person is taken from the request here.</summary>
public abstract class OwnAccountPage : ComponentBase
{
    [Inject] private AdminUser User { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [CascadingParameter] protected HttpContext Http { get; set; } = default!;

    /// <summary>Where the person was going when a duty came first.</summary>
    [SupplyParameterFromQuery(Name = "ve")] protected string? Back { get; set; }

    protected string Onward => LocalAddress.Of(Back);
    protected AdminUser Me => User;
    protected IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnInitialized()
    {
        User.Become(Http.User);
        if (Http.Features.Get<StaleForm>() is not null) Refusals = [SignInRefusals.StaleButton];
    }

    /// <summary>Leads to the page that asks who one is, if that is all that is missing, and back to this one.</summary>
    protected bool LeadsToProof(IReadOnlyList<Refusal> refusals, string here)
    {
        if (refusals.All(r => r != AccessRefusals.ProofNeeded)) return false;
        Navigation.NavigateTo("/xac-nhan-lai?ve=" + Uri.EscapeDataString(here));
        return true;
    }

    protected void GoTo(string address) => Navigation.NavigateTo(address);
}
