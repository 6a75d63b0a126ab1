using System.Globalization;
using Portal.Admin.Shared;
using Portal.Admin.Shell;
using Portal.Core.Deadlines;
using Portal.Core.Portals;

namespace Portal.Admin.Portals;

/// <summary>The versions of the profile: what each changed, and the way back to one.</summary>
public sealed partial class ProfileHistory
{
    private IReadOnlyList<ProfileVersionRow>? versions;
    private IReadOnlyList<ProfileDifference>? compared;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<MovedDeadline> moved = [];
    private ProfileVersionRow? wanted;
    private ConfirmDialog? asks;

    [Inject] private FindProfileVersions Find { get; set; } = default!;
    [Inject] private CompareProfiles Compare { get; set; } = default!;
    [Inject] private RestoreProfile Restore { get; set; } = default!;
    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private AdminScope Scope { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter] public ProfileDesk Desk { get; set; } = default!;

    /// <summary>The version whose differences are shown whole, by the address.</summary>
    private int? Shown => int.TryParse(Desk.Edited, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    protected override async Task OnParametersSetAsync()
    {
        var found = await Find.ExecuteAsync();
        (refusals, versions) = (found.Refusals, found.Done ? found.Value : []);
        compared = Shown is { } number && await Compare.ExecuteAsync(number - 1, number) is { Done: true } both ? both.Value : null;
    }

    private Task AskAsync(ProfileVersionRow version)
    {
        wanted = version;
        return asks!.OpenAsync();
    }

    private async Task RestoreAsync()
    {
        if (wanted is not { Number: var number }) return;
        var restored = await Gate.RunAsync(() => Restore.ExecuteAsync(Desk.Number, number));
        refusals = restored.Refusals;
        if (!restored.Done) return;
        moved = restored.Value.Moved;
        Scope.Refresh();
        Toasts.Show($"Đã lấy lại bản {number} thành bản {restored.Value.Number}.");
        Navigation.NavigateTo(Desk.Href("cong?muc=lich-su"), replace: true);
        await OnParametersSetAsync();
    }
}
