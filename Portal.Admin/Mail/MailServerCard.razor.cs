using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Mail;

namespace Portal.Admin.Mail;

/// <summary>The mail server of the system: changed here, or only read where the configuration or a portal above says it.</summary>
public sealed partial class MailServerCard(SaveMailSettings save, RemoveMailSettings remove, ProofGate gate, Toasts toasts)
{
    private ConfirmDialog? removing;
    private MailSettingsForm form = new();
    private IReadOnlyList<Refusal> refusals = [];
    private bool changed;
    private bool quiet;
    private bool busy;

    /// <summary>Drawn anew for each stored version: what is typed here stays until it is saved.</summary>
    [Parameter, EditorRequired] public MailDesk Desk { get; set; } = default!;
    [Parameter] public EventCallback OnChanged { get; set; }

    private string PasswordHint => Desk.HasPassword ? "Đã lưu một mật khẩu, không hiện lại. Bỏ trống để giữ nguyên." : "Được mã hóa khi lưu và không hiện lại.";

    protected override void OnInitialized() => form = Desk.Form();

    private void Take(Action change)
    {
        change();
        changed = true;
    }

    private void Mend(string field) => (quiet, refusals) = (true, refusals.Without(field));

    private async Task SaveAsync()
    {
        if (busy) return;
        busy = true;
        try
        {
            await ShowAsync(await gate.RunAsync(() => save.ExecuteAsync(form)), "Đã lưu máy chủ thư {0}. Hãy gửi thư thử.");
        }
        finally
        {
            busy = false;
        }
    }

    private async Task RemoveAsync()
    {
        var removed = await gate.RunAsync(() => remove.ExecuteAsync(Desk.Version));
        removing!.Close();
        await ShowAsync(removed, "Không dùng máy chủ thư {0} nữa.");
    }

    private async Task ShowAsync(Outcome<string> outcome, string thanks)
    {
        (refusals, quiet) = (outcome.Refusals, false);
        if (!outcome.Done) return;
        changed = false;
        toasts.Show(string.Format(System.Globalization.CultureInfo.InvariantCulture, thanks, outcome.Value));
        await OnChanged.InvokeAsync();
    }
}
