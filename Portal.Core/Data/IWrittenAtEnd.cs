namespace Portal.Core.Data;

/// <summary>A part of an operation that is written once, when all else is: it takes a lock of its own, which nothing may be waited for under.</summary>
public interface IWrittenAtEnd
{
    Task AddRowsAsync(Operation operation);
}
