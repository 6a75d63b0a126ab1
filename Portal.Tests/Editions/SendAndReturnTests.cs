using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kinds.Documents;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public class SendAndReturnTests
{
    private static async Task<IReadOnlyList<string>> WhyNotSent(PortalDatabase database, EditionForm form)
    {
        var editionId = await Story.Draft(database, form);
        var send = database.As(Someone.Author).GetRequiredService<SendEdition>();
        var check = (await send.CheckAsync(editionId)).Select(r => r.Code).ToList();
        Assert.Equal(check, (await send.ExecuteAsync(editionId, await Story.Version(database, editionId))).Codes());
        Assert.Equal(EditionStatus.Draft, (await Story.Edition(database, editionId)).Status);
        return check;
    }

    [Fact]
    public async Task An_empty_draft_is_told_everything_it_lacks_at_once()
    {
        using var database = await PortalDatabase.CreateAsync();

        var reasons = await WhyNotSent(database, new EditionForm { SectionId = await A.Section(database, "tin-tuc") });

        Assert.Equal(
            ["content.title-missing", "content.abstract-missing", "content.body-missing", "content.field-missing", "content.event-missing",
                "content.contributor-missing"],
            reasons);
    }

    [Theory]
    [InlineData(99.99)]
    [InlineData(60)]
    [InlineData(100)]
    public async Task Shares_must_add_up_to_one_hundred(double second)
    {
        using var database = await PortalDatabase.CreateAsync();
        var (one, two) = (await A.Contributor(database, "Một"), await A.Contributor(database, "Hai"));

        Assert.Equal(["content.shares"], await WhyNotSent(database, await A.CompleteForm(database, by: [(one, 50m), (two, (decimal)second)])));
    }

    [Fact]
    public async Task An_event_in_the_future_is_refused()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.EventAtLocal = A.Hanoi(database).AddMinutes(1);

        Assert.Equal(["content.event-in-future"], await WhyNotSent(database, form));
    }

    [Fact]
    public async Task An_event_of_this_very_minute_is_taken()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.EventAtLocal = A.Hanoi(database);

        await Story.Publish(database, form);
    }

    [Fact]
    public async Task A_picture_without_words_or_credit_is_named_by_its_number()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.Pictures = [new() { MediaFileId = await A.Picture(database), Alt = "Cờ", Credit = "Mai Anh" }, new() { MediaFileId = await A.Picture(database) }];
        var editionId = await Story.Draft(database, form);

        var reasons = await database.As(Someone.Author).GetRequiredService<SendEdition>().CheckAsync(editionId);

        Assert.Equal(["content.picture-alt-missing", "content.picture-credit-missing"], reasons.Select(r => r.Code));
        Assert.All(reasons, r => Assert.StartsWith("Ảnh 2 ", r.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_needs_its_kind_and_issuer_but_neither_author_nor_event()
    {
        using var database = await PortalDatabase.CreateAsync();
        await WhyNotSentIs(database, d => d.DocumentType = "", ["content.document-type-missing"]);
        await WhyNotSentIs(database, d => d.Issuer = " ", ["content.document-issuer-missing"]);
        await WhyNotSentIs(database, _ => { }, []);
    }

    private static async Task WhyNotSentIs(PortalDatabase database, Action<DocumentDetails> spoil, string[] codes)
    {
        var form = await A.DocumentForm(database);
        spoil((DocumentDetails)form.Details!);
        var editionId = await Story.Draft(database, form);
        Assert.Equal(codes, (await database.As(Someone.Author).GetRequiredService<SendEdition>().CheckAsync(editionId)).Select(r => r.Code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \t ")]
    public async Task A_return_needs_a_reason(string? reason)
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "editing");

        var outcome = await database.As(Someone.Secretary).GetRequiredService<ReturnEdition>()
            .ExecuteAsync(editionId, await Story.Version(database, editionId), reason);

        Assert.Equal(["workflow.reason-missing"], outcome.Codes());
        Assert.Equal("editing", (await Story.Edition(database, editionId)).Step);
    }

    [Fact]
    public async Task A_reason_over_its_length_is_refused()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "editing");

        var outcome = await database.As(Someone.Secretary).GetRequiredService<ReturnEdition>()
            .ExecuteAsync(editionId, await Story.Version(database, editionId), new string('a', Edition.ReasonLength + 1));

        Assert.Equal(["workflow.reason-too-long"], outcome.Codes());
    }

    [Fact]
    public async Task The_reason_of_a_return_stays_in_sight_until_the_author_sends_again()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "approval");
        Story.Must(await database.As(Someone.Head).GetRequiredService<ReturnEdition>()
            .ExecuteAsync(editionId, await Story.Version(database, editionId), "  Thiếu   nguồn "));

        var returned = await Story.Edition(database, editionId);
        Assert.Equal((EditionStatus.Returned, "draft", "Thiếu nguồn", "Hoàng Ngọc Ánh"),
            (returned.Status, returned.Step, returned.ReturnReason, returned.ReturnedByName));

        await Story.Send(database, editionId, Someone.Author);

        var sent = await Story.Edition(database, editionId);
        Assert.Equal((EditionStatus.InWorkflow, "editing", null, null), (sent.Status, sent.Step, sent.ReturnReason, sent.ReturnedAt));
    }

    [Fact]
    public async Task After_a_return_the_same_reviewer_may_judge_the_new_round()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "approval");
        Story.Must(await database.As(Someone.Deputy).GetRequiredService<ReturnEdition>()
            .ExecuteAsync(editionId, await Story.Version(database, editionId), "Sửa tiêu đề"));

        await Story.SendOn(database, editionId, "approval");

        await Story.PublishEdition(database, editionId, Someone.Deputy);
    }

    [Fact]
    public async Task A_head_who_reviewed_the_field_does_not_also_approve()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using (var db = database.Context())
        {
            var unit = await db.Units.SingleAsync(u => u.Code == "vhxh");
            db.Memberships.Add(new() { PortalId = A.ThanhDong, UserId = Someone.Head, Role = Core.Kernel.PortalRole.FieldReviewer, UnitId = unit.Id,
                FromOn = new(2025, 1, 1), });
            await db.SaveChangesAsync();
        }
        var editionId = await Story.AtStep(database, "field-review");
        await Story.Send(database, editionId, Someone.Head);
        var version = await Story.Version(database, editionId);

        Assert.Equal(["workflow.reviewed-before"],
            (await database.As(Someone.Head).GetRequiredService<PublishEdition>().ExecuteAsync(editionId, version, Story.Ticked)).Codes());
        Assert.True((await database.As(Someone.Deputy).GetRequiredService<PublishEdition>().ExecuteAsync(editionId, version, Story.Ticked)).Done);
    }
}
