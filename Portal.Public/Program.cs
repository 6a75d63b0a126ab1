using Portal.Core;
using Portal.Public;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    // Nothing here takes a body
    kestrel.Limits.MaxRequestBodySize = 1024;
});
builder.Services.AddPortalCore(builder.Configuration);
builder.Services.AddPublicSite();

var app = builder.Build();
app.UsePublicSite();
app.Run();

/// <summary>The entry point, named so that tests can start the site.</summary>
public partial class Program;
