using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Core.Queue;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>An item that touches two fields is reviewed by the unit of each.</summary>
[Trait("Row", "C3")]
public class TwoFieldsTests
{
    private static async Task<int> AtReview(PortalDatabase database, string? second = "economy")
    {
        var form = await A.CompleteForm(database);
        form.SecondFieldCode = second;
        return await Story.AtStep(database, "field-review", form);
    }

    [Theory]
    [InlineData(Someone.CultureReviewer, Someone.EconomyReviewer)]
    [InlineData(Someone.EconomyReviewer, Someone.CultureReviewer)]
    public async Task It_goes_on_when_each_unit_has_consented_in_whatever_order(string first, string last)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await AtReview(database);

        await Story.Send(database, id, first);
        Assert.Equal("field-review", (await Story.Edition(database, id)).Step);
        Assert.Empty(Story.Must(await database.As(first).GetRequiredService<FindMyWork>().ExecuteAsync()));
        Assert.Single(Story.Must(await database.As(last).GetRequiredService<FindMyWork>().ExecuteAsync()));
        Assert.NotEmpty((await database.As(first).GetRequiredService<SendEdition>().ExecuteAsync(id, await Story.Version(database, id))).Codes());

        await Story.Send(database, id, last);
        Assert.Equal("approval", (await Story.Edition(database, id)).Step);
        await Story.PublishEdition(database, id);
    }

    [Theory]
    [InlineData(Someone.CultureReviewer, Someone.EconomyReviewer)]
    [InlineData(Someone.EconomyReviewer, Someone.CultureReviewer)]
    public async Task Neither_of_the_two_who_consented_approves_it_in_the_place_of_the_head(string first, string last)
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await database.As(Someone.Head).GetRequiredService<AppointDeputy>()
            .ExecuteAsync(new() { DeputyId = first, FromOn = new(2026, 11, 20), ToOn = new(2026, 11, 25) }));
        var id = await AtReview(database);
        await Story.Send(database, id, first);
        await Story.Send(database, id, last);

        var refused = await database.As(first).GetRequiredService<PublishEdition>().ExecuteAsync(id, await Story.Version(database, id), Story.Ticked);

        Assert.Equal([WorkflowRefusals.ReviewedBefore.Code], refused.Codes());
        Assert.Empty(Story.Must(await database.As(first).GetRequiredService<FindMyWork>().ExecuteAsync()));
    }

    [Fact]
    public async Task What_one_unit_calls_back_leaves_the_consent_of_the_other()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await AtReview(database);
        await Story.Send(database, id, Someone.CultureReviewer);
        await Story.Send(database, id, Someone.EconomyReviewer);

        Story.Must(await database.As(Someone.EconomyReviewer).GetRequiredService<RecallEdition>().ExecuteAsync(id, await Story.Version(database, id)));

        Assert.Empty(Story.Must(await database.As(Someone.CultureReviewer).GetRequiredService<FindMyWork>().ExecuteAsync()));
        await Story.Send(database, id, Someone.EconomyReviewer);
        Assert.Equal("approval", (await Story.Edition(database, id)).Step);
    }

    [Fact]
    public async Task Whom_it_still_waits_for_is_said_and_who_has_consented_stands_in_the_history()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await AtReview(database);
        var before = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(id));
        Assert.Equal(["Phạm Đức Long", "Trịnh Minh Châu"], before.WaitsFor!.People.Select(p => p.Name));

        await Story.Send(database, id, Someone.CultureReviewer);

        var detail = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(id));
        Assert.Equal(["Trịnh Minh Châu"], detail.WaitsFor!.People.Select(p => p.Name));
        Assert.Contains("Phòng Văn hóa - Xã hội đã duyệt; còn chờ ", detail.History[0].Sentence, StringComparison.Ordinal);
        // Somebody has judged: it is not called back, and not judged twice by one
        Assert.Equal(["workflow.not-sent-by-you"], (await database.As(Someone.Secretary).GetRequiredService<RecallEdition>()
            .ExecuteAsync(id, detail.Form.Version)).Codes());
    }

    [Fact]
    public async Task Returned_it_is_reviewed_by_both_anew()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await AtReview(database);
        await Story.Send(database, id, Someone.CultureReviewer);
        await Story.Return(database, id, Someone.EconomyReviewer);
        await Story.Send(database, id, Someone.Author);
        await Story.Send(database, id, Someone.Secretary);

        await Story.Send(database, id, Someone.CultureReviewer);

        Assert.Equal("field-review", (await Story.Edition(database, id)).Step);
    }

    [Fact]
    public async Task The_same_field_twice_is_one_and_a_second_field_of_the_same_unit_asks_nobody_else()
    {
        using var database = await PortalDatabase.CreateAsync();
        foreach (var second in new[] { "society", "culture" })
        {
            var form = await A.CompleteForm(database);
            form.SecondFieldCode = second;
            var id = await Story.Draft(database, form);
            var facts = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(id));
            Assert.Equal("Phòng Văn hóa - Xã hội", facts.ReviewingUnit);
            Assert.Equal(second == "society" ? null : second, facts.Form.SecondFieldCode);
        }
    }

    [Fact]
    public async Task The_second_field_goes_along_to_the_next_edition_and_is_compared()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await AtReview(database);
        await Story.Send(database, id, Someone.CultureReviewer);
        await Story.Send(database, id, Someone.EconomyReviewer);
        await Story.PublishEdition(database, id);
        var author = database.As(Someone.Author);

        var next = Story.Must(await author.GetRequiredService<StartNextEdition>().ExecuteAsync(id));

        var form = Story.Must(await author.GetRequiredService<GetEdition>().ExecuteAsync(next)).Form;
        Assert.Equal("economy", form.SecondFieldCode);
        form.SecondFieldCode = null;
        Story.Must(await author.GetRequiredService<SaveDraft>().ExecuteAsync(form));
        Assert.Contains(Story.Must(await author.GetRequiredService<CompareEditions>().ExecuteAsync(next)).Fields, f => f.Label == "Lĩnh vực");
    }
}
