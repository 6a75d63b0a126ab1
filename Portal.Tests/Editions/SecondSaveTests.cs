using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>A save that comes after somebody else's.</summary>
public sealed class SecondSaveTests : AdminTestContext
{
    [Fact]
    [Trait("Fault", "ED17")]
    public async Task The_second_save_shows_what_differs_and_stores_nothing()
    {
        var id = await Story.Draft(Database);
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        page.WaitForElement("#tieu-de");
        var theirs = Story.Must(await Database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(id)).Form;
        theirs.BodyHtml = "<p>Có 15 hộ dân.</p>";
        Story.Must(await Database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(theirs));

        var answer = await page.InvokeAsync(() => page.Instance.SaveTyped(new("trang", 1, "<p>Có 16 hộ dân.</p>", 23, null), false));

        Assert.True(answer!.Refused);
        var card = page.Find("[data-testid=two-texts]");
        Assert.Equal(("15", "16"), (card.QuerySelector(".compared del")!.TextContent, card.QuerySelector(".compared ins")!.TextContent));
        Assert.Contains("Đào Thị Hạnh đã lưu", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("<p>Có 15 hộ dân.</p>", (await Story.Edition(Database, id)).BodyHtml);
    }

    [Fact]
    public async Task A_stored_form_goes_to_the_browser_and_comes_back_as_it_was()
    {
        var screens = new[] { new Admin.Kinds.Documents.DocumentScreen() };
        var document = await A.DocumentForm(Database, new(2026, 11, 19));
        var choices = Story.Must(await Database.As(Someone.Author).GetRequiredService<GetEditorChoices>().ExecuteAsync());
        var kinds = Database.AsSystem().GetRequiredService<ContentKinds>();
        document.Pictures = [new() { MediaFileId = 7, Alt = "Cờ", Caption = "Lễ khai mạc", Credit = "Mai Anh" }];
        document.Attachments = [new() { MediaFileId = 9, Name = "Quyết định", Kind = Core.Media.Files.FileKind.Docx, Bytes = 1200 }];
        var back = new EditionForm { SectionId = document.SectionId };

        KeptForm.Of(document, screens).FillInto(back, choices, Core.Portals.ContentKind.Document, kinds, screens);

        Assert.Equal(("Lễ khai mạc", 7), (back.Pictures.Single().Caption, back.Pictures.Single().MediaFileId));
        Assert.Equal((9, "Quyết định", Core.Media.Files.FileKind.Docx, 1200L),
            back.Attachments.Single() is var a ? (a.MediaFileId, a.Name, a.Kind, a.Bytes) : default);
        // As it is stored: nothing typed is null
        back.Details!.Tidy();
        Assert.Equal(document.Details!.ToJson(), back.Details!.ToJson());
        Assert.Equal((document.Title, document.Abstract, document.SectionId, document.FieldCode), (back.Title, back.Abstract, back.SectionId, back.FieldCode));
    }
}
