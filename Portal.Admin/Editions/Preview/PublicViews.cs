using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.WebEncoders;
using Portal.Public.Files;
using Portal.Public.Pages;

namespace Portal.Admin.Editions.Preview;

/// <summary>
/// Makes pages by the views of the public site that are compiled in here. They have services of their own, made when the first preview is asked
/// for: neither the back-office's encoder nor its keys and forms are touched, and none of these views has an address.
/// </summary>
public sealed class PublicViews(IWebHostEnvironment environment, ILoggerFactory logs) : IDisposable
{
    private const string Draft = "/Editions/Preview/Draft.cshtml";

    private readonly Lazy<ServiceProvider> services = new(() => Build(environment, logs));

    /// <summary>Style sheet, script and mark in the colours of a portal.</summary>
    public StyleFiles Look => services.Value.GetRequiredService<StyleFiles>();

    /// <summary>The page as the public site would send it.</summary>
    public async Task<string> MakeAsync(DraftPage page)
    {
        await using var scope = services.Value.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var view = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, Draft, isMainPage: true).View
            ?? throw new InvalidOperationException($"The assembly lacks {Draft}.");
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var data = new ViewDataDictionary<DraftPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page };
        var kept = new TempDataDictionary(http, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
        var action = new ActionContext(http, new Microsoft.AspNetCore.Routing.RouteData(), new ActionDescriptor());
        await view.RenderAsync(new ViewContext(action, view, data, kept, text, new HtmlHelperOptions()));
        return text.ToString();
    }

    public void Dispose()
    {
        if (services.IsValueCreated) services.Value.Dispose();
    }

    private static ServiceProvider Build(IWebHostEnvironment environment, ILoggerFactory logs)
    {
        var made = new ServiceCollection();
        // Named, so that only the views of this assembly are looked at
        var parts = new ApplicationPartManager();
        parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(PublicViews).Assembly));
        var listener = new DiagnosticListener(nameof(PublicViews));
        made.AddSingleton(parts).AddSingleton(environment).AddSingleton<IHostEnvironment>(environment);
        made.AddSingleton(listener).AddSingleton<DiagnosticSource>(listener);
        made.AddLogging().AddSingleton(logs);
        made.AddMvcCore().AddViews().AddRazorViewEngine(razor => razor.ViewLocationFormats.Add("/Pages/Shared/{0}.cshtml"));
        made.AddSingleton<StyleFiles>().AddSingleton<Fragments>();
        // As the public site spells its letters
        made.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return made.BuildServiceProvider();
    }
}
