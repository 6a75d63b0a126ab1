namespace Portal.Core.Editions;

/// <summary>Where people talk about editions: how much of it is still open, for a page of a list at once.</summary>
public interface IOpenRemarks
{
    /// <summary>By edition, those without any left out. Of editions the person may see; who sees a row may read what is said of it.</summary>
    Task<IReadOnlyDictionary<int, int>> CountAsync(Operation operation, IReadOnlyList<int> editionIds);
}
