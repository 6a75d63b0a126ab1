using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>The key file or certificate that encrypts the keys: found, made, missing, another one, changed.</summary>
[Trait("Fault", "SEC2")]
public sealed class MasterKeysTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    private string KeyFolder => TestFolder.KeysOf(database.Folder);
    private string KeyPath => Path.Combine(KeyFolder, "portal.key");

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A node of the installation, as configured.</summary>
    private IServiceProvider Node(Action<KeyOptions>? set = null) => database.AsSystem(configure: s => s.Configure<KeyOptions>(o => set?.Invoke(o)));

    private static Task<IReadOnlyList<string>> StartAsync(IServiceProvider node) => node.GetRequiredService<PrepareKeys>().ExecuteAsync();

    private async Task<string> BeginAsync(Action<KeyOptions>? configure = null)
    {
        var node = Node(configure);
        await StartAsync(node);
        return node.GetRequiredService<PayeeSecrets>().Protect("031190012345")!;
    }

    private string Everything() => string.Join('\n', RawDatabase.Column(RawDatabase.PathOf(database),
        "SELECT Xml FROM PayeeKeys UNION ALL SELECT Xml FROM ProtectionKeys UNION ALL SELECT Fingerprint FROM MasterKeyMarks"));

    private string Certificate(string name, bool elliptic = false)
    {
        var path = Path.Combine(database.Folder + ".keys", name);
        Directory.CreateDirectory(KeyFolder);
        using var rsa = RSA.Create(2048);
        using var curve = ECDsa.Create();
        var request = elliptic ? new CertificateRequest("CN=ward", curve, HashAlgorithmName.SHA256)
            : new CertificateRequest("CN=ward", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(HanoiClock.At(2026, 1, 1).GetUtcNow(), HanoiClock.At(2036, 1, 1).GetUtcNow());
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "mat-khau"));
        return path;
    }

    private static Action<KeyOptions> With(string file, string password = "mat-khau") => o => (o.Certificate, o.CertificatePassword) = (file, password);

    [Fact]
    public async Task On_a_new_installation_the_key_file_is_made_beside_the_data_folder_for_its_account_alone_and_said()
    {
        var done = await StartAsync(Node());

        Assert.Contains($"made the key file {KeyPath}", Assert.Single(done), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, UnixMode.Of(KeyPath));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, UnixMode.Of(KeyFolder));
        Assert.Empty(await StartAsync(Node()));
        Assert.Contains("<encryptedSecret", Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("requiresEncryption=\"true\"", Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_makes_no_key_where_nothing_was_ever_encrypted()
    {
        Assert.Empty(await Node().GetRequiredService<PrepareKeys>().ExecuteAsync(begin: false));
        Assert.Equal("key: none is needed yet", Node().GetRequiredService<MasterKeys>().State());
        Assert.False(Directory.Exists(KeyFolder));
    }

    public static TheoryData<string, string> Troubles => new()
    {
        { "gone", "is not there, and the keys in the database are encrypted with it" },
        { "other", "is not what the keys in the database are encrypted with" },
        { "damaged", "is not a key file of Ward Portal, or is damaged" },
        { "empty", "is not a key file of Ward Portal, or is damaged" },
        { "folder", "cannot be read by the account" },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_key_file_that_does_not_fit_is_one_sentence_and_nothing_is_written(string how, string sentence)
    {
        await BeginAsync();
        var before = Everything();
        var text = await File.ReadAllTextAsync(KeyPath);
        File.Delete(KeyPath);
        if (how == "other") await File.WriteAllTextAsync(KeyPath, $"Ward Portal key 1\n{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}\n");
        if (how == "damaged") await File.WriteAllTextAsync(KeyPath, text[..^6]);
        if (how == "empty") await File.WriteAllTextAsync(KeyPath, "");
        if (how == "folder") Directory.CreateDirectory(KeyPath);

        var node = Node();
        var error = await Assert.ThrowsAsync<OperationRefusedException>(() => StartAsync(node));
        var protect = Assert.ThrowsAny<Exception>(() => node.GetRequiredService<PayeeSecrets>().Protect("x"));

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(error.Message, MachineTrouble.Sentence(protect, ""));
        Assert.Equal(before, Everything());
        Assert.Equal(how == "gone", !Path.Exists(KeyPath));
    }

    [Fact]
    public async Task A_second_node_without_the_key_is_told_to_copy_it_and_with_it_reads_everything()
    {
        var secret = await BeginAsync();
        var elsewhere = Path.Combine(database.Folder + ".keys", "node2");

        var error = await Assert.ThrowsAsync<OperationRefusedException>(() => StartAsync(Node(o => o.Folder = elsewhere)));

        Assert.Contains("copy it from a node that has it", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(elsewhere));
        Assert.Equal("031190012345", Node(o => (o.Folder, o.File) = (elsewhere, KeyPath)).GetRequiredService<PayeeSecrets>().Reveal(secret));
    }

    [Fact]
    public async Task Of_two_nodes_that_begin_at_once_with_keys_of_their_own_one_wins_and_the_other_is_told()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            try
            {
                await StartAsync(Node(o => o.Folder = Path.Combine(KeyFolder, $"node{i}")));
                return null;
            }
            catch (OperationRefusedException e)
            {
                return e.Message;
            }
        })));

        Assert.Single(outcomes, o => o is null);
        Assert.All(outcomes.OfType<string>(), o => Assert.Contains("encrypted with", o, StringComparison.Ordinal));
        Assert.Single(RawDatabase.Column(RawDatabase.PathOf(database), "SELECT Fingerprint FROM MasterKeyMarks"));
    }

    [Fact]
    public async Task A_certificate_does_the_same_and_no_key_file_is_made()
    {
        var certificate = Certificate("ward.pfx");
        var secret = await BeginAsync(With(certificate));

        Assert.Equal("031190012345", Node(With(certificate)).GetRequiredService<PayeeSecrets>().Reveal(secret));
        Assert.False(File.Exists(KeyPath));
    }

    [Theory]
    [InlineData("none.pfx", "mat-khau", "is not there: put it back")]
    [InlineData("ward.pfx", "sai", "cannot be opened")]
    [InlineData("other.pfx", "mat-khau", "is not what the keys in the database are encrypted with")]
    [InlineData("curve.pfx", "mat-khau", "has no private RSA key")]
    public async Task A_certificate_that_does_not_fit_is_one_sentence_and_nothing_is_written(string name, string password, string sentence)
    {
        await BeginAsync(With(Certificate("ward.pfx")));
        Certificate("other.pfx");
        Certificate("curve.pfx", elliptic: true);
        var before = Everything();

        var error = await Assert.ThrowsAsync<OperationRefusedException>(() => StartAsync(Node(With(Path.Combine(KeyFolder, name), password))));

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task A_thumbprint_nobody_has_and_two_keys_at_once_are_said()
    {
        var unknown = await Assert.ThrowsAsync<OperationRefusedException>(() => StartAsync(Node(o => o.Thumbprint = new string('A', 40))));
        var both = await Assert.ThrowsAsync<OperationRefusedException>(() => StartAsync(Node(o => (o.File, o.Thumbprint) = ("/x", "A"))));

        Assert.StartsWith("no certificate with the thumbprint AAAA", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("exclude each other", both.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_key_file_to_certificate_everything_is_encrypted_anew_and_the_old_key_is_no_longer_needed()
    {
        var secret = await BeginAsync();
        var certificate = With(Certificate("ward.pfx"));

        var done = await StartAsync(Node(o =>
        {
            certificate(o);
            o.Former.Add(new() { File = KeyPath });
        }));
        File.Delete(KeyPath);

        Assert.Contains("encrypted anew", Assert.Single(done), StringComparison.Ordinal);
        Assert.Empty(await StartAsync(Node(certificate)));
        Assert.Equal("031190012345", Node(certificate).GetRequiredService<PayeeSecrets>().Reveal(secret));
    }

    [Fact]
    public async Task Losing_every_sign_in_key_touches_no_payee()
    {
        var secret = await BeginAsync();
        await using (var db = database.Context()) await db.ProtectionKeys.ExecuteDeleteAsync();

        Assert.Equal("031190012345", Node().GetRequiredService<PayeeSecrets>().Reveal(secret));
    }

    /// <summary>As docs/operations.md says, when every copy of the key is gone.</summary>
    [Fact]
    public async Task After_a_key_is_lost_for_good_the_documented_steps_begin_anew()
    {
        await BeginAsync();
        File.Delete(KeyPath);
        RawDatabase.Column(RawDatabase.PathOf(database), "DELETE FROM MasterKeyMarks; DELETE FROM PayeeKeys; DELETE FROM ProtectionKeys;");

        Assert.Contains("made the key file", Assert.Single(await StartAsync(Node())), StringComparison.Ordinal);
        var secrets = Node().GetRequiredService<PayeeSecrets>();
        Assert.Equal("031190012345", secrets.Reveal(secrets.Protect("031190012345")));
    }

    /// <summary>Five years on, several keys later.</summary>
    [Fact]
    public async Task A_payee_key_past_its_time_still_opens_what_it_encrypted()
    {
        var secret = await BeginAsync();
        RawDatabase.Column(RawDatabase.PathOf(database),
            "UPDATE PayeeKeys SET Xml = replace(Xml, substr(Xml, instr(Xml, '<expirationDate>'), 20), '<expirationDate>2001')");
        var node = Node();

        var newer = node.GetRequiredService<PayeeSecrets>().Protect("031190012345");

        Assert.Equal(2, RawDatabase.Column(RawDatabase.PathOf(database), "SELECT Id FROM PayeeKeys").Count);
        Assert.Equal(("031190012345", "031190012345"),
            (node.GetRequiredService<PayeeSecrets>().Reveal(secret), node.GetRequiredService<PayeeSecrets>().Reveal(newer)));
    }

    [Theory]
    [InlineData("inner")]
    [InlineData("")]
    public void A_key_inside_the_data_folder_is_refused(string below)
    {
        var error = Assert.Throws<OperationRefusedException>(() => Node(o => o.Folder = Path.Combine(database.Folder, below)).GetRequiredService<KeyPlaces>());

        Assert.Contains("a copy of the data would carry its own key", error.Message, StringComparison.Ordinal);
    }
}
