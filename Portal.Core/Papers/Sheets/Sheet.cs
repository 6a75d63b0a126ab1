using System.Text.Json.Serialization;
using Portal.Core.Papers.Charts;

namespace Portal.Core.Papers.Sheets;

/// <summary>
/// One paper. The page on screen, the PDF and the workbook are written from the same object, so they cannot disagree.
/// Layout after NĐ 30/2020/NĐ-CP Phụ lục I. A paper without a number (a payment sheet) carries place and date above its
/// signatures, as accounting forms do; a numbered one carries them in the head.
/// </summary>
public sealed record Sheet
{
    public required SheetHead Head { get; init; }

    /// <summary>Printed in capitals, bold, centred.</summary>
    public required string Title { get; init; }

    /// <summary>Under the title, bold: the period or what the paper is about.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Paragraphs before the tables; those that begin with "Căn cứ" are set in italics.</summary>
    public IReadOnlyList<string> Intro { get; init; } = [];

    /// <summary>Drawn after the opening paragraphs and before the tables; none on papers issued before there were charts.</summary>
    public IReadOnlyList<SheetChart> Charts { get; init; } = [];
    /// <summary>The text of a paper that has articles (quyết định, tờ trình), after the opening paragraphs and before the tables.</summary>
    public IReadOnlyList<SheetParagraph> Body { get; init; } = [];

    public required IReadOnlyList<SheetTable> Tables { get; init; }

    /// <summary>Prints "Số tiền bằng chữ: …" under the last table; null prints nothing.</summary>
    public Money? AmountInWordsOf { get; init; }

    /// <summary>
    /// Key of the column whose totals, over all tables that have it, are the amount in words; null on papers from before it was told, where the workbook
    /// looks for a total of the same value.
    /// </summary>
    public string? AmountColumn { get; init; }

    /// <summary>Paragraphs after the tables.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Left to right.</summary>
    public IReadOnlyList<SheetSignature> Signatures { get; init; } = [];

    /// <summary>"Nơi nhận", one line each; dashes and full stops are added.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    public bool Landscape { get; init; }

    /// <summary>Written across every page, for example "BẢN DỰ THẢO" on something not approved.</summary>
    public string? Watermark { get; init; }

    /// <summary>What an issued paper bears so that it may be checked; null of one that is not issued. Put beside the model when it is opened.</summary>
    [JsonIgnore]
    public SheetCheck? Check { get; init; }

    /// <summary>Holds numbers of payees unmasked: a file of it is for nobody who may not have them when it is handed out.</summary>
    [JsonIgnore]
    public bool Whole { get; init; }

    internal bool DateAboveSignatures => Head.Number is null && Signatures.Count > 0;
}

/// <summary>How a paragraph of a paper's text is set.</summary>
public enum SheetParagraphKind
{
    /// <summary>Justified, its first line drawn in.</summary>
    Text,
    /// <summary>Căn cứ: the same in italics.</summary>
    Basis,
    /// <summary>Bold in the middle: who decides, "QUYẾT ĐỊNH:".</summary>
    Heading,
    /// <summary>"Kính gửi: …": upright in the middle (NĐ 30/2020/NĐ-CP Phụ lục I, mẫu tờ trình).</summary>
    Addressee,
}

/// <summary>A paragraph of a paper's text; the label ("Điều 1.") stands before it in bold.</summary>
public sealed record SheetParagraph(SheetParagraphKind Kind, string Text, string? Label = null)
{
    /// <summary>Label and text in one, where nothing can be set in bold by itself.</summary>
    internal string Whole => Label is null ? Text : $"{Label} {Text}";
}

/// <summary>Who issues the paper, where and when. Authority and superior are printed in capitals whatever their case here.</summary>
public sealed record SheetHead
{
    public string? Superior { get; init; }
    public required string Authority { get; init; }

    /// <summary>The unit that drew up the paper, printed as "Đơn vị: …".</summary>
    public string? Unit { get; init; }

    /// <summary>Code of the unit in its relations with the budget, printed as "Mã QHNS: …".</summary>
    public string? BudgetCode { get; init; }

    /// <summary>Further codes for the treasury under the code of the unit, line by line as they stand; null where the office gave none.</summary>
    public string? Codes { get; init; }

    /// <summary>Printed as it stands: "Số: 05/BC-UBND".</summary>
    public string? Number { get; init; }

    public required string Place { get; init; }
    public required DateOnly Date { get; init; }
}

/// <summary>A table of a paper. Every row has as many cells as there are columns; another count is a bug and throws when written.</summary>
public sealed record SheetTable
{
    public string? Caption { get; init; }
    public required IReadOnlyList<SheetColumn> Columns { get; init; }
    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <summary>Prints a total row for the columns with <see cref="SheetColumn.Total"/>; a table without rows has none.</summary>
    public bool Totals { get; init; }

    /// <summary>
    /// On paper a table of several pages ends each of them with the sum of that page (cộng trang) and begins the next with what stood before it (mang
    /// sang); screen and workbook, which have no pages, need neither. Nothing happens without a total row.
    /// </summary>
    public bool CarriesSums { get; init; } = true;

    /// <summary>Whether sums can be carried: there is room for a label and nothing that cannot be added page by page.</summary>
    internal bool Carries => CarriesSums && HasTotalRow && !Columns[0].Total && Columns.All(c => !c.Total || c.Kind != SheetColumnKind.Percent);

    /// <summary>Prints "Số tiền bằng chữ: …" under this table, where each table of a paper has words of its own.</summary>
    public Money? AmountInWordsOf { get; init; }

    /// <summary>Key of the column whose total is the amount in words of this table.</summary>
    public string? AmountColumn { get; init; }

    /// <summary>Printed instead of rows when there are none.</summary>
    public string? EmptySentence { get; init; }

    /// <summary>True when the total row is printed.</summary>
    public bool HasTotalRow => Totals && Rows.Count > 0 && Columns.Any(c => c.Total);

    /// <summary>The sum of a column in the column's own kind, or null for a column without total. Words in cells count for nothing.</summary>
    public object? TotalOf(int column)
    {
        if (!Columns[column].Total) return null;
        var sum = Rows.Sum(r => SheetText.Number(r.Cells[column]) ?? 0);
        return Columns[column].Kind switch
        {
            SheetColumnKind.Money => Money.Round(sum),
            SheetColumnKind.Integer => checked((long)sum),
            _ => sum,
        };
    }

    internal void ThrowIfUneven()
    {
        if (Columns.Count == 0) throw new InvalidOperationException("A table has no columns.");
        var wrong = Rows.FirstOrDefault(r => r.Cells.Count != Columns.Count);
        if (wrong is not null) throw new InvalidOperationException($"A row has {wrong.Cells.Count} cells, the table {Columns.Count} columns.");
    }
}

/// <summary>A column; the width is in characters and is a share of the paper, widened where a figure or a word of the title needs more.</summary>
public sealed record SheetColumn(string Key, string Title, SheetColumnKind Kind, int Width)
{
    /// <summary>Summed in the total row.</summary>
    public bool Total { get; init; }

    /// <summary>
    /// How the figure comes about from the same row, in Excel's words with column keys in braces: <c>{gross}-{tax}</c>,
    /// <c>ROUND({coefficient}*{unit}*(1+{addition}),0)</c>. Written to Excel only where it gives the row's own value.
    /// </summary>
    public string? Formula { get; init; }

    /// <summary>Left for writing by hand (ký nhận): rows of the table are made high enough for a signature.</summary>
    public bool ByHand { get; init; }

    /// <summary>A running number: centred on paper.</summary>
    internal bool IsOrdinal => Kind == SheetColumnKind.Integer && !Total && Formula is null && Width <= 5;

    internal bool IsNumeric => Kind is SheetColumnKind.Integer or SheetColumnKind.Decimal or SheetColumnKind.Percent or SheetColumnKind.Money;
}

/// <summary>What a column holds; Percent keeps 0.1 for 10%.</summary>
public enum SheetColumnKind { Text, Integer, Decimal, Percent, Money, Date }

/// <summary>Cells in the order of the columns: string, int, long, decimal, <see cref="Money"/>, <see cref="DateOnly"/> or null.</summary>
public sealed record SheetRow(IReadOnlyList<object?> Cells)
{
    /// <summary>
    /// In the order of the cells, the whole key of the report's figure a cell shows, by which its rows are opened; null for none, and for other papers.
    /// </summary>
    public IReadOnlyList<string?>? Keys { get; init; }
}

/// <summary>One who signs: "Người lập biểu", "(Ký, họ tên)", the name under the empty space. Line breaks in the title are kept.</summary>
public sealed record SheetSignature(string Title, string? Subtitle, string? Name);
