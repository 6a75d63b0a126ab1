using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>A save without an answer is taken for done only where just what was sent is stored.</summary>
[Trait("Fault", "ED1")]
public sealed class SentFormTests
{
    private static async Task<bool> WasStored(PortalDatabase database, EditionForm sent, Action<EditionForm> butStored)
    {
        var known = SentForm.Of(sent)!;
        butStored(sent);
        Story.Must(await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(sent));
        return known.WasStoredAs(Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(sent.EditionId!.Value)).Form);
    }

    private static async Task<EditionForm> Open(PortalDatabase database, EditionForm form)
    {
        var id = await Story.Draft(database, form);
        return Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(id)).Form;
    }

    public static TheoryData<string, bool, Action<EditionForm>> Changes => new()
    {
        { "nothing", true, _ => { } },
        { "words", false, f => f.Title = "Tên khác" },
        { "source", false, f => f.Source = "Báo khác" },
        { "moment", false, f => f.EventAtLocal = new(2026, 11, 17, 8, 0, 0) },
        { "field", false, f => f.FieldCode = "administration" },
        { "role", false, f => f.Contributors[0].Role = ContributionRole.Photo },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task An_article_that_differs_in_anything_is_somebody_elses(string what, bool same, Action<EditionForm> change)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await Open(database, await A.CompleteForm(database));
        form.Title = "  Có   chỗ trống ";
        form.BodyHtml = "<p onclick='x'>Sửa</p>";

        Assert.True(await WasStored(database, form, change) == same, what);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("Phó Chủ tịch", false)]
    public async Task A_document_that_differs_in_its_facts_alone_is_somebody_elses(string? signer, bool same)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await Open(database, await A.DocumentForm(database, new(2026, 11, 18)));
        ((DocumentDetails)form.Details!).Number = " 13/QĐ-UBND ";

        Assert.Equal(same, await WasStored(database, form, f => ((DocumentDetails)f.Details!).SignerTitle = signer));
    }
}
