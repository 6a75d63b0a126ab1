using Portal.Admin.Shared;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payees;
using Portal.Core.Units;

namespace Portal.Admin.Royalties.Payees;

/// <summary>The contributors of a portal; adding (<c>them=1</c>) and changing (<c>sua=12</c>) open a form beside the list.</summary>
public sealed partial class ContributorsPage
{
    private IReadOnlyList<ContributorRow>? people;
    private IReadOnlyList<UnitChoice> units = [];
    private (string?, int?)? shown;
    private IReadOnlyList<Refusal> refusals = [];

    [Inject] private FindContributors FindPeople { get; set; } = default!;
    [Inject] private FindUnits FindUnits { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "sua")] private int? Edited { get; set; }
    [SupplyParameterFromQuery(Name = "them")] private string? Adds { get; set; }

    private bool MayManage => Can(Permissions.ManagePayees);

    /// <summary>The open form; a new one for each address, so that nothing typed for one person reaches another.</summary>
    private PayeeForm? Panel { get; set; }
    private ContributorRow? Stored { get; set; }

    /// <summary>The change of the open payee that waits for a second person.</summary>
    private PayeeChangeRow? Decides => Stored?.Waiting;

    protected override async Task OnParametersSetAsync()
    {
        if (!Can(Permissions.SeeRoyalties)) return;
        if (people is null) units = await FindUnits.ExecuteAsync();
        if (shown == (Adds, Edited)) return;
        shown = (Adds, Edited);
        refusals = [];
        await RefreshAsync();
        Panel = !MayManage ? null : Stored is { } row ? Of(row) : Adds is null ? null : new PayeeForm();
    }

    private static PayeeForm Of(ContributorRow row) => new()
    {
        Id = row.Id, Version = row.Version, FullName = row.FullName, PenName = row.PenName, UnitId = row.UnitId, Kind = row.Kind,
        PayBy = row.PayBy, BankName = row.BankName, CommitmentUntil = row.CommitmentUntil, Active = row.Active, UserName = row.UserName,
    };

    /// <summary>Back to the list, with words that say whether a change now waits for a second person.</summary>
    private async Task ShowSavedAsync(ContributorPanel.Saved saved)
    {
        await RefreshAsync();
        var waits = people?.FirstOrDefault(p => p.Id == saved.Id)?.Waiting is not null;
        Toasts.Show(waits ? $"Đã lưu {saved.Name}; thông tin chi trả chờ người thứ hai xác nhận." : $"Đã lưu cộng tác viên {saved.Name}.");
        Navigation.NavigateTo(Href("cong-tac-vien"));
    }

    /// <summary>The change is answered: whoever has the form open stays in it, since something may be typed there.</summary>
    private async Task ShowDecidedAsync(string words)
    {
        var before = Stored;
        await RefreshAsync();
        Toasts.Show(words);
        if (Panel is null) Navigation.NavigateTo(Href("cong-tac-vien"));
        else if (before is not null && Stored is not null) Follow(Panel, before, Stored);
    }

    /// <summary>What was not touched in the form follows what is stored now, or saving it would propose the old facts again.</summary>
    private static void Follow(PayeeForm form, ContributorRow before, ContributorRow now)
    {
        if (form.Version != before.Version) return;
        form.Version = now.Version;
        if (form.Kind == before.Kind) form.Kind = now.Kind;
        if (form.PayBy == before.PayBy) form.PayBy = now.PayBy;
        if (form.BankName == before.BankName) form.BankName = now.BankName;
        if (form.CommitmentUntil == before.CommitmentUntil) form.CommitmentUntil = now.CommitmentUntil;
    }

    /// <summary>
    /// Somebody was faster with the waiting change: the list and the change beside it are as they are now. The form stays as
    /// typed; saved with its old version it is refused and keeps what was typed.
    /// </summary>
    private async Task ReadAgainAsync(IReadOnlyList<Refusal> told)
    {
        refusals = told;
        await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        var found = await FindPeople.ExecuteAsync();
        if (found.Done) people = found.Value;
        else refusals = found.Refusals;
        Stored = people?.FirstOrDefault(p => p.Id == Edited);
    }
}
