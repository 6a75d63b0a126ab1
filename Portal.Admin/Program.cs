using Portal.Admin.Operations;
using Portal.Admin.Sample;
using Portal.Admin.Shell;
using Portal.Core.Safekeeping;

OwnerOnly.Begin();
if (PortalCommands.IsVerb(args)) return await PortalCommands.RunAsync(args);

var options = new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory };
return await ProgramStart.RunAsync("Portal.Admin", () => WebApplication.CreateBuilder(options), async builder =>
{
    builder.WebHost.UseStaticWebAssets();
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    builder.LeaveFailedStartToUs();
    builder.AddAdmin();
    builder.Services.AddTransient<FirstStart>().AddSingleton<GoOnWithSample>().AddHostedService(services => services.GetRequiredService<GoOnWithSample>());
    var app = builder.Build();
    if (app.Services.GetRequiredService<HomeAddress>().Fault() is { } fault)
        throw new OperationRefusedException($"{fault}; see docs/operations.md") { OfSettings = true };
    app.UseAdmin();
    await app.PrepareAsync();
    await app.RunAsync();
});

/// <summary>The entry point, named so that tests can start the back-office.</summary>
public partial class Program;
