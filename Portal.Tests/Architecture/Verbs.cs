using Portal.Core.Data;

namespace Portal.Tests.Architecture;

/// <summary>What the front ends ask of Core: every public class with an ExecuteAsync.</summary>
internal static class Verbs
{
    public static readonly IReadOnlyList<Type> All = typeof(PortalDbContext).Assembly.GetTypes()
        .Where(t => t is { IsPublic: true, IsClass: true } && t.GetMethods().Any(m => m.Name == "ExecuteAsync" && m.DeclaringType == t))
        .OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
}
