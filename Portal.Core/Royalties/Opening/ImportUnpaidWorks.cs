using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Opening;

/// <summary>
/// Brings in items that were published before the start and are still to be paid for, as works of the period that is open now. An amount of the
/// old books counts as assessed, by whoever brings it in; with a coefficient alone the work waits to be assessed like any other. Never what is
/// published here, since that has its work already.
/// </summary>
public sealed class ImportUnpaidWorks(PortalStore store, OpeningIntake intake, PayeeSecrets secrets)
{
    public Task<Outcome<OpeningPreview>> CheckAsync(byte[] file) => intake.CheckAsync(store, OpeningKind.Works, file, Permissions.Assess, PlanAsync);

    public Task<Outcome<OpeningDone>> ExecuteAsync(OpeningFile file) => intake.ExecuteAsync(store, OpeningKind.Works, file, Permissions.Assess, PlanAsync);

    private async Task<OpeningPlan> PlanAsync(Operation operation, IReadOnlyList<OpeningLine> lines)
    {
        var plan = new OpeningPlan();
        var known = await PayeeDirectory.OfAsync(operation, secrets);
        var items = new Dictionary<string, OpeningItem>(StringComparer.Ordinal);
        foreach (var line in lines)
            OpeningWorkRow.Read(new OpeningFields(line, plan.Problems), line.Row, known, operation.Today, items);
        var before = await BeforeAsync(operation);
        var published = await PublishedAsync(operation);
        foreach (var item in items.Values.Where(i => i.Parts.Count > 0))
        {
            var problems = plan.Problems.Count;
            if (before.GetValueOrDefault(item.Key) is { } there)
            {
                if (item.IsSame(there)) plan.Add(item.Row, OpeningRowState.Already, item.Words, item.Key, Figures(item));
                else Problem(plan, item, $"Bài “{item.Title}” đã nhập trước đây với nội dung khác: hãy sửa ở kỳ nhuận bút, hoặc xoá dòng này.",
                    "royalties.opening-other-before");
                continue;
            }
            if (published.Contains(item.Key)) Problem(plan, item,
                $"Bài “{item.Title}” ngày {Vietnamese.Date(item.Day)} đăng trên chính hệ thống này nên đã có trong kỳ "
                + "nhuận bút: hãy xoá dòng này, để không chi hai lần.", "royalties.opening-published-here");
            await JudgeAsync(operation, plan, item);
            if (plan.Problems.Count == problems) plan.Add(item.Row, OpeningRowState.Added, item.Words, item.Key, Figures(item), i =>
                AddAsync(operation, item, i));
        }
        return plan;
    }

    private static async Task JudgeAsync(Operation operation, OpeningPlan plan, OpeningItem item)
    {
        if (item.Parts.Sum(p => p.Share) is var sum && sum != 100)
            Problem(plan, item, $"Tỷ lệ của các dòng cùng bài cộng lại là {Vietnamese.Number(sum)}%, phải bằng 100%.", "royalties.opening-share-sum");
        if (item.Amount is null == item.Coefficient is null)
            Problem(plan, item, item.Amount is null ? "Chưa ghi Số tiền, cũng chưa ghi Hệ số: hãy ghi một trong hai."
                : "Ghi cả Số tiền và Hệ số: hãy chỉ ghi một.",
                "royalties.opening-amount-or-coefficient");
        if (item.Amount == Money.Zero) Problem(plan, item, "Số tiền bằng 0: bài không còn gì để chi, hãy xoá dòng này.", "royalties.opening-no-amount");
        if (item.Amount is not null && item.Parts.Any(p => operation.Actor.SelvesContributorIds.Contains(p.Payee.Id)))
            Problem(plan, item, "Bài có phần của chính bạn nên bạn không nhập số tiền được: hãy ghi hệ số để người khác chấm, hoặc để người khác nhập.",
                "royalties.opening-own-work");
        if (item.Coefficient is null && item.Genre is null) return;
        var schedule = await SchedulesInForce.OnAsync(operation.Db, item.Day);
        var genre = schedule is null || item.Genre is null ? null
            : schedule.Genres.Find(g => g.Code == item.Genre || VietnameseText.Fold(g.Name) == VietnameseText.Fold(item.Genre));
        if (genre is not null) item.Genre = genre.Code;
        else if (schedule is null && item.Amount is null)
            Problem(plan, item, AssessmentRefusals.NoSchedule(item.Day).Sentence, "royalties.opening-no-schedule");
        else if (schedule is not null) Problem(plan, item, item.Genre is null ? "Chưa ghi thể loại để chấm theo hệ số."
            : $"Biểu nhuận bút ngày {Vietnamese.Date(item.Day)} không có thể loại “{VietnameseText.Shorten(item.Genre, 40)}”.",
                "royalties.opening-genre-unknown");
    }

    private static async Task AddAsync(Operation operation, OpeningItem item, OpeningImport import)
    {
        var period = await PeriodsOfSpan.TakingAsync(operation, YearMonth.Of(operation.Today));
        var work = item.ToWork(operation, period, import);
        operation.Db.RoyaltyWorks.Add(work);
        await operation.Db.SaveChangesAsync();
        // Whoever says an amount has assessed it: they do not approve the period, and the amount stands in the history
        operation.Record(item.Amount is null ? OpeningImport.Action : RoyaltyWork.AssessedAction, Subject.Work(work.Id),
            $"Nhập đầu kỳ “{item.Title}” (đăng ngày {Vietnamese.Date(item.Day)}) theo tệp “{import.FileName}”"
                + (item.Amount is { } money ? $": thành tiền {money}" : $": hệ số {Vietnamese.Number(item.Coefficient!.Value)}, chờ chấm") + ".");
    }

    private static async Task<Dictionary<string, RoyaltyWork>> BeforeAsync(Operation operation) =>
        await operation.Db.RoyaltyWorks.AsNoTracking().Include(w => w.Lines).Where(w => w.OpeningKey != null).ToDictionaryAsync(w => w.OpeningKey!);

    private static async Task<HashSet<string>> PublishedAsync(Operation operation)
    {
        var works = await operation.Db.RoyaltyWorks.Where(w => w.OpeningKey == null).Select(w => new { w.Title, w.PublishedOn }).ToListAsync();
        return works.Select(w => OpeningItem.KeyOf(w.Title, w.PublishedOn)).ToHashSet(StringComparer.Ordinal);
    }

    private static IReadOnlyList<long> Figures(OpeningItem item) => item.Amount is { } money ? [money.Dong] : [];

    private static void Problem(OpeningPlan plan, OpeningItem item, string sentence, string code) =>
        plan.Problems.Add(OpeningRefusals.OfRow(item.Row, sentence, code));
}
