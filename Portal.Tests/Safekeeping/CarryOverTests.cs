using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>An installation of 0.1.0 comes through: nothing lost, nothing left in plain.</summary>
[Trait("Fault", "SEC2")]
public sealed class CarryOverTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    private string File => Release010.PathOf(database);

    public async Task InitializeAsync() => database = await Release010.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<string>> StartAsync()
    {
        var services = database.Started();
        await services.GetRequiredService<MigrateDatabase>().ExecuteAsync();
        return await services.GetRequiredService<PrepareKeys>().ExecuteAsync();
    }

    [Fact]
    public async Task Every_number_of_a_payee_is_read_as_before_and_the_rows_are_otherwise_untouched()
    {
        var done = await StartAsync();

        Assert.Contains(done, line => line.Contains("1 keys that lay unencrypted were encrypted", StringComparison.Ordinal)
            && line.Contains("6 numbers of payees", StringComparison.Ordinal));
        var secrets = database.AsSystem().GetRequiredService<PayeeSecrets>();
        foreach (var portal in new[] { "thanh-dong", "phu-lien" })
        {
            await using var db = database.Context(portal);
            var payee = await db.Contributors.SingleAsync();
            Assert.Equal((Release010.TaxCode, Release010.Account, 7),
                (secrets.Reveal(payee.TaxCodeProtected), secrets.Reveal(payee.BankAccountProtected), payee.Version));
        }
        await using var own = database.Context();
        var payment = await own.RoyaltyPayments.SingleAsync();
        Assert.Equal((Release010.TaxCode, Release010.Account), (secrets.Reveal(payment.TaxCodeProtected), secrets.Reveal(payment.BankAccountProtected)));
    }

    [Fact]
    public async Task No_plain_key_is_left_in_the_database_not_even_in_pages_no_longer_used()
    {
        var plain = Release010.Column(File, "SELECT Xml FROM ProtectionKeys").Single();
        var secret = plain.Split("<value>")[1].Split("</value>")[0];
        Assert.Contains(secret, await EverythingAsync(), StringComparison.Ordinal);

        await StartAsync();

        Assert.DoesNotContain(secret, await EverythingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wipe_that_a_reader_kept_from_ending_is_told_and_done_by_the_next_start()
    {
        var secret = Release010.Column(File, "SELECT Xml FROM ProtectionKeys").Single().Split("<value>")[1].Split("</value>")[0];
        await database.AsSystem().GetRequiredService<MigrateDatabase>().ExecuteAsync();
        await using (var reader = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await reader.OpenAsync();
            await using var command = reader.CreateCommand();
            command.CommandText = "BEGIN; SELECT count(*) FROM ProtectionKeys";
            await command.ExecuteScalarAsync();

            Assert.Contains(await StartAsync(), line => line.Contains("another process was reading it", StringComparison.Ordinal));
            Assert.Contains(secret, await EverythingAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(await StartAsync());

        Assert.DoesNotContain(secret, await EverythingAsync(), StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(Path.Combine(TestFolder.KeysOf(database.Folder), "wipe-pending")));
    }

    /// <summary>Copies of the plain keys may lie in old back-ups: what they made must open no door any more.</summary>
    [Fact]
    public async Task What_was_signed_with_the_plain_keys_is_no_longer_believed()
    {
        string forged;
        using (var old = Release010.Keys(File)) forged = old.GetRequiredService<IDataProtectionProvider>().CreateProtector("password-link").Protect("anything");
        await StartAsync();

        var now = database.AsSystem().GetRequiredService<IDataProtectionProvider>().CreateProtector("password-link");

        Assert.Throws<CryptographicException>(() => now.Unprotect(forged));
        Assert.Equal("new", now.Unprotect(now.Protect("new")));
    }

    [Fact]
    public async Task It_is_done_once_and_a_second_start_changes_nothing()
    {
        await StartAsync();
        var before = Release010.Column(File,
            "SELECT Xml FROM ProtectionKeys UNION ALL SELECT Xml FROM PayeeKeys UNION ALL SELECT TaxCodeProtected FROM Contributors");

        Assert.Empty(await StartAsync());

        Assert.Equal(before, Release010.Column(File,
            "SELECT Xml FROM ProtectionKeys UNION ALL SELECT Xml FROM PayeeKeys UNION ALL SELECT TaxCodeProtected FROM Contributors"));
    }

    [Fact]
    public async Task A_number_that_the_old_keys_do_not_open_is_named_and_nothing_is_changed()
    {
        Release010.Column(File, "UPDATE Contributors SET BankAccountProtected = 'CfDJ8broken' WHERE Id = 2");
        var keys = Release010.Column(File, "SELECT Xml FROM ProtectionKeys");

        var error = await Assert.ThrowsAsync<OperationRefusedException>(StartAsync);

        Assert.StartsWith("a number of Contributor 2 cannot be opened", error.Message, StringComparison.Ordinal);
        Assert.Equal(keys, Release010.Column(File, "SELECT Xml FROM ProtectionKeys"));
        Assert.DoesNotContain(Release010.Column(File, "SELECT TaxCodeProtected FROM Contributors"), s => s.StartsWith("2:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plain_key_put_beside_encrypted_ones_is_refused_and_never_used()
    {
        await StartAsync();
        var ours = database.Started().GetRequiredService<IDataProtectionProvider>().CreateProtector("password-link");
        _ = ours.Protect("so that there is a key");
        var (planted, forgery) = await ElsewhereAsync();
        Release010.Column(File, $"INSERT INTO ProtectionKeys (Name, Xml) VALUES ('planted', '{planted}')");

        var error = await Assert.ThrowsAsync<OperationRefusedException>(StartAsync);

        Assert.StartsWith("an unencrypted key lies in the database beside the encrypted ones", error.Message, StringComparison.Ordinal);
        var reading = database.Started().GetRequiredService<IDataProtectionProvider>().CreateProtector("password-link");
        Assert.Throws<CryptographicException>(() => reading.Unprotect(forgery));
    }

    /// <summary>A key of another database of 0.1.0 and what was made with it, as an intruder would bring them.</summary>
    private static async Task<(string Key, string Forgery)> ElsewhereAsync()
    {
        using var other = await Release010.CreateAsync();
        using var keys = Release010.Keys(Release010.PathOf(other));
        var forgery = keys.GetRequiredService<IDataProtectionProvider>().CreateProtector("password-link").Protect("anything");
        return (Release010.Column(Release010.PathOf(other), "SELECT Xml FROM ProtectionKeys").Single(), forgery);
    }

    private async Task<string> EverythingAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(database.Folder,
            "portal.db*")) text.Append(Encoding.Latin1.GetString(await System.IO.File.ReadAllBytesAsync(file)));
        return text.ToString();
    }
}
