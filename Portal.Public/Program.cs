using Portal.Core;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;
using Portal.Core.Telemetry;
using Portal.Public;

OwnerOnly.Begin();
return await ProgramStart.RunAsync("Portal.Public", () => WebApplication.CreateBuilder(args), async builder =>
{
    builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        // Nothing here takes a body
        kestrel.Limits.MaxRequestBodySize = 1024;
    });
    builder.LeaveFailedStartToUs();
    builder.Services.AddPortalCore(builder.Configuration);
    builder.Services.AddTelemetry(builder.Configuration, "ward-portal-public");
    builder.Services.AddPublicSite();
    var database = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new();
    // A database file needs its log's side files written even by who only reads; a missing folder is waited for
    if (database.IsSqlServer || !string.IsNullOrWhiteSpace(database.ConnectionString)) DataFolder.MustBeReadable(database);
    else DataFolder.MustBeUsable(database, make: false);
    var app = builder.Build();
    app.UsePublicSite();
    await app.RunAsync();
});

/// <summary>The entry point, named so that tests can start the site.</summary>
public partial class Program;
