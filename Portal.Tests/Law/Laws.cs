using System.Globalization;
using System.Text.Json;
using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Core.Law;

namespace Portal.Tests.Law;

/// <summary>The law's files of this repository as the tests of dates and money read them.</summary>
internal static class Laws
{
    private static readonly Lazy<LawTables> Read = new(() => LawFiles.Read(Folder).Value);

    public static LawTables Tables => Read.Value;

    /// <summary>8-12 and 13-17 all year, with the law's calendar of 2025 to 2027.</summary>
    public static WorkingCalendar Calendar => Tables.Calendar;

    public static string Root { get; } = FindRoot();

    public static string Folder => Path.Combine(Root, "assets", "laws");

    /// <summary>An instant from Vietnamese local time, <c>20/11/2026 15:00</c>.</summary>
    public static DateTime Utc(string local) =>
        WardClock.ToUtc(DateTime.ParseExact(local, "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture));

    /// <summary>A day, <c>20/11/2026</c>.</summary>
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static OfficeHours Hours(string json) => OfficeHours.Of(JsonSerializer.Deserialize<List<OfficeHoursSeason>>(json, JsonSerializerOptions.Web)!).Value;

    /// <summary>When a term of so many working days or office hours ends.</summary>
    public static DateTime Due(DateTime from, int amount, DeadlineUnit unit, WorkingCalendar? calendar = null) =>
        new DeadlineRule { Code = "D", Name = "Thử", Amount = amount, Unit = unit, From = DeadlineStart.Receipt, Source = "Điều 7" }
            .CountFrom(from, calendar ?? Calendar).Value.DueAt;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ward.Portal.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
