using System.Globalization;
using System.Text.Json;

namespace Portal.Tests.Bench.Wire;

/// <summary>
/// What the editor's script does with somebody before it (wwwroot/js/editor.js): it alone knows the text and how much of it is stored, hands both over
/// when it is asked and saves by itself at a pause and by key.
/// </summary>
internal sealed class WireEditor
{
    private const string Attach = "js/editor.js attach";

    private readonly WirePage page;
    private string html = "";
    private int changes, saved, opened;

    public WireEditor(WirePage page)
    {
        this.page = page;
        page.Scripts.On("js/editor.js typed", _ => Typed());
        page.Scripts.On("js/editor.js told", given => Told(given[0]));
        page.Scripts.On("js/editor.js isUnsaved", _ => changes != saved);
        page.Scripts.On("js/editor.js touch", _ => ++changes);
    }

    /// <summary>Whether the editor of a page opened since <see cref="Begin"/> is watched: what is typed from then on is safe.</summary>
    public static bool IsWatched(WirePage page) => page.Scripts.Heard(Attach) is not null;

    /// <summary>Another page is about to be opened.</summary>
    public void Begin() => page.Read(p =>
    {
        p.Scripts.Forget(Attach);
        (html, changes, saved) = ("", 0, 0);
        return ++opened;
    });

    /// <summary>Types into a field and leaves it.</summary>
    public void Fill(string id, string value) => page.Read(p =>
    {
        changes++;
        p.Fill(id, value);
        return true;
    });

    public void Type(string text) => page.Read(_ =>
    {
        changes++;
        return html += $"<p>{text}</p>";
    });

    /// <summary>Null when it is stored, else what the page answered.</summary>
    public async Task<string?> SaveAsync(bool byHand)
    {
        var (target, typed) = page.Read(p => (ScriptSide.ObjectOf(p.Scripts.Heard(Attach)![1]), Typed()));
        var answer = await page.AskAsync(target, "SaveTyped", typed, byHand);
        if (answer is not { ValueKind: JsonValueKind.Object } said) return "trouble on the server";
        page.Read(_ => Told(said));
        return said.GetProperty("done").GetBoolean() ? null : said.GetRawText();
    }

    private object Typed() => new
    {
        page = opened.ToString(CultureInfo.InvariantCulture), changes, html, length = html.Length, tooLong = (object?)null,
    };

    /// <summary>True when something typed is not stored yet.</summary>
    private bool Told(JsonElement answer)
    {
        if (!answer.GetProperty("done").GetBoolean()) return changes != saved;
        saved = Math.Max(saved, answer.GetProperty("changes").GetInt32());
        // The new item has an address now, and the page stays as it is
        if (answer.GetProperty("address").GetString() is { } address) page.Address = new Uri(page.Address, address);
        return changes != saved;
    }
}
