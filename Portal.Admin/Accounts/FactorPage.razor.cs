using Portal.Core.Accounts.Factors;

namespace Portal.Admin.Accounts;

/// <summary>Sets an authenticator up: shown as a drawing and as text, proved by its first code. Shows the recovery codes, this once.</summary>
[ComesBackWhenStale]
public sealed partial class FactorPage(SetUpSecondFactor setUp)
{
    private FactorOffer? offer;
    private IReadOnlyList<string>? codes;
    private bool demanded;

    [SupplyParameterFromForm(FormName = "xac-thuc-hai-lop")] private FactorForm? Typed { get; set; }

    protected override async Task OnInitializedAsync()
    {
        demanded = Duties.Of(Http.User) == AccountDuty.SecondFactor;
        await OfferAsync(Http.Features.Get<StaleForm>()?["Typed.Sealed"] ?? Typed?.Sealed);
    }

    private async Task ConfirmAsync()
    {
        if (Typed is null) return;
        var set = await setUp.ExecuteAsync(Typed.Sealed, Typed.Code);
        if (set.Done) codes = set.Value;
        else Refusals = set.Refusals;
    }

    /// <summary>A page sent back keeps its drawing, so that what the app has taken stays right.</summary>
    private async Task OfferAsync(string? earlier)
    {
        var made = await setUp.OfferAsync(earlier);
        if (made.Done) offer = made.Value;
        else if (!LeadsToProof(made.Refusals, "/tai-khoan/xac-thuc" + LocalAddress.Back(Back))) Refusals = made.Refusals;
    }

    /// <summary>What was typed.</summary>
    public sealed class FactorForm
    {
        public string? Code { get; set; }
        public string? Sealed { get; set; }
    }
}
