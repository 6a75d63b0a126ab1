using System.Reflection;

namespace Portal.Admin.Shell;

/// <summary>An assembly with pages of its own, shown inside a circuit beside ours: those of a measurement.</summary>
public sealed record MorePages(Assembly Assembly);
