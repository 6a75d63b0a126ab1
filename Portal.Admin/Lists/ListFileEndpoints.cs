using Portal.Admin.Editions;
using Portal.Admin.History;
using Portal.Admin.Papers;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Security;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Library;
using Portal.Core.Lists;
using Portal.Core.Papers;
using Portal.Core.People;
using Portal.Core.Queries;
using Portal.Core.Queue;
using Portal.Core.Reports.Emulation;
using Portal.Core.Reports.SideBySide;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Ageing;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Totals;

namespace Portal.Admin.Lists;

/// <summary>Every list of the back-office as a workbook.</summary>
public static class ListFileEndpoints
{
    public static void MapListFiles(this WebApplication app)
    {
        app.MapListFile("bai", ([AsParameters] ListFile file, ExportEditions export, ContentKinds kinds) => file.AnswerAsync(
            "bai", "danh-sach-bai", EditionAsk.Keys, ask => export.ExecuteAsync(EditionAddress.Read(ask, kinds).Filter, ask.Columns)));
        app.MapListFile(QueryAsk.Path, ([AsParameters] ListFile file, ExportByQuery export) => file.AnswerAsync(
            QueryAsk.Path, "tra-cuu", QueryAsk.Keys, export.ExecuteAsync));
        app.MapListFile(EmulationAsk.Path, ([AsParameters] ListFile file, ExportEmulation export) => file.AnswerAsync(
            EmulationAsk.Path, "thi-dua", EmulationList.Shape.Keys, export.ExecuteAsync));
        app.MapListFile(EmulationAsk.EntriesPath, ([AsParameters] ListFile file, ExportEmulationEntries export) => file.AnswerAsync(
            EmulationAsk.EntriesPath, "tin-bai-thi-dua", EmulationList.Entries.Keys, export.ExecuteAsync));
        app.MapListFile(ComponentPortals.Path, ([AsParameters] ListFile file, ExportComponentPortals export) => file.AnswerAsync(
            ComponentPortals.Path, "cac-cong-thanh-phan", ComponentPortals.Shape.Keys, export.ExecuteAsync));
        app.MapListFile("viec-cua-toi", ([AsParameters] ListFile file, ExportMyWork export) => file.AnswerAsync(
            "viec-cua-toi", "viec-cua-toi", WorkList.Shape.Keys, export.ExecuteAsync));
        app.MapListFile("tu-lieu", ([AsParameters] ListFile file, ExportLibrary export) => file.AnswerAsync(
            "tu-lieu", "tu-lieu", LibraryList.Shape.Keys, export.ExecuteAsync));
        app.MapListFile("cong-tac-vien", ([AsParameters] ListFile file, ExportContributors export) => file.AnswerAsync(
            "cong-tac-vien", "cong-tac-vien", ContributorList.Shape.Keys, export.ExecuteAsync));
        app.MapListFile("nguoi-dung", ([AsParameters] ListFile file, ExportUsers export) => file.AnswerAsync(
            "nguoi-dung", "nguoi-dung", UserList.Shape.Keys, export.ExecuteAsync));
        app.MapReading("/{portal}/ra-soat-quyen/{id:int}.xlsx", async ([AsParameters] ListFile file, int id, ExportReview export) => PaperFiles.Workbook(
            await export.ExecuteAsync(id), $"ra-soat-quyen-{file.Portal}-{file.Clock.Today:yyyy-MM-dd}", $"/{file.Portal}/ra-soat-quyen"))
            .RequireAuthorization().WithPortal();
        app.MapListFile("nhuan-but", ([AsParameters] ListFile file, ExportRoyaltyPeriods export) => file.AnswerAsync(
            "nhuan-but", "ky-nhuan-but", RoyaltyPeriodList.Shape.Keys, export.ExecuteAsync));
        app.MapListFile("nhuan-but/chi-tra", ([AsParameters] ListFile file, ExportDisbursements export) => file.AnswerAsync(
            "nhuan-but/chi-tra", "lan-chi", DisbursementList.Shape.Keys, export.ExecuteAsync));
        app.MapListFile("nhuan-but/cho-chi", ([AsParameters] ListFile file, ExportUnpaidLines export) => file.AnswerAsync(
            "nhuan-but/cho-chi", "nhuan-but-cho-chi", UnpaidList.Shape.Keys, export.ExecuteAsync));
        app.MapListFile("nhuan-but/tong-hop", ([AsParameters] ListFile file, ExportRoyaltyTotals export) => file.AnswerAsync(
            "nhuan-but/tong-hop", "tong-hop-nhuan-but", RoyaltyTotalsList.Shape.Keys, export.ExecuteAsync));
        app.MapListFile("nhuan-but/tong-hop/khoan", ([AsParameters] ListFile file, ExportRoyaltyEntries export) => file.AnswerAsync(
            "nhuan-but/tong-hop/khoan", "cac-khoan-nhuan-but", RoyaltyTotalsList.Entries.Keys, export.ExecuteAsync));
        app.MapListFile("so-van-ban", ([AsParameters] ListFile file, ExportRegister export) => file.AnswerAsync(
            "so-van-ban", "so-van-ban", RegisterList.Shape.Keys, export.ExecuteAsync));
        app.MapListFile("nhat-ky-an-toan", ([AsParameters] ListFile file, ExportSecurityLines export) => file.AnswerAsync(
            "nhat-ky-an-toan", "nhat-ky-an-toan", SecurityList.Shape.Keys, export.ExecuteAsync));
        app.MapListFile("nhat-ky-go", ([AsParameters] ListFile file, ExportWithdrawals export) => file.AnswerAsync(
            "nhat-ky-go", "nhat-ky-go", WithdrawalList.Shape.Keys, export.ExecuteAsync));
        app.MapListFile("nhat-ky", ([AsParameters] ListFile file, ExportHistory export, FindActors findActors) => file.AnswerAsync(
            "nhat-ky", "nhat-ky", HistoryList.Shape.Keys, async ask => await export.ExecuteAsync(DiaryAddress.Read(ask, await findActors.ExecuteAsync()).Ask)));
    }

    private static void MapListFile(this WebApplication app, string path, Delegate answer) =>
        app.MapReading($"/{{portal}}/{path}.xlsx", answer).RequireAuthorization().WithPortal();
}
