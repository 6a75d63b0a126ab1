using Microsoft.AspNetCore.Components.Forms;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Accounts;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;

namespace Portal.Admin.Portals;

/// <summary>A new portal of the system, from another one's profile or from a file; it leads on to the new portal's own profile page.</summary>
public sealed partial class NewPortalPage
{
    /// <summary>The kinds of communes there are since 01/7/2025 (Luật Tổ chức chính quyền địa phương 2025), and the city.</summary>
    private static readonly IReadOnlyList<string> Kinds = ["phường", "xã", "đặc khu", "thành phố", "tỉnh"];

    private readonly NewPortalForm form = new();
    private IReadOnlyList<PortalChoice> portals = [];
    private IReadOnlyList<Refusal> refusals = [];
    private bool busy;
    private bool quiet;
    private bool changed;

    [Inject] private FindPortalChoices Find { get; set; } = default!;
    [Inject] private CreatePortal Create { get; set; } = default!;
    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        portals = await Find.ExecuteAsync();
        (form.From, form.Parent) = (portals.FirstOrDefault(p => p.Level == 2)?.Id ?? portals.FirstOrDefault()?.Id, Portal);
    }

    private void Mend(string field) => (quiet, changed, refusals) = (true, true, refusals.Without(field));

    private Task SubmitAsync() => CreateAsync(form);

    private async Task FromFileAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.File.Size > ProfileImport.MostBytes)
        {
            refusals = [ProfileRefusals.FileTooLarge];
            return;
        }
        using var reader = new StreamReader(chosen.File.OpenReadStream(ProfileImport.MostBytes));
        await CreateAsync(new() { Json = await reader.ReadToEndAsync() });
    }

    private async Task CreateAsync(NewPortalForm made)
    {
        if (busy) return;
        busy = true;
        try
        {
            var created = await Gate.RunAsync(() => Create.ExecuteAsync(made));
            (refusals, quiet) = (created.Refusals, false);
            if (!created.Done) return;
            changed = false;
            // Another portal is another circuit
            Navigation.NavigateTo($"/{created.Value}/cong", forceLoad: true);
        }
        finally
        {
            busy = false;
        }
    }
}
