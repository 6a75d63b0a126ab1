namespace Portal.Core.People;

/// <summary>
/// Sign-in names made of full names, as offices write them: the given name, a dot, family and middle name, without marks.
/// <c>Nguyễn Thị Hồng Ánh</c> gives <c>anh.nguyenthihong</c>.
/// </summary>
public static class SignInNames
{
    public const int Least = 3;
    public const int Most = 60;

    /// <summary>Empty where the name gives none.</summary>
    public static string Propose(string? fullName)
    {
        var words = VietnameseText.Fold(VietnameseText.Tidy(fullName)).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => string.Concat(w.Where(char.IsAsciiLetterOrDigit))).Where(w => w.Length > 0).ToList();
        if (words.Count == 0) return "";
        var name = words.Count == 1 ? words[0] : words[^1] + "." + string.Concat(words.SkipLast(1));
        name = VietnameseText.Start(name, Most - 3).TrimEnd('.');
        return name.Length < Least ? "" : name;
    }

    /// <summary>The first of name, name2, name3… that is free; a name that ends in a number counts on from two all the same.</summary>
    public static string Free(string name, IReadOnlySet<string> taken)
    {
        var stem = VietnameseText.Start(name, Most - 3);
        for (var i = 2; ; i++)
        {
            var tried = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem}{i}");
            if (!taken.Contains(tried.ToUpperInvariant())) return tried;
        }
    }
}
