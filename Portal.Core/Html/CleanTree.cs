using System.Globalization;
using System.Text;

namespace Portal.Core.Html;

/// <summary>A node of the new tree; only the walker makes them.</summary>
internal abstract record CleanNode;

/// <summary>An allowed element with its attributes in the order they are written.</summary>
internal sealed record CleanElement(string Name, IReadOnlyList<CleanAttribute> Attributes, List<CleanNode> Children) : CleanNode
{
    public CleanElement(string name, List<CleanNode> children) : this(name, [], children)
    {
    }

    public bool IsVoid => Name is "br" or "hr" or "img";
    public bool IsInline => Name is "br" or "img" or "a" or "strong" or "em" or "u" or "s" or "sub" or "sup";
}

internal readonly record struct CleanAttribute(string Name, string Value);

/// <summary>Text, unescaped, NFC.</summary>
internal sealed record CleanText(string Value) : CleanNode
{
    /// <summary>The tree as plain text: a line for each paragraph, heading, item and table row, tabs between cells.</summary>
    public static string Of(IReadOnlyList<CleanNode> tree)
    {
        var lines = new TextLines();
        lines.Read(tree);
        return lines.Whole;
    }

    private sealed class TextLines
    {
        private readonly List<string> lines = [];
        private readonly StringBuilder line = new();

        public string Whole
        {
            get
            {
                EndLine();
                return string.Join('\n', lines);
            }
        }

        public void Read(IReadOnlyList<CleanNode> nodes)
        {
            foreach (var node in nodes)
            {
                if (node is CleanText text) line.Append(text.Value.Replace('\u00A0', ' '));
                else if (node is CleanElement element) Read(element);
            }
        }

        private void Read(CleanElement element)
        {
            if (element.Name == "tr") Row(element);
            else if (element.Name == "br") EndLine();
            else if (element.IsInline) Read(element.Children);
            else
            {
                EndLine();
                Read(element.Children);
                EndLine();
            }
        }

        private void Row(CleanElement row)
        {
            EndLine();
            var cells = row.Children.Select(cell => Of([cell]).Replace('\n', ' ').Replace('\t', ' '));
            line.AppendJoin('\t', cells);
            EndLine();
        }

        private void EndLine()
        {
            var whole = line.ToString().Trim(' ');
            if (whole.Trim().Length > 0) lines.Add(whole);
            line.Clear();
        }
    }
}

/// <summary>Writes the new tree. Every &amp;, &lt;, &gt; and quote of text and values is escaped; nothing is written raw.</summary>
internal static class CleanWriter
{
    public static string Write(IReadOnlyList<CleanNode> tree)
    {
        var html = new StringBuilder();
        Write(tree, html);
        return html.ToString();
    }

    private static void Write(IReadOnlyList<CleanNode> nodes, StringBuilder html)
    {
        foreach (var node in nodes)
        {
            if (node is CleanText text) Escape(text.Value, html);
            else if (node is CleanElement element) Write(element, html);
        }
    }

    private static void Write(CleanElement element, StringBuilder html)
    {
        html.Append('<').Append(element.Name);
        foreach (var attribute in element.Attributes)
        {
            html.Append(' ').Append(attribute.Name).Append("=\"");
            Escape(attribute.Value, html);
            html.Append('"');
        }
        html.Append('>');
        if (element.IsVoid) return;
        Write(element.Children, html);
        html.Append("</").Append(element.Name).Append('>');
    }

    private static void Escape(string value, StringBuilder html)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            // A combining mark right after a tag would melt into its '>' if the whole were ever composed (NFC).
            if (i == 0 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
                html.Append(CultureInfo.InvariantCulture, $"&#x{(int)c:x};");
            else
                _ = c switch
                {
                    '&' => html.Append("&amp;"),
                    '<' => html.Append("&lt;"),
                    '>' => html.Append("&gt;"),
                    '"' => html.Append("&quot;"),
                    '\u00A0' => html.Append("&nbsp;"),
                    _ => html.Append(c),
                };
        }
    }
}
