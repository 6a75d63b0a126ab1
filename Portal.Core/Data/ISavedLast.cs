namespace Portal.Core.Data;

/// <summary>A part of an operation that is written last, with the change: the history chains its lines there.</summary>
public interface ISavedLast
{
    Task AddRowsAsync(Operation operation);
}
