namespace Portal.Core.Kernel;

/// <summary>
/// Why a program does not begin: one English sentence for the console, about settings or the database as they are. Nothing was
/// changed. Whoever starts the program prints it without a stack trace.
/// </summary>
public sealed class StartRefusedException(string message) : Exception(message)
{
    /// <summary>Whether the settings are to be mended, not the database.</summary>
    public bool OfSettings { get; init; }
}
