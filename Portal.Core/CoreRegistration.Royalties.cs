using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Papers;
using Portal.Core.People;
using Portal.Core.Roles;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Ageing;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Totals;
using Portal.Core.Royalties.Works;
using Portal.Core.Safekeeping;

namespace Portal.Core;

/// <summary>The rooms of royalties.</summary>
public static partial class CoreRegistration
{
    private static IServiceCollection AddRoyalties(this IServiceCollection services) =>
        services.AddPayees().AddRoyaltySchedules().AddPeriods().AddPayments().AddCorrections().AddOpening().AddBudgets().AddEvidence();

    /// <summary>Works, their assessment, and the life of a period.</summary>
    private static IServiceCollection AddPeriods(this IServiceCollection services) => services
        .AddTransient<GetRoyaltyOfEdition>()
        .AddTransient<AssessWork>()
        .AddTransient<ClearAssessment>()
        .AddTransient<SuggestAssessments>()
        .AddTransient<GetWorkHistory>()
        .AddTransient<ConsentOutsideFrame>()
        .AddTransient<FinishAssessment>()
        .AddTransient<ApproveRoyaltyPeriod>()
        .AddTransient<HandOverRoyaltyPeriod>()
        .AddTransient<CloseRoyaltyPeriod>()
        .AddTransient<ReturnRoyaltyPeriod>()
        .AddTransient<FindRoyaltyPeriods>()
        .AddTransient<ExportRoyaltyPeriods>()
        .AddTransient<GetRoyaltyPeriod>()
        .AddTransient<GetPeriodVersion>();

    /// <summary>Paying, tax and the papers of both.</summary>
    private static IServiceCollection AddPayments(this IServiceCollection services) => services
        .AddTransient<ComputeDisbursement>()
        .AddTransient<PrepareDisbursement>()
        .AddTransient<KeepDisbursementPapers>()
        .AddTransient<MakeDisbursement>()
        .AddTransient<IPeriodPayments, PaymentsOfPeriod>()
        .AddTransient<RecordDisbursement>()
        .AddTransient<DrawDisbursement>()
        .AddTransient<PayDrawnDisbursement>()
        .AddTransient<DropDisbursementPlan>()
        .AddTransient<GetDisbursementPlan>()
        .AddTransient<FindDisbursements>()
        .AddTransient<ExportDisbursements>()
        .AddTransient<GetDisbursement>()
        .AddTransient<FindPayable>()
        .AddTransient<IssueDisbursementPaper>()
        .AddTransient<IssueWithholdingCertificate>()
        .AddTransient<IssuePayeeYears>()
        .AddTransient<GetPayee>()
        .AddTransient<MergeContributors>()
        .AddTransient<SaveTaxCommitment>()
        .AddTransient<DecideTaxCommitment>()
        .AddTransient<AttachCommitmentScan>()
        .AddTransient<OpenCommitmentScan>()
        .AddTransient<PayRoyaltyPeriod>()
        .AddTransient<IssueRoyaltySheet>()
        .AddTransient<IssueMoneyPaper>();

    private static IServiceCollection AddPayees(this IServiceCollection services) => services
        .AddSingleton<PayeeSecrets>()
        .AddSingleton<IActorFacts, ContributorsOfActor>()
        .AddSingleton<IRestOnPayees, TouchPaidIn>()
        .AddTransient<DecidePayeeChange>()
        .AddTransient<FindContributors>()
        .AddTransient<ExportContributors>()
        .AddTransient<SaveContributor>();

    private static IServiceCollection AddRoyaltySchedules(this IServiceCollection services) => services
        .AddTransient<GetRoyaltySchedule>()
        .AddTransient<BeginSchedule>()
        .AddTransient<FindSchedules>()
        .AddTransient<FindRates>()
        .AddTransient<PreviewSchedule>()
        .AddTransient<WithdrawSchedule>()
        .AddTransient<ReadScheduleTable>()
        .AddTransient<GetRoyaltyFundUse>()
        .AddTransient<SaveRoyaltySchedule>();

    /// <summary>What comes after a period is fixed: corrections, age, the overview.</summary>
    private static IServiceCollection AddCorrections(this IServiceCollection services) => services
        .AddTransient<AdjustLine>()
        .AddTransient<DecideAdjustment>()
        .AddTransient<ProposeDifferences>()
        .AddTransient<FindWithdrawnWorks>()
        .AddTransient<DecideWithdrawnWork>()
        .AddTransient<FindUnpaidLines>()
        .AddTransient<ExportUnpaidLines>()
        .AddTransient<NotifyPayee>()
        .AddTransient<MoveUnclaimed>()
        .AddTransient<FindRoyaltyEntries>()
        .AddTransient<FindRoyaltyTotals>()
        .AddTransient<ExportRoyaltyTotals>()
        .AddTransient<ExportRoyaltyEntries>();

    /// <summary>The start in mid-year.</summary>
    private static IServiceCollection AddOpening(this IServiceCollection services) => services
        .AddTransient<OpeningIntake>()
        .AddTransient<ImportPayees>()
        .AddTransient<ImportOpeningBalances>()
        .AddTransient<ImportUnpaidWorks>()
        .AddTransient<SaveOpeningYear>()
        .AddTransient<ConfirmOpening>()
        .AddTransient<FindOpening>()
        .AddTransient<GetOpeningImport>();

    /// <summary>The year's budget and the board's allowances.</summary>
    private static IServiceCollection AddBudgets(this IServiceCollection services) => services
        .AddTransient<IBudgetGate, BudgetGate>()
        .AddTransient<SayBudget>()
        .AddTransient<DecideBudget>()
        .AddTransient<AllowOverBudget>()
        .AddTransient<GetBudget>()
        .AddTransient<CloseBudgetYear>()
        .AddTransient<BookYearEnd>()
        .AddTransient<NumberAllowances>()
        .AddTransient<GetBudgetEstimate>()
        .AddTransient<IssueBudgetEstimate>()
        .AddTransient<IssueBudgetPaper>()
        .AddTransient<SaveAllowanceRate>()
        .AddTransient<EndAllowanceRate>()
        .AddTransient<PrepareAllowances>()
        .AddTransient<ApproveAllowances>()
        .AddTransient<ReturnAllowances>()
        .AddTransient<PayAllowances>()
        .AddTransient<GetAllowances>()
        .AddTransient<IssueAllowanceSheet>();

    /// <summary>What proves the money; verify prints the checks in this order.</summary>
    private static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddTransient<VerifyMoney>()
        .AddTransient<MakeEvidencePack>()
        .AddTransient<FindPeriodPapers>()
        .AddTransient<IMoneyCheck, WorksOnPublications>()
        .AddTransient<IMoneyCheck, PublicationsWithWorks>()
        .AddTransient<IMoneyCheck, WorksOfImports>()
        .AddTransient<IMoneyCheck, AmountsOfWorks>()
        .AddTransient<IMoneyCheck, PeriodsOnPaper>()
        .AddTransient<IMoneyCheck, AdjustmentsOnPaper>()
        .AddTransient<IMoneyCheck, DuesOfPeriods>()
        .AddTransient<IMoneyCheck, DisbursementsOnPaper>()
        .AddTransient<IMoneyCheck, PlansAgree>()
        .AddTransient<IMoneyCheck, BudgetYearsAgree>()
        .AddTransient<IMoneyCheck, AllowancesAgree>()
        .AddTransient<IMoneyCheck, SignedCopiesTold>()
        .AddTransient<IMoneyCheck, CommitmentScansTold>();
}
