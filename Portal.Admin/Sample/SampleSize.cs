using System.Globalization;
using Microsoft.Extensions.Configuration;
using Portal.Admin.Sample.Office;

namespace Portal.Admin.Sample;

/// <summary>How much sample content an empty installation is filled with.</summary>
public enum SampleSize
{
    /// <summary>A handful of people and some fifty articles a portal, written by hand: what tests and short looks need.</summary>
    Small,

    /// <summary>An office at work: some forty people, 200 published items a portal over up to eighteen months, 25 in work.</summary>
    Office,
}

/// <summary>Reads <c>Sample:Size</c>.</summary>
public static class SampleSizes
{
    public const string Key = "Sample:Size";

    /// <summary>Small where nothing is said. Throws <see cref="OperationRefusedException"/> for a word that is no size.</summary>
    public static SampleSize Of(IConfiguration configuration) => configuration[Key] switch
    {
        null or "" or "small" => SampleSize.Small,
        "office" => SampleSize.Office,
        var other => throw new OperationRefusedException($"{Key} is small or office, not “{other}”"),
    };

    /// <summary>What can be told on a day, and why it is not what was asked for: before the wards are some months old there is no whole office.</summary>
    public static (SampleSize Size, string? Why) Of(IConfiguration configuration, DateOnly today) =>
        Of(configuration) is SampleSize.Office && today < OfficeWriter.Soonest
            ? (SampleSize.Small, string.Create(CultureInfo.InvariantCulture,
                $"a whole office can be told of from {OfficeWriter.Soonest:yyyy-MM-dd} on; the small sample was loaded instead"))
            : (Of(configuration), null);
}
