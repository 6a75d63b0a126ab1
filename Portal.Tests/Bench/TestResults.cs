using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Portal.Tests.Bench;

/// <summary>
/// Reads the result files of the test runner, since the runner ends well when nothing ran and prints no line a script could
/// trust. Tells what failed and closes with <c>N passed, N failed, N skipped</c>.
/// </summary>
internal static class TestResults
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Arguments: folder of .trx files, exit code of the runner. Exit 1 when a test failed, nothing ran or the runner itself failed.</summary>
    public static async Task<int> TellAsync(string[] args)
    {
        var (passed, failed, skipped) = (0, 0, 0);
        var troubled = args.ElementAtOrDefault(1) is { } code && code != "0";
        foreach (var file in Directory.EnumerateFiles(args[0], "*.trx").Order(StringComparer.Ordinal))
        {
            try
            {
                foreach (var result in XDocument.Load(file).Descendants(Trx + "UnitTestResult"))
                {
                    switch (result.Attribute("outcome")?.Value)
                    {
                        case "Passed":
                            passed++;
                            break;
                        case "NotExecuted":
                            skipped++;
                            break;
                        default:
                            failed++;
                            Console.WriteLine(Words(result));
                            break;
                    }
                }
            }
            catch (XmlException e)
            {
                troubled = true;
                await Console.Error.WriteLineAsync($"{file} cannot be read: {e.Message}");
            }
        }
        if (passed + failed + skipped == 0) await Console.Error.WriteLineAsync("no test ran");
        else if (troubled && failed == 0) await Console.Error.WriteLineAsync("the test run itself failed; its words are above");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed, {skipped} skipped"));
        return failed > 0 || troubled || passed + skipped == 0 ? 1 : 0;
    }

    private static string Words(XElement result)
    {
        var error = result.Descendants(Trx + "ErrorInfo").FirstOrDefault();
        var message = error?.Element(Trx + "Message")?.Value.TrimEnd().ReplaceLineEndings("\n    ");
        var where = error?.Element(Trx + "StackTrace")?.Value.Split('\n').FirstOrDefault(l => l.Contains("Portal.Tests", StringComparison.Ordinal))?.Trim();
        return $"FAILED {result.Attribute("testName")?.Value}\n    {message}\n    {where}\n";
    }
}
