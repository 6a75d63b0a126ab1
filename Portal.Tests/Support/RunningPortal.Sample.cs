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

    /// <summary>The number of the first payee of a portal, as addresses have it.</summary>
    public string Payee(string portalId = "thanh-dong") => Ask("SELECT MIN(Id) FROM Contributors WHERE PortalId = $portal", ("$portal", portalId));

    /// <summary>The address of the payment of Hải Phòng that is drawn up and waits.</summary>
    public string Plan() => Ask("SELECT Year || '-' || printf('%02d', Number) FROM DisbursementPlans WHERE PortalId = 'hai-phong' AND State = 'Drawn'");

    /// <summary>Number and title of the article of Thành Đông that is public and was begun last: tests that look for one take the first.</summary>
    public (string Id, string Title) ArticlePublishedLast()
    {
        var id = Ask("SELECT e.Id FROM Editions e JOIN ContentItems i ON i.Id = e.ItemId WHERE e.PortalId = 'thanh-dong' AND e.Status = 'Published' "
            + "AND i.Kind = 'Article' ORDER BY e.Id DESC LIMIT 1");
        return (id, Ask("SELECT Title FROM Editions WHERE Id = $id", ("$id", id)));
    }

    /// <summary>The state an edition is in, as the database has it.</summary>
    public string StatusOf(string editionId) => Ask("SELECT Status FROM Editions WHERE Id = $id", ("$id", editionId));

    /// <summary>How often visitors were shown the item of that title for the first time: publications, and lines of the history.</summary>
    public (string Publications, string Lines) TimesPublished(string title) => (
        Ask("SELECT COUNT(*) FROM Publications WHERE Title = $title", ("$title", title)),
        Ask("SELECT COUNT(*) FROM History WHERE Action = 'content.published' AND Sentence LIKE '%' || $title || '%'", ("$title", title)));

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
