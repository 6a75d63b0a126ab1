using Portal.Core.History.Anchors;
using Portal.Core.History.Security;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;

namespace Portal.Core.Reports;

/// <summary>The anchors of today as a paper to be printed, signed and put away.</summary>
public sealed class OpenAnchorSheet(GetAnchors getAnchors, PortalStore store)
{
    public async Task<Outcome<Sheet>> ExecuteAsync()
    {
        var found = await getAnchors.ExecuteAsync();
        var sheet = found.Done ? await MakeAsync(found.Value) : found.As<Sheet>();
        return await store.NotedAsync(sheet, "data.exported", "In dấu niêm phong nhật ký.");
    }

    private Task<Outcome<Sheet>> MakeAsync(AnchorsOfDay anchors) => store.ReadAsync<Outcome<Sheet>>(async operation =>
    {
        var profile = await operation.ProfileAsync();
        return new Sheet
        {
            Head = new SheetHead { Superior = profile.Authority, Authority = profile.Board.Name, Place = profile.Place, Date = anchors.Day },
            Title = "Dấu niêm phong nhật ký",
            Subtitle = $"Lúc {WardClock.Say(anchors.At)}",
            Intro =
            [
                "Mỗi dòng dưới đây cho biết một chuỗi nhật ký đã có bao nhiêu dòng và dấu của dòng cuối. Lưu tờ giấy này ở nơi khác với máy chủ; khi cần, nhập "
                    + "lại các dòng ở trang Dấu niêm phong để hệ thống cho biết nhật ký đến dòng đó còn nguyên hay không.",
            ],
            Tables =
            [
                new SheetTable
                {
                    Columns =
                    [
                        new("chain", "Chuỗi nhật ký", SheetColumnKind.Text, 24), new("lines", "Số dòng", SheetColumnKind.Integer, 12),
                        new("hash", "Dấu của dòng cuối", SheetColumnKind.Text, 28),
                    ],
                    Rows = [.. anchors.Anchors.Select(a => new SheetRow([a.Chain, a.Lines, a.Groups]))],
                    EmptySentence = "Chưa có dòng nhật ký nào.",
                },
            ],
            Notes = [$"{SecurityHead.Name} là nhật ký an toàn chung của hệ thống."],
            Signatures = [new("Người in", "(Ký, họ tên)", operation.Actor.Name), new("Người giữ", "(Ký, họ tên)", null)],
        };
    });
}
