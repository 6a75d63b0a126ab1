namespace Portal.Core.Kernel;

/// <summary>
/// What was read out of what somebody typed: the value, or a sentence for the field that says why not and what to write instead. Nothing typed
/// gives neither.
/// </summary>
public readonly record struct Reading<T>(T? Value, string? WhyNot) where T : struct
{
    /// <summary>Nothing was typed.</summary>
    public static readonly Reading<T> Nothing;

    public static Reading<T> Not(string sentence) => new(null, sentence);

    public static implicit operator Reading<T>(T value) => new(value, null);
}

/// <summary>What every reader of typed text needs.</summary>
internal static class TypedText
{
    /// <summary>As it is quoted in a sentence: not longer than a line.</summary>
    public static string Quoted(string typed) => $"“{VietnameseText.Shorten(typed, 20)}”";

    /// <summary>
    /// Digits that look like ours and are others: full-width ones of an input method of China or Japan, Arabic ones. They are not taken for ours, or
    /// what is shown would differ from what is stored.
    /// </summary>
    public static bool HasForeignDigits(string text) => text.EnumerateRunes().Any(r => System.Text.Rune.IsDigit(r) && !(r.IsAscii));

    public static string ForeignDigits(string name, string typed, string example) =>
        $"{name} {Quoted(typed)} có chữ số khác kiểu thường dùng (do bộ gõ): hãy gõ lại bằng chữ số 0–9, ví dụ {example}.";
}
