namespace Portal.Admin.Royalties.Works;

/// <summary>The columns of the assessment sheet that are typed into, by the names the script knows them by.</summary>
public static class SheetColumn
{
    public const string Genre = "genre";
    public const string Points = "points";
    public const string Addition = "addition";
    public const string Note = "note";

    public static readonly IReadOnlyList<string> All = [Genre, Points, Addition, Note];

    /// <summary>The field of Core's refusals that a column shows.</summary>
    public static string FieldOf(string column) => column switch
    {
        Genre => "Genre",
        Points => "Coefficient",
        Addition => "Addition",
        _ => "Note",
    };
}
