namespace Portal.Core.Royalties.Opening;

/// <summary>What is brought in when an office starts with the software in the middle of its work.</summary>
public enum OpeningKind
{
    /// <summary>Người nhận nhuận bút, with tax code, account and way of payment.</summary>
    Payees,

    /// <summary>Số dư đầu kỳ: what each was paid and had withheld this year before the start, and what is still owed.</summary>
    Balances,

    /// <summary>Bài chưa chi: items published before the start that are still to be paid for.</summary>
    Works,
}

/// <summary>
/// The report of one import: who brought in which file when, and what became of its rows. Written once, as is the file itself in the store; the
/// hash of the report stands in the history, so that what was brought in from outside can be told from what was put in behind everybody's back
/// (docs/decisions/0056-opening-and-evidence.md).
/// </summary>
public sealed class OpeningImport : IPortalOwned, IWrittenOnce
{
    public const int FileNameLength = 120;

    /// <summary>The history's name for an import.</summary>
    internal const string Action = "royalties.opening.imported";

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public OpeningKind Kind { get; set; }
    public required string FileName { get; set; }
    public required string FileSha256 { get; set; }
    public long Bytes { get; set; }
    public DateTime ImportedAt { get; set; }
    public string? ImportedById { get; set; }
    public required string ImportedByName { get; set; }

    /// <summary>Rows that made something new, that changed what an earlier import brought, and that were there already as they are.</summary>
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Already { get; set; }

    /// <summary>JSON list of <see cref="OpeningReportRow"/>: every row of the file with what became of it.</summary>
    public required string Report { get; set; }

    /// <summary>SHA-256 over the report, the file and what identifies the import.</summary>
    public required string Hash { get; set; }

    /// <summary>How the history names it; the number within the portal is not known before it is saved, so the file is.</summary>
    public string Subject => $"opening:{Kind}:{FileSha256[..16]}";

    public IReadOnlyList<OpeningReportRow> Rows() => OpeningReport.Read(Report);

    internal string ComputeHash() => OpeningReport.HashOf(PortalId, Kind, FileSha256, ImportedById, ImportedByName, ImportedAt, Report);
}

/// <summary>What became of a row of the file.</summary>
public enum OpeningRowState
{
    Added,
    Changed,
    Already,
}

/// <summary>A row of the report: its number in the file, in words what it was, and by what it is found again.</summary>
/// <param name="Key">Of a work its <see cref="Periods.RoyaltyWork.OpeningKey"/>, of a payee or a balance the id of the payee.</param>
/// <param name="Figures">Money of the row in whole đồng, in the order of the columns; empty where it has none.</param>
public sealed record OpeningReportRow(int Row, OpeningRowState State, string Words, string Key, IReadOnlyList<long> Figures);
