using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.People;
using Portal.Core.Roles;

namespace Portal.Admin.People;

/// <summary>Who acts for whom on which days: a head appoints for himself, an account administrator for others, everybody sees what concerns them.</summary>
public sealed partial class DeputiesPage(FindDeputies findDeputies, AppointDeputy appoint, EndDeputy end, ProofGate gate, Toasts toasts)
{
    private DeputyDesk? desk;
    private DeputyForm form = new();
    private IReadOnlyList<Refusal> told = [];
    private IReadOnlyList<Refusal> refusals = [];
    private bool quiet;
    private bool busy;

    private IEnumerable<string> AbsentChoices => desk!.People.Select(p => p.UserId).Prepend("");

    private IEnumerable<string> DeputyChoices => desk!.People.Select(p => p.UserId).Where(id => id != form.AbsentId).Prepend("");

    private string PersonWords(string id) => desk!.People.FirstOrDefault(p => p.UserId == id) is { } person ? $"{person.Name} · {person.Roles}" : "";

    /// <summary>Who sees only what concerns them is told nothing about others.</summary>
    private string NothingHere => Can(Permissions.ManageAccounts) ? "Chưa có ai được cử thay mặt."
        : "Bạn chưa cử ai thay mặt, cũng chưa thay mặt ai.";

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var found = await findDeputies.ExecuteAsync();
        (desk, told) = (found.Done ? found.Value : null, found.Refusals);
    }

    private void Mend(string field) => (quiet, refusals) = (true, refusals.Without(field));

    private async Task AppointAsync()
    {
        if (busy) return;
        busy = true;
        try
        {
            var done = await gate.RunAsync(() => appoint.ExecuteAsync(form));
            (refusals, quiet) = (done.Refusals, false);
            if (!done.Done) return;
            toasts.Show("Đã cử người thay mặt.");
            form = new();
            await ReadAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private async Task EndAsync(DeputyRow row)
    {
        var done = await end.ExecuteAsync(row.Id);
        if (done.Done) toasts.Show($"Đã kết thúc việc {done.Value} thay {row.Absent}.");
        await ReadAsync();
        if (!done.Done) told = done.Refusals;
    }
}
