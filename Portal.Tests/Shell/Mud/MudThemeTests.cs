using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Shared;
using Portal.Admin.Shell.Mud;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell.Mud;

/// <summary>MudBlazor in our colours and our language (docs/decisions/0028).</summary>
public sealed partial class MudThemeTests : AdminTestContext
{
    // Set by the library on the element itself
    private static readonly string[] OnElements = ["--mud-drawer-height", "--mud-drawer-width"];

    [Fact]
    public void The_theme_file_sets_every_variable_of_the_library_and_no_other()
    {
        var used = Used().Matches(LibraryFile("MudBlazor.min.css")).Select(m => m.Groups["name"].Value).Except(OnElements).ToHashSet(StringComparer.Ordinal);
        var theme = File.ReadAllText(Path.Combine(Repository.Root, "Portal.Admin/wwwroot/theme.css"));
        var set = Set().Matches(theme).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(used.Order(StringComparer.Ordinal), set.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_of_the_library_has_a_Vietnamese_one()
    {
        var words = new System.Resources.ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudBlazor.MudButton).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!;
        var keys = words.Cast<System.Collections.DictionaryEntry>().Select(e => (string)e.Key).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(keys);
        Assert.Equal(keys, VietnameseTexts.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    public void Its_words_are_Vietnamese_whatever_the_browser_speaks(string culture)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(culture), CultureInfo.GetCultureInfo(culture));
        var alert = Render<MudBlazor.MudAlert>(p => p.Add(a => a.ShowCloseIcon, true));
        Assert.Equal("Đóng", alert.Find("button").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_word_at_the_foot_can_be_taken_back()
    {
        var taken = 0;
        var snackbars = Render<MudBlazor.MudSnackbarProvider>();
        Services.GetRequiredService<Toasts>().ShowUndo("Đã bỏ ảnh 2.", () => Task.FromResult(++taken));
        snackbars.WaitForElement(".mud-snackbar-content-action button").Click();
        Assert.Equal(1, taken);
    }

    private static string LibraryFile(string name)
    {
        var manifest = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Portal.Admin.staticwebassets.runtime.json"));
        var root = JsonDocument.Parse(manifest).RootElement.GetProperty("ContentRoots").EnumerateArray().Select(r => r.GetString()!)
            .Single(r => r.Contains("mudblazor", StringComparison.OrdinalIgnoreCase));
        return File.ReadAllText(Path.Combine(root, name));
    }

    [GeneratedRegex(@"var\((?<name>--mud-[a-z0-9-]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Used();

    [GeneratedRegex(@"(?<name>--mud-[a-z0-9-]+):", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Set();
}
