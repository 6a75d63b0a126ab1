using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Core.Editions;
using Portal.Core.Lists;
using Portal.Core.Queries;

namespace Portal.Admin.Queries;

/// <summary>
/// Looks items up by many conditions, and keeps what is asked again and again under a name (<c>luu</c> in the address names the one that is open).
/// </summary>
public sealed partial class QueryPage(
    FindByQuery find, FindQueries findQueries, GetQueryChoices getChoices, FindPeople findPeople, QueryList list, ContentKinds kinds)
{
    /// <summary>Conditions behind "Thêm điều kiện".</summary>
    private static readonly string[] Folded =
    [
        QueryAsk.KindOf, QueryAsk.Section, QueryAsk.Genre, QueryAsk.Unit, QueryAsk.Person, QueryAsk.From, QueryAsk.To, QueryAsk.Pictures,
        QueryAsk.Attachments, QueryAsk.Timeliness, QueryAsk.Royalty,
    ];

    private const string NotThere = "Truy vấn đã lưu này không còn, hoặc là của riêng người khác: danh sách vẫn theo các điều kiện trong địa chỉ.";

    private QueryChoices choices = QueryChoices.None;
    private IReadOnlyList<PersonChoice> people = [];
    private KeptQueries kept = KeptQueries.None;
    private QuerySums? sums;
    private bool choicesRead;
    private bool keeping;
    private string typedWords = "";

    protected override ListShape<QueryRow> Shape => list.Shape;
    protected override string Path => QueryAsk.Path;

    /// <summary>The kept query the address was opened from, if it is there and may be seen.</summary>
    private QueryKept? Opened => kept.All.FirstOrDefault(q => Text(q.Id) == Ask[QueryAsk.Kept]);

    private string Title => Opened is { } query ? $"Tra cứu: {VietnameseText.Shorten(query.Name, 60)}" : "Tra cứu tin, bài";

    /// <summary>What is kept holds the columns that are in sight.</summary>
    private ListAsk AskWithColumns => Ask with { Columns = Shape.Chosen(Ask.Columns ?? Settings.Columns).Columns.Select(c => c.Code).ToList() };

    private IEnumerable<(string Code, string Words)> KindChoices => kinds.All.Select(k => (k.Words.Code, k.Words.InQueue));

    protected override async Task<Outcome<Rows<QueryRow>>> FindAsync(ListAsk ask)
    {
        typedWords = ask[QueryAsk.Words] ?? "";
        if (!choicesRead) await ReadChoicesAsync();
        var found = await find.ExecuteAsync(ask);
        if (!found.Done) return found.As<Rows<QueryRow>>();
        sums = found.Value.Sums;
        var rows = found.Value.Rows;
        return ask[QueryAsk.Kept] is not null && Opened is null ? rows with { LeftOut = [.. rows.LeftOut, NotThere] } : rows;
    }

    private async Task ReadChoicesAsync()
    {
        (choices, people, kept) = (await getChoices.ExecuteAsync(), await findPeople.ExecuteAsync(), await findQueries.ExecuteAsync());
        choicesRead = true;
    }

    private async Task ReadKeptAsync() => kept = await findQueries.ExecuteAsync();

    /// <summary>A span told from today or days by hand, never both.</summary>
    private void GoToSpan(string code) => GoTo(Ask.With(QueryAsk.From, null).With(QueryAsk.To, null).With(QueryAsk.Span, code));

    private void NarrowWords()
    {
        if (typedWords.Trim() != (Ask[QueryAsk.Words] ?? "")) GoTo(Ask.With(QueryAsk.Words, typedWords));
    }

    /// <summary>The folded conditions in words; those in sight are said by their fields, the query that is open by the head.</summary>
    private string? WordsOf(string key, string value) => key switch
    {
        QueryAsk.Words => $"“{value}”",
        QueryAsk.KindOf => kinds.Find(value)?.Words.InQueue,
        QueryAsk.Section => NameIn(choices.Sections, value) ?? "chuyên mục khác",
        QueryAsk.Genre => NameIn(choices.Genres, value) ?? "thể loại khác",
        QueryAsk.Unit => NameIn(choices.Units, value) ?? "đơn vị khác",
        QueryAsk.Person => people.FirstOrDefault(p => p.Code == value)?.Name ?? "một người",
        QueryAsk.From => "đăng từ " + value,
        QueryAsk.To => "đăng đến " + value,
        QueryAsk.Pictures => value == "co" ? "có ảnh" : "không có ảnh",
        QueryAsk.Attachments => value == "co" ? "có tệp đính kèm" : "không có tệp đính kèm",
        QueryAsk.Timeliness => Vietnamese.Small(QueryAsk.Timelinesses.FirstOrDefault(t => t.Code == value).Words ?? value),
        QueryAsk.Royalty => "nhuận bút: " + Vietnamese.Small(QueryAsk.Royalties.FirstOrDefault(r => r.Code == value).Words ?? value),
        _ => null,
    };

    private static string? NameIn(IReadOnlyList<QueryChoice> choices, string code) => choices.FirstOrDefault(c => c.Code == code)?.Words;

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private string NothingHere => Ask.IsNarrowed ? "Không có tin, bài nào khớp với các điều kiện: hãy bớt điều kiện hoặc viết cụm từ ngắn hơn."
        : "Chưa có tin, bài nào bạn được xem ở cổng này.";
}
