namespace Portal.Core.Data;

/// <summary>What a room does when the database is brought to this build.</summary>
public interface IMigrationStep
{
    /// <summary>Adds rows that come with the build; part of one transaction of all steps.</summary>
    Task LoadAsync(PortalDbContext db, CancellationToken cancel);
}
