using Portal.Core.Lists;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Ageing;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Totals;
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
            new(c.Ground.Work.Id, c.Ground.Work.Version, "tin", 1, [], null)), byId: true),
        Of("ClearAssessment",            "-+-+----", '-', c => c.The<ClearAssessment>().ExecuteAsync(c.Ground.Work.Id, c.Ground.Work.Version), byId: true),
        Of("SuggestAssessments",         "-+-+----", '-', c => c.The<SuggestAssessments>().ExecuteAsync(c.Ground.Period.Id)),
        Of("GetWorkHistory",             "-+-+++--", '-', c => c.The<GetWorkHistory>().ExecuteAsync(c.Ground.Work.Id), byId: true),
        Of("ConsentOutsideFrame",        "----+---", '-', c => c.The<ConsentOutsideFrame>().ExecuteAsync(c.Ground.Work.Id, c.Ground.Work.Version), byId: true),
        Of("GetRoyaltyOfEdition",        "0++++0+0", '0', c => c.The<GetRoyaltyOfEdition>().ExecuteAsync(c.Ground.Published), byId: true),
        Of("FinishAssessment",           "-+-+----", '-', c => c.The<FinishAssessment>().ExecuteAsync(c.Ground.Period.Id, c.Ground.Period.Version),
            byId: true),
        Of("FinishAssessment.Check",     "-+-+----", '-', c => c.The<FinishAssessment>().CheckAsync(c.Ground.Period.Id), byId: true),
        Of("HandOverRoyaltyPeriod",      "-+-++---", '-', c => c.The<HandOverRoyaltyPeriod>().ExecuteAsync(c.Ground.Period.Id, c.Ground.Period.Version),
            byId: true),
        Of("ApproveRoyaltyPeriod",       "----+---", '-', c => c.The<ApproveRoyaltyPeriod>().ExecuteAsync(c.Ground.Period.Id, c.Ground.Period.Version),
            byId: true),
        Of("ApproveRoyaltyPeriod.Check", "----+---", '-', c => c.The<ApproveRoyaltyPeriod>().CheckAsync(c.Ground.Period.Id), byId: true),
        Of("PayRoyaltyPeriod",           "-----+--", '-', c => c.The<PayRoyaltyPeriod>().ExecuteAsync(
            c.Ground.Period.Id, c.Ground.Period.Version, new(2026, 11, 20)), byId: true),
        Of("CloseRoyaltyPeriod",         "-----+--", '-', c => c.The<CloseRoyaltyPeriod>().ExecuteAsync(c.Ground.Period.Id, c.Ground.Period.Version),
            byId: true),
        // Whoever assesses gives back what is not approved yet; of what is, the state refuses it here
        Of("ReturnRoyaltyPeriod",        "-+-+++--", '-', c => c.The<ReturnRoyaltyPeriod>().ExecuteAsync(
            c.Ground.Period.Id, c.Ground.Period.Version, "x"), byId: true),
        Of("GetRoyaltyPeriod",           "-+-+++--", '-', c => c.The<GetRoyaltyPeriod>().ExecuteAsync(Ground.November)),
        Of("GetPeriodVersion",           "-+-+++--", '-', c => c.The<GetPeriodVersion>().ExecuteAsync(Ground.November)),
        Of("AdjustLine",                 "-+-+----", '-', c => c.The<AdjustLine>().ExecuteAsync(
            new(c.Ground.Work.Lines[0].Id, new Money(1_000), "x")), byId: true),
        Of("DecideAdjustment.Take",      "-+-+----", '-', c => c.The<DecideAdjustment>().TakeAsync(c.Ground.Adjustment.Id, c.Ground.Adjustment.Version),
            byId: true),
        Of("DecideAdjustment.Leave",     "-+-+----", '-', c => c.The<DecideAdjustment>().LeaveAsync(c.Ground.Adjustment.Id, c.Ground.Adjustment.Version, "x"),
            byId: true),
        Of("ProposeDifferences",         "-+-+----", '-', c => c.The<ProposeDifferences>().ExecuteAsync()),
        Of("FindWithdrawnWorks",         "-+-+++--", '-', c => c.The<FindWithdrawnWorks>().ExecuteAsync()),
        Of("DecideWithdrawnWork",        "-+-+----", '-', c => c.The<DecideWithdrawnWork>().ExecuteAsync(
            c.Ground.Work.Id, c.Ground.Work.Version, WithdrawnDecision.Keep, "x"), byId: true),
        Of("FindUnpaidLines",            "-+-+++--", '-', c => c.The<FindUnpaidLines>().ExecuteAsync()),
        Of("ExportUnpaidLines",          "-+-+++--", '-', c => c.The<ExportUnpaidLines>().ExecuteAsync(new())),
        Of("NotifyPayee",                "-----+--", '-', c => c.The<NotifyPayee>().ExecuteAsync(c.Ground.Work.Lines[0].Id), byId: true),
        Of("MoveUnclaimed",              "----+---", '-', c => c.The<MoveUnclaimed>().ExecuteAsync(c.Ground.Work.Lines[0].Id, "x"), byId: true),
        Of("FindRoyaltyEntries",         "-+-+++--", '-', c => c.The<FindRoyaltyEntries>().ExecuteAsync(null)),
        Of("FindRoyaltyTotals",          "-+-+++--", '-', c => c.The<FindRoyaltyTotals>().ExecuteAsync(new())),
        Of("ExportRoyaltyTotals",        "-+-+++--", '-', c => c.The<ExportRoyaltyTotals>().ExecuteAsync(new())),
        Of("ExportRoyaltyEntries",       "-+-+++--", '-', c => c.The<ExportRoyaltyEntries>().ExecuteAsync(new())),
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
        Of("DrawDisbursement",           "-----+--", '-', c => c.The<DrawDisbursement>().ExecuteAsync(Chosen)),
        Of("DrawDisbursement.Preview",   "-----+--", '-', c => c.The<DrawDisbursement>().PreviewAsync(Chosen)),
        Of("PayDrawnDisbursement",       "-----+--", '-', c => c.The<PayDrawnDisbursement>().ExecuteAsync("2026-09", 1, new())),
        Of("DropDisbursementPlan",       "----++--", '-', c => c.The<DropDisbursementPlan>().ExecuteAsync("2026-09", 1, "x")),
        Of("GetDisbursementPlan",        "-+-+++--", '-', c => c.The<GetDisbursementPlan>().ExecuteAsync("2026-09")),
        Of("GetDisbursementPlan.Version", "-+-+++--", '-', c => c.The<GetDisbursementPlan>().VersionAsync("2026-09")),
        Of("FindDisbursements",          "-+-+++--", '-', c => c.The<FindDisbursements>().ExecuteAsync()),
        Of("ExportDisbursements",        "-+-+++--", '-', c => c.The<ExportDisbursements>().ExecuteAsync(new())),
        Of("GetDisbursement",            "-+-+++--", '-', c => c.The<GetDisbursement>().ExecuteAsync("2026-01")),
        Of("FindPayable",                "-----+--", '-', c => c.The<FindPayable>().ExecuteAsync()),
        Of("IssueDisbursementPaper",     "-+-+++--", '-', c => c.The<IssueDisbursementPaper>().ExecuteAsync("2026-01", PaperKind.PaymentSheet)),
        Of("IssueMoneyPaper",            "-+-++---", '-', c => c.The<IssueMoneyPaper>().ExecuteAsync(
            new(PaperKind.Submission, "2026-11", 0), new() { Symbol = "TTr-BBT", On = new(2026, 11, 20) })),
        Of("IssuePayeeYears",            "-+-+++--", '-', c => c.The<IssuePayeeYears>().ExecuteAsync(2026)),
        Of("IssueWithholdingCertificate.OfPayment", "-----+--", '-', c => c.The<IssueWithholdingCertificate>().OfPaymentAsync(c.Ground.Payment), byId: true),
        Of("IssueWithholdingCertificate.OfYear", "-----+--", '-', c => c.The<IssueWithholdingCertificate>().OfYearAsync(c.Ground.Change.ContributorId, 2026),
            byId: true),
        Of("IssueWithholdingCertificate.Open", "-----+--", '-', c => c.The<IssueWithholdingCertificate>().OpenAsync(c.Ground.Payment)),
        // Nobody's certificate but one's own is found
        Of("IssueWithholdingCertificate.OpenOwn", "00000000", '-', c => c.The<IssueWithholdingCertificate>().OpenOwnAsync(c.Ground.Payment), byId: true),
        Of("GetPayee",                   "-+-+++--", '-', c => c.The<GetPayee>().ExecuteAsync(c.Ground.Change.ContributorId), byId: true),
        Of("MergeContributors",          "----++--", '-', c => c.The<MergeContributors>().ExecuteAsync(
            c.Ground.Change.ContributorId, 1, null, "x"), byId: true),
        Of("SaveTaxCommitment",          "-+---+--", '-', c => c.The<SaveTaxCommitment>().ExecuteAsync(c.Ground.Change.ContributorId,
            new() { Year = 2027, SignedOn = new(2026, 11, 20) }), byId: true),
        Of("DecideTaxCommitment.Confirm", "----++--", '-', c => c.The<DecideTaxCommitment>().ConfirmAsync(c.Ground.Commitment, 1), byId: true),
        // The secretary entered it and may take it back
        Of("DecideTaxCommitment.Decline", "-+--++--", '-', c => c.The<DecideTaxCommitment>().DeclineAsync(c.Ground.Commitment, 1, "x"), byId: true),
        Of("AttachCommitmentScan",       "-+--++--", '-', c => c.The<AttachCommitmentScan>().ExecuteAsync(
            c.Ground.Commitment, new MemoryStream(Ground.Scan), "a.pdf", Ground.Scan.Length), byId: true),
        Of("OpenCommitmentScan",         "-+-+++--", '-', c => c.The<OpenCommitmentScan>().ExecuteAsync(c.Ground.CommitmentScan), byId: true),
        Of("GetRoyaltySchedule",         "-+-+++--", '-', c => c.The<GetRoyaltySchedule>().ExecuteAsync()),
        Of("FindSchedules",              "-+-++++-", '-', c => c.The<FindSchedules>().ExecuteAsync()),
        Of("FindRates",                  "-+-++++-", '-', c => c.The<FindRates>().ExecuteAsync()),
        Of("BeginSchedule",              "------+-", '-', c => c.The<BeginSchedule>().ExecuteAsync()),
        Of("PreviewSchedule",            "------+-", '-', c => c.The<PreviewSchedule>().ExecuteAsync(
            new("Biểu", "Quyết định", new(2027, 1, 1), 0.1m, [new("tin", "Tin", 1, 2, "tin")]))),
        Of("WithdrawSchedule",           "------+-", '-', c => c.The<WithdrawSchedule>().ExecuteAsync(c.Ground.Rates), byId: true),
        Of("ReadScheduleTable",          "------+-", '-', c => c.The<ReadScheduleTable>().ExecuteAsync([])),
        Of("GetRoyaltyFundUse",          "-+-++++-", '-', c => c.The<GetRoyaltyFundUse>().ExecuteAsync(2026)),
        Of("SaveRoyaltySchedule",        "------+-", '-', c => c.The<SaveRoyaltySchedule>().ExecuteAsync(
            new("Biểu", "Quyết định", new(2027, 1, 1), 0.1m, [new("tin", "Tin", 1, 2, "tin")]))),
        Of("ImportPayees.Check",         "-+---+--", '-', c => c.The<ImportPayees>().CheckAsync([])),
        Of("ImportPayees",               "-+---+--", '-', c => c.The<ImportPayees>().ExecuteAsync(new([], "a.xlsx", ""))),
        Of("ImportOpeningBalances.Check", "-----+--", '-', c => c.The<ImportOpeningBalances>().CheckAsync([])),
        Of("ImportOpeningBalances",      "-----+--", '-', c => c.The<ImportOpeningBalances>().ExecuteAsync(new([], "a.xlsx", ""))),
        Of("ImportUnpaidWorks.Check",    "-+-+----", '-', c => c.The<ImportUnpaidWorks>().CheckAsync([])),
        Of("ImportUnpaidWorks",          "-+-+----", '-', c => c.The<ImportUnpaidWorks>().ExecuteAsync(new([], "a.xlsx", ""))),
        Of("SaveOpeningYear",            "-----+--", '-', c => c.The<SaveOpeningYear>().ExecuteAsync(2026, new(1_000_000))),
        Of("ConfirmOpening",             "----+---", '-', c => c.The<ConfirmOpening>().ExecuteAsync("")),
        Of("FindOpening",                "-+-+++--", '-', c => c.The<FindOpening>().ExecuteAsync()),
        Of("GetOpeningImport",           "-+-+++--", '-', c => c.The<GetOpeningImport>().ExecuteAsync(c.Ground.OpeningImport), byId: true),
        Of("SayBudget",                  "-----+--", '-', c => c.The<SayBudget>().ExecuteAsync(new())),
        Of("DecideBudget.Confirm",       "----+---", '-', c => c.The<DecideBudget>().ConfirmAsync(c.Ground.BudgetEntry, 1), byId: true),
        Of("DecideBudget.Leave",         "----++--", '-', c => c.The<DecideBudget>().LeaveAsync(c.Ground.BudgetEntry, 1, "x"), byId: true),
        Of("AllowOverBudget",            "----+---", '-', c => c.The<AllowOverBudget>().ExecuteAsync(new() { Year = 2026 })),
        Of("GetBudget",                  "-+-+++--", '-', c => c.The<GetBudget>().ExecuteAsync(2026)),
        Of("GetBudget.Notes",            "0+0+++00", '0', c => c.The<GetBudget>().NotesAsync()),
        Of("CloseBudgetYear",            "----+---", '-', c => c.The<CloseBudgetYear>().ExecuteAsync(2025, "", 0, null, new())),
        Of("BookYearEnd.Say",            "-----+--", '-', c => c.The<BookYearEnd>().SayAsync(new() { Year = 2026 })),
        Of("BookYearEnd.Drop",           "-----+--", '-', c => c.The<BookYearEnd>().DropAsync(c.Ground.YearEnd), byId: true),
        Of("NumberAllowances",           "----++--", '-', c => c.The<NumberAllowances>().ExecuteAsync(Ground.November, 0, new())),
        Of("GetBudgetEstimate",          "-+-+++--", '-', c => c.The<GetBudgetEstimate>().ExecuteAsync(new(2027))),
        Of("IssueBudgetEstimate",        "-----+--", '-', c => c.The<IssueBudgetEstimate>().ExecuteAsync(new(2027), 0, new())),
        Of("IssueBudgetPaper.State",     "-+-+++--", '-', c => c.The<IssueBudgetPaper>().StateAsync(2026)),
        Of("IssueBudgetPaper.Estimate",  "-+-+++--", '-', c => c.The<IssueBudgetPaper>().EstimateAsync(new(2027))),
        Of("IssueBudgetPaper.Kept",      "-+-+++--", '-', c => c.The<IssueBudgetPaper>().KeptAsync(PaperKind.BudgetSettlement, 2025, null)),
        Of("SaveAllowanceRate",          "-----+--", '-', c => c.The<SaveAllowanceRate>().ExecuteAsync(new())),
        Of("EndAllowanceRate",           "-----+--", '-', c => c.The<EndAllowanceRate>().ExecuteAsync(c.Ground.AllowanceRate, 1, null), byId: true),
        Of("PrepareAllowances",          "-----+--", '-', c => c.The<PrepareAllowances>().ExecuteAsync(Ground.November)),
        Of("ApproveAllowances",          "----+---", '-', c => c.The<ApproveAllowances>().ExecuteAsync(c.Ground.AllowanceMonth, 1), byId: true),
        Of("ReturnAllowances",           "----++--", '-', c => c.The<ReturnAllowances>().ExecuteAsync(c.Ground.AllowanceMonth, 1, "x"), byId: true),
        Of("PayAllowances",              "-----+--", '-', c => c.The<PayAllowances>().ExecuteAsync(c.Ground.AllowanceMonth, 1, null), byId: true),
        Of("GetAllowances",              "-+-+++--", '-', c => c.The<GetAllowances>().ExecuteAsync(null)),
        Of("IssueAllowanceSheet",        "-+-+++--", '-', c => c.The<IssueAllowanceSheet>().ExecuteAsync(Ground.November)),
        Of("MakeEvidencePack",           "-+-+++--", '-', c => c.The<MakeEvidencePack>().ExecuteAsync(new("2026-11"), Ground.NoPrinter)),
        Of("AttachSigned",               "-+-+++--", '-', c => c.The<AttachSigned>().ExecuteAsync(
            new(PaperKind.PaymentSheet, "2026-11", 1), new MemoryStream(Ground.Scan), "a.pdf", Ground.Scan.Length)),
        // Of a report whoever issues it, not whoever reads it; the ground has none
        Of("AttachSigned",               "-+-++---", '-', c => c.The<AttachSigned>().ExecuteAsync(
            new(PaperKind.ActivityReport, "2026-11", 1), new MemoryStream(Ground.Scan), "a.pdf", Ground.Scan.Length)),
        Of("AttachSigned",               "-+-++---", '-', c => c.The<AttachSigned>().ExecuteAsync(
            new(PaperKind.CommendationProposal, "kt-2026-11", 1), new MemoryStream(Ground.Scan), "a.pdf", Ground.Scan.Length)),
        Of("FindPeriodPapers",           "0+0+++00", '0', c => c.The<FindPeriodPapers>().ExecuteAsync("2026-11"), byId: true),
        Of("OpenSignedCopy",             "-+0+++--", '-', c => c.The<OpenSignedCopy>().ExecuteAsync(c.Ground.SignedCopy), byId: true),
    ];
}
