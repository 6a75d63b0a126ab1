namespace Portal.Core.Kernel;

/// <summary>A page of rows and how many there are in all.</summary>
public sealed record Rows<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
