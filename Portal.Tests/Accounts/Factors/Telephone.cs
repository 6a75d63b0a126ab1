using Portal.Core.Accounts.Factors;

namespace Portal.Tests.Accounts.Factors;

/// <summary>An authenticator as a person has it: takes the secret as it is read off the page, and shows codes by its own clock.</summary>
internal sealed class Telephone(TimeProvider time)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private byte[] secret = [];

    public Telephone Take(string groups)
    {
        var bits = string.Concat(groups.Where(c => c != ' ').Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        secret = [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
        return this;
    }

    /// <summary>The code shown now, or that many steps of half a minute from now.</summary>
    public string Code(int later = 0) => Totp.CodeOf(secret, Totp.StepOf(time.GetUtcNow().UtcDateTime) + later);
}
