using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;

namespace Portal.Tests.Support;

/// <summary>An item and the edition it was published with.</summary>
public sealed record PublishedItem(int ItemId, int EditionId);

/// <summary>What people of Thành Đông do, one step at a time, each by whoever has the right; a refusal fails the test.</summary>
public static partial class Story
{
    /// <summary>Every point of Thành Đông's checklist.</summary>
    public static IReadOnlyList<string> Ticked { get; } = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value
        .ReviewChecklist.Select(c => c.Code).ToList();

    public static T Must<T>(Outcome<T> outcome) => outcome.Done ? outcome.Value : throw new InvalidOperationException("Refused: " + outcome);

    /// <summary>The codes of the reasons against; empty when done.</summary>
    public static IReadOnlyList<string> Codes(this Outcome outcome) => outcome.Refusals.Select(r => r.Code).ToList();

    public static async Task<int> Draft(PortalDatabase database, EditionForm? form = null, string by = Someone.Author) =>
        Must(await database.As(by).GetRequiredService<SaveDraft>().ExecuteAsync(form ?? await A.CompleteForm(database))).EditionId;

    public static async Task Send(PortalDatabase database, int editionId, string by) =>
        Must(await database.As(by).GetRequiredService<SendEdition>().ExecuteAsync(editionId, await Version(database, editionId)));

    /// <summary>A draft sent on until it stands at that step.</summary>
    public static async Task<int> AtStep(PortalDatabase database, string step, EditionForm? form = null, string by = Someone.Author)
    {
        form ??= await A.CompleteForm(database);
        var editionId = await Draft(database, form, by);
        await SendOn(database, editionId, step, form.FieldCode, by);
        return editionId;
    }

    /// <summary>Sends a draft on, by the right person at each step, until it stands at that step.</summary>
    public static Task SendOn(PortalDatabase database, int editionId, string step, string? field = "society", string author = Someone.Author) =>
        SendOnFrom(database, editionId, "draft", step, field, author);

    /// <summary>The same for an edition that stands at a later step already.</summary>
    public static async Task SendOnFrom(
        PortalDatabase database, int editionId, string from, string step, string? field = "society", string author = Someone.Author)
    {
        var begun = false;
        var reviewer = field is "economy" or "security" or "defence" ? Someone.EconomyReviewer : Someone.CultureReviewer;
        foreach (var (at, who) in new[] { ("draft", author), ("editing", Someone.Secretary), ("field-review", reviewer) })
        {
            if (at == step) return;
            begun |= at == from;
            if (!begun) continue;
            await Send(database, editionId, who);
        }
    }

    public static async Task<PublishedItem> Publish(PortalDatabase database, EditionForm? form = null, string by = Someone.Head, string author = Someone.Author)
    {
        var editionId = await AtStep(database, "approval", form, author);
        return new(await PublishEdition(database, editionId, by), editionId);
    }

    public static async Task<int> PublishEdition(PortalDatabase database, int editionId, string by = Someone.Head) =>
        Must(await database.As(by).GetRequiredService<PublishEdition>().ExecuteAsync(editionId, await Version(database, editionId), Ticked));

    public static async Task Withdraw(PortalDatabase database, int editionId) =>
        Must(await database.As(Someone.Head).GetRequiredService<WithdrawItem>().ExecuteAsync(editionId, await Version(database, editionId), "Sai số liệu"));

    /// <summary>Throws a draft away.</summary>
    public static async Task<int> Bin(PortalDatabase database, int editionId, string by = Someone.Author, string? reason = null) =>
        Must(await database.As(by).GetRequiredService<BinEdition>().ExecuteAsync(editionId, await Version(database, editionId), reason));

    public static async Task<int> Return(PortalDatabase database, int editionId, string by, string? toStep = null, string reason = "Thiếu ảnh") =>
        Must(await database.As(by).GetRequiredService<ReturnEdition>().ExecuteAsync(editionId, await Version(database, editionId), reason, toStep));

    public static async Task<int> Version(PortalDatabase database, int editionId)
    {
        await using var db = database.Context();
        return await db.Editions.Where(e => e.Id == editionId).Select(e => e.Version).SingleAsync();
    }

    public static async Task<Edition> Edition(PortalDatabase database, int editionId)
    {
        await using var db = database.Context();
        return await db.Editions.Include(e => e.Contributors).Include(e => e.Pictures).Include(e => e.Item).AsSplitQuery().SingleAsync(e => e.Id == editionId);
    }

    public static async Task<RoyaltyWork> Work(PortalDatabase database, int itemId)
    {
        await using var db = database.Context();
        return await db.RoyaltyWorks.Include(w => w.Period).Include(w => w.Lines).Include(w => w.Additions).AsSplitQuery().SingleAsync(w => w.ItemId == itemId);
    }

    public static async Task<RoyaltyPeriod> Period(PortalDatabase database, YearMonth month)
    {
        await using var db = database.Context();
        return await db.RoyaltyPeriods.SingleAsync(p => p.Month == month);
    }

    public static async Task<Outcome<Money>> TryAssess(
        PortalDatabase database, int itemId, decimal? coefficient = 1, string? genre = "tin", string by = Someone.Secretary, decimal addition = 0)
    {
        var work = await Work(database, itemId);
        return await database.As(by).GetRequiredService<AssessWork>().ExecuteAsync(
            new(work.Id, work.Version, genre, coefficient, Additions(addition), null));
    }

    /// <summary>A per cent as additions of the law: difficult conditions first, then a foreign language, then for children.</summary>
    private static List<AdditionForm> Additions(decimal percent)
    {
        var given = new List<AdditionForm>();
        foreach (var (code, most) in new[] { ("kho-khan", 100m), ("tieng-nuoc-ngoai", 50m), ("thieu-nhi-dan-toc", decimal.MaxValue) })
        {
            var part = Math.Min(percent, most);
            if (part == 0) break;
            given.Add(new(code, part, "Đêm bão số 9"));
            percent -= part;
        }
        return given;
    }

    /// <summary>Assesses by everything a form can say.</summary>
    public static async Task<Outcome<Money>> TryAssess(
        PortalDatabase database, int itemId, Func<AssessmentForm, AssessmentForm> with, string by = Someone.Secretary)
    {
        var work = await Work(database, itemId);
        return await database.As(by).GetRequiredService<AssessWork>().ExecuteAsync(with(new(work.Id, work.Version, "tin", null, [], null)));
    }

    public static async Task<Outcome<Money>> TryConsent(PortalDatabase database, int itemId, string by = Someone.Head)
    {
        var work = await Work(database, itemId);
        return await database.As(by).GetRequiredService<ConsentOutsideFrame>().ExecuteAsync(work.Id, work.Version);
    }

    public static async Task<Money> Assess(PortalDatabase database, int itemId, decimal coefficient = 1, string genre = "tin") =>
        Must(await TryAssess(database, itemId, coefficient, genre));

    /// <summary>A payee entered or changed by the secretary; what the money depends on is only proposed.</summary>
    public static Task<Outcome<int>> TrySavePayee(PortalDatabase database, PayeeForm form, string by = Someone.Secretary) =>
        database.As(by).GetRequiredService<SaveContributor>().ExecuteAsync(form);

    /// <summary>A payee entered or changed by the secretary and confirmed by finance.</summary>
    public static async Task<int> Payee(PortalDatabase database, PayeeForm form)
    {
        var id = Must(await TrySavePayee(database, form));
        Must(await TryConfirm(database, id, form.BankAccount));
        return id;
    }

    /// <summary>The second person's yes to what waits for a payee.</summary>
    public static async Task<Outcome<string>> TryConfirm(PortalDatabase database, int contributorId, string? account = null, string by = Someone.Finance)
    {
        var change = await Waiting(database, contributorId);
        return await database.As(by).GetRequiredService<DecidePayeeChange>().ConfirmAsync(change.Id, change.Version, account);
    }

    public static async Task<PayeeChange> Waiting(PortalDatabase database, int contributorId)
    {
        await using var db = database.Context();
        return await db.PayeeChanges.SingleAsync(c => c.ContributorId == contributorId && c.Status == PayeeChangeStatus.Waiting);
    }

    public static async Task<Contributor> Contributor(PortalDatabase database, int id)
    {
        await using var db = database.Context();
        return await db.Contributors.SingleAsync(c => c.Id == id);
    }

    public static async Task<Outcome<PeriodSpan>> TryClose(PortalDatabase database, YearMonth month, string by = Someone.Finance)
    {
        var period = await Period(database, month);
        return await database.As(by).GetRequiredService<CloseRoyaltyPeriod>().ExecuteAsync(period.Id, period.Version);
    }

    /// <summary>A period of November 2026 with one assessed work, brought to that status on 20/11/2026.</summary>
    public static async Task<PublishedItem> PeriodAt(PortalDatabase database, RoyaltyPeriodStatus status)
    {
        await A.Schedule(database);
        var item = await Publish(database);
        await Assess(database, item.ItemId);
        var month = new YearMonth(2026, 11);
        if (status >= RoyaltyPeriodStatus.Assessed) Must(await TryFinish(database, month));
        if (status >= RoyaltyPeriodStatus.Approved) Must(await TryApprove(database, month));
        if (status >= RoyaltyPeriodStatus.HandedOver) Must(await TryHandOver(database, month));
        if (status >= RoyaltyPeriodStatus.Paid) Must(await TryPay(database, month, new(2026, 11, 20)));
        if (status >= RoyaltyPeriodStatus.Closed) Must(await TryClose(database, month));
        return item;
    }
}
