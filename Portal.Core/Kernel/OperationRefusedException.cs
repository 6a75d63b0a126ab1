namespace Portal.Core.Kernel;

/// <summary>
/// Why a program or a command does not begin or go on: one English sentence for whoever runs the installation, never shown to a
/// person of the office. Thrown, since the framework asks for keys and connections through interfaces that know no refusals;
/// whoever starts the program prints it without a stack trace and ends with <see cref="ExitCode"/>.
/// </summary>
public sealed class OperationRefusedException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether the settings are to be mended, not the machine or the data.</summary>
    public bool OfSettings { get; init; }

    /// <summary>2 where something was said wrongly, 1 where it could not be done.</summary>
    public int ExitCode => OfSettings ? 2 : 1;
}
