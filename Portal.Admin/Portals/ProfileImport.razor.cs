using Microsoft.AspNetCore.Components.Forms;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;

namespace Portal.Admin.Portals;

/// <summary>Takes in a profile file of this portal: what it would change is shown first.</summary>
public sealed partial class ProfileImport
{
    /// <summary>The largest shipped profile has some 40 KB, pictures may add three times 1 MB.</summary>
    internal const int MostBytes = 4 * 1024 * 1024;

    private string? json;
    private IReadOnlyList<ProfileDifference>? differences;
    private IReadOnlyList<Refusal> refusals = [];

    [Inject] private CompareProfiles Compare { get; set; } = default!;

    [CascadingParameter] public ProfileDesk Desk { get; set; } = default!;

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        (json, differences, refusals) = (null, null, []);
        if (chosen.File.Size > MostBytes)
        {
            refusals = [ProfileRefusals.FileTooLarge];
            return;
        }
        using var reader = new StreamReader(chosen.File.OpenReadStream(MostBytes));
        json = await reader.ReadToEndAsync();
        var compared = await Compare.ExecuteAsync(json);
        (refusals, differences) = (compared.Refusals, compared.Done ? compared.Value : null);
    }

    private async Task TakeAsync()
    {
        refusals = await Desk.SaveAsync(new ProfileFileForm(json!), "Đã nhập hồ sơ từ tệp.", null);
        if (refusals.Count == 0) (json, differences) = (null, null);
    }
}
