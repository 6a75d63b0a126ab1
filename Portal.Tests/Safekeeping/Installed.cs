using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Media;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;

namespace Portal.Tests.Safekeeping;

/// <summary>An installation with a published article, a payee with secrets and stored files that rows name.</summary>
internal sealed class Installed : IDisposable
{
    public const string TaxCode = "031190012345";
    public const string Account = "2309876543210";
    private readonly string room = Directory.CreateTempSubdirectory("ward-portal-safe-").FullName;
    private readonly List<PortalFolder> restored = [];

    private Installed(PortalDatabase database) => Database = database;

    public PortalDatabase Database { get; }
    public string Key => Path.Combine(TestFolder.KeysOf(Database.Folder), "portal.key");
    public IReadOnlyList<string> Stored { get; private set; } = [];

    public static async Task<Installed> CreateAsync()
    {
        var installed = new Installed(await PortalDatabase.CreateAsync());
        await Story.Publish(installed.Database);
        var services = installed.Database.AsSystem();
        await services.GetRequiredService<PrepareKeys>().ExecuteAsync();
        await Story.Payee(installed.Database, new() { FullName = "Mai Anh", TaxCode = TaxCode, BankAccount = Account, BankName = "Agribank" });
        installed.Stored = [await installed.StoreAsync("a picture"), await installed.StoreAsync("another")];
        return installed;
    }

    /// <summary>A path beside the installation that is removed with it; nothing is there yet.</summary>
    public string Place(string name) => Path.Combine(room, name);

    public MakeBackup Backup() => Database.Started().GetRequiredService<MakeBackup>();

    /// <summary>Stores a file and names it in a row, as an upload does.</summary>
    public async Task<string> StoreAsync(string content)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        var name = await Database.AsSystem().GetRequiredService<FileStore>().PutAsync(stream);
        await using var db = Database.Context();
        db.MediaFiles.Add(new()
        {
            PortalId = A.ThanhDong, FileName = "anh.jpg", Width = 4, Height = 3,
            Sizes = [new() { PortalId = A.ThanhDong, Width = 4, Height = 3, Sha256 = name, Bytes = stream.Length }],
        });
        await db.SaveChangesAsync();
        return name;
    }

    public string PathOf(string stored) => Path.Combine(Database.Folder, "files", stored[..2], stored[2..4], stored + ".bin");

    /// <summary>Services over another data folder beside this one.</summary>
    public IServiceProvider At(string name, Action<KeyOptions>? keys = null)
    {
        var folder = new PortalFolder(Place(name), keys);
        restored.Add(folder);
        return folder.Services;
    }

    /// <summary>Path below the folder and content of every file in it, but SQLite's two working files: they come and go with connections.</summary>
    public static SortedDictionary<string, string> Files(string folder) => new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith("-shm", StringComparison.Ordinal) && !f.EndsWith("-wal", StringComparison.Ordinal))
        .ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal),
            StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var folder in restored) folder.Dispose();
        Database.Dispose();
        Directory.Delete(room, recursive: true);
    }

    private sealed class PortalFolder : IDisposable
    {
        private readonly ServiceProvider provider;

        public PortalFolder(string folder, Action<KeyOptions>? keys)
        {
            provider = PortalDatabase.Services(folder, HanoiClock.At(2026, 11, 20)).PostConfigure(keys ?? (_ => { }))
                .AddSingleton<Portal.Core.Kernel.ICurrentUser>(Portal.Core.Kernel.FixedUser.System)
                .AddSingleton<Portal.Core.Kernel.IPortalScope>(new Portal.Core.Kernel.FixedScope(A.ThanhDong)).BuildServiceProvider();
            Services = provider.CreateScope().ServiceProvider;
        }

        public IServiceProvider Services { get; }

        public void Dispose() => provider.Dispose();
    }
}
