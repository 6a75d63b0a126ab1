using Portal.Core.Lists;
using Portal.Core.Papers;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Royalties.Schedules;
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
            new(c.Ground.Work.Id, c.Ground.Work.Version, "tin", 1, [], null)), byId: true),
        Of("ConsentOutsideFrame",        "----+---", '-', c => c.The<ConsentOutsideFrame>().ExecuteAsync(c.Ground.Work.Id, c.Ground.Work.Version), byId: true),
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
        Of("GetRoyaltySchedule",         "-+-+++--", '-', c => c.The<GetRoyaltySchedule>().ExecuteAsync()),
        Of("FindSchedules",              "-+-++++-", '-', c => c.The<FindSchedules>().ExecuteAsync()),
        Of("FindRates",                  "-+-++++-", '-', c => c.The<FindRates>().ExecuteAsync()),
        Of("BeginSchedule",              "------+-", '-', c => c.The<BeginSchedule>().ExecuteAsync()),
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
        Of("MakeEvidencePack",           "-+-+++--", '-', c => c.The<MakeEvidencePack>().ExecuteAsync(new("2026-11"), Ground.NoPrinter)),
        Of("AttachSigned",               "-+-+++--", '-', c => c.The<AttachSigned>().ExecuteAsync(
            new(PaperKind.PaymentSheet, "2026-11", 1), new MemoryStream(Ground.Scan), "a.pdf", Ground.Scan.Length)),
        Of("FindSignedCopies",           "0+++++00", '0', c => c.The<FindSignedCopies>().ExecuteAsync("2026-11"), byId: true),
        Of("OpenSignedCopy",             "-+0+++--", '-', c => c.The<OpenSignedCopy>().ExecuteAsync(c.Ground.SignedCopy), byId: true),
    ];
}
