namespace Portal.Core.Kernel;

/// <summary>
/// Which years can be meant by a day somebody types. A field of the browser lets 26 through as the year 26, and a slip of the
/// hand makes 2126: such a day would be counted from, printed and paid by. One rule for every field, file and address.
/// </summary>
public static class PlausibleYears
{
    public const int First = 2000;
    public const int Last = 2099;

    /// <summary>Legal documents older than this century are still in force and published; none is older than the state.</summary>
    public const int FirstOfDocuments = 1945;

    public static bool Hold(int year) => year is >= First and <= Last;

    /// <summary>The refusal of a day whose year cannot be meant, null for a plausible day or none; <paramref name="name"/> as the field is called.</summary>
    public static Refusal? Refuse(string name, DateOnly? day, string? field, int first = First) =>
        day is not { } given || (given.Year >= first && given.Year <= Last) ? null : new("date.year",
            $"{Vietnamese.Capital(name)} đang ghi năm {given.Year:0000}: hãy ghi lại năm đủ bốn chữ số, từ {first} đến {Last}.", field);

    /// <inheritdoc cref="Refuse(string, DateOnly?, string?, int)"/>
    public static Refusal? Refuse(string name, DateTime? local, string? field) =>
        Refuse(name, local is { } given ? DateOnly.FromDateTime(given) : null, field);
}
