using Portal.Core.Lists;
using Portal.Core.Papers;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;
using static Portal.Tests.Rights.Right;

namespace Portal.Tests.Rights;

/// <summary>Assessment, periods, payees, schedules.</summary>
internal static class RightsOfRoyalties
{
    private static DisbursementForm Chosen => new() { Opening = true, PaidOn = new(2026, 11, 20) };

    public static readonly IReadOnlyList<Right> All =
    [
        //                                CSFDHKAQ
        Of("AssessWork",                 "-+-+----", '-', c => c.The<AssessWork>().ExecuteAsync(
            new(c.Ground.Work.Id, c.Ground.Work.Version, "tin", 1, 0, null)), byId: true),
        Of("GetRoyaltyOfEdition",        "0++++0+0", '0', c => c.The<GetRoyaltyOfEdition>().ExecuteAsync(c.Ground.Published), byId: true),
        Of("ApproveRoyaltyPeriod",       "----+---", '-', c => c.The<ApproveRoyaltyPeriod>().ExecuteAsync(c.Ground.Period.Id, c.Ground.Period.Version),
            byId: true),
        Of("ApproveRoyaltyPeriod.Check", "----+---", '-', c => c.The<ApproveRoyaltyPeriod>().CheckAsync(c.Ground.Period.Id), byId: true),
        Of("PayRoyaltyPeriod",           "-----+--", '-', c => c.The<PayRoyaltyPeriod>().ExecuteAsync(
            c.Ground.Period.Id, c.Ground.Period.Version, new(2026, 11, 20)), byId: true),
        Of("CloseRoyaltyPeriod",         "-----+--", '-', c => c.The<CloseRoyaltyPeriod>().ExecuteAsync(c.Ground.Period.Id, c.Ground.Period.Version),
            byId: true),
        Of("ReturnRoyaltyPeriod",        "----++--", '-', c => c.The<ReturnRoyaltyPeriod>().ExecuteAsync(
            c.Ground.Period.Id, c.Ground.Period.Version, "x"), byId: true),
        Of("GetRoyaltyPeriod",           "-+-+++--", '-', c => c.The<GetRoyaltyPeriod>().ExecuteAsync(Ground.November)),
        Of("FindRoyaltyPeriods",         "-+-+++--", '-', c => c.The<FindRoyaltyPeriods>().ExecuteAsync()),
        Of("ExportRoyaltyPeriods",       "-+-+++--", '-', c => c.The<ExportRoyaltyPeriods>().ExecuteAsync(new())),
        Of("IssueRoyaltySheet",          "-+-+++--", '-', c => c.The<IssueRoyaltySheet>().ExecuteAsync(Ground.November, RoyaltySheetKind.Payment)),
        Of("FindContributors",           "-+-+++--", '-', c => c.The<FindContributors>().ExecuteAsync()),
        Of("ExportContributors",         "-+-+++--", '-', c => c.The<ExportContributors>().ExecuteAsync(new())),
        Of("SaveContributor",            "-+---+--", '-', c => c.The<SaveContributor>().ExecuteAsync(
            new() { Id = c.Ground.Change.ContributorId, Version = 1, FullName = "Trần Đức Toàn" }), byId: true),
        // The secretary proposed it: past the question of rights, then told that another person confirms
        Of("DecidePayeeChange.Confirm",  "-+--++--", '-', c => c.The<DecidePayeeChange>().ConfirmAsync(c.Ground.Change.Id, c.Ground.Change.Version),
            byId: true),
        Of("DecidePayeeChange.Decline",  "-+--++--", '-', c => c.The<DecidePayeeChange>().DeclineAsync(c.Ground.Change.Id, c.Ground.Change.Version, "x"),
            byId: true),
        Of("RecordDisbursement",         "-----+--", '-', c => c.The<RecordDisbursement>().ExecuteAsync(Chosen)),
        Of("RecordDisbursement.Preview", "-----+--", '-', c => c.The<RecordDisbursement>().PreviewAsync(Chosen)),
        Of("FindDisbursements",          "-+-+++--", '-', c => c.The<FindDisbursements>().ExecuteAsync()),
        Of("ExportDisbursements",        "-+-+++--", '-', c => c.The<ExportDisbursements>().ExecuteAsync(new())),
        Of("GetDisbursement",            "-+-+++--", '-', c => c.The<GetDisbursement>().ExecuteAsync("2026-01")),
        Of("FindPayable",                "-----+--", '-', c => c.The<FindPayable>().ExecuteAsync()),
        Of("IssueDisbursementPaper",     "-+-+++--", '-', c => c.The<IssueDisbursementPaper>().ExecuteAsync("2026-01", PaperKind.PaymentSheet)),
        Of("IssuePayeeYears",            "-+-+++--", '-', c => c.The<IssuePayeeYears>().ExecuteAsync(2026)),
        Of("IssueWithholdingCertificate.OfPayment", "-----+--", '-', c => c.The<IssueWithholdingCertificate>().OfPaymentAsync(c.Ground.Payment), byId: true),
        Of("IssueWithholdingCertificate.OfYear", "-----+--", '-', c => c.The<IssueWithholdingCertificate>().OfYearAsync(c.Ground.Change.ContributorId, 2026),
            byId: true),
        Of("IssueWithholdingCertificate.Open", "-----+--", '-', c => c.The<IssueWithholdingCertificate>().OpenAsync(c.Ground.Payment)),
        Of("GetPayee",                   "-+-+++--", '-', c => c.The<GetPayee>().ExecuteAsync(c.Ground.Change.ContributorId), byId: true),
        Of("MergeContributors",          "----++--", '-', c => c.The<MergeContributors>().ExecuteAsync(
            c.Ground.Change.ContributorId, 1, null, "x"), byId: true),
        Of("SaveTaxCommitment",          "-+---+--", '-', c => c.The<SaveTaxCommitment>().ExecuteAsync(c.Ground.Change.ContributorId,
            new() { Year = 2027, SignedOn = new(2026, 11, 20) }), byId: true),
        Of("DecideTaxCommitment.Confirm", "----++--", '-', c => c.The<DecideTaxCommitment>().ConfirmAsync(c.Ground.Commitment, 1), byId: true),
        // The secretary entered it and may take it back
        Of("DecideTaxCommitment.Decline", "-+--++--", '-', c => c.The<DecideTaxCommitment>().DeclineAsync(c.Ground.Commitment, 1, "x"), byId: true),
        Of("GetRoyaltySchedule",         "-+-+++--", '-', c => c.The<GetRoyaltySchedule>().ExecuteAsync()),
        Of("FindSchedules",              "-+-++++-", '-', c => c.The<FindSchedules>().ExecuteAsync()),
        Of("FindRates",                  "-+-++++-", '-', c => c.The<FindRates>().ExecuteAsync()),
        Of("BeginSchedule",              "------+-", '-', c => c.The<BeginSchedule>().ExecuteAsync()),
        Of("SaveRoyaltySchedule",        "------+-", '-', c => c.The<SaveRoyaltySchedule>().ExecuteAsync(
            new("Biểu", "Quyết định", new(2027, 1, 1), 0.1m, [new("tin", "Tin", 1, 2, "tin")]))),
    ];
}
