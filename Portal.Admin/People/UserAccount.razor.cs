using System.Globalization;
using Portal.Admin.Operations;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Accounts;
using Portal.Core.People;

namespace Portal.Admin.People;

/// <summary>What concerns somebody's whole account: name and address, a new password, the lock-out, the end of its use.</summary>
public sealed partial class UserAccount(
    CorrectUser correct, DisableUser disable, EnableUser enable, UnlockUser unlock, PasswordLinks links)
{
    private ConfirmDialog? disabling;
    private ConfirmDialog? linking;
    private ConfirmDialog? mailing;
    private CorrectionForm form = new();
    private IReadOnlyList<Refusal> refusals = [];
    private string? link;
    private (string Address, DateTime Until)? mailed;
    private bool byMail;
    private bool correcting;
    private bool quiet;
    private bool busy;

    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private FindMailWay FindMailWay { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;
    [Inject] private IConfiguration Configuration { get; set; } = default!;

    [Parameter, EditorRequired] public UserDetail Detail { get; set; } = default!;
    [Parameter] public EventCallback OnChanged { get; set; }

    private string Name => Detail.User.UserName;

    protected override async Task OnInitializedAsync() => byMail = await FindMailWay.ExecuteAsync() is { Done: true, Value: true };

    private void BeginCorrecting()
    {
        (correcting, refusals) = (true, []);
        form = new()
        {
            UserName = Name, FullName = Detail.User.Name, SeenFullName = Detail.User.Name, Email = Detail.User.Email, SeenEmail = Detail.User.Email,
        };
    }

    private void Mend(string field) => (quiet, refusals) = (true, refusals.Without(field));

    private async Task CorrectAsync()
    {
        if (busy) return;
        busy = true;
        try
        {
            quiet = false;
            await DoAsync(() => correct.ExecuteAsync(form), "Đã lưu tài khoản của {0}.");
        }
        finally
        {
            busy = false;
        }
    }

    private async Task LinkAsync()
    {
        var made = await Gate.RunAsync(() => links.CreateAsync(Name));
        refusals = made.Refusals;
        (mailed, link) = (null, made.Done ? OwnAddress.Of(Configuration, $"/dat-mat-khau?ma={made.Value}") : null);
    }

    private async Task MailAsync()
    {
        var sent = await Gate.RunAsync(() => links.SendAsync(Name));
        refusals = sent.Refusals;
        (link, mailed) = (null, sent.Done ? sent.Value : null);
    }

    private async Task DoAsync(Func<Task<Outcome<string>>> act, string thanks)
    {
        var outcome = await Gate.RunAsync(act);
        refusals = outcome.Refusals;
        if (!outcome.Done) return;
        (correcting, link, mailed) = (false, null, null);
        Toasts.Show(string.Format(CultureInfo.InvariantCulture, thanks, outcome.Value));
        await OnChanged.InvokeAsync();
    }
}
