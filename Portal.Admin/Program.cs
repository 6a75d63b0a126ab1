using Portal.Admin.Operations;
using Portal.Admin.Shell;
using Portal.Core.Kernel;

if (PortalCommands.IsVerb(args)) return await PortalCommands.RunAsync(args);

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.UseStaticWebAssets();
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    builder.AddAdmin();
    builder.Services.AddTransient<FirstStart>();

    var app = builder.Build();
    app.UseAdmin();
    await app.PrepareAsync();
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    await Console.Error.WriteLineAsync($"ward-portal: {refused.Message}");
    return refused.OfSettings ? 2 : 1;
}

/// <summary>The entry point, named so that tests can start the back-office.</summary>
public partial class Program;
