using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>Somebody who can write to the database puts a key of their own there, unencrypted.</summary>
[Trait("Fault", "SEC2")]
public sealed class PlainKeyTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<IReadOnlyList<string>> StartAsync() => database.Started().GetRequiredService<PrepareKeys>().ExecuteAsync();

    /// <summary>A key of another database and what was made with it; <paramref name="table"/> is where the key is put here.</summary>
    private async Task<string> PlantAsync(string table)
    {
        using var other = await PortalDatabase.CreateAsync();
        using var keys = RawDatabase.PlainKeys(RawDatabase.PathOf(other));
        var forgery = keys.GetRequiredService<IDataProtectionProvider>().CreateProtector("password-link").Protect("anything");
        var key = RawDatabase.Column(RawDatabase.PathOf(other), "SELECT Xml FROM ProtectionKeys").Single();
        RawDatabase.Column(RawDatabase.PathOf(database), $"INSERT INTO {table} (Name, Xml) VALUES ('planted', '{key}')");
        return forgery;
    }

    [Theory]
    [InlineData("ProtectionKeys")]
    [InlineData("PayeeKeys")]
    public async Task Beside_encrypted_keys_it_is_refused_and_never_used(string table)
    {
        await StartAsync();
        _ = database.Started().GetRequiredService<IDataProtectionProvider>().CreateProtector("password-link").Protect("so that there is a key");
        var forgery = await PlantAsync(table);

        var error = await Assert.ThrowsAsync<OperationRefusedException>(StartAsync);

        Assert.StartsWith("an unencrypted key lies in the database", error.Message, StringComparison.Ordinal);
        var reading = database.Started().GetRequiredService<IDataProtectionProvider>().CreateProtector("password-link");
        Assert.Throws<CryptographicException>(() => reading.Unprotect(forgery));
    }

    [Fact]
    public async Task In_a_database_without_keys_it_is_refused_before_a_key_file_is_made()
    {
        await PlantAsync("ProtectionKeys");

        await Assert.ThrowsAsync<OperationRefusedException>(StartAsync);

        Assert.False(Directory.Exists(TestFolder.KeysOf(database.Folder)));
    }
}
