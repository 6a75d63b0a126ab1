using Portal.Admin.Operations;
using Portal.Admin.Shell;

if (PortalCommands.IsVerb(args)) return await PortalCommands.RunAsync(args);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.AddAdmin();
builder.Services.AddTransient<FirstStart>();

var app = builder.Build();
if (app.Services.GetRequiredService<HomeAddress>().Fault() is { } fault)
{
    await Console.Error.WriteLineAsync($"The back-office does not start: {fault}; see docs/operations.md.");
    return 1;
}
app.UseAdmin();
await app.PrepareAsync();
await app.RunAsync();
return 0;

/// <summary>The entry point, named so that tests can start the back-office.</summary>
public partial class Program;
