namespace Portal.Core.Lists;

/// <summary>A list as a workbook: the columns an address asks for, of every row that is on the screen or on one of its other pages.</summary>
public static class ListExport
{
    /// <summary>Refused above <see cref="ListWorkbook.MostRows"/>.</summary>
    /// <param name="columns">Null for the usual ones.</param>
    /// <param name="rows">The list as one page of <see cref="ListWorkbook.MostRows"/> rows.</param>
    public static Outcome<byte[]> Export<TRow>(this ListShape<TRow> shape, IReadOnlyList<string>? columns, Rows<TRow> rows) =>
        shape.WhyNotExport(rows.Total) is { } tooMany ? tooMany : ListWorkbook.Write(shape.Name, shape.Chosen(columns).Columns, rows.Items);

    /// <summary>For a long list, before its rows are read: why so many are not exported.</summary>
    public static Refusal? WhyNotExport<TRow>(this ListShape<TRow> shape, int total) =>
        total > ListWorkbook.MostRows ? ListRefusals.TooManyRows(total, shape.NarrowedBy) : null;
}
