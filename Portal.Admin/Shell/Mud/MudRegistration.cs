using MudBlazor;
using MudBlazor.Services;

namespace Portal.Admin.Shell.Mud;

/// <summary>MudBlazor as the back-office uses it (docs/decisions/0028).</summary>
public static class MudRegistration
{
    /// <summary>How long a word at the foot of the page stays; it is never the only place of a fact.</summary>
    private const int SnackbarMilliseconds = 6000;

    public static IServiceCollection AddMud(this IServiceCollection services)
    {
        services.AddMudServices(mud =>
        {
            var snackbar = mud.SnackbarConfiguration;
            snackbar.PositionClass = Defaults.Classes.Position.BottomLeft;
            snackbar.VisibleStateDuration = SnackbarMilliseconds;
            (snackbar.ShowTransitionDuration, snackbar.HideTransitionDuration) = (150, 150);
            // What is left behind by a page may still be read, and undone, on the next
            snackbar.ClearAfterNavigation = false;
            snackbar.MaxDisplayedSnackbars = 3;
            snackbar.PreventDuplicates = false;
            // A popover looks where it must stand; without its provider (a test of one part) it only does not open
            mud.PopoverOptions.CheckForPopoverProvider = false;
        });
        services.AddTransient<MudLocalizer, VietnameseTexts>();
        // Vietnamese for a browser in English too: its built-in words are only for what our list does not know
        return services.AddLocalizationInterceptor(provider => new DefaultLocalizationInterceptor(
            provider.GetRequiredService<ILoggerFactory>(), provider.GetRequiredService<MudLocalizer>()) { IgnoreDefaultEnglish = true });
    }
}
