using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Support;

namespace Portal.Tests.Safekeeping;

/// <summary>The database file of a test past the product's own code: its rows, and its keys as the framework alone would read and write them.</summary>
internal static class RawDatabase
{
    public static string PathOf(PortalDatabase database) => Path.Combine(database.Folder, "portal.db");

    /// <summary>The framework's keys over the table, unencrypted, as nothing of the product keeps them.</summary>
    public static ServiceProvider PlainKeys(string path)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddDataProtection().SetApplicationName("ward-portal");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new Rows(path));
        return services.BuildServiceProvider();
    }

    public static List<string> Column(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the text is a literal of the test
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetValue(0).ToString()!);
        return rows;
    }

    private sealed class Rows(string path) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => Column(path, "SELECT Xml FROM ProtectionKeys").ConvertAll(XElement.Parse);

        public void StoreElement(XElement element, string friendlyName)
        {
            using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO ProtectionKeys (Name, Xml) VALUES ($name, $xml)";
            command.Parameters.AddWithValue("$name", friendlyName);
            command.Parameters.AddWithValue("$xml", element.ToString(SaveOptions.DisableFormatting));
            command.ExecuteNonQuery();
        }
    }
}
