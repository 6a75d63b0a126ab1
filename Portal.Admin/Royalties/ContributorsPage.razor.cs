using Microsoft.AspNetCore.Components;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Royalties;
using Portal.Core.Units;

namespace Portal.Admin.Royalties;

/// <summary>The contributors of a portal; adding (<c>them=1</c>) and changing (<c>sua=12</c>) open a form beside the list.</summary>
public sealed partial class ContributorsPage
{
    private IReadOnlyList<ContributorRow>? people;
    private IReadOnlyList<UnitChoice> units = [];
    private (string?, int?)? shown;

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

    protected override async Task OnParametersSetAsync()
    {
        if (!Can(Permissions.SeeRoyalties)) return;
        if (people is null)
        {
            units = await FindUnits.ExecuteAsync();
            people = await FindPeople.ExecuteAsync();
        }
        if (shown == (Adds, Edited)) return;
        shown = (Adds, Edited);
        Stored = MayManage ? people.FirstOrDefault(p => p.Id == Edited) : null;
        Panel = !MayManage ? null : Stored is { } row ? Of(row) : Adds is null ? null : new PayeeForm();
    }

    private static PayeeForm Of(ContributorRow row) => new()
    {
        Id = row.Id, Version = row.Version, FullName = row.FullName, PenName = row.PenName, UnitId = row.UnitId, Kind = row.Kind,
        BankName = row.BankName, CommitmentUntil = row.CommitmentUntil, Active = row.Active, UserName = row.UserName,
    };

    private async Task ShowSavedAsync(string name)
    {
        Toasts.Show($"Đã lưu cộng tác viên {name}.");
        people = await FindPeople.ExecuteAsync();
        Navigation.NavigateTo(Href("cong-tac-vien"));
    }
}
