using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Portal.Tests.Accounts.Door;

/// <summary>
/// A device that makes passkeys, written from the standard (WebAuthn level 3, ES256, no attestation): what a browser would send, and
/// what none would, so that the door can be shown both.
/// </summary>
internal sealed class SoftwareDevice : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte KeyIncluded = 0x40;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string userHandle = "";
    private uint used;

    /// <summary>The page the device thinks it is on.</summary>
    public string Origin { get; set; } = "https://localhost";

    /// <summary>Whether it has made sure of its person by a finger or a number.</summary>
    public bool VerifiesPerson { get; set; } = true;

    public void Dispose() => key.Dispose();

    public string Create(JsonElement options)
    {
        userHandle = options.GetProperty("user").GetProperty("id").GetString()!;
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Head(options.GetProperty("rp").GetProperty("id").GetString()!, KeyIncluded), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Credential(new Dictionary<string, object>
        {
            ["clientDataJSON"] = Text(ClientData("webauthn.create", options)), ["attestationObject"] = Text(attestation), ["transports"] = new[] { "internal" },
        });
    }

    public string Get(JsonElement options)
    {
        used++;
        var client = ClientData("webauthn.get", options);
        var data = Head(options.GetProperty("rpId").GetString()!, 0);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new Dictionary<string, object>
        {
            ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(data), ["signature"] = Text(signature), ["userHandle"] = userHandle,
        });
    }

    private byte[] Head(string host, byte flags) =>
    [
        .. SHA256.HashData(Encoding.UTF8.GetBytes(host)), (byte)(flags | Present | (VerifiesPerson ? Verified : 0)),
        (byte)(used >> 24), (byte)(used >> 16), (byte)(used >> 8), (byte)used,
    ];

    private byte[] ClientData(string type, JsonElement options) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["type"] = type, ["challenge"] = options.GetProperty("challenge").GetString()!, ["origin"] = Origin, ["crossOrigin"] = false,
    });

    private string Credential(Dictionary<string, object> response) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["id"] = Text(id), ["rawId"] = Text(id), ["type"] = "public-key", ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new Dictionary<string, object>(), ["response"] = response,
    });

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
