using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Comparing;
using Portal.Core.Editions;
using Portal.Core.Html;
using Portal.Core.Kinds.Documents;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Two people's forms of one edition made one: the text by paragraph, and what stands beside it.</summary>
public class EditionMergeTests
{
    private static async Task<(EditionForm Began, EditorChoices Choices, KindWords Words)> Begun(PortalDatabase database)
    {
        var form = await A.CompleteForm(database);
        var choices = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEditorChoices>().ExecuteAsync());
        return (form, choices, database.AsSystem().GetRequiredService<ContentKinds>().Usual.Words);
    }

    private static string Told(EditionMerge merge) => string.Join("; ", merge.Facts.Select(f => $"{f.State} {f.Label}: {f.Mine} | {f.Theirs}"));

    private static readonly Dictionary<string, MergeChoice> Nothing = [];

    [Fact]
    public async Task What_one_of_two_changed_beside_the_text_is_taken_and_what_both_changed_is_asked_for()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (began, choices, words) = await Begun(database);
        var (mine, theirs) = (began.Copy(), began.Copy());
        (mine.Title, theirs.Title) = ("Ra quân sáng nay", "Ra quân chiều nay");
        mine.Source = "Báo Hải Phòng";
        theirs.FieldCode = "economy";
        theirs.Version = 7;

        var merge = EditionMerge.Of(began, mine, theirs, words, choices);

        Assert.Matches("^Open Tiêu đề: Ra quân sáng nay \\| Ra quân chiều nay; Theirs Lĩnh vực: [^|]+ \\| [^;]+; Mine Nguồn: Báo Hải Phòng \\| $", Told(merge));
        Assert.Equal(1, merge.Undecided(Nothing));
        Assert.Null(merge.With(Nothing));
        var made = merge.With(new Dictionary<string, MergeChoice> { [merge.OpenKeys.Single()] = MergeChoice.Theirs })!;
        Assert.Equal(("Ra quân chiều nay", "Báo Hải Phòng", "economy", 7), (made.Title, made.Source, made.FieldCode, made.Version));
        Assert.Equal((false, true), merge.Keeps(new Dictionary<string, MergeChoice> { [merge.OpenKeys.Single()] = MergeChoice.Theirs }));
        // Neither of the two forms is changed by it
        Assert.Equal(("Ra quân sáng nay", "society"), (mine.Title, mine.FieldCode));
    }

    [Fact]
    public async Task Pictures_and_files_of_both_can_be_kept_and_a_picture_whose_paragraph_is_taken_comes_along()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (began, choices, words) = await Begun(database);
        var (mine, theirs) = (began.Copy(), began.Copy());
        mine.Pictures = [new() { MediaFileId = 3, Alt = "Cờ" }];
        mine.Attachments = [new() { MediaFileId = 8, Name = "Kế hoạch" }];
        theirs.Pictures = [new() { MediaFileId = 4, Caption = "Lễ khai mạc" }];
        theirs.BodyHtml += FigureMarks.Of(4);
        theirs.Attachments = [new() { MediaFileId = 8, Name = "Kế hoạch" }, new() { MediaFileId = 9, Name = "Quyết định" }];

        var merge = EditionMerge.Of(began, mine, theirs, words, choices);
        var own = merge.OpenKeys.ToDictionary(k => k, _ => MergeChoice.Mine);
        var both = merge.OpenKeys.ToDictionary(k => k, _ => MergeChoice.Both);

        Assert.Equal("Open Ảnh: Cờ | Lễ khai mạc; Open Tệp đính kèm: Kế hoạch | Kế hoạch; Quyết định", Told(merge));
        Assert.Equal([3, 4], merge.With(both)!.Pictures.Select(p => p.MediaFileId));
        Assert.Equal([8, 9], merge.With(both)!.Attachments.Select(a => a.MediaFileId));
        Assert.Equal([3, 4], merge.With(own)!.Pictures.Select(p => p.MediaFileId));
        Assert.Equal([8], merge.With(own)!.Attachments.Select(a => a.MediaFileId));
        Assert.EndsWith(FigureMarks.Of(4), merge.With(own)!.BodyHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anh")]
    [InlineData("tep")]
    public async Task Both_lists_kept_turn_down_their_words_of_what_both_hold_so_theirs_are_put_aside(string list)
    {
        using var database = await PortalDatabase.CreateAsync();
        var (began, choices, words) = await Begun(database);
        var (mine, theirs) = (began.Copy(), began.Copy());
        if (list == "anh") (mine.Pictures, theirs.Pictures) = ([new() { MediaFileId = 3, Alt = "Cờ" }], [new() { MediaFileId = 3, Alt = "Cờ đỏ" }]);
        else (mine.Attachments, theirs.Attachments) = ([new() { MediaFileId = 8, Name = "Kế hoạch" }], [new() { MediaFileId = 8, Name = "Toàn văn" }]);
        var both = new Dictionary<string, MergeChoice> { [list] = MergeChoice.Both };

        Assert.Equal((true, false), EditionMerge.Of(began, mine, theirs, words, choices).Keeps(both));
        if (list == "anh") theirs.Pictures = [new() { MediaFileId = 4, Alt = "Lễ" }];
        else theirs.Attachments = [new() { MediaFileId = 9, Name = "Quyết định" }];
        Assert.Equal((true, true), EditionMerge.Of(began, mine, theirs, words, choices).Keeps(both));
    }

    [Fact]
    public async Task A_picture_pointed_at_elsewhere_is_a_change_too_and_is_said()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (began, choices, words) = await Begun(database);
        began.Pictures = [new() { MediaFileId = 3, Alt = "Cờ" }];
        var (mine, theirs) = (began.Copy(), began.Copy());
        (theirs.Pictures[0].FocusX, theirs.Pictures[0].FocusY) = (20, 70);

        var merge = EditionMerge.Of(began, mine, theirs, words, choices);

        Assert.Equal("Theirs Ảnh: Cờ | Cờ (tâm ảnh 20%, 70%)", Told(merge));
        Assert.Equal(20, merge.With(Nothing)!.Pictures[0].FocusX);
    }

    [Fact]
    public async Task Facts_of_a_document_people_and_moments_are_merged_too()
    {
        using var database = await PortalDatabase.CreateAsync();
        var began = await A.DocumentForm(database, new(2026, 11, 19));
        var (_, choices, words) = await Begun(database);
        var (mine, theirs) = (began.Copy(), began.Copy());
        theirs.Details = new DocumentDetails { Number = "13/QĐ-UBND", DocumentType = "Quyết định", Issuer = "UBND phường", IssuedOn = new(2026, 11, 19) };
        mine.EventAtLocal = new(2026, 11, 20, 8, 0, 0);
        mine.Contributors = [new() { ContributorId = await A.Contributor(database, "Mai Anh"), SharePercent = 100 }];

        var merge = EditionMerge.Of(began, mine, theirs, words, choices);

        Assert.Equal(["Mine", "Mine", "Theirs"], merge.Facts.Select(f => f.State.ToString()));
        Assert.Contains("13/QĐ-UBND", merge.Facts[^1].Theirs, StringComparison.Ordinal);
        var made = merge.With(Nothing)!;
        Assert.Equal(("13/QĐ-UBND", 8, 1), (((DocumentDetails)made.Details!).Number, made.EventAtLocal!.Value.Hour, made.Contributors.Count));
    }

    [Fact]
    public async Task A_merged_form_is_saved_on_the_stored_version_with_both_changes()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.BodyHtml = "<p>Có 15 hộ dân dự.</p><p>Họp tại nhà văn hóa tổ 5.</p>";
        var id = await Story.Draft(database, form);
        var (began, mine) = (await Form(), await Form());
        mine.BodyHtml = mine.BodyHtml.Replace("15 hộ", "16 hộ", StringComparison.Ordinal);
        var other = await Form();
        other.BodyHtml = other.BodyHtml.Replace("tổ 5", "tổ 7", StringComparison.Ordinal);
        Story.Must(await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(other));
        var (_, choices, words) = await Begun(database);

        var made = EditionMerge.Of(began, mine, await Form(), words, choices).With(Nothing)!;
        Story.Must(await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(made));

        Assert.Equal("<p>Có 16 hộ dân dự.</p><p>Họp tại nhà văn hóa tổ 7.</p>", (await Story.Edition(database, id)).BodyHtml);

        async Task<EditionForm> Form() => Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(id)).Form;
    }
}
