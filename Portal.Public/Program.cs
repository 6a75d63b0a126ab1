using Portal.Core;
using Portal.Core.Data;
using Portal.Core.Safekeeping;
using Portal.Public;

OwnerOnly.Begin();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    // Nothing here takes a body
    kestrel.Limits.MaxRequestBodySize = 1024;
});
builder.LeaveFailedStartToUs();

return await ProgramStart.RunAsync(builder, async () =>
{
    builder.Services.AddPortalCore(builder.Configuration);
    builder.Services.AddPublicSite();
    var database = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new();
    // A database file needs its log's side files written even by who only reads; a missing folder is waited for
    if (database.IsSqlServer || database.ConnectionString is { Length: > 0 }) DataFolder.MustBeReadable(database);
    else DataFolder.MustBeUsable(database, make: false);
    var app = builder.Build();
    app.UsePublicSite();
    await app.RunAsync();
});

/// <summary>The entry point, named so that tests can start the site.</summary>
public partial class Program;
