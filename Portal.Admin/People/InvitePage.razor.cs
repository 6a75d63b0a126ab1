using System.Globalization;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.People;
using Portal.Core.Roles;
using Portal.Core.Units;

namespace Portal.Admin.People;

/// <summary>Invites somebody: who, under which sign-in name, with which roles. The link is shown once.</summary>
public sealed partial class InvitePage(InviteUser invite, FindUnits findUnits, FindUnlinkedPayees findPayees, ProofGate gate, IConfiguration configuration)
{
    private InvitationForm form = new();
    private IReadOnlyList<UnitChoice> units = [];
    private IReadOnlyList<UnlinkedPayee> payees = [];
    private IReadOnlyList<Refusal> refusals = [];
    private InvitationLink? made;
    private TextField? first;
    private int roles;
    private bool quiet;
    private bool busy;

    /// <summary>There is a mail server.</summary>
    private bool byMail;

    /// <summary>The sign-in name was typed by a hand and follows the full name no longer.</summary>
    private bool ownName;

    [Inject] private FindMailWay FindMailWay { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (!Can(Permissions.ManageAccounts)) return;
        units = await findUnits.ExecuteAsync();
        payees = await findPayees.ExecuteAsync();
        byMail = await FindMailWay.ExecuteAsync() is { Done: true, Value: true };
    }

    private IEnumerable<int?> PayeeChoices => payees.Select(p => (int?)p.Id).Prepend(null);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && first is not null) await first.FocusAsync();
    }

    private void TakeName(string? text)
    {
        form.FullName = text ?? "";
        if (ownName) return;
        form.UserName = SignInNames.Propose(text);
        Mend("UserName");
    }

    private void AddRole() => form.Roles.Add(new() { Suffix = (++roles).ToString(CultureInfo.InvariantCulture) });

    private void Mend(string field) => (quiet, refusals) = (true, refusals.Without(field));

    private void BeginAgain() => (form, made, refusals, ownName) = (new(), null, [], false);

    private async Task SubmitAsync(bool mailed)
    {
        if (busy) return;
        busy = true;
        try
        {
            // Chosen while the person was to be a contributor, it does not count where the field is no longer there
            if (form.Roles.All(r => r.Role != PortalRole.Contributor)) form.ContributorId = null;
            form.ByMail = mailed;
            var outcome = await gate.RunAsync(() => invite.ExecuteAsync(form));
            (refusals, quiet) = (outcome.Refusals, false);
            if (outcome.Done) made = outcome.Value;
        }
        finally
        {
            busy = false;
        }
    }
}
