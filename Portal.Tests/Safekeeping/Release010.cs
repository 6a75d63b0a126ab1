using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Safekeeping;

/// <summary>
/// A database as 0.1.0 left it: its schema, its data-protection keys unencrypted in the table, sign-in and payees under the same
/// ring, readable for everybody. Two payees in two portals, one of them paid in a closed month.
/// </summary>
internal static class Release010
{
    public const string TaxCode = "031190012345";
    public const string Account = "2309876543210";
    private const string LastMigration = "20261122054319_NextEditionsHistoryHeadsCaps";

    public static async Task<PortalDatabase> CreateAsync()
    {
        var database = await PortalDatabase.CreateAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(database.Folder, "portal.db*")) File.Delete(file);
        await using (var db = database.Context()) await db.GetService<IMigrator>().MigrateAsync(LastMigration);
        using var keys = Keys(PathOf(database));
        var payee = keys.GetRequiredService<IDataProtectionProvider>().CreateProtector("payee");
        Fill(PathOf(database), text => $"'{payee.Protect(text)}'");
        return database;
    }

    public static string PathOf(PortalDatabase database) => Path.Combine(database.Folder, "portal.db");

    /// <summary>The services that 0.1.0 had over the keys in the table.</summary>
    public static ServiceProvider Keys(string path)
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

    private static void Fill(string path, Func<string, string> secret)
    {
        const string Then = "'2026-10-01 00:00:00'";
        foreach (var (id, portal) in new[] { (1, "thanh-dong"), (2, "phu-lien") })
        {
            Column(path, $"INSERT INTO Portals (Id, Level, Name, ShortName, ProfileJson, PublicStamp, CreatedAt, UpdatedAt, Version) VALUES ('{portal}', 1, "
                + $"'Cổng {id}', '{id}', '{{}}', 0, {Then}, {Then}, 1)");
            Column(path, $"INSERT INTO Contributors (Id, PortalId, FullName, Kind, TaxCodeProtected, BankAccountProtected, Active, CreatedAt, UpdatedAt, "
                + $"Version) VALUES ({id}, '{portal}', 'Mai Anh', 'Resident', {secret(TaxCode)}, {secret(Account)}, 1, {Then}, {Then}, 7)");
        }
        Column(path, $"INSERT INTO RoyaltyPeriods (Id, PortalId, Month, Status, CreatedAt, UpdatedAt, Version) VALUES (1, 'thanh-dong', 202610, 'Closed', "
            + $"{Then}, {Then}, 3)");
        Column(path, $"INSERT INTO RoyaltyPayments (PortalId, PeriodId, ContributorId, PayeeName, Kind, TaxCodeProtected, BankAccountProtected, WorkCount, "
            + $"Gross, Remuneration, Tax, Net, TaxWords) VALUES ('thanh-dong', 1, 1, 'Mai Anh', 'Resident', {secret(TaxCode)}, {secret(Account)}, 1, 500000, "
            + "0, 0, 500000, 'Không')");
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
