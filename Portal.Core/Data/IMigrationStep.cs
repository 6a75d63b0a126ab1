namespace Portal.Core.Data;

/// <summary>What a room does when the database is brought to this build.</summary>
public interface IMigrationStep
{
    /// <summary>
    /// Rows of an older build that this one's unique indexes would refuse, in English for the console. Said before the schema is
    /// touched, since an index that fails half-way tells nobody which rows are meant.
    /// </summary>
    Task<IEnumerable<string>> DoublesAsync(PortalDbContext db, CancellationToken cancel) => Task.FromResult(Enumerable.Empty<string>());

    /// <summary>Adds rows that come with the build; part of one transaction of all steps.</summary>
    Task LoadAsync(PortalDbContext db, CancellationToken cancel) => Task.CompletedTask;
}
