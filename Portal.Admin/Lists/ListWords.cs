using Portal.Core.Kernel;

namespace Portal.Admin.Lists;

/// <summary>What stands in a cell for a value that needs no more than its words.</summary>
public static class ListWords
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        int number => Vietnamese.Number(number),
        long number => Vietnamese.Number(number),
        decimal number => Vietnamese.Number(number),
        Money money => money.Digits,
        DateOnly day => Vietnamese.Date(day),
        YearMonth month => Vietnamese.Capital(month.Words),
        DateTime at => WardClock.Print(at),
        _ => value.ToString(),
    };
}
