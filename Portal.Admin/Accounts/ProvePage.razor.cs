namespace Portal.Admin.Accounts;

/// <summary>Asks again who one is, for pages without a circuit and for files, and leads back to them.</summary>
[ComesBackWhenStale]
public sealed partial class ProvePage(ProveAgain prove)
{
    private bool fileReady;

    [SupplyParameterFromForm(FormName = "xac-nhan-lai")] private ProofForm? Typed { get; set; }

    private async Task ProveAsync()
    {
        if (await prove.TryAsync(Me, Typed?.Proof) is { } wrong) Refusals = [wrong];
        // A file would come down with this page still standing there, its form filled in
        else if (Path.HasExtension(Onward.Split('?')[0])) fileReady = true;
        else GoTo(Onward);
    }

    /// <summary>What was typed.</summary>
    public sealed class ProofForm
    {
        public string? Proof { get; set; }
    }
}
