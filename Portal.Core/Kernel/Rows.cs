namespace Portal.Core.Kernel;

/// <summary>A page of rows and how many there are in all.</summary>
public sealed record Rows<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize)
{
    public int Pages => PagesOf(Total, PageSize);

    /// <summary>What of the question could not be followed, a sentence each: such a condition is left out, and the screen says so.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The page that is there instead of the one asked for: past the end it is the last.</summary>
    public static int Within(int asked, int total, int pageSize) => Math.Clamp(asked, 1, PagesOf(total, pageSize));

    private static int PagesOf(int total, int pageSize) => Math.Max(1, (total + pageSize - 1) / pageSize);
}
