using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Admin.Kinds.Documents;
using Portal.Core.Editions;
using Portal.Core.Kinds.Documents;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>What a browser kept is taken back as far as it can be, whatever stands in it.</summary>
[Trait("Fault", "SEC9")]
public sealed class KeptFormTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private PortalDatabase database = null!;
    private EditorChoices choices = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        choices = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEditorChoices>().ExecuteAsync());
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private void Fill(string json, EditionForm form, ContentKind? kind)
    {
        var kinds = database.AsSystem().GetRequiredService<ContentKinds>();
        JsonSerializer.Deserialize<KeptForm>(json, Web)!.FillInto(form, choices, kind, kinds, [new DocumentScreen()]);
    }

    private async Task<EditionForm> TakeBackAsync(string json, ContentKind? kind = ContentKind.Article)
    {
        var form = await A.CompleteForm(database);
        Fill(json, form, kind);
        return form;
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "fields": null, "people": null, "pictures": null, "body": null }""")]
    [InlineData("""{ "fields": {}, "people": [null], "pictures": [null] }""")]
    [InlineData("""{ "fields": { "tieu-de": null, "chuyen-muc": "không phải số", "su-kien": "", "linh-vuc": "da-bo", "the-loai": "da-bo" } }""")]
    [InlineData("""{ "fields": { "chuyen-muc": "999999" }, "people": [{ "contributorId": 999999, "role": null, "share": null }] }""")]
    [InlineData("""{ "people": [{ "contributorId": 0, "role": "77", "share": "7O" }], "pictures": [{ "mediaFileId": 0 }] }""")]
    public async Task A_part_that_is_missing_unreadable_or_gone_leaves_the_stored_one(string json)
    {
        var before = await A.CompleteForm(database);
        var form = await TakeBackAsync(json);
        Assert.Equal((before.Title, before.SectionId, before.FieldCode, before.ProposedGenre),
            (form.Title, form.SectionId, form.FieldCode, form.ProposedGenre));
        Assert.All(form.Pictures, p => Assert.NotNull(p.Alt));
        Assert.All(form.Contributors, c => Assert.True(Enum.IsDefined(c.Role)));
    }

    [Fact]
    public async Task The_key_of_the_item_begun_comes_back_with_a_text_that_had_no_address_yet()
    {
        var key = Guid.NewGuid();
        var json = $$"""{ "fields": { "khoa-bai-moi": "{{key}}" } }""";
        Assert.Equal(key, (await TakeBackAsync(json)).StartKey);
        var stored = await A.CompleteForm(database);
        stored.EditionId = 1;
        Fill(json, stored, ContentKind.Article);
        Assert.Null(stored.StartKey);
    }

    [Fact]
    public async Task A_stored_article_stays_an_article_though_a_document_s_section_was_kept()
    {
        var section = await A.Section(database, "van-ban");
        var article = await A.Section(database, "tin-tuc");
        var json = $$"""{ "fields": { "chuyen-muc": "{{section}}" } }""";
        Assert.Equal(article, (await TakeBackAsync(json)).SectionId);
        Assert.Equal(section, (await TakeBackAsync(json, kind: null)).SectionId);
    }

    [Fact]
    public async Task What_was_kept_whole_comes_back_whole()
    {
        var person = await A.Contributor(database, "Người viết");
        choices = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEditorChoices>().ExecuteAsync());
        var form = await TakeBackAsync($$"""
            { "fields": { "tieu-de": "Tên", "sapo": "Tóm", "nguon": "Báo", "su-kien": "20/11/2026 8:15" },
              "people": [{ "contributorId": {{person}}, "role": "Photo", "share": "33,5" }],
              "pictures": [{ "mediaFileId": 7, "preview": "abc", "alt": "Mô tả", "caption": null, "credit": "Ai đó" }] }
            """);
        Assert.Equal(("Tên", "Tóm", "Báo", new DateTime(2026, 11, 20, 8, 15, 0)), (form.Title, form.Abstract, form.Source, form.EventAtLocal));
        var (who, picture) = (Assert.Single(form.Contributors), Assert.Single(form.Pictures));
        Assert.Equal((person, ContributionRole.Photo, 33.5m), (who.ContributorId, who.Role, who.SharePercent));
        Assert.Equal((7, "Mô tả", "", "Ai đó"), (picture.MediaFileId, picture.Alt, picture.Caption, picture.Credit));
    }

    [Fact]
    [Trait("Fault", "ED18")]
    public async Task ED18_a_date_comes_back_as_an_older_build_kept_it_and_what_was_none_comes_back_as_typed()
    {
        Assert.Equal(new DateTime(2026, 11, 20, 8, 15, 0), (await TakeBackAsync("""{ "fields": { "su-kien": "2026-11-20T08:15" } }""")).EventAtLocal);
        var form = await TakeBackAsync("""{ "fields": { "su-kien": "mai 8 giờ" } }""");
        Assert.Null(form.EventAtLocal);
        Assert.Equal("mai 8 giờ", form.Unreadable.TypedIn("EventAtLocal"));
        Assert.Contains("hãy viết như 27/11/2026 08:00", Assert.Single(form.Unreadable.Refusals).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_facts_of_a_document_come_back_and_what_was_not_kept_stays()
    {
        var form = await A.DocumentForm(database, new(2026, 11, 18));
        Fill("""{ "fields": { "so-ky-hieu": "7/TB", "chuc-danh": "Chủ tịch", "ngay-ban-hanh": "20/11/2026", "hieu-luc": "Replaced" } }""",
            form, ContentKind.Document);
        var document = Assert.IsType<DocumentDetails>(form.Details);
        Assert.Equal(("7/TB", "Quyết định", "Chủ tịch", new DateOnly(2026, 11, 20), DocumentStatus.Replaced),
            (document.Number, document.DocumentType, document.SignerTitle, document.IssuedOn!.Value, document.Status));

        Fill("""{ "fields": { "tieu-de": "Tên" } }""", form, ContentKind.Document);
        Assert.Equal("7/TB", document.Number);
    }
}
