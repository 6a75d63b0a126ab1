using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Html;

public sealed class PasteCorpusTests
{
    public static TheoryData<string> Pieces => new(PasteCorpus.Pieces);

    [Theory, MemberData(nameof(Pieces))]
    public void A_piece_is_stored_as_it_was_meant_and_its_losses_are_named(string piece)
    {
        var pasted = PasteCorpus.Pasted(piece);

        Assert.Equal(PasteCorpus.Wanted(piece), PasteCorpus.Stored(pasted));
        Assert.Equal(pasted.Html.Trim(), HtmlCleaner.CleanPasted(pasted.Html).Html.Trim());
        Assert.Equal(pasted.LeftOut.Any, pasted.LeftOut.Sentence.Length > 0);
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(PasteCorpus.Pieces.Count, 60, 1000);
}
