using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;

namespace Portal.Admin.Portals;

/// <summary>The form of one part of the profile, beside what it changes. A refusal stands beside its field and leaves everything as typed.</summary>
public sealed partial class ProfilePanel
{
    private IReadOnlyList<Refusal> refusals = [];
    private ConfirmDialog? asks;
    private bool busy;

    /// <summary>Something was typed since the form was opened or saved.</summary>
    private bool changed;

    /// <summary>A list that shrinks while somebody types does not take the focus.</summary>
    private bool quiet;

    [CascadingParameter] public ProfileDesk Desk { get; set; } = default!;

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>What is changed, for the words of thanks: <c>đơn vị “Đảng ủy phường”</c>.</summary>
    [Parameter, EditorRequired] public Func<string> Thanks { get; set; } = default!;
    [Parameter, EditorRequired] public IProfileForm Form { get; set; } = default!;
    [Parameter, EditorRequired] public RenderFragment<PanelFields> ChildContent { get; set; } = default!;

    /// <summary>Taking the part out; left away where it must stay.</summary>
    [Parameter] public IProfileForm? OnRemove { get; set; }
    [Parameter] public string Subject { get; set; } = "";
    [Parameter] public string RemoveWords { get; set; } = "Ngừng dùng";
    [Parameter] public string RemoveHint { get; set; } = "";

    private void Mend(string field)
    {
        (quiet, changed) = (true, true);
        refusals = refusals.Without(field);
        StateHasChanged();
    }

    private Task SubmitAsync() => SaveAsync(Form, $"Đã lưu {Thanks()}.");

    private Task RemoveAsync() => SaveAsync(OnRemove!, $"{RemoveWords}: {Subject}.");

    /// <summary>Before the page leads on: nothing would be lost now.</summary>
    private void Saved() => changed = false;

    private async Task SaveAsync(IProfileForm form, string thanks)
    {
        if (busy) return;
        busy = true;
        try
        {
            (refusals, quiet) = (await Desk.SaveAsync(form, thanks, Saved), false);
        }
        finally
        {
            busy = false;
        }
    }
}
