using Microsoft.AspNetCore.Components;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Royalties;
using Portal.Core.Units;

namespace Portal.Admin.Royalties;

/// <summary>The contributors of a portal; adding (<c>them=1</c>) and changing (<c>sua=12</c>) open a form beside the list.</summary>
public sealed partial class ContributorsPage
{
    private IReadOnlyList<ContributorRow>? people;
    private IReadOnlyList<UnitChoice> units = [];
    private (string?, int?)? shown;
    private IReadOnlyList<Refusal> overtaken = [];

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
        overtaken = [];
        people = await FindPeople.ExecuteAsync();
        Stored = people.FirstOrDefault(p => p.Id == Edited);
        Panel = !MayManage ? null : Stored is { } row ? Of(row) : Adds is null ? null : new PayeeForm();
    }

    private static PayeeForm Of(ContributorRow row) => new()
    {
        Id = row.Id, Version = row.Version, FullName = row.FullName, PenName = row.PenName, UnitId = row.UnitId, Kind = row.Kind,
        PayBy = row.PayBy, BankName = row.BankName, CommitmentUntil = row.CommitmentUntil, Active = row.Active, UserName = row.UserName,
    };

    /// <summary>Back to the list, unless a change now waits: then the panel shows it and says what must happen next.</summary>
    private async Task ShowSavedAsync(ContributorPanel.Saved saved)
    {
        people = await FindPeople.ExecuteAsync();
        var waits = people.FirstOrDefault(p => p.Id == saved.Id)?.Waiting is not null;
        Toasts.Show(waits ? $"Đã lưu {saved.Name}; thông tin chi trả chờ người thứ hai xác nhận." : $"Đã lưu cộng tác viên {saved.Name}.");
        Navigation.NavigateTo(Href("cong-tac-vien"));
    }

    private async Task ShowDecidedAsync(string words)
    {
        people = await FindPeople.ExecuteAsync();
        Toasts.Show(words);
        Navigation.NavigateTo(Href("cong-tac-vien"));
    }

    /// <summary>Somebody was faster with the waiting change: the panel stays and shows the payee as they are now.</summary>
    private async Task ReadAgainAsync(IReadOnlyList<Refusal> told)
    {
        overtaken = told;
        people = await FindPeople.ExecuteAsync();
        Stored = people.FirstOrDefault(p => p.Id == Edited);
        if (Panel is not null && Stored is { } row) Panel = Of(row);
    }
}
