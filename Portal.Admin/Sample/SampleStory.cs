using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Sample;

/// <summary>
/// Six months of one portal, told event by event in order of time: people write, send, review and publish. Works are
/// assessed the next day. Each month is approved on the 3rd, paid on the 5th and closed on the 6th of the next.
/// </summary>
internal sealed class SampleStory(
    PortalProfile profile, SampleFile file, IServiceProvider services, SampleClock clock, SampleUser user, DateTime nowLocal,
    IReadOnlyDictionary<string, IntakePicture> pictures)
{
    private readonly PriorityQueue<Func<Task>, (DateTime, int)> events = new();
    private readonly EditorialWorkflow workflow = EditorialWorkflow.From(profile.Workflow);
    private readonly string at = profile.Id.Replace("-", "", StringComparison.Ordinal);
    private SampleCast cast = null!;
    private int order;

    public async Task TellAsync()
    {
        var first = nowLocal.AddDays(-file.Documents.Select(d => d.DaysAgo).Concat(file.Articles.Select(a => a.DaysAgo)).Max() - 2);
        clock.SetLocal(first);
        cast = await SampleCast.CreateAsync(services, profile, file, pictures, DateOnly.FromDateTime(nowLocal), At(first));
        var today = DateOnly.FromDateTime(nowLocal);
        foreach (var document in file.Documents) Plan(today.AddDays(-document.DaysAgo).ToDateTime(new TimeOnly(9, 15)), () =>
            PublishDocumentAsync(document));
        foreach (var article in file.Articles) Plan(article.At(today), () => PublishArticleAsync(article, today));
        for (var month = YearMonth.Of(DateOnly.FromDateTime(first)); month.CompareTo(YearMonth.Of(today)) < 0; month = month.Next) PlanMonthEnd(month);
        while (events.TryDequeue(out var happen, out var when))
        {
            clock.SetLocal(when.Item1);
            await happen();
        }
        // What is under way now is told last, a few minutes apart, so that the queue is in a believable order
        foreach (var (article, i) in file.InProgress.Select((a, i) => (a, i)))
            await LeaveInProgressAsync(article, nowLocal.AddMinutes(-20 * (file.InProgress.Count - i)));
    }

    private void Plan(DateTime local, Func<Task> happen)
    {
        if (local <= nowLocal) events.Enqueue(happen, (local, order++));
    }

    /// <summary>With its whole text as a Word file, as a document is published.</summary>
    private async Task PublishDocumentAsync(SampleDocument document)
    {
        var form = cast.FormOf(document);
        Act("tacgia");
        using var word = SampleWord.Of(document);
        form.Attachments.Add(AttachmentForm.Of(LoadSample.Must(await services.GetRequiredService<TakeFile>().ExecuteAsync(
            word, $"{document.DocumentType} {document.Number}".Trim().Replace('/', '-') + ".docx", word.Length))));
        await PublishAsync(form, field: null);
    }

    private async Task PublishArticleAsync(SampleArticle article, DateOnly today)
    {
        var published = article.At(today);
        var itemId = await PublishAsync(cast.FormOf(article, published.AddHours(-article.EventHoursBefore)), article.Field);
        Plan(published.AddDays(1), () => AssessAsync(itemId, article.Genre));
    }

    /// <summary>Draft to public in half an hour of simulated time, each step by the person whose part it is.</summary>
    private async Task<int> PublishAsync(EditionForm form, string? field)
    {
        var end = clock.Utc;
        var editionId = await DraftAsync(form, end.AddMinutes(-30));
        await SendUntilAsync(editionId, workflow.Last.Code, form.SectionId, field, end.AddMinutes(-25));
        clock.Utc = end;
        Act("truongban");
        return LoadSample.Must(await services.GetRequiredService<PublishEdition>().ExecuteAsync(
            editionId, await VersionAsync(editionId), profile.ReviewChecklist.Select(c => c.Code).ToList()));
    }

    private async Task LeaveInProgressAsync(SampleArticle article, DateTime local)
    {
        clock.SetLocal(local);
        var end = clock.Utc;
        var editionId = await DraftAsync(cast.FormOf(article, local.AddHours(-Math.Min(article.EventHoursBefore, 6))), end.AddMinutes(-12));
        var sectionId = cast.SectionIds[article.Section];
        switch (article.State)
        {
            case "draft":
                break;
            case "returned":
                await SendUntilAsync(editionId, workflow.Steps[1].Code, sectionId, article.Field, end.AddMinutes(-10));
                Act("thuky");
                LoadSample.Must(await services.GetRequiredService<ReturnEdition>().ExecuteAsync(editionId, await VersionAsync(editionId), article.Reason));
                break;
            default:
                await SendUntilAsync(editionId, article.State!, sectionId, article.Field, end.AddMinutes(-10));
                break;
        }
    }

    private async Task<int> DraftAsync(EditionForm form, DateTime utc)
    {
        clock.Utc = utc;
        Act("tacgia");
        return LoadSample.Must(await services.GetRequiredService<SaveDraft>().ExecuteAsync(form)).EditionId;
    }

    private async Task SendUntilAsync(int editionId, string stepCode, int sectionId, string? field, DateTime utc)
    {
        for (var step = workflow.First; step.Code != stepCode; step = workflow.Steps[step.Index + 1])
        {
            clock.Utc = utc;
            utc = utc.AddMinutes(8);
            Act(step == workflow.First ? "tacgia" : step.UnitScoped ? $"duyet.{cast.ReviewerOf(sectionId, field).Replace("-", "", StringComparison.Ordinal)}"
                : "thuky");
            LoadSample.Must(await services.GetRequiredService<SendEdition>().ExecuteAsync(editionId, await VersionAsync(editionId)));
        }
    }

    private async Task AssessAsync(int itemId, string genreCode)
    {
        var work = await At(db => db.RoyaltyWorks.AsNoTracking().SingleAsync(w => w.ItemId == itemId));
        var genre = cast.Genres[genreCode];
        Act("thuky");
        LoadSample.Must(await services.GetRequiredService<AssessWork>().ExecuteAsync(
            new AssessmentForm(work.Id, work.Version, genreCode, Math.Round((genre.Min + genre.Max) / 2, 1), 0, null)));
    }

    private void PlanMonthEnd(YearMonth month)
    {
        var next = month.Next.FirstDay.ToDateTime(new TimeOnly(10, 0));
        Plan(next.AddDays(2), () => OnPeriodAsync(month, "truongban", async p =>
            LoadSample.Must(await services.GetRequiredService<ApproveRoyaltyPeriod>().ExecuteAsync(p.Id, p.Version))));
        Plan(next.AddDays(4), () => OnPeriodAsync(month, "ketoan", async p =>
            LoadSample.Must(await services.GetRequiredService<PayRoyaltyPeriod>().ExecuteAsync(p.Id, p.Version, DateOnly.FromDateTime(next.AddDays(4))))));
        Plan(next.AddDays(5), () => OnPeriodAsync(month, "ketoan", async p =>
            LoadSample.Must(await services.GetRequiredService<CloseRoyaltyPeriod>().ExecuteAsync(p.Id, p.Version))));
    }

    private async Task OnPeriodAsync(YearMonth month, string who, Func<RoyaltyPeriod, Task> act)
    {
        var period = await At(db => db.RoyaltyPeriods.AsNoTracking().SingleOrDefaultAsync(p => p.Month == month));
        if (period is null) return;
        Act(who);
        await act(period);
    }

    private Task<int> VersionAsync(int editionId) => At(db => db.Editions.Where(e => e.Id == editionId).Select(e => e.Version).SingleAsync());

    private Task<T> At<T>(Func<PortalDbContext, Task<T>> ask) => services.GetRequiredService<PortalStore>().ReadAsync(operation => ask(operation.Db));

    private static DateOnly At(DateTime local) => DateOnly.FromDateTime(local);

    private void Act(string who) => user.UserId = cast.UserIds[$"{who}.{at}"];
}
