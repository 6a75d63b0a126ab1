using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Sample.Office;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Law;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;

namespace Portal.Admin.Sample;

/// <summary>
/// The past months of one portal, told event by event in order of time: people write, send, review and publish. Works are
/// assessed the next day. Each month is finished on the 2nd, approved on the 3rd, handed over on the
/// 4th, paid on the 5th and closed on the 6th of the next. At the city's office the last of them was paid in part, and the rest is drawn up since yesterday.
/// </summary>
internal sealed class SampleStory(
    PortalProfile profile, SampleSize size, IServiceProvider services, SampleClock clock, SampleUser user, DateTime nowLocal,
    IReadOnlyDictionary<string, IntakePicture> pictures)
{
    /// <summary>The one portal with a payment that is drawn up and waits: no test of the running portal pays there.</summary>
    private const string Drawing = "hai-phong";

    private readonly PriorityQueue<Func<Task>, (DateTime, int)> events = new();
    private readonly DateOnly today = DateOnly.FromDateTime(nowLocal);
    private SampleDesk desk = null!;
    private int order;
    private int turn;

    /// <summary>For whoever watches: called after each event with the portal's id.</summary>
    public Action<string>? Happened { get; init; }

    /// <summary>Nothing where somebody was faster and has begun to work: theirs is not mixed with it. Throws when it is stopped.</summary>
    public async Task TellAsync(CancellationToken cancel)
    {
        if (await services.GetRequiredService<PortalStore>().ReadAsync(operation => operation.Db.Items.AnyAsync())) return;
        var (file, office) = Content();
        var first = nowLocal.AddDays(-file.Documents.Select(d => d.DaysAgo).Concat(file.Articles.Select(a => a.DaysAgo)).Max() - 2);
        clock.SetLocal(first);
        var hands = new SampleHands(profile, size);
        desk = new(services, clock, user, await SampleCast.CreateAsync(services, profile, hands, file, pictures, today, DateOnly.FromDateTime(first)),
            hands, profile);
        foreach (var document in file.Documents) Plan(today.AddDays(-document.DaysAgo).ToDateTime(new TimeOnly(9, 15)), () =>
            PublishDocumentAsync(document));
        foreach (var article in file.Articles) Plan(article.At(today), () => PublishArticleAsync(article));
        for (var month = YearMonth.Of(DateOnly.FromDateTime(first)); month.CompareTo(YearMonth.Of(today)) < 0; month = month.Next) PlanMonthEnd(month);
        if (profile.Id == Drawing) Plan(today.AddDays(-1).ToDateTime(new TimeOnly(15, 0)), () => desk.OnPeriodAsync(PaidInPart, "ketoan", DrawRestAsync));
        new SampleBudget(desk, profile, size).PlanInto(Plan, first, today);
        var telling = office is null ? null : new OfficeTelling(desk, clock, office, today, nowLocal, PublishArticleAsync);
        var now = telling?.PlanInto(Plan) ?? [];
        while (events.TryDequeue(out var happen, out var when))
        {
            cancel.ThrowIfCancellationRequested();
            clock.SetLocal(when.Item1);
            await happen();
            Happened?.Invoke(profile.Id);
        }
        // What is under way now is told last, a few minutes apart, so that the queue is in a believable order
        IReadOnlyList<SampleArticle> last = [.. now, .. file.InProgress];
        foreach (var (article, i) in last.Select((a, i) => (a, i)))
        {
            cancel.ThrowIfCancellationRequested();
            await new SampleWork(desk, clock).LeaveAsync(article, nowLocal.AddMinutes(-20 * (last.Count - i)), turn++,
                i < now.Count ? article.EventHoursBefore : Math.Min(article.EventHoursBefore, 6));
        }
        if (telling is not null) await telling.AppointAsync();
    }

    private (SampleFile File, OfficeStory? Office) Content()
    {
        var hand = SampleFile.Read(profile.Id);
        return size == SampleSize.Small ? (hand, null) : new OfficeWriter(profile, hand, today, services.GetRequiredService<LawTables>().Calendar).Write();
    }

    private void Plan(DateTime local, Func<Task> happen)
    {
        if (local <= nowLocal) events.Enqueue(happen, (local, order++));
    }

    /// <summary>With its whole text as a Word file, as a document is published.</summary>
    private async Task PublishDocumentAsync(SampleDocument document)
    {
        var (form, author) = (desk.Cast.FormOf(document), desk.Hands.Of("tacgia"));
        desk.Act(author);
        using var word = SampleWord.Of(document);
        form.Attachments.Add(AttachmentForm.Of(LoadSample.Must(await desk.Verb<TakeFile>().ExecuteAsync(
            word, $"{document.DocumentType} {document.Number}".Trim().Replace('/', '-') + ".docx", word.Length))));
        await desk.PublishAsync(form, author, turn++);
    }

    private async Task<int> PublishArticleAsync(SampleArticle article)
    {
        var (published, whose) = (article.At(today), turn++);
        var form = desk.Cast.FormOf(article, published.AddHours(-article.EventHoursBefore));
        var itemId = await desk.PublishAsync(form, desk.Cast.DrafterOf(article), whose);
        Plan(published.AddDays(1), () => desk.AssessAsync(itemId, article.Genre, whose));
        return itemId;
    }

    private void PlanMonthEnd(YearMonth month)
    {
        var next = month.Next.FirstDay.ToDateTime(new TimeOnly(10, 0));
        Plan(next.AddDays(1), () => desk.OnPeriodAsync(month, "thuky", async p =>
            LoadSample.Must(await desk.Verb<FinishAssessment>().ExecuteAsync(p.Id, p.Version))));
        Plan(next.AddDays(2), () => desk.OnPeriodAsync(month, "truongban", async p =>
            LoadSample.Must(await desk.Verb<ApproveRoyaltyPeriod>().ExecuteAsync(p.Id, p.Version))));
        Plan(next.AddDays(3), () => desk.OnPeriodAsync(month, "thuky", async p =>
            LoadSample.Must(await desk.Verb<HandOverRoyaltyPeriod>().ExecuteAsync(p.Id, p.Version))));
        Plan(next.AddDays(4), () => desk.OnPeriodAsync(month, "ketoan", p => PayAsync(p, DateOnly.FromDateTime(next.AddDays(4)))));
        Plan(next.AddDays(5), () => desk.OnPeriodAsync(month, "ketoan", async p =>
            LoadSample.Must(await desk.Verb<CloseRoyaltyPeriod>().ExecuteAsync(p.Id, p.Version))));
    }

    /// <summary>The last month that is paid and closed on every day of this one.</summary>
    private YearMonth PaidInPart => YearMonth.Of(today.AddMonths(-2));

    /// <summary>The whole of a month, or what there was money for; an organisation against the invoice it wrote that day.</summary>
    private async Task PayAsync(RoyaltyPeriod period, DateOnly day)
    {
        var form = new DisbursementForm { Periods = [new(period.Id, period.Version)], PaidOn = day };
        if (profile.Id == Drawing && period.Month == PaidInPart) (form.Percent, form.Reason) = (60, "Kinh phí cấp đợt đầu chưa đủ");
        Invoice(form, LoadSample.Must(await desk.Verb<RecordDisbursement>().PreviewAsync(form)), day);
        LoadSample.Must(await desk.Verb<RecordDisbursement>().ExecuteAsync(form));
    }

    private async Task DrawRestAsync(RoyaltyPeriod period)
    {
        var form = new DisbursementForm { Periods = [new(period.Id, period.Version)], PaidOn = today.AddDays(4) };
        Invoice(form, LoadSample.Must(await desk.Verb<DrawDisbursement>().PreviewAsync(form)), today.AddDays(-1));
        LoadSample.Must(await desk.Verb<DrawDisbursement>().ExecuteAsync(form));
    }

    private static void Invoice(DisbursementForm form, DisbursementPreview shown, DateOnly day)
    {
        foreach (var payee in shown.Rows.Where(r => r.Kind == PayeeKind.Organisation))
            form.Invoices[payee.ContributorId] = new() { Number = FormattableString.Invariant($"{day:yyyyMM}{payee.ContributorId:00}"), IssuedOn = day };
    }
}
