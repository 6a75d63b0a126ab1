using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Kinds.Documents;
using Portal.Core.Media;
using Portal.Core.Publications;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>A portal full of what breaks pages: words without a blank, long addresses and numbers, wide tables, long credits.</summary>
internal static class HardPages
{
    private const string Endless = "QuyếtđịnhvềviệcphêduyệtquyhoạchchitiếtxâydựngtỷlệmộtphầnnămtrămkhudâncưphíaĐôngNamphườngThànhĐông";
    private const string Address =
        "https://vanban.example/van-ban/tep-dinh-kem/quyet-dinh-phe-duyet-du-toan-ngan-sach-nam-2026-ban-hop-nhat-lan-thu-ba.pdf?phien-ban=3";

    /// <summary>Fourteen columns, as a table of figures copied from a spreadsheet.</summary>
    public static string WideTable { get; } =
        $"<table><tbody><tr>{Cells(c => $"Chỉ tiêu số {c} (người)")}</tr>"
        + $"<tr>{Cells(c => string.Create(CultureInfo.InvariantCulture, $"{1_000_000 + c - 1}"))}</tr></tbody></table>";

    public static string Body { get; } = $"""
        <p>Đường dẫn <a href="{Address}">{Address}</a> và từ {Endless} đứng giữa câu.</p><h2>{Endless}</h2>{WideTable}
        <pre>dotnet --chay-mot-lenh-rat-dai --tham-so-thu-nhat=gia-tri --tham-so-thu-hai=gia-tri-khac --tham-so-thu-ba=het</pre>
        <ul><li>{Endless}</li></ul><blockquote><p>{Endless}</p></blockquote>
        """;

    /// <summary>The pages to be looked at, by address on Thành Đông.</summary>
    public static async Task<IReadOnlyList<string>> FillAsync(PortalDatabase database)
    {
        var article = await database.ArticleAsync("Hội nghị triển khai " + Endless, change: p =>
        {
            p.Abstract = "Tóm tắt có từ " + Endless;
            p.BodyHtml = Body;
            p.Byline = "Bài và ảnh: " + Endless;
            p.Source = Address;
        });
        await ShowAsync(database, article);
        await database.ArticleAsync("Tin không có ảnh " + Endless);
        for (var i = 0; i < 14; i++)
            await ShowAsync(database, await database.ArticleAsync($"Tin thứ {i} về việc chuẩn bị cho Tết Nguyên đán trên địa bàn phường"));
        var document = await database.ArticleAsync("Quyết định " + Endless, section: "van-ban", change: p =>
        {
            p.SetDetails(new DocumentDetails
            {
                Number = "1234567/2026/QĐ-UBND-VHXH-TCKH-BQLDAĐTXD", DocumentType = "Quyết định quy phạm pháp luật",
                Issuer = "Ủy ban nhân dân phường Thành Đông", IssuedOn = new(2026, 11, 2), SignerTitle = Endless,
            });
            p.BodyHtml = Body;
        });
        await database.ArticleAsync("Kế hoạch tổ chức hội thi nấu ăn", section: "van-ban", change: p =>
            p.SetDetails(new DocumentDetails
            {
                Number = "218/KH-UBND", DocumentType = "Kế hoạch", Issuer = "Ủy ban nhân dân thành phố Hải Phòng", IssuedOn = new(2026, 10, 2),
                Status = DocumentStatus.InForce,
            }));
        await Portals.OwnPictures.HangAsync(database);
        return
        [
            "/", "/chuyen-muc/tin-tuc", "/chuyen-muc/van-ban", article.Address(), document.Address(), "/lien-he", "/tim-kiem?q=hoi+nghi",
            "/tim-kiem?q=" + Uri.EscapeDataString(Endless + Endless), "/so-do", "/khong-co",
        ];
    }

    /// <summary>Gives a publication a real picture with a credit that does not fit one line.</summary>
    private static async Task ShowAsync(PortalDatabase database, Publication publication)
    {
        await using var bytes = File.OpenRead(Path.Combine(Repository.Root, "assets", "pictures", "cho.jpg"));
        var sha256 = await new FileStore(Path.Combine(database.Folder, "files")).PutAsync(bytes);
        await using var db = database.Context(publication.PortalId);
        db.PublishedFiles.Add(new PublishedFile { PortalId = publication.PortalId, ItemId = publication.ItemId, Sha256 = sha256 });
        var picture = new PublishedPicture("Chợ họp", "Cảnh họp chợ buổi sáng", "Trung tâm Văn hóa, Thông tin và Thể thao phường Thành Đông phối hợp "
            + Endless,
            [new(1200, 800, PictureAddress.Of(sha256))]);
        var pictures = JsonSerializer.Serialize(new[] { picture, picture with { Caption = "" } });
        await db.Publications.Where(p => p.ItemId == publication.ItemId).ExecuteUpdateAsync(set => set.SetProperty(p => p.PicturesJson, pictures));
        await db.SaveChangesAsync();
        await database.MoveStampAsync(publication.PortalId);
    }

    private static string Cells(Func<int, string> words) => string.Concat(Enumerable.Range(1, 14).Select(c => $"<td>{words(c)}</td>"));
}
