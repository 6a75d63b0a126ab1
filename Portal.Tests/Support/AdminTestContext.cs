using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Portal.Admin.Queue;
using Portal.Admin.Reports;
using Portal.Admin.Shared;
using Portal.Admin.Shell;
using Portal.Admin.Shell.Mud;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Support;

/// <summary>
/// A page of the back-office over a real database: say who is signed in with <see cref="As"/>, then open the page. The
/// culture is that of Viet Nam; scripts do nothing. Elements must be found again after each click.
/// </summary>
public abstract class AdminTestContext : BunitContext, IAsyncLifetime
{
    private readonly SignedIn person = new();

    protected PortalDatabase Database { get; private set; } = null!;

    /// <summary>Where questions of the opened page appear: they lie over it, not in it.</summary>
    protected IRenderedComponent<MudDialogProvider> Dialogs { get; private set; } = null!;

    /// <summary>Where menus and choices of the opened page appear.</summary>
    protected IRenderedComponent<MudPopoverProvider> Popovers { get; private set; } = null!;

    /// <summary>When it is: 09:00 on Friday 20/11/2026 in Viet Nam, unless a test class says otherwise.</summary>
    protected virtual TimeProvider Clock { get; } = HanoiClock.At(2026, 11, 20);

    public async Task InitializeAsync()
    {
        // How long a busy machine is waited for; what comes sooner goes on sooner
        DefaultWaitTimeout = TimeSpan.FromSeconds(10);
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = Vietnamese.Culture;
        Database = await PortalDatabase.CreateAsync(Clock);
        foreach (var service in PortalDatabase.Services(Database.Folder, Clock)) Services.Add(service);
        Services.AddSingleton<ICurrentUser>(person).AddSingleton<IPortalScope>(person).AddMud().AddScoped<AdminScope>()
            .AddScoped<Toasts>().AddScoped<Troubles>().AddScoped<ProofGate>().AddSingleton<PortalPulse>().AddScoped<LiveWork>()
            .AddSingleton<Readiness>().AddPapers(new ConfigurationBuilder().Build());
        JSInterop.Mode = JSRuntimeMode.Loose;
        await ArrangeAsync();
    }

    /// <summary>What every test of the class finds in the database.</summary>
    protected virtual Task ArrangeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        Database.Dispose();
    }

    /// <summary>The person signed in from here on, and the portal worked in.</summary>
    protected void As(string userId, string portalId = A.ThanhDong) => (person.UserId, person.PortalId) = (userId, portalId);

    /// <summary>The browser's language from here on; the product answers in Vietnamese to all of them.</summary>
    protected static void Speak(string culture) => System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture =
        System.Globalization.CultureInfo.GetCultureInfo(culture);

    /// <summary>Opens a page at an address inside the portal, as the gate does.</summary>
    protected async Task<IRenderedComponent<TPage>> OpenAsync<TPage>(string path, params (string Name, object? Value)[] parameters)
        where TPage : PortalPage
    {
        var view = (await Services.GetRequiredService<GetPortal>().ExecuteAsync()).Value;
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/{person.PortalId}/{path}");
        Dialogs = Render<MudDialogProvider>(provider => provider.AddCascadingValue("Portal", view));
        Popovers ??= Render<MudPopoverProvider>();
        return Render<TPage>(page =>
        {
            page.AddCascadingValue("Portal", view).Add(p => p.Portal, person.PortalId!);
            foreach (var (name, value) in parameters) page.TryAdd(name, value);
        });
    }

    /// <summary>Opens a field of a few choices and takes the one that reads so.</summary>
    protected async Task ChooseAsync(IElement field, string words)
    {
        await field.Closest(".mud-input-control")!.MouseDownAsync(new());
        await Popovers.FindAll(".mud-list-item").Single(i => i.TextContent.Trim() == words).ClickAsync(new());
    }

    private sealed class SignedIn : ICurrentUser, IPortalScope
    {
        public string? UserId { get; set; }
        public string Name => UserId ?? "Khách";
        public bool IsSystem => false;
        public string? PortalId { get; set; }
    }
}
