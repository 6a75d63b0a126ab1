using CsCheck;
using Portal.Core.Comparing;
using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Comparing;

/// <summary>What holds of every merge, whatever two people made of whatever text.</summary>
public class TextMergeProperties
{
    private static readonly string[] Words =
        ["họp", "tổ", "5", "15", "hộ", "dân", "đường", "phường", "quân", "sáng", "nay", "ra", "vệ", "sinh", "môi", "trường"];

    private static readonly Gen<string> Sentence = Gen.OneOf(Words).Array[1, 8].Select(words => string.Join(' ', words) + ".");

    private static readonly Gen<string> Paragraph = Gen.Frequency(
        (8, Sentence.Select(s => $"<p>{s}</p>")),
        (1, Sentence.Select(s => $"<h2>{s}</h2>")),
        (1, Sentence.Array[1, 3].Select(s => $"<ul>{string.Concat(s.Select(i => $"<li>{i}</li>"))}</ul>")),
        (1, Gen.Const("<hr>")),
        (1, Gen.Int[1, 3].Select(n => FigureMarks.Of(n))));

    private static readonly Gen<string[]> Text = Paragraph.Array[0, 8];

    /// <summary>A text, and two that were made of it: paragraphs struck out, written anew, added.</summary>
    private static readonly Gen<(string Began, string Mine, string Theirs)> Three =
        Text.SelectMany(began => Gen.Select(Changed(began), Changed(began)).Select((mine, theirs) => (Clean(began), mine, theirs)));

    private static string Clean(IEnumerable<string> paragraphs) => HtmlCleaner.Clean(string.Concat(paragraphs)).Html;

    private static Gen<string> Changed(string[] began) => Gen.Select(Gen.Int[0, 9], Paragraph, Sentence).Array[began.Length + 1].Select(acts =>
        Clean(acts.SelectMany((act, i) => i == began.Length ? act.Item1 > 7 ? [act.Item2] : []
            : act.Item1 switch
            {
                0 => Array.Empty<string>(),
                1 => [act.Item2],
                2 => [act.Item2, began[i]],
                3 => [began[i].Replace(".</p>", $" {act.Item3}</p>", StringComparison.Ordinal)],
                _ => [began[i]],
            })));

    private static Dictionary<string, MergeChoice> All(TextMerge merge, MergeChoice choice) => merge.Open.ToDictionary(p => p.Key, _ => choice);

    [Fact]
    public void A_text_merged_with_itself_is_itself() => Three.Sample(t =>
    {
        Assert.Equal(t.Mine, TextMerge.Of(t.Began, t.Mine, t.Mine).With(new Dictionary<string, MergeChoice>()));
        Assert.Equal(t.Mine, TextMerge.Of(null, t.Mine, t.Mine).With(new Dictionary<string, MergeChoice>()));
    });

    [Fact]
    public void What_only_one_side_changed_always_comes_through_and_asks_nobody() => Three.Sample(t =>
    {
        Assert.Equal(t.Mine, TextMerge.Of(t.Began, t.Mine, t.Began).With(new Dictionary<string, MergeChoice>()));
        Assert.Equal(t.Theirs, TextMerge.Of(t.Began, t.Began, t.Theirs).With(new Dictionary<string, MergeChoice>()));
    });

    [Fact]
    public void Every_paragraph_of_either_text_stands_in_the_offer_in_its_order() => Three.Sample(t =>
    {
        foreach (var began in new[] { t.Began, null })
        {
            var merge = TextMerge.Of(began, t.Mine, t.Theirs);
            Assert.Equal(t.Mine, string.Concat(merge.Parts.Select(p => p.Mine)));
            Assert.Equal(t.Theirs, string.Concat(merge.Parts.Select(p => p.Theirs)));
        }
    });

    [Fact]
    public void What_is_chosen_everywhere_is_that_text_where_nobody_knows_what_both_began_from() => Three.Sample(t =>
    {
        var merge = TextMerge.Of(null, t.Mine, t.Theirs);
        Assert.Equal(t.Mine, merge.With(All(merge, MergeChoice.Mine)));
        Assert.Equal(t.Theirs, merge.With(All(merge, MergeChoice.Theirs)));
    });

    [Fact]
    public void With_both_chosen_everywhere_no_paragraph_of_mine_that_was_changed_and_none_of_theirs_is_lost() => Three.Sample(t =>
    {
        var merge = TextMerge.Of(t.Began, t.Mine, t.Theirs);
        var choices = All(merge, MergeChoice.Both);
        var made = merge.With(choices)!;

        foreach (var part in merge.Parts)
        {
            if (part is { State: MergeState.Mine or MergeState.Open, Mine: { } mine }) Assert.Contains(mine, made, StringComparison.Ordinal);
            if (part is { State: MergeState.Theirs or MergeState.Open, Theirs: { } theirs }) Assert.Contains(theirs, made, StringComparison.Ordinal);
        }
        Assert.Equal((true, true), merge.Keeps(choices));
    });

    [Fact]
    public void Of_two_who_wrote_the_same_paragraph_anew_neither_comes_in_without_being_asked_for() =>
        Gen.Select(Text.Where(t => t.Length > 0), Gen.Int[0, 7]).Sample((began, number) =>
        {
            var at = number % began.Length;
            // Some stand nowhere once they are stored: nothing is written anew there
            if (Clean(began) == Clean(began.Where((_, i) => i != at))) return;
            string With(string anew) => Clean(began.Select((p, i) => i == at ? anew : p));
            var (mine, theirs) = (With("<p>Trần Thị Bình</p>"), With("<p>Lê Hữu Cường</p>"));

            var merge = TextMerge.Of(Clean(began), mine, theirs);

            Assert.NotEmpty(merge.Open);
            Assert.Equal(mine, merge.With(All(merge, MergeChoice.Mine)));
            Assert.Equal(theirs, merge.With(All(merge, MergeChoice.Theirs)));
        });
}
