using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>A new item whose first answer never came: the form that comes again is known by its key.</summary>
[Trait("Fault", "ED1")]
public class BegunItemTests
{
    private static Task<Outcome<SavedDraft>> Save(PortalDatabase database, EditionForm form, string by = Someone.Author) =>
        database.As(by).GetRequiredService<SaveDraft>().ExecuteAsync(form);

    [Fact]
    public async Task A_new_item_sent_again_because_its_answer_was_lost_is_one_item()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.StartKey = Guid.NewGuid();
        var first = Story.Must(await Save(database, form));
        form.Title = "Gõ thêm khi mất mạng";

        var again = Story.Must(await Save(database, form));

        Assert.Equal((first.ItemId, first.EditionId), (again.ItemId, again.EditionId));
        await using var db = database.Context();
        Assert.Equal(1, await db.Editions.CountAsync());
        Assert.Equal("Gõ thêm khi mất mạng", (await Story.Edition(database, first.EditionId)).Title);
    }

    [Theory]
    [InlineData("saved")]
    [InlineData("sent")]
    [InlineData("other person")]
    [InlineData("other kind")]
    public async Task A_form_whose_item_went_on_without_it_becomes_an_item_of_its_own(string meanwhile)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.StartKey = Guid.NewGuid();
        var first = Story.Must(await Save(database, form));
        var before = (await Story.Edition(database, first.EditionId)).Title;
        if (meanwhile == "saved")
        {
            (form.EditionId, form.Version) = (first.EditionId, first.Version);
            Story.Must(await Save(database, form));
            form.EditionId = null;
        }
        if (meanwhile == "sent") await Story.Send(database, first.EditionId, Someone.Author);
        if (meanwhile == "other kind") form.SectionId = await A.Section(database, "van-ban");
        form.Title = "Bản gõ ở máy khác";

        var again = Story.Must(await Save(database, form, meanwhile == "other person" ? Someone.Secretary : Someone.Author));

        Assert.NotEqual(first.ItemId, again.ItemId);
        Assert.Equal(before, (await Story.Edition(database, first.EditionId)).Title);
    }

    [Fact]
    public async Task An_item_goes_to_no_section_of_another_kind()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.DocumentForm(database);
        var saved = Story.Must(await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form));
        (form.EditionId, form.Version, form.SectionId) = (saved.EditionId, saved.Version, await A.Section(database, "tin-tuc"));

        Assert.Equal(["content.section-missing"], (await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form)).Codes());
    }
}
