namespace Portal.Core.Accounts.Passwords;

/// <summary>
/// How long a password is for somebody who guesses words: a known word, a year, a row of keys and a repeated character count for
/// one character, however they are written: in capitals, with marks, with signs between the letters, with @ for a and 0 for o.
/// </summary>
internal static class GuessedLength
{
    private const int LeastRow = 3;

    /// <summary>Three letters in the order of the alphabet stand in many a word: <c>ghi</c>, <c>nop</c>.</summary>
    private const int LeastRowOfLetters = 4;

    /// <summary>The shortest word that is looked for with signs between its letters.</summary>
    private const int LeastTorn = 6;

    private static readonly Dictionary<char, string> Dressed = new()
    {
        ['@'] = "a", ['4'] = "a", ['^'] = "a", ['8'] = "b", ['('] = "c", ['3'] = "e", ['6'] = "g", ['9'] = "g", ['1'] = "il", ['!'] = "il", ['|'] = "il",
        ['0'] = "o", ['5'] = "s", ['$'] = "s", ['7'] = "t", ['+'] = "t", ['2'] = "z",
    };

    public static int Of(string password, IEnumerable<string> words)
    {
        var text = VietnameseText.Fold(password.Normalize());
        var known = words.ToList();
        // From the end: the least that what begins here can count for
        var least = new int[text.Length + 1];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            least[at] = Cost(text, at) + least[at + 1];
            foreach (var end in Ends(text, at, known)) least[at] = Math.Min(least[at], 1 + least[end]);
        }
        return least[0];
    }

    /// <summary>A sign that was there before adds nothing.</summary>
    private static int Cost(string text, int at) => !char.IsLetterOrDigit(text[at]) && text.IndexOf(text[at], 0, at) >= 0 ? 0 : 1;

    /// <summary>Where something known that begins here ends.</summary>
    private static IEnumerable<int> Ends(string text, int at, List<string> words)
    {
        foreach (var word in words)
            if (EndOf(text, at, word) is { } end) yield return OverRepeats(text, at, end);
        foreach (var walk in GuessableWords.Walks)
            if (RowAlong(text, at, walk) is var row && row >= (char.IsAsciiLetter(text[at]) ? LeastRowOfLetters : LeastRow)) yield return at + row;
        if (Repeated(text, at) is var times && times >= LeastRow) yield return at + times;
        if (YearAt(text, at)) yield return at + 4;
    }

    private static int? EndOf(string text, int at, string word)
    {
        var (read, letter) = (at, 0);
        while (letter < word.Length)
        {
            if (read == text.Length) return null;
            if (text[read] == word[letter] || Dressed.GetValueOrDefault(text[read])?.Contains(word[letter], StringComparison.Ordinal) == true) letter++;
            // Something between the letters, once the word has begun; a short one would be found across the ends of two others
            else if (letter == 0 || word.Length < LeastTorn || char.IsLetterOrDigit(text[read])) return null;
            read++;
        }
        return read;
    }

    /// <summary>The same word again and again is said once.</summary>
    private static int OverRepeats(string text, int at, int end)
    {
        var said = text.AsSpan(at, end - at);
        while (text.AsSpan(end).StartsWith(said, StringComparison.Ordinal)) end += said.Length;
        return end;
    }

    private static int RowAlong(string text, int at, string walk)
    {
        var longest = 0;
        for (var start = walk.IndexOf(text[at], StringComparison.Ordinal); start >= 0; start = walk.IndexOf(text[at], start + 1))
        {
            var row = 0;
            while (at + row < text.Length && start + row < walk.Length && text[at + row] == walk[start + row]) row++;
            longest = Math.Max(longest, row);
        }
        return longest;
    }

    private static int Repeated(string text, int at) => text.AsSpan(at).IndexOfAnyExcept(text[at]) is var end and >= 0 ? end : text.Length - at;

    /// <summary>1900 to 2099.</summary>
    private static bool YearAt(string text, int at) =>
        at + 4 <= text.Length && text.AsSpan(at, 2) is "19" or "20" && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);
}
