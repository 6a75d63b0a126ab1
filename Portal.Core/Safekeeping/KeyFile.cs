using System.Security.Cryptography;
using System.Text;

namespace Portal.Core.Safekeeping;

/// <summary>256 random bits in a file of their own, readable by the account of the programs alone.</summary>
internal sealed class KeyFile : MasterKey
{
    private const string Head = "Ward Portal key 1";
    private const int Bytes = 32;
    private readonly byte[] key;

    private KeyFile(byte[] key, string path)
    {
        this.key = key;
        Words = $"the key file {path}";
        // A hash with its own prefix, so that it is never the hash of anything else that might become known
        Fingerprint = FingerprintOf([.. Encoding.UTF8.GetBytes(Head), .. key]);
    }

    public override string Fingerprint { get; }
    public override string Words { get; }

    protected override (byte[] Key, byte[]? Wrapped) NewKey() => (key, null);

    protected override byte[] KeyOf(byte[]? wrapped) => key;

    /// <summary>Null when there is no such file; a sentence when there is one that cannot be used.</summary>
    public static KeyFile? Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperationRefusedException($"the key file {path} cannot be read by the account {Environment.UserName}: {MachineTrouble.Reason(e)}", e);
        }
        var bits = new byte[Bytes];
        if (lines is not [Head, var text, ..] || !Convert.TryFromBase64String(text, bits, out var read) || read != Bytes)
            throw new OperationRefusedException($"{path} is not a key file of Ward Portal, or is damaged: put the right one back, nothing was changed");
        return new(bits, path);
    }

    /// <summary>Makes a new one. Never over another: a file there is taken as it is, made by another node in the meantime.</summary>
    public static KeyFile Make(string path)
    {
        try
        {
            OwnerOnly.CreateFolder(Path.GetDirectoryName(path)!);
            var draft = path + "." + Guid.NewGuid().ToString("N");
            OwnerOnly.Write(draft, $"{Head}\n{Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))}\n");
            OwnerOnly.MoveUnlessThere(draft, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperationRefusedException(
                $"the key file {path} cannot be made: {MachineTrouble.Reason(e)}; make its folder for the account {Environment.UserName}, or name "
                    + "another with Keys:Folder", e);
        }
        return Read(path)!;
    }
}
