using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Reports;

/// <summary>
/// The activity report as an administrative paper of the editorial board (NĐ 30/2020/NĐ-CP Phụ lục I, TĐ Điều 21). It has an
/// opening with the main figures, tables by unit, section and author, what was withdrawn, one signature on the board's behalf.
/// </summary>
public static class ActivityReportSheet
{
    /// <summary>What the board calls itself after its full name has been given.</summary>
    private const string BoardShort = "Ban Biên tập";

    public static Sheet Of(PortalProfile profile, ActivityReport report, DateOnly today) => new Sheet
    {
        Head = new SheetHead
        {
            Superior = profile.Authority,
            Authority = profile.Board.Name,
            // Hard spaces: room for the number written in by hand
            Number = "Số:\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/BC-BBT",
            Place = profile.Place,
            Date = today,
        },
        Title = "Báo cáo",
        // A hard space: a heading of two lines must not part the two halves of a word
        Subtitle = $"Kết quả hoạt động của {profile.Name.Replace("điện tử", "điện\u00A0tử", StringComparison.Ordinal)} {InFull(report.Span)}",
        Intro = Intro(profile, report, today).ToList(),
        Tables = Tables(report).ToList(),
        Notes = [$"Trên đây là báo cáo kết quả hoạt động của {profile.Name} {InFull(report.Span)}; {BoardShort} kính báo cáo {profile.Authority} xem "
            + "xét, chỉ đạo./."],
        Signatures = [SheetHeads.Signature(profile, SignerDuty.Head, "TM. BAN BIÊN TẬP\nTRƯỞNG BAN")],
        Recipients = Recipients(profile).ToList(),
    };

    private static IEnumerable<string> Intro(PortalProfile profile, ActivityReport report, DateOnly today)
    {
        yield return $"Thực hiện {RegulationWords(profile)}, {profile.Board.Name} báo cáo kết quả hoạt động {InFull(report.Span)} "
            + $"(từ ngày {Vietnamese.Date(report.Span.First)} đến ngày {Vietnamese.Date(report.Span.Last)}) như sau:";
        if (today <= report.Span.Last)
            yield return $"Số liệu tính đến hết ngày {Vietnamese.Date(today)}; {report.Span.Words} chưa kết thúc.";
        yield return Published(report);
        yield return Deadlines(report);
        yield return Royalties(report.Royalties);
        yield return report.Withdrawn.Count == 0
            ? "4. Trong kỳ không có tin, bài phải gỡ khỏi Cổng."
            : $"4. Trong kỳ đã gỡ khỏi Cổng {Count(report.Withdrawn.Count)} tin, bài (kỳ trước: {Count(report.WithdrawnBefore)}); danh sách tại "
                + $"{ActivityReportTables.WithdrawnNumber}.";
        if (profile.Workflow.Urgent is not null || report.Urgent.Published > 0) yield return Urgent(report.Urgent);
    }

    private static string Urgent(UrgentFigures urgent) => urgent.Published == 0 ? "5. Trong kỳ không có tin, bài đăng khẩn."
        : $"5. Đăng khẩn: {Count(urgent.Published)}, đã hậu kiểm {Count(urgent.Reviewed)}, quá hạn hậu kiểm {Count(urgent.Late)}.";

    private static string Published(ActivityReport report)
    {
        var words = $"1. Trong {report.Span.Words}, Cổng đã đăng {Count(report.Items)} tin, bài, văn bản";
        if (report.Documents > 0) words += $", trong đó có {Count(report.Documents)} văn bản";
        var change = report.Items - report.ItemsBefore;
        words += change switch
        {
            > 0 => $"; tăng {Count(change)} so với {report.Before.Words} ({Count(report.ItemsBefore)})",
            < 0 => $"; giảm {Count(-change)} so với {report.Before.Words} ({Count(report.ItemsBefore)})",
            _ => $"; bằng {report.Before.Words}",
        };
        var taking = report.Units.Count(u => u.UnitId is not null && u.Items > 0);
        return words + $". Có {Count(taking)}/{Count(report.Units.Count(u => u.UnitId is not null))} đơn vị cung cấp tin, bài.";
    }

    private static string Deadlines(ActivityReport report)
    {
        var t = report.Timeliness;
        if (t.OnTimeShare is not { } share) return "2. Trong kỳ không có tin, bài thuộc diện tính thời hạn đăng.";
        var words = $"2. Thời hạn đăng: {Count(t.OnTime)}/{Count(t.OnTime + t.Late)} tin, bài có thời hạn được đăng đúng hạn "
            + $"({Vietnamese.Number(share * 100)}%)";
        words += t.Late > 0 ? $", {Count(t.Late)} tin, bài đăng quá hạn" : "";
        return words + (report.TimelinessBefore.OnTimeShare is { } was ? $"; {report.Before.Words}: {Vietnamese.Number(was * 100)}%." : ".");
    }

    private static string Royalties(RoyaltyFigures royalties)
    {
        if (royalties.Assessed + royalties.Awaiting + royalties.Excluded == 0) return "3. Trong kỳ không phát sinh nhuận bút, thù lao.";
        var words = $"3. Nhuận bút, thù lao: đã chấm {Count(royalties.Assessed)} tin, bài, tổng số tiền {royalties.Total.Digits} đồng "
            + $"({AmountInWords.Of(royalties.Total).ToLower(Vietnamese.Culture)})";
        words += royalties.Awaiting > 0 ? $"; còn {Count(royalties.Awaiting)} tin, bài chưa chấm" : "";
        return words + (royalties.Excluded > 0 ? $"; {Count(royalties.Excluded)} tin, bài đã gỡ nên không chi." : ".");
    }

    private static IEnumerable<SheetTable> Tables(ActivityReport report)
    {
        yield return ActivityReportTables.Units(report);
        yield return ActivityReportTables.Sections(report);
        yield return ActivityReportTables.Authors(report);
        if (report.Withdrawn.Count > 0) yield return ActivityReportTables.Withdrawn(report);
    }

    private static IEnumerable<string> Recipients(PortalProfile profile)
    {
        yield return $"{profile.Authority} (để báo cáo)";
        if (profile.Superior is not null) yield return $"Văn phòng {profile.Superior} (để báo cáo)";
        yield return "Các đơn vị cung cấp thông tin";
        yield return "Lưu: VT, BBT";
    }

    private static string RegulationWords(PortalProfile profile)
    {
        var regulation = profile.Regulation;
        if (regulation.Number is not { } number) return regulation.Title;
        var day = regulation.IssuedOn is { } issued ? " " + SheetText.LongDate(issued) : "";
        return $"{regulation.Title} ban hành kèm theo Quyết định số {number}{day} của {profile.Authority}";
    }

    /// <summary>"tháng 10 năm 2026" for "tháng 10/2026", as a heading writes it.</summary>
    private static string InFull(DaySpan span) => span.Words.Replace("/", " năm ", StringComparison.Ordinal);

    private static string Count(int number) => number.ToString("#,##0", Vietnamese.Format);
}
