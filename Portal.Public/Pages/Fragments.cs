using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>
/// Parts of pages that depend on nothing but the portal (and the place in its menu): made once under a stamp and kept with the
/// <see cref="Site"/>, since making them costs more than all the rest of a page.
/// </summary>
public sealed class Fragments(HtmlEncoder encoder)
{
    /// <summary>The partial view as it was first made under <paramref name="key"/>; a key must come from a small, fixed set.</summary>
    public async Task<IHtmlContent> OnceAsync(IHtmlHelper html, Site site, string view, object model, string key)
    {
        if (site.Fragments.TryGetValue(key, out var known)) return known;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        (await html.PartialAsync(view, model)).WriteTo(text, encoder);
        return site.Fragments[key] = new HtmlString(text.ToString());
    }
}
