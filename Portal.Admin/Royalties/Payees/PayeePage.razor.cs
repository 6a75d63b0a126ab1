using Portal.Admin.Shared;
using Portal.Core.Papers.Sheets;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Sheets;

namespace Portal.Admin.Royalties.Payees;

/// <summary>One payee: what is owed, what was paid by year, payments with their certificates, commitments, doubles.</summary>
public sealed partial class PayeePage
{
    private PayeeDetail? payee;
    private IReadOnlyList<Refusal> refusals = [];

    [Inject] private GetPayee GetPayee { get; set; } = default!;
    [Inject] private IssueWithholdingCertificate Certificates { get; set; } = default!;
    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [Parameter] public int Id { get; set; }

    private bool Pays => Can(Permissions.PayPeriod);

    private bool MayMerge => payee is { MergedInto: null } && (Pays || Can(Permissions.ApprovePeriod));

    protected override async Task OnParametersSetAsync()
    {
        if (!Can(Permissions.SeeRoyalties) || payee?.Id == Id) return;
        (payee, refusals) = (null, []);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var found = await GetPayee.ExecuteAsync(Id);
        if (found.Done) payee = found.Value;
        else refusals = found.Refusals;
    }

    private static string TwinWords(PayeeTwin twin) => twin switch
    {
        { SameTaxCode: true, SameAccount: true } => "số định danh (mã số thuế) và số tài khoản",
        { SameTaxCode: true } => "số định danh hoặc mã số thuế",
        _ => "số tài khoản",
    };

    private Task IssueAsync(int paymentId) => IssueAsync(() => Certificates.OfPaymentAsync(paymentId));

    private Task IssueYearAsync(int year) => IssueAsync(() => Certificates.OfYearAsync(Id, year));

    private async Task IssueAsync(Func<Task<Outcome<Sheet>>> issue)
    {
        var issued = await Gate.RunAsync(issue);
        refusals = issued.Refusals;
        if (!issued.Done) return;
        Toasts.Show("Đã lập chứng từ khấu trừ thuế: tải ở bảng các lần chi.");
        await ReadAsync();
    }
}
