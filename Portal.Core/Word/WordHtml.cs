using System.Net;
using System.Text;

namespace Portal.Core.Word;

/// <summary>Writes blocks as markup; items in a row become nested lists that go on counting after what stands between them.</summary>
internal sealed class WordHtml
{
    private sealed record Open(string Tag, string? Type, int Level)
    {
        public int Next { get; set; }
    }

    private readonly StringBuilder html = new();
    private readonly Stack<Open> lists = new();

    public static string Write(IEnumerable<WordBlock> blocks)
    {
        var writer = new WordHtml();
        foreach (var block in blocks.Where(b => !b.IsEmpty)) writer.Add(block);
        writer.CloseDownTo(-1);
        return writer.html.ToString();
    }

    private void Add(WordBlock block)
    {
        if (block is { Number: { Label: null } number, Heading: null, Markup: null })
        {
            Item(number, block.Line);
            return;
        }
        CloseDownTo(-1);
        if (block.Markup is { } whole)
        {
            html.Append(whole);
            return;
        }
        var tag = block.Heading switch { null => "p", 1 => "h2", 2 => "h3", _ => "h4" };
        html.Append('<').Append(tag).Append('>');
        if (block.Number?.Label is { Length: > 0 } label) html.Append(WebUtility.HtmlEncode(label)).Append(' ');
        html.Append(block.Line).Append("</").Append(tag).Append('>');
    }

    private void Item(WordNumber number, string line)
    {
        CloseDownTo(number.Level);
        var (tag, type) = number.IsBullet ? ("ul", null) : ("ol", number.ListType);
        var goesOn = lists.TryPeek(out var open) && (open.Level, open.Tag, open.Type) == (number.Level, tag, type)
            && (number.IsBullet || open.Next == number.Value);
        if (!goesOn)
        {
            if (open?.Level == number.Level) CloseDownTo(number.Level - 1);
            html.Append('<').Append(tag);
            if (type is not (null or "1")) html.Append(" type=\"").Append(type).Append('"');
            if (!number.IsBullet && number.Value != 1) html.Append(" start=\"").Append(number.Value).Append('"');
            html.Append('>');
            lists.Push(open = new(tag, type, number.Level));
        }
        else html.Append("</li>");
        open!.Next = number.Value + 1;
        html.Append("<li>").Append(line);
    }

    /// <summary>Closes lists deeper than the level.</summary>
    private void CloseDownTo(int level)
    {
        while (lists.TryPeek(out var open) && open.Level > level)
        {
            html.Append("</li></").Append(open.Tag).Append('>');
            lists.Pop();
        }
    }
}
