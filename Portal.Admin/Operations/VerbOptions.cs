using System.CommandLine;
using System.Globalization;
using Portal.Core.Accounts;
using Portal.Core.Royalties.Payments.Sheets;

namespace Portal.Admin.Operations;

/// <summary>What verbs take, read into what it means; written otherwise it gets a sentence that shows how.</summary>
internal static class VerbOptions
{
    public static readonly Argument<string> FileName = new("file") { HelpName = "FILE" };
    public static readonly Option<string> Data = Text("--data", "DIR", required: false);
    public static readonly Option<string> PortalId = Text("--portal", "ID");
    public static readonly Option<string> OutFile = Text("--out", "FILE");
    public static readonly Option<string> OutFolder = Text("--out", "DIR");
    public static readonly Option<string> From = Text("--from", "DIR");
    public static readonly Option<string> Key = Text("--key", "FILE", required: false);
    public static readonly Option<string> Keys = Text("--keys", "DIR2", required: false);
    public static readonly Option<string> Login = Text("--login", "NAME");
    public static readonly Option<string> Name = Text("--name", "\"FULL NAME\"");
    public static readonly Option<string> Unit = Text("--unit", "CODE", required: false);
    public static readonly Option<string> Email = Text("--email", "ADDRESS", required: false);
    public static readonly Option<PortalRole> Role = ReadRole(required: true);
    public static readonly Option<string> Permission = Text("--permission", "NAME");
    public static readonly Option<PortalRole> AnyRole = ReadRole(required: false);
    public static readonly Option<string> AnyPortal = Text("--portal", "ID", required: false);
    public static readonly Option<DateOnly?> On = Read<DateOnly?>("--on", "2026-11-30", "--on is written 2026-11-30",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, required: false);
    public static readonly Option<YearMonth> Month = Read<YearMonth>("--month", "2026-10", "--month is written 2026-10",
        text => YearMonth.TryParse(text, out var month) ? month : null);
    public static readonly Option<RoyaltySheetKind> Kind = Read<RoyaltySheetKind>("--kind", "payment|assessment", "--kind is payment or assessment",
        text => text switch { "payment" => RoyaltySheetKind.Payment, "assessment" => RoyaltySheetKind.Assessment, _ => null });
    public static readonly Option<string> Format = Read<string>("--format", "pdf|xlsx", "--format is pdf or xlsx",
        text => text is "pdf" or "xlsx" ? text : null);

    // A report is of one of the two
    public const string OneSpan = "give --quarter 2026-Q3 or --month 2026-10";
    public static readonly Option<DaySpan?> OfQuarter = Read<DaySpan?>("--quarter", "2026-Q3", OneSpan,
        text => YearQuarter.TryParse(text, out var quarter) ? DaySpan.Of(quarter) : null, required: false);
    public static readonly Option<DaySpan?> OfMonth = Read<DaySpan?>("--month", "2026-10", OneSpan,
        text => YearMonth.TryParse(text, out var month) ? DaySpan.Of(month) : null, required: false);

    private static Option<PortalRole> ReadRole(bool required) => Read<PortalRole>("--role", "ROLE",
        "unknown role; one of: contributor, secretary, field-reviewer, deputy-head, head, finance, administrator, account-administrator",
        text => Enum.TryParse<PortalRole>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role) && Enum.IsDefined(role) ? role
            : null,
        required);

    private static Option<string> Text(string name, string shown, bool required = true) => new(name) { HelpName = shown, Required = required };

    private static Option<T> Read<T>(string name, string shown, string otherwise, Func<string, object?> read, bool required = true) => new(name)
    {
        HelpName = shown, Required = required, Arity = ArgumentArity.ExactlyOne,
        CustomParser = said =>
        {
            if (read(said.Tokens[0].Value) is T value) return value;
            said.AddError(otherwise);
            return default;
        },
    };
}
