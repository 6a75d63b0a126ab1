using System.CommandLine;
using System.CommandLine.Parsing;

namespace Portal.Admin.Operations;

/// <summary>What must be there before a verb begins; each includes those before it.</summary>
internal enum Needs
{
    /// <summary>The verb makes the data folder and all that is in it.</summary>
    Nothing,
    /// <summary>A data folder, made where it is missing: the verb may begin an installation.</summary>
    Folder,
    /// <summary>A database of this build; a folder without one is refused instead of leaving an empty one there.</summary>
    Database,
    /// <summary>The keys the database was encrypted with.</summary>
    Keys,
}

/// <summary>One verb of <c>./portal</c>: its words, which the library reads, and what must be there before it begins.</summary>
internal sealed class Verb : Command
{
    public Verb(string name, string does, Func<ParseResult, IServiceProvider, Task<int>> run, params IEnumerable<Symbol> takes) : base(name, does)
    {
        RunAsync = run;
        foreach (var option in takes.OfType<Option>().Append(VerbOptions.Data)) Add(option);
        foreach (var argument in takes.OfType<Argument>()) Add(argument);
    }

    public Func<ParseResult, IServiceProvider, Task<int>> RunAsync { get; }

    public Needs Needs { get; init; } = Needs.Keys;

    public string Usage => string.Join(' ', [
        $"./portal {Name}", .. Arguments.Select(a => a.HelpName), .. Options.Select(o => o.Required ? $"{o.Name} {o.HelpName}" : $"[{o.Name} {o.HelpName}]")]);

    /// <summary>What is wrong with the words; what an operator mostly gets wrong is said in ours, the rest in the library's.</summary>
    public string? Trouble(ParseResult line)
    {
        // To the library a word it does not know is a value or a file, whatever it begins with
        if (line.Tokens.FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
            return $"unknown option {unknown.Value}";
        var files = line.UnmatchedTokens.Count + Arguments.Sum(a => line.GetResult(a)?.Tokens.Count ?? 0);
        if (files != Arguments.Count) return $"{Arguments.Count} file name(s) expected, {files} given";
        var missing = Options.Where(o => o.Required && line.GetResult(o)?.Tokens.Any(t => t.Value.Length > 0) != true).Select(o => o.Name).ToList();
        return missing.Count > 0 ? "missing: " + string.Join(", ", missing) : line.Errors.FirstOrDefault()?.Message;
    }
}
