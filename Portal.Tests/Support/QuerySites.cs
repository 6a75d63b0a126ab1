using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Portal.Tests.Support;

/// <summary>
/// The places in the product that ask the database, read from its compiled methods, and those of them that a test of this run
/// has really reached: what is left was never translated for SQL Server.
/// </summary>
internal static partial class QuerySites
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<MethodBase, byte> Reached = new();

    /// <summary>
    /// Called while a query is on its way: remembers the method of the product that asks, and says which it was. Only a whole run is judged by it, and any
    /// other is spared the walk over the stack.
    /// </summary>
    public static MethodBase? Note(IReadOnlyCollection<Assembly> product)
    {
        if (!WholeRunFactAttribute.IsWhole) return null;
        foreach (var frame in new StackTrace(fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod() is not { } method || !product.Contains(method.Module.Assembly)) continue;
            var open = Open(method);
            Reached.TryAdd(open, 0);
            return open;
        }
        return null;
    }

    /// <summary>
    /// Whether that place alone sends off what holds this captured object: the compiler made its class for the method that is asking, which the number both
    /// carry tells. What was captured by a question that several places share is no sign of who asks.
    /// </summary>
    public static bool IsOnlyOf(MethodBase? site, Type captured) => site is not null
        && Number(captured, "") is { } number && number == Number(site.DeclaringType!, site.Name) && Written(captured) == Written(site.DeclaringType!);

    /// <summary>Type and method of every place that asks and that no test has reached so far.</summary>
    public static IReadOnlyList<string> Unreached(IEnumerable<Assembly> product) =>
        In(product).Where(m => !Reached.ContainsKey(m)).Select(Name).Distinct().Order(StringComparer.Ordinal).ToList();

    public static IReadOnlyList<MethodBase> In(IEnumerable<Assembly> product) => Methods(product).Where(Asks).ToList();

    /// <summary>Places that compile a query once for all: no listener sees it run, so each is translated by a test of its own.</summary>
    public static IReadOnlyList<string> Compiled(IEnumerable<Assembly> product) => Methods(product)
        .Where(m => Called(m).Any(c => c.DeclaringType == typeof(EF) && c.Name.StartsWith("Compile", StringComparison.Ordinal)))
        .Select(m => m.DeclaringType!.Name).Distinct().Order(StringComparer.Ordinal).ToList();

    /// <summary>A lambda or the body of an async method is named after the method it was written in.</summary>
    public static string Name(MethodBase method)
    {
        var type = method.DeclaringType!;
        while (type.DeclaringType is { } outer) type = outer;
        var written = WrittenName().Match(method.DeclaringType!.FullName + "." + method.Name);
        return $"{type.Name}.{(written.Success ? written.Groups["name"].Value : method.Name)}";
    }

    /// <summary>The class as written, around those the compiler made.</summary>
    private static Type? Written(Type type) => type.Name.StartsWith('<') ? Written(type.DeclaringType!) : type.IsConstructedGenericType
        ? type.GetGenericTypeDefinition() : type;

    /// <summary>Which of the methods of its class it was written in, as the compiler counts them; null for a method that it left as it was.</summary>
    private static string? Number(Type type, string method) =>
        MethodNumber().Match(type.FullName + "." + method) is { Success: true } found ? found.Groups["number"].Value : null;

    private static IEnumerable<MethodBase> Methods(IEnumerable<Assembly> product) => product.SelectMany(a => a.GetTypes())
        .SelectMany(t => t.GetMethods(Everything).Cast<MethodBase>().Concat(t.GetConstructors(Everything)));

    /// <summary>Sample content is told by the product's own verbs, in Development only and on services of its own.</summary>
    private static bool Asks(MethodBase method)
    {
        if (method.DeclaringType!.Namespace == "Portal.Admin.Sample") return false;
        var called = Called(method).ToList();
        return called.Any(IsEnd)
            || called.Any(c => c.DeclaringType == typeof(Enumerable) && c.Name.StartsWith("To", StringComparison.Ordinal))
                && called.Any(c => c.DeclaringType == typeof(Queryable));
    }

    /// <summary>A call that sends a query off, rather than adding to it.</summary>
    private static bool IsEnd(MethodBase called) =>
        called.DeclaringType == typeof(EntityFrameworkQueryableExtensions) && called is MethodInfo { ReturnType: var result }
            && (typeof(Task).IsAssignableFrom(result) || result.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal) || result == typeof(int))
        || called.DeclaringType == typeof(Queryable) && called is MethodInfo { ReturnType: var value } && !typeof(IQueryable).IsAssignableFrom(value);

    /// <summary>Every method named after a call instruction; bytes that only look like one name nothing and are passed over.</summary>
    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        for (var i = 0; i + 4 < il.Length; i++)
        {
            if (il[i] is not (0x28 or 0x6F)) continue;
            var token = BitConverter.ToInt32(il, i + 1);
            if ((token >> 24) is not (0x06 or 0x0A or 0x2B)) continue;
            if (Resolve(method, token) is { } called) yield return called;
        }
    }

    private static MethodBase? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMethod(token,
                method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments()
                    : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The method as written: a frame may name it with its type arguments filled in.</summary>
    private static MethodBase Open(MethodBase method) => method.Module.ResolveMethod(method.MetadataToken)!;

    /// <summary>In the class of captured values, of the body of an async method, of a lambda and of a local function.</summary>
    [GeneratedRegex("(DisplayClass|>d__|>b__(?=[0-9]+_)|>g__\\w+\\|)(?<number>[0-9]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MethodNumber();

    [GeneratedRegex("<(?<name>[A-Za-z]\\w*)>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex WrittenName();
}
