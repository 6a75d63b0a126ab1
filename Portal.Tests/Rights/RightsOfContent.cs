using Portal.Core.Accounts;
using Portal.Core.Comments;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Library;
using Portal.Core.Lists;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Media.Uploads;
using Portal.Core.Overview;
using Portal.Core.Papers;
using Portal.Core.Publications;
using Portal.Core.Queries;
using Portal.Core.Queue;
using Portal.Core.Reports;
using Portal.Core.Reports.Emulation;
using Portal.Core.Reports.SideBySide;
using Portal.Core.Reports.Drafts;
using Portal.Core.Reports.Issued;
using Portal.Core.Roles;
using Portal.Core.Schedules;
using Portal.Core.Units;
using Portal.Core.Views;
using Portal.Core.Word;
using Portal.Tests.Support;
using Portal.Tests.Word;
using static Portal.Tests.Rights.Right;

namespace Portal.Tests.Rights;

/// <summary>Items and their editions, pictures, lists, reports, the diary.</summary>
internal static class RightsOfContent
{
    public static readonly IReadOnlyList<Right> All =
    [
        //                          CSFDHKAQ
        Of("SaveDraft",            "+++++---", '-', c => c.The<SaveDraft>().ExecuteAsync(c.Ground.NewForm), byId: true),
        Of("SendEdition",          "-+------", '-', c => c.The<SendEdition>().ExecuteAsync(c.Ground.Editing, c.Version(c.Ground.Editing)), byId: true),
        Of("SendEdition.Check",    "-+------", '-', c => c.The<SendEdition>().CheckAsync(c.Ground.Editing), byId: true),
        Of("ReturnEdition",        "-+------", '-', c => c.The<ReturnEdition>().ExecuteAsync(c.Ground.Editing, c.Version(c.Ground.Editing), "x"), byId: true),
        Of("MoveToSection",        "-+------", '-',
            c => c.The<MoveToSection>().ExecuteAsync(c.Ground.Editing, c.Version(c.Ground.Editing), c.Ground.Section), byId: true),
        Of("PublishEdition",       "---++---", '-',
            c => c.The<PublishEdition>().ExecuteAsync(c.Ground.Approval, c.Version(c.Ground.Approval), []), byId: true),
        Of("PublishEdition.Check", "---++---", '-', c => c.The<PublishEdition>().CheckAsync(c.Ground.Approval), byId: true),
        Of("PublishUrgently",      "---++---", '-',
            c => c.The<PublishUrgently>().ExecuteAsync(c.Ground.Editing, c.Version(c.Ground.Editing), null, []), byId: true),
        Of("ReviewUrgent",         "-++++---", '-', c => c.The<ReviewUrgent>().ExecuteAsync(c.Ground.Urgent, new()), byId: true),
        Of("WithdrawItem",         "---++---", '-', c => c.The<WithdrawItem>().ExecuteAsync(c.Ground.Published, c.Version(c.Ground.Published), "x"),
            byId: true),
        Of("ScheduleEdition",      "---++---", '-',
            c => c.The<ScheduleEdition>().ExecuteAsync(c.Ground.Approval, c.Version(c.Ground.Approval), null, []), byId: true),
        Of("SetEndOfItem",         "---++---", '-',
            c => c.The<SetEndOfItem>().ExecuteAsync(c.Ground.Published, c.Version(c.Ground.Published), null), byId: true),
        Of("ChangeSchedule",       "---++---", '-', c => c.The<ChangeSchedule>().ExecuteAsync(c.Ground.Schedule, 1, null, "x"), byId: true),
        Of("CancelSchedule",       "---++---", '-', c => c.The<CancelSchedule>().ExecuteAsync(c.Ground.Schedule, 1, "x"), byId: true),
        Of("GetSchedules",         "0++++0+0", '0', c => c.The<GetSchedules>().ExecuteAsync(c.Ground.Planned), byId: true),
        Of("FindScheduleMonth",    "++++++++", '-', c => c.The<FindScheduleMonth>().ExecuteAsync(Ground.November)),
        Of("FindWithdrawals",      "-+-++-++", '-', c => c.The<FindWithdrawals>().ExecuteAsync(new())),
        Of("ExportWithdrawals",    "-+-++-++", '-', c => c.The<ExportWithdrawals>().ExecuteAsync(new())),
        Of("ActOnMany",            "---++---", '-', async c => (await c.The<ActOnMany>().ExecuteAsync(new(ManyAct.Withdraw, Reason: "x"),
            [new(c.Ground.Published, c.Version(c.Ground.Published), "x")], error => new(error.GetType().Name, ""))).Single().Refusals, byId: true),
        Of("StartNextEdition",     "-++++---", '-', c => c.The<StartNextEdition>().ExecuteAsync(c.Ground.Published), byId: true),
        Of("GetCorrection",        "00000000", '0', c => c.The<GetCorrection>().ExecuteAsync(c.Ground.Approval), byId: true),
        Of("TakeOverEdition",      "-++++---", '-', c => c.The<TakeOverEdition>().ExecuteAsync(c.Ground.Draft, c.Version(c.Ground.Draft)), byId: true),
        // The ground's sender is its author, who is none of these; fetched out of the bin by whoever might take it over
        Of("RecallEdition",        "+++++---", '-', c => c.The<RecallEdition>().ExecuteAsync(c.Ground.Editing, c.Version(c.Ground.Editing)), byId: true),
        Of("BinEdition",           "-++++---", '-', c => c.The<BinEdition>().ExecuteAsync(c.Ground.Draft, c.Version(c.Ground.Draft)), byId: true),
        Of("RestoreEdition",       "-++++---", '-', c => c.The<RestoreEdition>().ExecuteAsync(c.Ground.Binned, c.Version(c.Ground.Binned)), byId: true),
        Of("HoldEdition",          "-+-++---", '-', c => c.The<HoldEdition>().ExecuteAsync(c.Ground.Editing, new() { UserId = Someone.Secretary }),
            byId: true),
        Of("LetGoEdition",         "-+-++---", '-', c => c.The<LetGoEdition>().ExecuteAsync(c.Ground.Editing, null), byId: true),
        Of("SeeNotices",           "++++++++", '-', c => c.The<SeeNotices>().ExecuteAsync(c.Ground.Approval)),
        Of("GetEdition",           "0++++0+0", '0', c => c.The<GetEdition>().ExecuteAsync(c.Ground.Approval), byId: true),
        Of("PreviewEdition",       "0++++0+0", '0', c => c.The<PreviewEdition>().ExecuteAsync(c.Ground.Approval), byId: true),
        Of("CompareEditions",      "0++++0+0", '0', c => c.The<CompareEditions>().ExecuteAsync(c.Ground.Approval), byId: true),
        Of("MarkOpenEditor",       "0++++0+0", '0', c => c.The<MarkOpenEditor>().ExecuteAsync(c.Ground.Approval, Guid.NewGuid()), byId: true),
        Of("MarkOpenEditor.Leave", "++++++++", '-', c => c.The<MarkOpenEditor>().LeaveAsync(Guid.NewGuid())),
        Of("FindComments",         "0++++0+0", '0', c => c.The<FindComments>().ExecuteAsync(c.Ground.Approval), byId: true),
        Of("FindComments.Newest",  "0++++0+0", '0', c => c.The<FindComments>().NewestAsync(c.Ground.Approval), byId: true),
        // Whoever takes part in the text; the administrator reads it and has no say
        Of("CommentOnPassage",     "0++++0-0", '0', c => c.The<CommentOnPassage>().ExecuteAsync(c.Ground.Approval, PassageAnchor.Whole, "x"), byId: true),
        Of("AnswerComment",        "0++++0-0", '0', c => c.The<AnswerComment>().ExecuteAsync(c.Ground.Approval, c.Ground.Comment, "x"), byId: true),
        Of("CloseComment",         "0++++0-0", '0', c => c.The<CloseComment>().ExecuteAsync(c.Ground.Approval, c.Ground.Comment, 1), byId: true),
        Of("ReopenComment",        "0++++0-0", '0', c => c.The<ReopenComment>().ExecuteAsync(c.Ground.Approval, c.Ground.Comment), byId: true),
        Of("FindEditions",         "++++++++", '-', c => c.The<FindEditions>().ExecuteAsync(new())),
        Of("PickEditions",         "++++++++", '-', c => c.The<PickEditions>().ExecuteAsync(new())),
        Of("ExportEditions",       "++++++++", '-', c => c.The<ExportEditions>().ExecuteAsync(new(), null)),
        Of("FindPeople",           "0++++0+0", '0', c => c.The<FindPeople>().ExecuteAsync()),
        Of("FindWaitedFor",        "0++++0+0", '0', c => c.The<FindWaitedFor>().ExecuteAsync()),
        Of("GetEditorChoices",     "+++++-+-", '-', c => c.The<GetEditorChoices>().ExecuteAsync()),
        Of("KeepManyWork.Begin",   "++++++++", '-', c => c.The<KeepManyWork>().BeginAsync(ManyAct.Send, 1)),
        // The head's own: others have none of that number, and closing what one does not have is done already
        Of("KeepManyWork",         "0000+000", '-', c => c.The<KeepManyWork>().ExecuteAsync(c.Ground.Many, []), byId: true),
        Of("CloseManyWork",        "++++++++", '-', c => c.The<CloseManyWork>().ExecuteAsync(c.Ground.Many)),
        Of("GetManyWork",          "++++++++", '0', c => c.The<GetManyWork>().ExecuteAsync()),
        Of("ReadWordFile",         "+++++---", '-', c => c.The<ReadWordFile>().ExecuteAsync(WordFiles.Of(WordFiles.P(WordFiles.R("Chữ"))), null)),
        Of("TakePicture",          "+++++---", '-', c => c.The<TakePicture>().ExecuteAsync(new MemoryStream([1, 2, 3]), "x", 3)),
        Of("OpenPicture",          "++++++++", '-', c => c.The<OpenPicture>().ExecuteAsync(c.Ground.Picture), byId: true),
        Of("TakeFile",             "+++++---", '-', c => c.The<TakeFile>().ExecuteAsync(new MemoryStream([1, 2, 3]), "x", 3)),
        Of("BeginUpload",          "+++++---", '-',
            c => c.The<BeginUpload>().ExecuteAsync(new("x.pdf", 5, UploadDoor.Files, "%PDF-"u8.ToArray()))),
        // Of a key that is nobody's: past the question of rights it is not known
        Of("ContinueUpload",       "+++++---", '-', c => c.The<ContinueUpload>().ExecuteAsync("x", 0, new MemoryStream([1]))),
        Of("ContinueUpload.Drop",  "+++++---", '-', c => c.The<ContinueUpload>().DropAsync("x")),
        Of("FinishUpload",         "+++++---", '-', c => c.The<FinishUpload>().ExecuteAsync("x")),
        Of("GetLibraryFile",       "++++++++", '-', c => c.The<GetLibraryFile>().ExecuteAsync(c.Ground.File), byId: true),
        Of("OpenFile",             "++++++++", '-', c => c.The<OpenFile>().ExecuteAsync(c.Ground.File), byId: true),
        Of("FindLibrary",          "+++++---", '-', c => c.The<FindLibrary>().ExecuteAsync(new())),
        Of("ExportLibrary",        "+++++---", '-', c => c.The<ExportLibrary>().ExecuteAsync(new())),
        Of("GetLibraryItem",       "+++++---", '-', c => c.The<GetLibraryItem>().ExecuteAsync(c.Ground.File), byId: true),
        // The author's file: who brought it and whoever sees all may change it, others read why not
        Of("DescribeMedia",        "+++++---", '-',
            c => c.The<DescribeMedia>().ExecuteAsync(new() { Id = c.Ground.File, Version = 1, FileName = "x" }), byId: true),
        Of("SetMediaAside",        "+++++---", '-', c => c.The<SetMediaAside>().ExecuteAsync(c.Ground.File, 1, "x"), byId: true),
        Of("SetMediaAside.BringBack", "+++++---", '-', c => c.The<SetMediaAside>().BringBackAsync(c.Ground.File, 1), byId: true),
        Of("CropPicture",          "+++++---", '-', c => c.The<CropPicture>().ExecuteAsync(c.Ground.PictureId, new(0, 0, 50, 50)), byId: true),
        Of("ReplaceMedia",         "+++++---", '-', c => c.The<ReplaceMedia>().ExecuteAsync(c.Ground.File, 1, c.Ground.File), byId: true),
        Of("ReplaceMedia.Plan",    "+++++---", '-', c => c.The<ReplaceMedia>().PlanAsync(c.Ground.File), byId: true),
        Of("StartNextEditions",    "+++++---", '-', c => c.The<StartNextEditions>().ExecuteAsync(c.Ground.File), byId: true),
        Of("GetListSettings",      "++++++++", '0', async c => await c.The<GetListSettings>().ExecuteAsync("bai") is var found
            && ReferenceEquals(found, ListSettings.None) ? null : found),
        Of("KeepColumns",          "++++++++", '-', c => c.The<KeepColumns>().ExecuteAsync("bai", ["tieu-de"])),
        Of("SaveView",             "++++++++", '-', c => c.The<SaveView>().ExecuteAsync("bai", "Tin bài", "Mới", "?loc=y", shared: false)),
        Of("DeleteView",           "0000+000", '-', c => c.The<DeleteView>().ExecuteAsync(c.Ground.View), byId: true),
        Of("FindMyWork",           "++++++++", '-', c => c.The<FindMyWork>().ExecuteAsync()),
        Of("ExportMyWork",         "++++++++", '-', c => c.The<ExportMyWork>().ExecuteAsync(new())),
        Of("GetPortal",            "++++++++", '-', c => c.The<GetPortal>().ExecuteAsync()),
        Of("FindRolesThatSeeAll",  "000000+0", '0', c => c.The<FindRolesThatSeeAll>().ExecuteAsync()),
        Of("FindUnits",            "++++++++", '0', c => c.The<FindUnits>().ExecuteAsync()),
        Of("FindPapers",           "0+0+++00", '0', c => c.The<FindPapers>().ExecuteAsync(Ground.November.ToString())),
        Of("GetActivityReport",    "-+++++--", '-', c => c.The<GetActivityReport>().ExecuteAsync(DaySpan.Of(Ground.November))),
        Of("GetReportRows",        "-+++++--", '-', c => c.The<GetReportRows>().ExecuteAsync(DaySpan.Of(Ground.November), "dang-tin.tong")),
        Of("OpenReportRows",       "-+++++--", '-', c => c.The<OpenReportRows>().ExecuteAsync(DaySpan.Of(Ground.November), "dang-tin.tong")),
        // What single people got
        Of("GetReportRows",        "-+-+++--", '-', c => c.The<GetReportRows>().ExecuteAsync(DaySpan.Of(Ground.November), "nhuan-but.da-chi")),
        Of("OpenReportRows",       "-+-+++--", '-', c => c.The<OpenReportRows>().ExecuteAsync(DaySpan.Of(Ground.November), "cho-chi.con-no")),
        Of("MakeReportDraft",      "-+-++---", '-', c => c.The<MakeReportDraft>().ExecuteAsync(DaySpan.Of(Ground.November))),
        Of("GetReportDraft",       "-+-++---", '-', c => c.The<GetReportDraft>().ExecuteAsync(DaySpan.Of(Ground.November))),
        Of("SaveReportDraft",      "-+-++---", '-',
            c => c.The<SaveReportDraft>().ExecuteAsync(DaySpan.Of(Ground.November), 1, new Dictionary<string, DraftText>())),
        Of("IssueReport",          "-+-++---", '-', c => c.The<IssueReport>().ExecuteAsync(DaySpan.Of(Ground.November), new())),
        Of("GetIssuedReport",      "-+++++--", '-', c => c.The<GetIssuedReport>().ExecuteAsync(DaySpan.Of(Ground.November), 1)),
        Of("OpenKeptRows",         "-+++++--", '-', c => c.The<OpenKeptRows>().ExecuteAsync(DaySpan.Of(Ground.November), 1, "dang-tin.tong")),
        Of("OpenKeptRows",         "-+-+++--", '-', c => c.The<OpenKeptRows>().ExecuteAsync(DaySpan.Of(Ground.November), 1, "nhuan-but.thue")),
        Of("SendReport",           "-+-++---", '-', c => c.The<SendReport>().ExecuteAsync(DaySpan.Of(Ground.November), 1,
            new("a@vi-du.vn", null, Guid.NewGuid()), _ => Task.FromResult<Outcome<byte[]>>(PaperRefusals.NoSuch(1)))),
        Of("OpenReport",           "-+++++--", '-', c => c.The<OpenReport>().ExecuteAsync(DaySpan.Of(Ground.November))),
        Of("GetEmulation",         "-+++++--", '-', c => c.The<GetEmulation>().ExecuteAsync(DaySpan.Of(Ground.November), EmulationOf.Units)),
        Of("FindEmulationEntries", "-+++++--", '-', c => c.The<FindEmulationEntries>().ExecuteAsync(new())),
        Of("ExportEmulation",      "-+++++--", '-', c => c.The<ExportEmulation>().ExecuteAsync(new())),
        Of("ExportEmulationEntries", "-+++++--", '-', c => c.The<ExportEmulationEntries>().ExecuteAsync(new())),
        Of("FindEmulationRules",   "-+++++--", '-', c => c.The<FindEmulationRules>().ExecuteAsync()),
        Of("DecideEmulation",      "-+-++---", '-', c => c.The<DecideEmulation>().ExecuteAsync(new())),
        Of("DropEmulationRule",    "-+-++---", '-', c => c.The<DropEmulationRule>().ExecuteAsync(c.Ground.EmulationRule), byId: true),
        Of("ProposeCommendation",  "-+-++---", '-', c => c.The<ProposeCommendation>().ExecuteAsync(DaySpan.Of(Ground.November), new(), 0)),
        Of("ProposeCommendation.Preview", "-+-++---", '-', c => c.The<ProposeCommendation>().PreviewAsync(DaySpan.Of(Ground.November), new())),
        // The ground has none
        Of("OpenCommendation",     "-00000--", '-', c => c.The<OpenCommendation>().ExecuteAsync(DaySpan.Of(Ground.November))),
        Of("FindCommendations",    "00000000", '0', c => c.The<FindCommendations>().ExecuteAsync(DaySpan.Of(Ground.November))),
        Of("FindComponentPortals", "-+++++--", '-', c => c.The<FindComponentPortals>().ExecuteAsync(new())),
        Of("ExportComponentPortals", "-+++++--", '-', c => c.The<ExportComponentPortals>().ExecuteAsync(new())),
        Of("FindByQuery",          "++++++++", '-', c => c.The<FindByQuery>().ExecuteAsync(new())),
        Of("ExportByQuery",        "++++++++", '-', c => c.The<ExportByQuery>().ExecuteAsync(new())),
        Of("GetQueryChoices",      "++++++++", '0', async c => (await c.The<GetQueryChoices>().ExecuteAsync()).Sections),
        // The head's own, shared with nobody
        Of("FindQueries",          "0000+000", '0', async c => (await c.The<FindQueries>().ExecuteAsync()).All),
        Of("SaveQuery",            "++++++++", '-', c => c.The<SaveQuery>().ExecuteAsync(new("Mới", new(), Shared: false))),
        Of("DeleteQuery",          "0000+000", '-', c => c.The<DeleteQuery>().ExecuteAsync(c.Ground.Query), byId: true),
        Of("FindHistory",          "-+-++-++", '-', c => c.The<FindHistory>().ExecuteAsync(new())),
        Of("ExportHistory",        "-+-++-++", '-', c => c.The<ExportHistory>().ExecuteAsync(new())),
        Of("FindActors",           "0+0++0++", '0', c => c.The<FindActors>().ExecuteAsync()),
        Of("GetLateFigures",       "-++++-+-", '-', c => c.The<GetLateFigures>().ExecuteAsync()),
        Of("GetWeekFigures",       "-++++-+-", '-', c => c.The<GetWeekFigures>().ExecuteAsync()),
        Of("GetOutputFigures",     "-++++---", '-', c => c.The<GetOutputFigures>().ExecuteAsync()),
        Of("GetSectionGaps",       "-++++-+-", '-', c => c.The<GetSectionGaps>().ExecuteAsync()),
        Of("GetOwnItems",          "+++++---", '-', c => c.The<GetOwnItems>().ExecuteAsync()),
        Of("FindOwnRoyalty",       "++++++++", '-', c => c.The<FindOwnRoyalty>().ExecuteAsync(2026)),
        Of("FindOwnPayments",      "++++++++", '-', c => c.The<FindOwnPayments>().ExecuteAsync(2026)),
        Of("GetRoyaltyFigures",    "-+-+++--", '-', c => c.The<GetRoyaltyFigures>().ExecuteAsync()),
        Of("GetPeopleFigures",     "-------+", '-', c => c.The<GetPeopleFigures>().ExecuteAsync()),
        Of("GetOperationsFigures", "------+-", '-', c => c.The<GetOperationsFigures>().ExecuteAsync()),
    ];

    private static int Version(this Caller caller, int edition) => caller.Ground.Versions[edition];
}
