using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Admin.History;

/// <summary>The diary of the portal, narrowed by person, day and words.</summary>
public sealed partial class DiaryPage(FindHistory findHistory, FindActors findActors)
{
    private static readonly string[] Folded = [HistoryList.From, HistoryList.To];

    private IReadOnlyList<ActorChoice> actors = [];
    private string typedWords = "";

    protected override ListShape<DiaryRow> Shape => HistoryList.Shape;

    protected override string Path => "nhat-ky";

    protected override bool MayShow => Can(Permissions.SeeHistory);

    private ActorChoice? Actor => actors.FirstOrDefault(a => a.Code == Ask[HistoryList.Actor]);

    protected override async Task<Outcome<Rows<DiaryRow>>> FindAsync(ListAsk ask)
    {
        typedWords = ask[HistoryList.Words] ?? "";
        if (actors.Count == 0) actors = await findActors.ExecuteAsync();
        var (known, leftOut) = DiaryAddress.Read(ask, actors);
        var found = await findHistory.ExecuteAsync(known);
        return found.Done ? found.Value with { LeftOut = [.. found.Value.LeftOut, .. leftOut] } : found;
    }

    private void Go(string key, string? value)
    {
        if ((value ?? "") != (Ask[key] ?? "")) GoTo(Ask.With(key, value));
    }

    private void NarrowWords() => Go(HistoryList.Words, typedWords.Trim());

    private Task<IEnumerable<ActorChoice>> SearchAsync(string? typed, CancellationToken cancel) =>
        Task.FromResult(actors.Where(a => ListArrange.Holds(typed, a.Name)));

    private string? WordsOf(string key, string value) => key switch
    {
        HistoryList.Words => $"“{value}”",
        HistoryList.Actor => actors.FirstOrDefault(a => a.Code == value)?.Name,
        HistoryList.From => "từ " + value,
        HistoryList.To => "đến " + value,
        _ => null,
    };
}
