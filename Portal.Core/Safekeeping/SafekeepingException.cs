namespace Portal.Core.Safekeeping;

/// <summary>
/// What keys, back-ups or the data folder stand in the way with: one English sentence for whoever runs the installation, never
/// shown to a person of the office. Thrown, since the framework asks for keys through interfaces that know no refusals; the two
/// programs print the sentence and end.
/// </summary>
public sealed class SafekeepingException : Exception
{
    public SafekeepingException(string sentence) : base(sentence) { }

    public SafekeepingException(string sentence, Exception cause) : base(sentence, cause) { }
}
