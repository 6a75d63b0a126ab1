using Portal.Core.Royalties.Schedules;

namespace Portal.Admin.Royalties.Works;

/// <summary>
/// What is typed into a row, by the names the script knows: the columns of the sheet, and what only the panel beside it shows. Of each addition or
/// reduction of the schedule its per cent and its reason are one each.
/// </summary>
public static class SheetColumn
{
    public const string Genre = "genre";
    public const string Grade = "grade";
    public const string Points = "points";

    /// <summary>The part of the corresponding work's royalty, in per cent.</summary>
    public const string Share = "share";

    /// <summary>The sum of additions and reductions: read in the sheet, made up in the panel.</summary>
    public const string Addition = "addition";
    public const string Note = "note";

    /// <summary>Why the figure lies outside the schedule's frame.</summary>
    public const string Outside = "outside";

    private const string PercentOf = "addition:";
    private const string ReasonOf = "reason:";
    private static readonly IReadOnlyList<string> Always = [Genre, Grade, Points, Share, Note, Outside];

    public static string Percent(AdditionChoice addition) => PercentOf + addition.Code;

    public static string Reason(AdditionChoice addition) => ReasonOf + addition.Code;

    /// <summary>All that can be typed into a row whose schedule has these additions.</summary>
    public static IEnumerable<string> All(IEnumerable<AdditionChoice> additions) => Always.Concat(additions.SelectMany(a => new[] { Percent(a), Reason(a) }));

    /// <summary>The addition a column is about, by its code; null for any other column.</summary>
    public static string? AdditionIn(string column) =>
        column.StartsWith(PercentOf, StringComparison.Ordinal) ? column[PercentOf.Length..]
        : column.StartsWith(ReasonOf, StringComparison.Ordinal) ? column[ReasonOf.Length..] : null;

    public static bool IsReason(string column) => column.StartsWith(ReasonOf, StringComparison.Ordinal);

    /// <summary>The field of Core's refusals that a column shows.</summary>
    public static string FieldOf(string column) => column switch
    {
        Genre => "Genre",
        Grade => "Grade",
        Points => "Coefficient",
        Share => "BasePercent",
        Note => "Note",
        Outside => "OutsideReason",
        _ => "Addition",
    };

    /// <summary>What a sentence calls it.</summary>
    public static string NameOf(string column, IEnumerable<AdditionChoice> additions) => column switch
    {
        Genre => "thể loại",
        Grade => "bậc",
        Points => "hệ số",
        Share => "tỷ lệ so với tác phẩm tương ứng",
        Note => "ghi chú",
        Outside => "lý do ngoài khung",
        _ => (IsReason(column) ? "lý do " : "") + (additions.FirstOrDefault(a => a.Code == AdditionIn(column))?.Name ?? "khoản tăng, giảm"),
    };
}
