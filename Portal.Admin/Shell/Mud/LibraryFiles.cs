namespace Portal.Admin.Shell.Mud;

/// <summary>
/// The style sheet and the script of MudBlazor. The SDK packs them only under their plain names, not under those with a fingerprint: so they are
/// asked for by version, and whatever is asked for so is kept by the browser for a year.
/// </summary>
public static class LibraryFiles
{
    private const string Folder = "/_content/MudBlazor/";

    private static readonly string Version = typeof(MudBlazor.MudButton).Assembly.GetName().Version!.ToString();

    public static string AddressOf(string file) => $"{Folder[1..]}{file}?v={Version}";

    public static void UseLibraryFiles(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(Folder.TrimEnd('/'), StringComparison.Ordinal) && context.Request.Query["v"] == Version)
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status200OK) context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        return next(context);
    });
}
