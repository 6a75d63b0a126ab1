using System.Text.Json.Serialization;

namespace Portal.Core.Portals;

/// <summary>Which money a paper is about: royalties and remuneration, the board's allowances, or both together.</summary>
public enum TreasuryUse
{
    Royalties,
    Allowances,
    Both,
}

/// <summary>
/// What the treasury reads at the head of a paper that pays: code of the unit in its relations with the budget, the lines of the budget index, where the
/// money comes from, the account. Each may stay empty on purpose; then nothing is printed for it. None of them is known to the software.
/// </summary>
public sealed record ProfileTreasury
{
    /// <summary>Codes are short; a longer text is none.</summary>
    public const int CodeLength = 20;

    /// <summary>Mã QHNS.</summary>
    public string? BudgetUnitCode { get; init; }

    /// <summary>Chương.</summary>
    public string? Chapter { get; init; }

    /// <summary>Loại; in the file <c>budgetCategory</c>, since a section has a category too.</summary>
    [JsonPropertyName("budgetCategory")]
    public string? Category { get; init; }

    /// <summary>Khoản.</summary>
    public string? SubCategory { get; init; }

    /// <summary>Mục of royalties and remuneration.</summary>
    public string? Item { get; init; }

    /// <summary>Tiểu mục of royalties and remuneration.</summary>
    public string? SubItem { get; init; }

    /// <summary>Mục of the board's allowances, which the index counts apart from royalties.</summary>
    public string? AllowanceItem { get; init; }

    /// <summary>Tiểu mục of the board's allowances.</summary>
    public string? AllowanceSubItem { get; init; }

    /// <summary>Mã nguồn NSNN; in the file <c>budgetSource</c>, since a source is the place in the regulation elsewhere.</summary>
    [JsonPropertyName("budgetSource")]
    public string? Source { get; init; }

    public string? TreasuryAccount { get; init; }

    /// <summary>Kho bạc Nhà nước where the account is.</summary>
    public string? TreasuryOffice { get; init; }

    [JsonIgnore]
    public bool IsEmpty => this == new ProfileTreasury();

    /// <summary>The codes of a paper that pays royalties by their words, in the order of a payment paper; those left empty too.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Words, string? Value)> Codes =>
    [
        ("Mã QHNS", BudgetUnitCode), ("Chương", Chapter), ("Loại", Category), ("Khoản", SubCategory), ("Mục", Item), ("Tiểu mục", SubItem),
        ("Mã nguồn NSNN", Source),
    ];

    /// <summary>What allowances have beside or instead of <see cref="Codes"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Words, string? Value)> AllowanceCodes => [("Mục phụ cấp", AllowanceItem), ("Tiểu mục phụ cấp", AllowanceSubItem)];

    /// <summary>
    /// As printed under the authority: the code of the unit on a line of its own, then what is known of the index, then the account. No line for what is
    /// empty. A paper of both kinds of money names whose item is whose, a line each.
    /// </summary>
    public IReadOnlyList<string> LinesFor(TreasuryUse use) => new[]
    {
        Line(Codes.Take(1)), Line(Codes.Skip(1).Take(3)),
        use switch
        {
            TreasuryUse.Royalties => Line(Codes.Skip(4)),
            TreasuryUse.Allowances => Line([("Mục", AllowanceItem), ("Tiểu mục", AllowanceSubItem), .. Codes.Skip(6)]),
            _ => Line(Codes.Skip(4).Take(2)) is { } own ? $"Nhuận bút, thù lao: {own}" : null,
        },
        use == TreasuryUse.Both && Line([("Mục", AllowanceItem), ("Tiểu mục", AllowanceSubItem)]) is { } other ? $"Phụ cấp: {other}" : null,
        use == TreasuryUse.Both ? Line(Codes.Skip(6)) : null, Account,
    }.OfType<string>().ToList();

    private string? Account => (TreasuryAccount, TreasuryOffice) switch
    {
        ({ } account, { } office) => $"Tài khoản: {account} tại {office}",
        ({ } account, null) => $"Tài khoản: {account}",
        (null, { } office) => office,
        _ => null,
    };

    private static string? Line(IEnumerable<(string Words, string? Value)> codes) =>
        codes.Where(c => c.Value is not null).Select(c => $"{c.Words}: {c.Value}").ToList() is { Count: > 0 } said ? string.Join(" - ", said) : null;

    /// <summary>What is wrong with a code, to follow its place; null where nothing is. Letters, digits, dot, hyphen: no code of the index has more.</summary>
    internal static string? FaultOf(string code) => code.Length > CodeLength ? $"dài {code.Length} ký tự, nhiều nhất {CodeLength}"
        : code.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') ? null : $"ghi “{code}”, chỉ được gồm chữ không dấu, chữ số, dấu chấm và gạch nối";
}
