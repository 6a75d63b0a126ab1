namespace Portal.Admin.Papers;

/// <summary>How far a print is.</summary>
public enum PrintState
{
    /// <summary>Another paper is being printed.</summary>
    Waiting,
    Printing,
    Ready,
    Refused,
    Cancelled,
}

/// <summary>
/// One long print of one person, in the memory of the node that was asked. The file goes only through the address of its paper, which asks
/// for the right again (docs/decisions/0059).
/// </summary>
public sealed class PrintJob : IDisposable
{
    private readonly Lock step = new();
    private readonly CancellationTokenSource stop = new();
    private ITimer? end;

    internal PrintJob(string person, string key, string name, string address, string back, int rows) =>
        (Person, Key, Name, Address, Back, Rows) = (person, key, name, address, back, rows);

    /// <summary>Cannot be guessed, and opens nothing to anybody but <see cref="Person"/>.</summary>
    public Guid Id { get; } = Guid.NewGuid();
    public string Person { get; }

    /// <summary>What is printed: the same paper of the same person is printed once.</summary>
    internal string Key { get; }

    /// <summary>Of the file, without ending.</summary>
    public string Name { get; }

    /// <summary>Of the paper itself, to try again.</summary>
    public string Address { get; }

    /// <summary>Of the page the paper was asked from.</summary>
    public string Back { get; }
    public int Rows { get; }

    /// <summary>Holds numbers of payees unmasked.</summary>
    internal bool Whole { get; init; }
    public PrintState State { get; private set; }
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>The PDF, once it is ready.</summary>
    public ReadOnlyMemory<byte>? File { get; private set; }

    internal CancellationToken Stopped => stop.Token;

    /// <summary>The print itself, ended when this is.</summary>
    internal Task Running { get; set; } = Task.CompletedTask;

    public bool IsOpen => State is PrintState.Waiting or PrintState.Printing;

    /// <summary>Raised after every step, on any thread.</summary>
    public event EventHandler? Changed;

    /// <summary>Ends the browser that prints; what is ready or over stays so.</summary>
    public void Cancel()
    {
        if (!To(PrintState.Cancelled)) return;
        stop.Cancel();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    internal void Tell(PrintState state)
    {
        if (To(state)) Changed?.Invoke(this, EventArgs.Empty);
    }

    internal void Finish(Outcome<byte[]> printed)
    {
        var done = To(printed.Done ? PrintState.Ready : PrintState.Refused,
            () => (File, Refusals) = (printed.Done ? printed.Value : default(ReadOnlyMemory<byte>?), printed.Refusals));
        if (done) Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Forgets itself later; the timer is held here, or it would be collected.</summary>
    internal void ExpireBy(ITimer timer) => end = timer;

    public void Dispose()
    {
        end?.Dispose();
        stop.Dispose();
    }

    /// <summary>One step forward; nothing comes after an end, so that a print cancelled in its last moment is not ready after all.</summary>
    private bool To(PrintState state, Action? with = null)
    {
        lock (step)
        {
            if (!IsOpen || State == state) return false;
            with?.Invoke();
            State = state;
            return true;
        }
    }
}
