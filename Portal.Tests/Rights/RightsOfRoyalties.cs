using Portal.Core.Lists;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Ageing;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Totals;
using Portal.Core.Royalties.Works;
using static Portal.Tests.Rights.Right;

namespace Portal.Tests.Rights;

/// <summary>Assessment, periods, payees, schedules.</summary>
internal static class RightsOfRoyalties
{
    public static readonly IReadOnlyList<Right> All =
    [
        //                                CSFDHKAQ
        Of("AssessWork",                 "-+-+----", '-', c => c.The<AssessWork>().ExecuteAsync(
            new(c.Ground.Work.Id, c.Ground.Work.Version, "tin", 1, 0, null)), byId: true),
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
        Of("AdjustLine",                 "-+-+----", '-', c => c.The<AdjustLine>().ExecuteAsync(new(c.Ground.Work.Lines[0].Id, new Money(1_000), "x")), byId: true),
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
        Of("GetRoyaltySchedule",         "-+-+++--", '-', c => c.The<GetRoyaltySchedule>().ExecuteAsync()),
        Of("FindSchedules",              "-+-++++-", '-', c => c.The<FindSchedules>().ExecuteAsync()),
        Of("FindRates",                  "-+-++++-", '-', c => c.The<FindRates>().ExecuteAsync()),
        Of("BeginSchedule",              "------+-", '-', c => c.The<BeginSchedule>().ExecuteAsync()),
        Of("SaveRoyaltySchedule",        "------+-", '-', c => c.The<SaveRoyaltySchedule>().ExecuteAsync(
            new("Biểu", "Quyết định", new(2027, 1, 1), 0.1m, [new("tin", "Tin", 1, 2, "tin")]))),
    ];
}
