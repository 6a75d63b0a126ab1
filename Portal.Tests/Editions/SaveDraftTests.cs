using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public class SaveDraftTests
{
    private static Task<Outcome<SavedDraft>> Save(PortalDatabase database, EditionForm form, string by = Someone.Author) =>
        database.As(by).GetRequiredService<SaveDraft>().ExecuteAsync(form);

    private static async Task<int> Editions(PortalDatabase database)
    {
        await using var db = database.Context();
        return await db.Editions.CountAsync();
    }

    [Fact]
    public async Task What_was_typed_is_kept_tidy_and_composed()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.Title = "  Phu\u0300   Lie\u0302\u0303n  ";
        form.Source = " ";

        var saved = Story.Must(await Save(database, form));

        var edition = await Story.Edition(database, saved.EditionId);
        Assert.Equal(("Phù Liễn", null, Someone.Author, 1), (edition.Title, edition.Source, edition.AuthoredById, edition.Number));
        Assert.StartsWith("phu lien\n", edition.SearchText, StringComparison.Ordinal);
        Assert.Equal(edition.Version, saved.Version);
    }

    [Fact]
    public async Task A_script_in_the_text_never_reaches_the_table()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.BodyHtml = "<p onmouseover=alert(1)>Tin</p><script>alert(2)</script><img src=x onerror=alert(3)><a href=\"javascript:alert(4)\">liên "
            + "kết</a><iframe src=//x></iframe>";

        var saved = Story.Must(await Save(database, form));

        var body = (await Story.Edition(database, saved.EditionId)).BodyHtml;
        Assert.Contains("Tin", body, StringComparison.Ordinal);
        foreach (var danger in new[] { "script", "alert", "onerror", "onmouseover", "javascript", "iframe", "<img" })
            Assert.DoesNotContain(danger, body, StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string, Action<EditionForm>> TooLong => new()
    {
        { "Title", f => f.Title = new string('a', 5000) },
        { "Title", f => f.Title = new string('a', Edition.TitleLength + 1) },
        { "Abstract", f => f.Abstract = new string('a', Edition.AbstractLength + 1) },
        { "BodyHtml", f => f.BodyHtml = new string('a', Edition.BodyLength + 1) },
        { "Source", f => f.Source = new string('a', Edition.SourceLength + 1) },
        { "PictureAlt1", f => f.Pictures = [new() { Alt = new string('a', EditionPicture.AltLength + 1) }] },
        { "PictureCaption1", f => f.Pictures = [new() { Caption = new string('a', EditionPicture.CaptionLength + 1) }] },
        { "PictureCredit1", f => f.Pictures = [new() { Credit = new string('a', EditionPicture.CreditLength + 1) }] },
        { "Number", f => f.Details = new DocumentDetails { Number = new string('a', 101) } },
        { "DocumentType", f => f.Details = new DocumentDetails { DocumentType = new string('a', 301) } },
        { "Issuer", f => f.Details = new DocumentDetails { Issuer = new string('a', 301) } },
        { "SignerTitle", f => f.Details = new DocumentDetails { SignerTitle = new string('a', 301) } },
    };

    [Theory]
    [MemberData(nameof(TooLong))]
    public async Task Over_a_limit_is_refused_with_the_field_and_nothing_is_written(string field, Action<EditionForm> spoil)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = typeof(DocumentDetails).GetProperty(field) is not null ? await A.DocumentForm(database) : await A.CompleteForm(database);
        spoil(form);

        var outcome = await Save(database, form);

        Assert.Contains(outcome.Refusals, r => r.Code == "content.too-long" && r.Field == field);
        Assert.Equal(0, await Editions(database));
    }

    [Fact]
    public async Task A_title_of_exactly_the_limit_is_taken()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.Title = new string('ế', Edition.TitleLength);

        Assert.True((await Save(database, form)).Done);
    }

    [Theory]
    [Trait("Fault", "FIN19")]
    [InlineData(0, "content.share-not-positive")]
    [InlineData(-1, "content.share-negative")]
    [InlineData(100.01, "content.share-not-positive")]
    public async Task A_share_outside_its_range_is_refused(double share, string code)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.Contributors[0].SharePercent = (decimal)share;

        Assert.Equal([code], (await Save(database, form)).Codes());
    }

    [Fact]
    public async Task A_share_of_more_than_two_decimals_is_refused()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);

        form.Contributors[0].SharePercent = 33.333m;
        Assert.Equal(["content.share-too-fine"], (await Save(database, form)).Codes());
        form.Contributors[0].SharePercent = 33.330m;
        Assert.True((await Save(database, form)).Done);
    }

    [Fact]
    public async Task One_person_twice_in_one_role_is_refused_and_in_two_roles_taken()
    {
        using var database = await PortalDatabase.CreateAsync();
        var person = await A.Contributor(database, "Mai Anh");
        var form = await A.CompleteForm(database, by: [(person, 50), (person, 50)]);

        Assert.Equal(["content.contributor-twice"], (await Save(database, form)).Codes());
        form.Contributors[1].Role = ContributionRole.Photo;
        Assert.True((await Save(database, form)).Done);
    }

    [Fact]
    public async Task Parts_of_another_portal_are_refused_all_at_once()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.SectionId = await A.Section(database, "tin-tuc", "duong-kinh");
        form.Contributors[0].ContributorId = await A.Contributor(database, "Người khác", portalId: "phu-lien");
        form.Pictures = [new() { MediaFileId = await A.Picture(database, "phu-lien") }];

        var outcome = await Save(database, form);

        Assert.Equal(["content.section-missing", "content.contributor-unknown", "content.picture-unknown"], outcome.Codes());
        Assert.Equal(0, await Editions(database));
    }

    [Fact]
    public async Task An_edition_of_another_portal_is_not_found()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.Draft(database);
        var form = await A.CompleteForm(database, (await FirstSection(database, "phu-lien")).Code, "phu-lien");
        (form.EditionId, form.Version) = (editionId, await Story.Version(database, editionId));

        var outcome = await database.As(Someone.Stranger, "phu-lien").GetRequiredService<SaveDraft>().ExecuteAsync(form);

        Assert.Equal(["access.not-found"], outcome.Codes());
    }

    private static async Task<Section> FirstSection(PortalDatabase database, string portalId)
    {
        await using var db = database.Context(portalId);
        return await db.Sections.OrderBy(s => s.Id).FirstAsync(s => s.Kind == ContentKind.Article);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_the_newer_words_stay()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        var saved = Story.Must(await Save(database, form));
        (form.EditionId, form.Version, form.Title) = (saved.EditionId, saved.Version, "Bản của người lưu trước");
        Story.Must(await Save(database, form));
        form.Title = "Bản của người lưu sau";

        var outcome = await Save(database, form);

        Assert.Equal(["data.stale"], outcome.Codes());
        Assert.Equal("Bản của người lưu trước", (await Story.Edition(database, saved.EditionId)).Title);
    }

    [Fact]
    public async Task A_change_of_nothing_but_the_contributors_counts_as_a_change()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        var saved = Story.Must(await Save(database, form));
        (form.EditionId, form.Version) = (saved.EditionId, saved.Version);
        form.Contributors = [new() { ContributorId = await A.Contributor(database, "Người khác"), SharePercent = 100 }];

        var again = Story.Must(await Save(database, form));

        Assert.True(again.Version > saved.Version);
        Assert.Equal(["data.stale"], (await Save(database, form)).Codes());
    }

    [Fact]
    public async Task Anothers_draft_is_not_saved_over()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        var saved = Story.Must(await Save(database, form));
        (form.EditionId, form.Version) = (saved.EditionId, saved.Version);

        foreach (var (who, code) in new[] { (Someone.OtherAuthor, "workflow.not-your-draft"), (Someone.Head, "workflow.not-your-draft"),
            (Someone.Finance, "access.not-allowed"), })
            Assert.Equal([code], (await Save(database, form, who)).Codes());
    }

    [Fact]
    public async Task Who_has_no_right_to_draft_starts_nothing()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);

        foreach (var who in new[] { Someone.Finance, Someone.Administrator, Someone.Stranger, "khong-ai" })
            Assert.Equal(["access.not-allowed"], (await Save(database, form, who)).Codes());
        Assert.Equal(0, await Editions(database));
    }

    [Fact]
    public async Task The_author_no_longer_edits_what_was_sent_and_the_secretary_does()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        var editionId = await Story.AtStep(database, "editing", form);
        (form.EditionId, form.Version, form.Title) = (editionId, await Story.Version(database, editionId), "Tiêu đề đã biên tập");

        Assert.False((await Save(database, form)).Done);
        Assert.True((await Save(database, form, Someone.Secretary)).Done);
        Assert.Equal((Someone.Author, "Tiêu đề đã biên tập"), (await Story.Edition(database, editionId)) is var e ? (e.AuthoredById, e.Title) : default);
    }

    [Theory]
    [InlineData("field-review", Someone.CultureReviewer)]
    [InlineData("approval", Someone.Head)]
    public async Task Whoever_judges_does_not_change_the_words(string step, string judge)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        var editionId = await Story.AtStep(database, step, form);
        (form.EditionId, form.Version) = (editionId, await Story.Version(database, editionId));

        Assert.Equal(["workflow.not-from-here"], (await Save(database, form, judge)).Codes());
    }
}
