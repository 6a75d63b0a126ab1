using System.Globalization;
using Microsoft.Data.Sqlite;
using Portal.Core.Editions;

namespace Portal.Tests.Support;

/// <summary>The sample half: where in it to find what a test needs.</summary>
public sealed partial class RunningPortal
{
    /// <summary>The number of the first edition of that state and step.</summary>
    public string Edition(string status, string step, string portalId = "thanh-dong")
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(DataFolder, "portal.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Editions WHERE PortalId = $portal AND Status = $status AND Step = $step ORDER BY Id LIMIT 1";
        command.Parameters.AddWithValue("$portal", portalId);
        command.Parameters.AddWithValue("$status", status);
        command.Parameters.AddWithValue("$step", step);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
