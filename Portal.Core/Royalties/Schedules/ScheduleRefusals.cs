using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>Why a schedule is not entered; fields are named as the file names them, those of a row with its number from 0.</summary>
public static partial class ScheduleRefusals
{
    public static readonly Refusal Name = Wrong("name", "tên biểu đang trống hoặc quá dài");

    public static readonly Refusal LegalBasis = Wrong("legalBasis", "chưa ghi căn cứ (số, ngày quyết định ban hành biểu) hoặc quá dài");

    public static readonly Refusal UnitShare = Wrong("unitShare",
        "giá trị một đơn vị hệ số so với mức lương cơ sở phải lớn hơn 0 và không quá 1 (ví dụ 0.1)");

    public static readonly Refusal SiteShare = Wrong("siteShare", "tỷ lệ của cổng phải lớn hơn 0 và không quá 1");

    public static readonly Refusal NoGenres = Wrong("genres", "biểu chưa có thể loại nào");

    public static Refusal NotTheLatest(DateOnly latest) => Wrong("effectiveFrom",
        $"đã có biểu có hiệu lực từ {Vietnamese.Date(latest)}; biểu mới phải có hiệu lực sau ngày đó");

    public static Refusal Overlap(RoyaltySchedule latest, DateOnly end) => Wrong("effectiveFrom",
        $"biểu “{latest.Name}” có hiệu lực đến hết ngày {Vietnamese.Date(end)}, hai biểu không được cùng hiệu lực một ngày; "
        + $"biểu mới phải có hiệu lực từ {Vietnamese.Date(end.AddDays(1))}");

    /// <summary>The days between two schedules would have none, and their works no royalty.</summary>
    public static Refusal Gap(RoyaltySchedule latest, DateOnly end, DateOnly from) => Wrong("effectiveFrom",
        $"biểu “{latest.Name}” chỉ có hiệu lực đến hết ngày {Vietnamese.Date(end)} nên từ {Vietnamese.Date(end.AddDays(1))} đến "
        + $"{Vietnamese.Date(from.AddDays(-1))} không có biểu nào, bài đăng trong những ngày đó không chấm được; "
        + $"biểu mới phải có hiệu lực từ {Vietnamese.Date(end.AddDays(1))}");

    public static readonly Refusal EndsBeforeItBegins = Wrong("effectiveTo", "ngày hết hiệu lực đứng trước ngày có hiệu lực");

    public static readonly Refusal DecidingPaper = Wrong("decidingPaper", "quyết định ban hành ghi quá 400 ký tự");

    public static Refusal UnitAboveLaw(decimal share, RoyaltyCap cap) => Wrong("unitShare",
        $"giá trị một đơn vị hệ số {Percent(share)} mức lương cơ sở vượt mức tối đa của pháp luật là {Percent(cap.UnitShare)} ({cap.Source})");

    public static Refusal DoubleGenre(string code) => Wrong("genres", $"mã thể loại “{code}” bị trùng");

    public static Refusal CapUnknown(ScheduleGenre genre, string field) => Wrong("genres",
        $"thể loại “{genre.Name}” dẫn mức tối đa “{genre.Cap}” không có trong bảng mức tối đa của pháp luật", field);

    public static Refusal AboveLaw(ScheduleGenre genre, RoyaltyCap cap, string field) => Wrong("genres",
        $"hệ số tối đa {Vietnamese.Number(genre.Max)} của “{genre.Name}” vượt mức tối đa của pháp luật là {Vietnamese.Number(cap.MaxCoefficient)}", field);

    public static Refusal Frame(ScheduleGenre genre, string field) => Wrong("genres", genre.Min < 0
        ? $"hệ số tối thiểu {Vietnamese.Number(genre.Min)} của “{genre.Name}” là số âm"
        : $"hệ số tối thiểu {Vietnamese.Number(genre.Min)} của “{genre.Name}” lớn hơn hệ số tối đa {Vietnamese.Number(genre.Max)}", field);

    public static readonly Refusal DayMissing = new("royalties.schedule.missing", "Hãy nhập ngày biểu có hiệu lực.", "effectiveFrom");

    /// <summary>The field of that name, as its label begins.</summary>
    public static Refusal Missing(string name, string field) => new("royalties.schedule.missing",
        $"Hãy nhập {Vietnamese.Small(name)}.", field);

    public static Refusal PercentTooFine(string name, string field) => new("royalties.schedule.percent",
        $"{name} ghi nhiều nhất hai chữ số thập phân, ví dụ 12,5.", field);

    public static Refusal GenreName(string field) => new("royalties.schedule.missing", "Hãy nhập tên thể loại, nhiều nhất 200 ký tự.", field);

    public static Refusal CapMissing(string genre, string field) => new("royalties.schedule.missing",
        $"Hãy chọn nhóm của Nghị định số 18/2014/NĐ-CP cho “{genre}”: nhóm cho biết hệ số cao nhất được phép.", field);

    private static string Percent(decimal share) => Vietnamese.Number(share * 100) + "%";

    private static Refusal Wrong(string at, string what, string? field = null) =>
        new("royalties.schedule." + at, $"Biểu nhuận bút chưa dùng được: {what}.", field ?? at);
}
