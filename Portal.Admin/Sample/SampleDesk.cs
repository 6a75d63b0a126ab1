using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Sample;

/// <summary>The verbs of a portal's people as the story calls them: each by whose part it is, at the time the clock was set to.</summary>
internal sealed class SampleDesk(IServiceProvider services, SampleClock clock, SampleUser user, SampleCast cast, SampleHands hands, PortalProfile profile)
{
    private readonly EditorialWorkflow workflow = EditorialWorkflow.From(profile.Workflow);
    private readonly IReadOnlyList<string> checklist = profile.ReviewChecklist.Select(c => c.Code).ToList();

    public SampleCast Cast => cast;
    public SampleHands Hands => hands;
    public WorkflowStep Last => workflow.Last;
    public WorkflowStep Second => workflow.Steps[1];
    public IReadOnlyList<string> Checklist => checklist;

    public T Verb<T>() where T : notnull => services.GetRequiredService<T>();

    public void Act(string userName) => user.UserId = cast.UserIds[userName];

    public async Task<int> DraftAsync(EditionForm form, string who, DateTime utc)
    {
        clock.Utc = utc;
        Act(who);
        return LoadSample.Must(await Verb<SaveDraft>().ExecuteAsync(form)).EditionId;
    }

    /// <summary>On from the draft to that step, eight minutes at each.</summary>
    public async Task SendUntilAsync(int editionId, string stepCode, EditionForm form, string drafter, DateTime utc, int turn)
    {
        for (var step = workflow.First; step.Code != stepCode; step = workflow.Steps[step.Index + 1])
        {
            clock.Utc = utc;
            utc = utc.AddMinutes(8);
            Act(step == workflow.First ? drafter : WhoAt(step, form, turn));
            LoadSample.Must(await Verb<SendEdition>().ExecuteAsync(editionId, await VersionAsync(editionId)));
        }
    }

    /// <summary>Draft to public in half an hour of simulated time, each step by the person whose part it is. Returns the item.</summary>
    public async Task<int> PublishAsync(EditionForm form, string drafter, int turn)
    {
        var end = clock.Utc;
        var editionId = await DraftAsync(form, drafter, end.AddMinutes(-30));
        await SendUntilAsync(editionId, workflow.Last.Code, form, drafter, end.AddMinutes(-25), turn);
        clock.Utc = end;
        return await ApproveAsync(editionId, turn);
    }

    /// <summary>Publishes what stands at the last step. Returns the item.</summary>
    public async Task<int> ApproveAsync(int editionId, int turn)
    {
        Act(hands.Approver(turn));
        return LoadSample.Must(await Verb<PublishEdition>().ExecuteAsync(editionId, await VersionAsync(editionId), checklist));
    }

    public async Task ReturnAsync(int editionId, string? reason, int turn)
    {
        Act(hands.Secretary(turn));
        LoadSample.Must(await Verb<ReturnEdition>().ExecuteAsync(editionId, await VersionAsync(editionId), reason));
    }

    public async Task AssessAsync(int itemId, string genreCode, int turn)
    {
        var work = await At(db => db.RoyaltyWorks.AsNoTracking().SingleAsync(w => w.ItemId == itemId));
        var genre = cast.Genres[genreCode];
        Act(hands.Secretary(turn));
        LoadSample.Must(await Verb<AssessWork>().ExecuteAsync(
            new AssessmentForm(work.Id, work.Version, genreCode, Math.Round((genre.Min + genre.Max) / 2, 1), [], null)));
    }

    /// <summary>Nothing where that month has no period.</summary>
    public async Task OnPeriodAsync(YearMonth month, string who, Func<RoyaltyPeriod, Task> act)
    {
        var period = await At(db => db.RoyaltyPeriods.AsNoTracking().SingleOrDefaultAsync(p => p.Month == month));
        if (period is null) return;
        Act(hands.Of(who));
        await act(period);
    }

    public string WhoAt(WorkflowStep step, EditionForm form, int turn) =>
        hands.AtStep(step, step.UnitScoped ? cast.ReviewerOf(form.SectionId, form.FieldCode) : null, turn);

    public WorkflowStep StepOf(string code) => workflow.StepOf(code);

    public Task<int> VersionAsync(int editionId) => At(db => db.Editions.Where(e => e.Id == editionId).Select(e => e.Version).SingleAsync());

    public Task<int> LiveEditionAsync(int itemId) => At(db => db.Items.Where(i => i.Id == itemId).Select(i => i.LiveEditionId!.Value).SingleAsync());

    private Task<T> At<T>(Func<PortalDbContext, Task<T>> ask) => Verb<PortalStore>().ReadAsync(operation => ask(operation.Db));
}
