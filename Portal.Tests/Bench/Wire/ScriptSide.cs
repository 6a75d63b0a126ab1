using System.Text.Json;

namespace Portal.Tests.Bench.Wire;

/// <summary>
/// The scripts of a browser that is not there: each call of the circuit is answered at once, as our modules and MudBlazor's would on a wide screen where
/// nothing was kept before. A question that is not in the table is a fault of the table, and is said.
/// </summary>
internal sealed class ScriptSide
{
    private const long AsReference = 1, AsNothing = 3;

    private readonly Dictionary<string, Func<JsonElement[], object?>> answers = new(StringComparer.Ordinal)
    {
        ["js/shell.js menuIsOpen"] = _ => true,
        ["js/shell.js isNarrow"] = _ => false,
        ["js/editor.js kept"] = _ => new { own = (string?)null, texts = Array.Empty<object>() },
        ["localStorage.getItem"] = _ => null,
        ["Blazor._internal.PageTitle.getAndRemoveExistingTitle"] = _ => null,
        ["mudpopoverHelper.countProviders"] = _ => 1,
        ["mudResizeListener.getBrowserWindowSize"] = _ => new { width = 1440, height = 900 },
        ["mudElementRef.getBoundingClientRect"] = _ =>
            new { top = 64, left = 0, width = 240, height = 836, windowWidth = 1440, windowHeight = 900, scrollX = 0, scrollY = 0 },
        ["Blazor._internal.navigationManager.enableNavigationInterception"] = _ => null,
    };

    private readonly Dictionary<long, string> objects = [];
    private readonly Dictionary<string, JsonElement[]> heard = new(StringComparer.Ordinal);

    /// <summary>What a call of that name does and answers from now on; the name of a module's function has the module before it.</summary>
    public void On(string name, Func<JsonElement[], object?> answer) => answers[name] = answer;

    /// <summary>What the function was last called with; null when it was not, since <see cref="Forget"/>.</summary>
    public JsonElement[]? Heard(string name) => heard.GetValueOrDefault(name);

    public void Forget(string name) => heard.Remove(name);

    /// <summary>The answer in the form the circuit reads.</summary>
    public string Answer(long handle, string identifier, string? arguments, long resultKind, long target)
    {
        var given = string.IsNullOrEmpty(arguments) ? [] : JsonDocument.Parse(arguments).RootElement.EnumerateArray().ToArray();
        var name = objects.TryGetValue(target, out var script) ? $"{script} {identifier}" : identifier;
        heard[name] = given;
        var known = answers.TryGetValue(name, out var answer);
        if (!known && resultKind is not (AsReference or AsNothing))
            throw new InvalidOperationException($"The page asks the browser “{name}”, and nobody here knows the answer.");
        var result = known ? answer!(given) : null;
        if (resultKind == AsReference) result = new Dictionary<string, long>(StringComparer.Ordinal) { ["__jsObjectId"] = Keep(script, identifier, given) };
        return JsonSerializer.Serialize(new object?[] { handle, true, resultKind == AsNothing ? null : result });
    }

    /// <summary>The number of an object of .NET that was handed over.</summary>
    public static long ObjectOf(JsonElement argument) => argument.GetProperty("__dotNetObject").GetInt64();

    /// <summary>What a module's function answers goes by the module's name.</summary>
    private long Keep(string? script, string identifier, JsonElement[] given)
    {
        var name = identifier == "import" ? given[0].GetString()!.TrimStart('.', '/').Split('?')[0] : script ?? identifier;
        var number = objects.Count + 1;
        objects[number] = name;
        return number;
    }
}
