using Bunit;
using Portal.Admin.Royalties.Works;
using Portal.Tests.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Fields;

/// <summary>The sentences of a row of the assessment grid stand below its cells: they lead there, and go with their cause.</summary>
public sealed class GridSentencesTests : NovemberPageContext
{
    [Fact]
    [Trait("Fault", "ED15"), Trait("Fault", "ED16")]
    public async Task ED15_ED16_each_sentence_of_a_row_leads_to_its_cell_and_goes_when_the_cell_changes()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var work = await WorkIdAsync(First);
        await TypeAsync(page, work, (SheetColumn.Points, "7O"), ("addition:kho-khan", "-1"));
        var lines = Row(page, work).QuerySelectorAll("[data-testid=row-refusal] a").Select(a => a.GetAttribute("data-to-field")).ToList();
        Assert.Equal([$"Coefficient-{work}", $"Addition-{work}"], lines);
        Assert.All(lines, name => Assert.NotNull(page.Find($"[data-field={name}]")));

        await TypeAsync(page, work, (SheetColumn.Points, "2"));
        Assert.DoesNotContain("7O", Row(page, work).TextContent, StringComparison.Ordinal);
        Assert.Contains("số âm", Row(page, work).TextContent, StringComparison.Ordinal);
        await TypeAsync(page, work, ("addition:kho-khan", ""));
        Assert.Null(Row(page, work).QuerySelector("[data-testid=row-refusal]"));
    }
}
