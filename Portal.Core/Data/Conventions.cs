using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Core.Data;

/// <summary>How types are stored, the same on both engines.</summary>
internal static class Conventions
{
    /// <summary>Text without a length of its own: short enough to be indexed on SQL Server.</summary>
    public const int DefaultTextLength = 400;

    /// <summary>Ends the name of every column that names a stored file: back-up and verify find them by it.</summary>
    public const string StoredFileSuffix = "Sha256";

    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<string>().HaveMaxLength(DefaultTextLength);
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        builder.Properties<DateTime>().HaveConversion<UtcConverter>().HavePrecision(3);
        builder.Properties<decimal>().HavePrecision(12, 4);
        builder.Properties<Money>().HaveConversion<MoneyConverter>();
        builder.Properties<YearMonth>().HaveConversion<YearMonthConverter>();
    }

    /// <summary>Engines forget the kind of a DateTime; every stored instant is UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    private sealed class MoneyConverter() : ValueConverter<Money, long>(v => v.Dong, v => new Money(v));

    private sealed class YearMonthConverter() : ValueConverter<YearMonth, int>(v => v.Key, v => YearMonth.FromKey(v));
}
