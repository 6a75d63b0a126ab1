using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>Letters and signs of fonts that mean something else by them.</summary>
internal sealed partial class TreeWalker
{
    /// <summary>Somebody wants them so; or fonts were only named: the letters in them are of today. None is touched.</summary>
    private bool keepsLetters;

    private string Read(string text, Script script)
    {
        if (script == Script.Unicode)
        {
            // Out of the way of the letters, without the font: of Word's fonts of signs it is nearly always the first
            if (!text.Any(SignFonts.IsAside)) return text;
            script = Script.Wingdings;
            return string.Concat(text.Select(c => SignFonts.IsAside(c) ? Read(c.ToString(), script) : c.ToString()));
        }
        if (OldFonts.IsLetters(script))
        {
            if (keepsLetters) return text;
            var letters = OldFonts.Letters(text, script);
            removed.NoteConverted(InlineText.Value(text), InlineText.Value(letters));
            return letters;
        }
        var signs = SignFonts.Read(text, script, out var unknown);
        if (unknown > 0) removed.Add(Reason.Sign, unknown);
        return signs;
    }

    private bool HoldsUnicodeInOldFonts(INodeList nodes)
    {
        var waiting = new Stack<(INode Node, Script Script)>(nodes.Select(node => (node, Script.Unicode)));
        while (waiting.TryPop(out var next))
        {
            if (next.Node is IText text && OldFonts.IsLetters(next.Script) && OldFonts.IsUnicode(text.Data)) return true;
            if (next.Node is not IElement element) continue;
            var script = unshown.ScriptOf(element) ?? next.Script;
            foreach (var child in element.ChildNodes) waiting.Push((child, script));
        }
        return false;
    }
}
