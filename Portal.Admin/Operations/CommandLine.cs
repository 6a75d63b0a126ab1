namespace Portal.Admin.Operations;

/// <summary>A verb, its operands and its <c>--name value</c> options, as typed.</summary>
public sealed record CommandLine(string Verb, IReadOnlyList<string> Operands, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>Null with a sentence when an option lacks its value or is given twice.</summary>
    public static CommandLine? Parse(IReadOnlyList<string> args, out string? trouble)
    {
        trouble = null;
        var operands = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) operands.Add(args[i]);
            else if (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal)) trouble = $"option {args[i]} needs a value";
            else if (!options.TryAdd(args[i][2..], args[++i])) trouble = $"option {args[i - 1]} is given twice";
            if (trouble is not null) return null;
        }
        return new(args[0], operands, options);
    }

    public string? this[string option] => Options.GetValueOrDefault(option);
}
