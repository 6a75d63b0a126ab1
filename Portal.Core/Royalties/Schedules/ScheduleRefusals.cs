using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>Why a schedule handed in as a file is not entered; fields are named as the file names them.</summary>
public static class ScheduleRefusals
{
    public static readonly Refusal Name = Wrong("name", "tên biểu đang trống hoặc quá dài");

    public static readonly Refusal LegalBasis = Wrong("legalBasis", "chưa ghi căn cứ (số, ngày quyết định ban hành biểu) hoặc quá dài");

    public static readonly Refusal UnitShare = Wrong("unitShare",
        "giá trị một đơn vị hệ số so với mức lương cơ sở phải lớn hơn 0 và không quá 1 (ví dụ 0.1)");

    public static readonly Refusal SiteShare = Wrong("siteShare", "tỷ lệ của cổng phải lớn hơn 0 và không quá 1");

    public static readonly Refusal NoGenres = Wrong("genres", "biểu chưa có thể loại nào");

    public static Refusal NotTheLatest(DateOnly latest) => Wrong("effectiveFrom",
        $"đã có biểu có hiệu lực từ {Vietnamese.Date(latest)}; biểu mới phải có hiệu lực sau ngày đó");

    public static Refusal UnitAboveLaw(decimal share, RoyaltyCap cap) => Wrong("unitShare",
        $"giá trị một đơn vị hệ số {Percent(share)} mức lương cơ sở vượt mức tối đa của pháp luật là {Percent(cap.UnitShare)} ({cap.Source})");

    public static Refusal DoubleGenre(string code) => Wrong("genres", $"mã thể loại “{code}” bị trùng");

    public static Refusal CapUnknown(ScheduleGenre genre) => Wrong("genres",
        $"thể loại “{genre.Name}” dẫn mức tối đa “{genre.Cap}” không có trong bảng mức tối đa của pháp luật");

    public static Refusal AboveLaw(ScheduleGenre genre, RoyaltyCap cap) => Wrong("genres",
        $"hệ số tối đa {Vietnamese.Number(genre.Max)} của “{genre.Name}” vượt mức tối đa của pháp luật là {Vietnamese.Number(cap.MaxCoefficient)}");

    public static Refusal Frame(ScheduleGenre genre) => Wrong("genres", genre.Min < 0
        ? $"hệ số tối thiểu {Vietnamese.Number(genre.Min)} của “{genre.Name}” là số âm"
        : $"hệ số tối thiểu {Vietnamese.Number(genre.Min)} của “{genre.Name}” lớn hơn hệ số tối đa {Vietnamese.Number(genre.Max)}");

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

    private static Refusal Wrong(string at, string what) => new("royalties.schedule." + at, $"Biểu nhuận bút chưa dùng được: {what}.", at);
}
