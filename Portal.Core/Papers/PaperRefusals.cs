namespace Portal.Core.Papers;

/// <summary>Why a paper is not issued or not found.</summary>
public static class PaperRefusals
{
    public static Refusal IssuedMeanwhile(IssuedPaper paper) => AccessRefusals.Stale with
    {
        Sentence = $"{paper.IssuedByName} vừa phát hành bản {paper.Number} lúc {WardClock.Say(paper.IssuedAt)}. Hãy xem bản đó trước khi phát hành thêm.",
    };

    public static Refusal NoSuch(int number) => new("papers.no-such-number", $"Không có bản phát hành số {number}.");

    public static Refusal Symbol(string typed) => new("papers.symbol",
        typed.Length == 0 ? "Hãy nhập ký hiệu của văn bản, ví dụ BC-BBT."
            : $"“{VietnameseText.Shorten(typed, 40)}” không phải là ký hiệu: mỗi phần bắt đầu bằng chữ in hoa, nối bằng gạch nối, ví dụ TTr-BBT.", "Symbol");

    public static readonly Refusal DayMissing = new("papers.day-missing", "Hãy nhập ngày của văn bản.", "On");

    public static Refusal LaterThanToday(DateOnly today) => new("papers.day-later",
        $"Ngày văn bản không được sau hôm nay ({Vietnamese.Date(today)}): hãy ghi ngày ký.", "On");

    public static readonly Refusal NumberRange = new("papers.number-range",
        $"Số văn bản phải là số nguyên từ 1 đến {Vietnamese.Number(PaperNumbering.Most)}; để trống thì hệ thống lấy số tiếp theo.", "Asked");

    public static Refusal NumberTaken(int number, string symbol, int year, string heading, DateOnly on, int next) => new("papers.number-taken",
        $"Số {PaperNumbering.Print(number, symbol)} của năm {year} đã cấp cho “{VietnameseText.Shorten(heading, 120)}” ngày {Vietnamese.Date(on)}. "
            + (next > PaperNumbering.Most ? "Hãy ghi một số còn trống."
                : $"Hãy dùng số {PaperNumbering.Print(next, symbol)} hoặc để trống."), "Asked");

    /// <summary>A typed number cannot be taken back: one far ahead is asked for twice.</summary>
    public static Refusal NumberLeaps(int number, string symbol, int year, int next) => new(Leap,
        $"Số {PaperNumbering.Print(number, symbol)} vượt xa số tiếp theo của năm {year} ({PaperNumbering.Print(next, symbol)}); cấp rồi thì "
            + "không rút lại được, các văn bản sau lấy số tiếp theo nó. Hãy xem lại; nếu đúng là số này thì bấm phát hành lần nữa.", "Asked");

    public static Refusal RegisterFull(string symbol, int year) => new("papers.register-full",
        $"Sổ văn bản năm {year} đã cấp đến số {PaperNumbering.Print(PaperNumbering.Most, symbol)}, không còn số tiếp theo: "
            + "hãy ghi một số còn trống, hoặc dùng ký hiệu khác.", "Asked");

    private const string Leap = "papers.number-leaps";

    public static bool IsLeap(IReadOnlyList<Refusal> refusals) => refusals.Any(r => r.Code == Leap);

    public static Refusal DayAgainstNumber(int number, string symbol, IssuedPaper other, bool asked) => new("papers.day-against-number",
        $"Số {PaperNumbering.Print(number, symbol)} và ngày văn bản trái thứ tự của sổ: số {other.InRegister} đã ghi ngày {Vietnamese.Date(other.PaperOn)}. "
            + (other.RegisterNumber < number ? "Hãy ghi ngày từ ngày đó trở đi" : "Hãy ghi ngày không sau ngày đó") + ", hoặc dùng số khác.",
        asked ? "Asked" : "On");

    public static Refusal ReplaceReason(IssuedPaper newest) => new("papers.replace-reason",
        $"Đã có {PaperWords.Of(newest.Kind)} {(newest.InRegister is { } number ? $"số {number}" : $"bản {newest.Number}")}. Văn bản mới sẽ thay thế văn bản "
            + "đó: hãy ghi lý do, lý do được in vào văn bản mới.", "Reason");

    public static Refusal ReplaceReasonLong(int length) => new("papers.replace-reason-long",
        $"Lý do dài {length} ký tự, nhiều nhất {ReplacedPaper.MostReason}: hãy viết ngắn lại.", "Reason");

    /// <summary>The field of the screen that takes a signed copy.</summary>
    public const string SignedField = "SignedCopy";

    public static readonly Refusal SignedKind = new("papers.signed-kind",
        "Bản ký phải là PDF hoặc ảnh JPEG (bản quét): hãy quét lại thành một trong hai loại đó.", SignedField);
}
