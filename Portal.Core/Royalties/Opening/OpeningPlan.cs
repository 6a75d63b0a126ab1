using Portal.Core.History;

namespace Portal.Core.Royalties.Opening;

/// <summary>What a file would bring, row by row, before anything is written: shown as preview, and computed anew by the import itself.</summary>
internal sealed class OpeningPlan
{
    private readonly List<(OpeningReportRow Row, Func<OpeningImport, Task>? Act)> rows = [];

    public List<Refusal> Problems { get; } = [];
    public IReadOnlyList<OpeningReportRow> Rows => rows.Select(r => r.Row).ToList();

    /// <summary>Does something for a row that is new or changed; <paramref name="act"/> is given the report, which is saved by then.</summary>
    public void Add(int row, OpeningRowState state, string words, string key, IReadOnlyList<long> figures, Func<OpeningImport, Task>? act = null) =>
        rows.Add((new(row, state, words, key, figures), state == OpeningRowState.Already ? null : act));

    public async Task DoAsync(OpeningImport import)
    {
        foreach (var (_, act) in rows)
            if (act is not null) await act(import);
    }

    public int Count(OpeningRowState state) => rows.Count(r => r.Row.State == state);

    /// <summary>What was shown: another plan has another mark.</summary>
    public string Mark => ChainHash.Of(OpeningReport.Write(Rows));
}

/// <summary>A file as it would be brought in. With problems nothing of it is; the rows without are shown all the same.</summary>
/// <param name="Seen">Given back with the confirmation, so that nothing else is brought in than was seen.</param>
public sealed record OpeningPreview(OpeningKind Kind, IReadOnlyList<OpeningReportRow> Rows, IReadOnlyList<Refusal> Problems, string Seen)
{
    public int Count(OpeningRowState state) => Rows.Count(r => r.State == state);

    /// <summary><c>thêm 12, thay 0, đã có 3</c>.</summary>
    public string Counts => OpeningWords.Counts(Count(OpeningRowState.Added), Count(OpeningRowState.Changed), Count(OpeningRowState.Already));
    public bool BringsAnything => Rows.Any(r => r.State != OpeningRowState.Already);
}

/// <summary>What an import did.</summary>
public sealed record OpeningDone(int Added, int Changed, int Already);
