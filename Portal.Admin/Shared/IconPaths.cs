namespace Portal.Admin.Shared;

/// <summary>Our line icons on a grid of 24: drawn for this product, nothing to download.</summary>
public static class IconPaths
{
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["home"] = """<path d="M4 4h7v7H4zM13 4h7v4h-7zM13 10h7v10h-7zM4 13h7v7H4z"/>""",
        ["inbox"] = """<path d="M4 13l2.5-8h11L20 13v6H4z"/><path d="M4 13h5l1.5 2.5h3L15 13h5"/>""",
        ["article"] = """<path d="M5 4h14v16H5z"/><path d="M8 8h8M8 12h8M8 16h5"/>""",
        ["document"] = """<path d="M6 3h8l4 4v14H6z"/><path d="M14 3v4h4M9 12h6M9 16h6"/>""",
        ["coins"] = """<ellipse cx="12" cy="7" rx="7" ry="3"/><path d="M5 7v5c0 1.7 3.1 3 7 3s7-1.3 7-3V7M5 12v5c0 1.7 3.1 3 7 3s7-1.3 7-3v-5"/>""",
        ["people"] = """<circle cx="9" cy="8" r="3.2"/><path d="M3 20c0-3.5 2.7-6 6-6s6 2.5 6 6M16 5.2a3 3 0 0 1 0 5.6M17.5 14.4c2.1.8 3.5 2.9 3.5 5.6"/>""",
        ["person"] = """<circle cx="12" cy="8" r="3.6"/><path d="M5 20c0-3.8 3.1-6.5 7-6.5s7 2.7 7 6.5"/>""",
        ["chart"] = """<path d="M4 20h16M7 16v-5M12 16V6M17 16v-8"/>""",
        ["history"] = """<path d="M4 12a8 8 0 1 1 2.4 5.7M4 12V7M4 12h5"/><path d="M12 8v4l3 2"/>""",
        ["portal"] = """<path d="M4 20V9l8-5 8 5v11"/><path d="M4 20h16M9 20v-7h6v7"/>""",
        ["external"] = """<path d="M14 4h6v6M20 4l-9 9"/><path d="M18 14v6H4V6h6"/>""",
        ["bell"] = """<path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4z"/><path d="M10 18a2 2 0 0 0 4 0M12 5V3.5"/>""",
        ["search"] = """<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5 5"/>""",
        ["menu"] = """<path d="M4 7h16M4 12h16M4 17h16"/>""",
        ["check"] = """<path d="M5 12.5l4.5 4.5L19 7.5"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>""",
        ["alert"] = """<path d="M12 4l9 16H3z"/><path d="M12 10v4.5M12 17v.5"/>""",
        ["undo"] = """<path d="M9 6L4.5 10.5 9 15"/><path d="M5 10.5h9a5 5 0 0 1 0 10h-3"/>""",
        ["redo"] = """<path d="M15 6l4.5 4.5L15 15"/><path d="M19 10.5h-9a5 5 0 0 0 0 10h3"/>""",
        ["eye"] = """<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>""",
        ["save"] = """<path d="M5 4h11l3 3v13H5z"/><path d="M8 4v5h7V4M8 20v-6h8v6"/>""",
        ["send"] = """<path d="M4 12l16-8-5 16-3.5-6.5z"/><path d="M11.5 13.5L20 4"/>""",
        ["plus"] = """<path d="M12 5v14M5 12h14"/>""",
        ["up"] = """<path d="M12 19V6M6 11.5L12 5.5l6 6"/>""",
        ["down"] = """<path d="M12 5v13M6 12.5l6 6 6-6"/>""",
        ["chevron"] = """<path d="M6 9.5l6 6 6-6"/>""",
        ["left"] = """<path d="M15 5l-7 7 7 7"/>""",
        ["right"] = """<path d="M9 5l7 7-7 7"/>""",
        ["close"] = """<path d="M6 6l12 12M18 6L6 18"/>""",
        ["trash"] = """<path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13"/>""",
        ["image"] = """<path d="M4 5h16v14H4z"/><circle cx="9" cy="10" r="1.6"/><path d="M4 17l5-4 3.5 3 3-2.5L20 17"/>""",
        ["crop"] = """<path d="M7 3v14h14M3 7h14v14"/>""",
        ["target"] = """<circle cx="12" cy="12" r="6.5"/><path d="M12 3v5M12 16v5M3 12h5M16 12h5"/>""",
        ["swap"] = """<path d="M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4"/>""",
        ["pen"] = """<path d="M4 20l1-5L16 4l4 4L9 19z"/><path d="M13.5 6.5l4 4"/>""",
        ["calendar"] = """<path d="M4 6h16v14H4zM4 10h16M8 3.5V8M16 3.5V8"/>""",
        ["lock"] = """<path d="M6 11h12v9H6z"/><path d="M8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>""",
        ["layers"] = """<path d="M12 4l9 5-9 5-9-5z"/><path d="M4 14l8 4.5 8-4.5"/>""",
        ["ban"] = """<circle cx="12" cy="12" r="8"/><path d="M6.5 6.5l11 11"/>""",
        ["download"] = """<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>""",
        ["info"] = """<circle cx="12" cy="12" r="8"/><path d="M12 11v5M12 7.8v.4"/>""",
        ["book"] = """<path d="M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2z"/><path d="M5 18a2 2 0 0 1 2-2h12M9 8h6"/>""",
        ["logout"] = """<path d="M10 4H5v16h5M15 8l4 4-4 4M19 12H9"/>""",
        ["dot"] = """<circle cx="12" cy="12" r="3.5" fill="currentColor"/>""",
        ["link"] = """<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1"/><path d="M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"/>""",
        ["unlink"] = """<path d="M13 5.3A4 4 0 0 1 18.7 11l-1.5 1.5M11 18.7A4 4 0 0 1 5.3 13l1.5-1.5M4 4l16 16"/>""",
        ["list"] = """<path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01" />""",
        ["numbers"] = """<path d="M10 6h10M10 12h10M10 18h10M4 5l1.5-1v4M4 14.2c0-1.6 2.4-1.6 2.4-.2 0 1.2-2.4 1.6-2.4 3h2.6"/>""",
        ["indent"] = """<path d="M4 5h16M11 10h9M11 14h9M4 19h16M4 9.5l3.5 2.5L4 14.5"/>""",
        ["outdent"] = """<path d="M4 5h16M11 10h9M11 14h9M4 19h16M7.5 9.5L4 12l3.5 2.5"/>""",
        ["superscript"] = """<path d="M4 8l8 11M12 8L4 19"/><path d="M15.5 6.2c0-2.6 4-2.6 4-.3 0 1.7-4 2.2-4 4.6h4.2"/>""",
        ["subscript"] = """<path d="M4 5l8 11M12 5L4 16"/><path d="M15.5 15.7c0-2.6 4-2.6 4-.3 0 1.7-4 2.2-4 4.6h4.2"/>""",
        ["note"] = """<path d="M4 5h16v14H4z"/><path d="M8 5v14M11.5 9.5h5M11.5 13.5h5"/>""",
        ["comment"] = """<path d="M4 5h16v11h-8l-4 4v-4H4z"/><path d="M8 9h8M8 12h5"/>""",
        ["merge"] = """<path d="M6 4v5c0 3 6 3 6 6v5M18 4v5c0 3-6 3-6 6M9 17l3 3 3-3"/>""",
        ["place"] = """<path d="M4 5h16M4 19h16M8 9h8v6H8z"/>""",
        ["quote"] = """<path d="M5 16c2.5-.5 3.5-2.5 3.5-5H5V6.5h5V11c0 4-2 6.5-5 7zM14 16c2.5-.5 3.5-2.5 3.5-5H14V6.5h5V11c0 4-2 6.5-5 7z"/>""",
        ["clear"] = """<path d="M6 5h12M12 5l-2 9M4 20L20 8M8 20h6"/>""",
        ["filter"] = """<path d="M4 6h16M7 12h10M10 18h4"/>""",
        ["table"] = """<path d="M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14M15 5v14"/>""",
    };

    /// <summary>For MudBlazor, whose icons are filled shapes: ours are drawn with a line.</summary>
    public static string Drawn(string name) =>
        $"""<g fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">{Of(name)}</g>""";

    /// <summary>The whole picture; how it is drawn stands in the style sheet (<c>.icon</c>).</summary>
    public static string Whole(string name) => $"""<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{Of(name)}</svg>""";

    public static string Of(string name) => Paths.TryGetValue(name, out var path)
        ? path
        : throw new ArgumentException($"No icon is called “{name}”.", nameof(name));
}
