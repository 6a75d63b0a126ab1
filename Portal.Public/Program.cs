using Portal.Core;
using Portal.Core.Kernel;
using Portal.Public;

try
{
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
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    await Console.Error.WriteLineAsync($"ward-portal: {refused.Message}");
    return refused.OfSettings ? 2 : 1;
}

/// <summary>The entry point, named so that tests can start the site.</summary>
public partial class Program;
