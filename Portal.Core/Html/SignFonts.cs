namespace Portal.Core.Html;

/// <summary>Signs of the fonts Word draws bullets, boxes and arrows with, as characters that mean the same in every font.</summary>
internal static class SignFonts
{
    private static readonly Dictionary<Script, Dictionary<int, string>> Signs = new()
    {
        [Script.Symbol] = Read("""
            22∀ 24∃ 27∋ 2A∗ 2D− 40≅ 41Α 42Β 43Χ 44Δ 45Ε 46Φ 47Γ 48Η 49Ι 4Aϑ 4BΚ 4CΛ 4DΜ 4EΝ 4FΟ 50Π 51Θ 52Ρ 53Σ 54Τ 55Υ 56ς 57Ω 58Ξ 59Ψ 5AΖ 5C∴ 5E⊥
            61α 62β 63χ 64δ 65ε 66φ 67γ 68η 69ι 6Aϕ 6Bκ 6Cλ 6Dμ 6Eν 6Fο 70π 71θ 72ρ 73σ 74τ 75υ 76ϖ 77ω 78ξ 79ψ 7Aζ 7E∼ A2′ A3≤ A4⁄ A5∞ A7♣ A8♦ A9♥ AA♠
            AB↔ AC← AD↑ AE→ AF↓ B0° B1± B2″ B3≥ B4× B5∝ B6∂ B7• B8÷ B9≠ BA≡ BB≈ BC… C4⊗ C5⊕ C6∅ C7∩ C8∪ C9⊃ CA⊇ CB⊄ CC⊂ CD⊆ CE∈ CF∉ D0∠ D1∇ D2® D3© D4™
            D5∏ D6√ D7⋅ D8¬ D9∧ DA∨ DB⇔ DC⇐ DD⇑ DE⇒ DF⇓ E0◊ E2® E3© E4™ E5∑ F2∫
            """),
        [Script.Wingdings] = Read("""
            21✏ 22✂ 28☎ 29✆ 2A✉ 2B✉ 36⌛ 3F✍ 41✌ 43👍 44👎 45☜ 46☞ 47☝ 48☟ 4A☺ 4C☹ 4F⚐ 52☼ 54❄ 58✠ 6C● 6D❍ 6E▪ 6F☐ 70☐ 71❑ 72❒ 73◆ 74◆ 75◆ 76❖ 77◆ 78☒ 7B❀
            81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8A⑩ 8C❶ 8D❷ 8E❸ 8F❹ 90❺ 91❻ 92❼ 93❽ 94❾ 95❿ 9E· 9F• A1○ A4◉ A7▪ A8☐ AA✦ AB★ AC✶ B2✧ D8➢ DC➲ DF← E0→ E1↑ E2↓
            E3↖ E4↗ E5↙ E6↘ E7← E8→ E9↑ EA↓ EF⇦ F0⇨ F1⇧ F2⇩ F3⇔ FB✗ FC✓ FD☒ FE☑
            """),
        [Script.Wingdings2] = Read("4F✗ 50✓ 51☒ 52☑ 53☒ 54☒ 97• 98• 99● 9E⊙ A2■ A3☐ A6☐ AE◆ DF✶ EA★ EB★"),
        [Script.Wingdings3] = Read("21→ 22← 23↑ 24↓ 66← 67→ 68↑ 69↓ 6A↖ 6B↗ 70▲ 71▼ 72△ 73▽ 74◀ 75▶ 76◁ 77▷ 7D▶ 84◀ 7E▶"),
        [Script.Webdings] = Read("33◀ 34▶ 35▲ 36▼ 3D■ 61✓ 63☐ 67■ 6E● 72✗ 98★ C8☎ CE☺"),
    };

    /// <summary>Where Word puts the signs of such fonts, so that they are no letters; its dot is told apart before (<see cref="InlineText.Scrub"/>).</summary>
    public static bool IsAside(char c) => c is >= '\uF020' and <= '\uF0FF' and not '\uF0B7';

    /// <summary>The text in characters of every font; <paramref name="unknown"/> counts signs nothing is known of, which go.</summary>
    public static string Read(string text, Script script, out int unknown)
    {
        unknown = 0;
        var known = Signs[script];
        var read = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            // Word moves its signs out of the way of the letters
            var code = IsAside(c) ? c - 0xF000 : c;
            if (known.TryGetValue(code, out var sign)) read.Append(sign);
            else if (c == '\uF0B7') read.Append('•');
            else if (code is ' ' or '\u00A0' || code < ' ' || code > 0xFF || script == Script.Symbol && c == code) read.Append(c);
            else unknown++;
        }
        return read.ToString();
    }

    private static Dictionary<int, string> Read(string table) => table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(entry => Convert.ToInt32(entry[..2], 16), entry => entry[2..]);
}
