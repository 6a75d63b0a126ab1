using Portal.Core.Comments;
using Portal.Core.Editions;
using Portal.Core.Schedules;

namespace Portal.Admin.Sample;

/// <summary>Leaves an article in work as it says: at its step, with who has it and what was said of it; returned, scheduled or thrown away.</summary>
internal sealed class SampleWork(SampleDesk desk, SampleClock clock)
{
    /// <param name="article">Its <c>State</c> is a step's code, or draft, returned, scheduled, binned.</param>
    /// <param name="local">When it came to stand so, in Viet Nam time.</param>
    /// <param name="turn">Whose turn it is where several hold a part.</param>
    /// <param name="hours">How long before that its event was.</param>
    public async Task LeaveAsync(SampleArticle article, DateTime local, int turn, double hours)
    {
        clock.SetLocal(local);
        var (end, drafter) = (clock.Utc, desk.Cast.DrafterOf(article));
        var form = desk.Cast.FormOf(article, local.AddHours(-hours));
        var editionId = await desk.DraftAsync(form, drafter, end.AddMinutes(-12));
        Task SendUntilAsync(string step) => desk.SendUntilAsync(editionId, step, form, drafter, end.AddMinutes(-10), turn);
        switch (article.State)
        {
            case "draft":
                return;
            case "binned":
                LoadSample.Must(await desk.Verb<BinEdition>().ExecuteAsync(editionId, await desk.VersionAsync(editionId), article.Reason));
                return;
            case "returned":
                await SendUntilAsync(desk.Second.Code);
                await desk.ReturnAsync(editionId, article.Reason, turn);
                return;
            case "scheduled":
                await SendUntilAsync(desk.Last.Code);
                await ScheduleAsync(editionId, DateOnly.FromDateTime(local), turn);
                return;
            default:
                await SendUntilAsync(article.State!);
                await TalkAsync(article, form, editionId, drafter, turn);
                return;
        }
    }

    /// <summary>For the morning after tomorrow, a day off or not.</summary>
    private async Task ScheduleAsync(int editionId, DateOnly day, int turn)
    {
        desk.Act(desk.Hands.Approver(turn));
        LoadSample.Must(await desk.Verb<ScheduleEdition>().ExecuteAsync(editionId, await desk.VersionAsync(editionId),
            day.AddDays(2).ToDateTime(new TimeOnly(8, 0)), desk.Checklist, anyway: true));
    }

    private async Task TalkAsync(SampleArticle article, EditionForm form, int editionId, string drafter, int turn)
    {
        var holder = article.Held is { } held ? desk.Hands.Of(held) : desk.WhoAt(desk.StepOf(article.State!), form, turn);
        desk.Act(holder);
        if (article.Held is not null) LoadSample.Must(await desk.Verb<HoldEdition>().ExecuteAsync(editionId, new HoldForm()));
        if (article.Remarks.Count == 0) return;
        var comment = LoadSample.Must(await desk.Verb<CommentOnPassage>().ExecuteAsync(editionId, Passage(article.Body), article.Remarks[0]));
        clock.Utc = clock.Utc.AddMinutes(4);
        desk.Act(drafter);
        foreach (var answer in article.Remarks.Skip(1)) LoadSample.Must(await desk.Verb<AnswerComment>().ExecuteAsync(editionId, comment, answer));
    }

    /// <summary>The first sentence of the first paragraph that is neither heading nor list nor table.</summary>
    private static PassageAnchor Passage(IReadOnlyList<string> body)
    {
        var at = body.TakeWhile(p => p[0] is '#' or '-' or '|').Count();
        var before = string.Join(' ', body.Take(at).SelectMany(SampleHtml.Words));
        var quote = body[at].Split(". ")[0];
        return new(quote, before, body[at][quote.Length..], before.Length);
    }
}
