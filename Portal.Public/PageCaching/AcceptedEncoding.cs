namespace Portal.Public.PageCaching;

/// <summary>How the bytes of a page may be sent.</summary>
public enum PageEncoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Reads an Accept-Encoding header: Brotli before gzip before plain; a coding with quality 0 is not accepted.</summary>
public static class AcceptedEncoding
{
    public static PageEncoding Of(string? header)
    {
        if (string.IsNullOrEmpty(header)) return PageEncoding.Identity;
        var (brotli, gzip) = (false, false);
        foreach (var range in header.AsSpan().Split(','))
        {
            var coding = header.AsSpan()[range].Trim();
            var semicolon = coding.IndexOf(';');
            if (semicolon >= 0 && IsRefused(coding[(semicolon + 1)..])) continue;
            var name = semicolon < 0 ? coding : coding[..semicolon].TrimEnd();
            brotli |= name.Equals("br", StringComparison.OrdinalIgnoreCase);
            gzip |= name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name is "*";
        }
        return brotli ? PageEncoding.Brotli : gzip ? PageEncoding.Gzip : PageEncoding.Identity;
    }

    // "q=0", "q=0.0", "q=0.000": nothing but noughts behind the equals sign
    private static bool IsRefused(ReadOnlySpan<char> parameter)
    {
        parameter = parameter.Trim();
        return parameter.StartsWith("q=0", StringComparison.OrdinalIgnoreCase) && parameter[3..].Trim().Trim("0.").IsEmpty;
    }
}
