namespace Portal.Admin.Royalties.Works;

/// <summary>One cell as it was typed, pasted or filled; <paramref name="Version"/> is that of the row the person had in sight.</summary>
public sealed record TypedCell(int Work, string Column, string Text, int Version);

/// <summary>
/// What one press did, to be undone as one: numbered by the script, which sends it again until it is answered. <paramref name="Unused"/> counts the
/// cells of a pasted block that have no place here.
/// </summary>
public sealed record TypedAct(int Id, string Label, IReadOnlyList<TypedCell> Cells, int Unused = 0);

/// <summary>Whether all that was typed in a row is stored; while it is not, the script keeps it in the browser.</summary>
public sealed record RowAnswer(int Work, bool Stored);

/// <summary>Up to which act everything was heard, and how the rows stand that were in it.</summary>
public sealed record TypedAnswer(int Act, IReadOnlyList<RowAnswer> Rows);
