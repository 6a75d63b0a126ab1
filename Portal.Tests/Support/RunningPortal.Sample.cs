using System.Globalization;
using Microsoft.Data.Sqlite;
using Portal.Core.Editions;

namespace Portal.Tests.Support;

/// <summary>The sample half: where in it to find what a test needs.</summary>
public sealed partial class RunningPortal
{
    /// <summary>The number of the first edition of that state and step.</summary>
    public string Edition(string status, string step, string portalId = "thanh-dong") => Ask(
        "SELECT Id FROM Editions WHERE PortalId = $portal AND Status = $status AND Step = $step ORDER BY Id LIMIT 1",
        ("$portal", portalId), ("$status", status), ("$step", step));

    /// <summary>The id of the account of that name, as addresses have it.</summary>
    public string Account(string userName) => Ask("SELECT Id FROM AspNetUsers WHERE UserName = $name", ("$name", userName));

    private string Ask(string question, params (string Name, string Value)[] given)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(DataFolder, "portal.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        foreach (var (name, value) in given) command.Parameters.AddWithValue(name, value);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
