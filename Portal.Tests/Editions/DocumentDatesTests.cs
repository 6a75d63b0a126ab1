using Microsoft.EntityFrameworkCore;
using Portal.Core.Editions;
using Portal.Core.Kinds.Documents;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Days of a document that contradict each other, and text that was stored before the cleaner knew better.</summary>
public sealed class DocumentDatesTests
{
    [Theory, Trait("Fault", "ED13")] // Today is 20/11/2026
    [InlineData("2026-11-18", "2026-11-17", "content.in-force-before-issued", "EffectiveOn")]
    [InlineData("2026-11-18", "2025-11-18", "content.in-force-before-issued", "EffectiveOn")]
    [InlineData("2026-11-21", null, "content.issued-in-future", "IssuedOn")]
    public async Task Days_that_contradict_each_other_stop_a_document_at_their_field(string issued, string? effective, string code, string field)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.DocumentForm(database, DateOnly.Parse(issued));
        ((DocumentDetails)form.Details!).EffectiveOn = effective is null ? null : DateOnly.Parse(effective);
        // A draft may be unfinished: what was typed is kept
        var id = await Story.Draft(database, form);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Story.Send(database, id, Someone.Author));

        var sentence = (code == "content.issued-in-future" ? DocumentRefusals.IssuedInFuture(((DocumentDetails)form.Details!).IssuedOn!.Value)
            : DocumentRefusals.InForceBeforeIssued(((DocumentDetails)form.Details!).EffectiveOn!.Value, ((DocumentDetails)form.Details!).IssuedOn!.Value));
        Assert.Equal((code, field), (sentence.Code, sentence.Field));
        Assert.Contains(sentence.Sentence, refused.Message, StringComparison.Ordinal);
    }

    [Theory, Trait("Fault", "ED13")]
    [InlineData("2026-11-18", "2026-11-18")]
    [InlineData("2026-11-20", "2027-01-01")]
    [InlineData("2026-11-18", null)]
    [InlineData(null, "2026-01-01")]
    public async Task Days_that_agree_let_a_document_pass(string? issued, string? effective)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.DocumentForm(database, issued is null ? null : DateOnly.Parse(issued));
        ((DocumentDetails)form.Details!).EffectiveOn = effective is null ? null : DateOnly.Parse(effective);
        await Story.Publish(database, form);
    }

    [Fact, Trait("Fault", "BUG2"), Trait("Fault", "BUG3"), Trait("Fault", "BUG4")]
    public async Task What_an_older_build_stored_is_cleaned_once_more_on_publishing_and_is_not_found_by_search()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval");
        await using (var db = database.Context())
        {
            var stored = "<p>Họp lúc <del>8 giờ</del>14 giờ<span hidden> mật</span><span class=MsoCommentReference><a class=msocomanchor>[A1]</a></span>.</p>";
            await db.Editions.Where(e => e.Id == id)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.BodyHtml, stored).SetProperty(x => x.SearchText, "hop luc 8 gio mat"));
        }

        await Story.PublishEdition(database, id);

        await using var read = database.Context();
        var publication = await read.Publications.SingleAsync();
        Assert.Equal("<p>Họp lúc 14 giờ.</p>", publication.BodyHtml);
        Assert.Contains("hop luc 14 gio.", publication.SearchText, StringComparison.Ordinal);
        Assert.DoesNotContain("mat\n", publication.SearchText + "\n", StringComparison.Ordinal);
        Assert.DoesNotContain("8 gio", publication.SearchText, StringComparison.Ordinal);
    }

    [Fact, Trait("Fault", "BUG2"), Trait("Fault", "BUG4")]
    public async Task What_is_saved_without_having_been_pasted_is_cleaned_as_well()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.BodyHtml = "<p>Họp lúc <del>8 giờ</del>14 giờ.</p><p class=MsoCommentText>đừng đăng</p>";
        var id = await Story.Draft(database, form);
        var edition = await Story.Edition(database, id);
        Assert.Equal("<p>Họp lúc 14 giờ.</p>", edition.BodyHtml);
        Assert.DoesNotContain("dung dang", edition.SearchText, StringComparison.Ordinal);
    }
}
