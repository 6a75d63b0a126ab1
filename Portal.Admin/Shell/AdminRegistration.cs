using System.Globalization;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Admin.Accounts;
using Portal.Admin.Editions;
using Portal.Admin.Editions.Preview;
using Portal.Admin.History;
using Portal.Admin.Lists;
using Portal.Admin.Mail;
using Portal.Admin.Media;
using Portal.Admin.Papers;
using Portal.Admin.People;
using Portal.Admin.Portals;
using Portal.Admin.Queue;
using Portal.Admin.Reports;
using Portal.Admin.Reports.Emulation;
using Portal.Admin.Royalties.Evidence;
using Portal.Admin.Royalties.Opening;
using Portal.Admin.Royalties.Budgets;
using Portal.Admin.Royalties.Payments;
using Portal.Admin.Royalties.Periods;
using Portal.Admin.Shared;
using Portal.Admin.Shell.Mud;
using Portal.Admin.Timers;
using Portal.Core;
using Portal.Core.Data;
using Portal.Core.History.Security;
using Portal.Core.Media.Uploads;
using Portal.Core.Safekeeping;
using Portal.Core.Telemetry;

namespace Portal.Admin.Shell;

/// <summary>What the back-office is made of, and in which order a request passes it.</summary>
public static class AdminRegistration
{
    /// <summary>Largest message of a circuit: a whole article with pasted markup fits.</summary>
    private const int LargestMessage = 2 * 1024 * 1024;

    /// <summary>How often the server is heard when it has nothing to say; the browser gives a line up after twice as long and a bit (boot.js).</summary>
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(4);

    public static void AddAdmin(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Vietnamese.Culture;
        // Files are served as they were built and packed; looked at anew while it runs, they would come unpacked under the name of packed ones
        configuration["ReloadStaticAssetsAtRuntime"] = "false";
        services.AddPortalCore(configuration).AddBackOffice(configuration);
        services.AddScoped<AdminScope>().AddScoped<IPortalScope>(p => p.GetRequiredService<AdminScope>());
        services.AddScoped<AdminUser>().AddScoped<ICurrentUser>(p => p.GetRequiredService<AdminUser>());
        services.AddMud().AddScoped<Toasts>().AddScoped<Troubles>().AddScoped<ProofGate>();
        services.AddAccounts(configuration, builder.Environment);
        services.AddEditionScreens();
        services.AddPreview();
        services.AddPapers(configuration);
        services.AddHostedService<KeepHeads>().AddHostedService<KeepSecurityLog>().AddHostedService<SweepUploads>();
        services.AddMailSender();
        services.AddLiveQueue();
        services.AddHostedService<TimerRunner>();
        services.AddSingleton<HomeAddress>();
        services.AddHealth(configuration);
        services.AddTelemetry(configuration, "ward-portal-admin");
        services.AddHsts(https => https.MaxAge = TimeSpan.FromDays(configuration.GetValue("Hsts:Days", 365d)));

        services.AddRazorComponents().AddInteractiveServerComponents(circuit =>
            circuit.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10))
            .AddHubOptions(hub =>
            {
                hub.MaximumReceiveMessageSize = LargestMessage;
                hub.KeepAliveInterval = SignOfLife;
            });
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SignInRecheck>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(Duties.NothingLeft).SetDefaultPolicy(Duties.NothingLeft)
            .AddPolicy(Duties.SignedIn, signedIn => signedIn.RequireAuthenticatedUser());
    }

    public static void UseAdmin(this WebApplication app)
    {
        app.UseProxies();
        app.UseSenders();
        app.UseSecurityHeaders();
        app.UseKnownMethods();
        app.UseLibraryFiles();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHttpsOnly();
            app.UseHsts();
        }
        app.UseOwnPages();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/loi/500", CreateScopeForErrors = true,
            StatusCodeSelector = e => StorageTroubles.Is(e) ? StatusCodes.Status503ServiceUnavailable
                : e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusPages();
        app.UseRequestLocalization(new RequestLocalizationOptions().SetDefaultCulture("vi-VN").AddSupportedCultures("vi-VN").AddSupportedUICultures("vi-VN"));
        app.UseRouting();
        app.UseAuthentication();
        app.UseSignInRateLimit();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseStaleForms();
        // Before anybody is asked who he is: they are the same for everybody
        app.MapStaticAssets().ShortCircuit();
        app.MapHealth();
        app.MapSecurityContact();
        app.MapHome();
        app.MapAccounts();
        app.MapPictures();
        app.MapPreview();
        app.MapLibraryFiles();
        app.MapUploads();
        app.MapProfile();
        app.MapRoyaltyEndpoints();
        app.MapPaymentEndpoints();
        app.MapBudgetFiles();
        app.MapOpeningFiles();
        app.MapEvidence();
        app.MapReportEndpoints();
        app.MapEmulationEndpoints();
        app.MapRegister();
        app.MapAnchors();
        app.MapListFiles();
        // SecurityHeaders forbids frames for every answer; a second header beside it would only confuse
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
