using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// Makes two records of one person one for what is to come: the record that stays takes over the drafts, the lines and adjustments of periods
/// still being assessed, what is owed or to be taken back, and the pen name of the other, which is never shown again for choice. What was approved, paid or
/// printed keeps its names. Whoever approves or pays periods does it, never the person themselves, and both records must be confirmed with nothing waiting.
/// </summary>
public sealed class MergeContributors(PortalStore store, PayeeSecrets secrets, IEnumerable<IRestOnPayees> resting)
{
    public Task<Outcome<string>> ExecuteAsync(int goneId, int goneVersion, int? staysId, string? reason)
    {
        secrets.Ready();
        return store.WriteAsync<string>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.ApprovePeriod) && !operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
            if (await operation.Db.Contributors.SingleOrDefaultAsync(c => c.Id == goneId) is not { } gone) return AccessRefusals.NotFound;
            if (gone.MergedIntoId is { } done && done == staysId && gone.Version == goneVersion + 1) return await NameAsync(operation, done);
            if (gone.Version != goneVersion) return AccessRefusals.Stale;
            var stays = await operation.Db.Contributors.SingleOrDefaultAsync(c => c.Id == staysId);
            var reasons = await WhyNotAsync(operation, gone, stays, VietnameseText.Tidy(reason));
            if (reasons.Count > 0) return reasons;
            if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
            await ApplyAsync(operation, gone, stays!);
            operation.Record("contributors.merged", Subject.Contributor(stays!.Id), $"Gộp hồ sơ {gone.FullName}{PenOf(gone)} (mã {gone.Id}) vào hồ sơ "
                + $"{stays.FullName} (mã {stays.Id}): bài đang soạn, kỳ đang chấm và khoản còn nợ tính cho {stays.FullName}; giấy tờ đã lập giữ nguyên tên. "
                + $"Lý do: {VietnameseText.Tidy(reason)}");
            // What moves stands in the database under the one that goes until this is stored
            foreach (var one in resting) await one.PayeeChangedAsync(operation, gone.Id);
            foreach (var one in resting) await one.PayeeChangedAsync(operation, stays.Id);
            return stays.FullName;
        });
    }

    private static string PenOf(Contributor person) => person.PenName is { } pen ? $" (bút danh {pen})" : "";

    private static Task<string> NameAsync(Operation operation, int id) =>
        operation.Db.Contributors.Where(c => c.Id == id).Select(c => c.FullName).SingleAsync();

    private async Task<List<Refusal>> WhyNotAsync(Operation operation, Contributor gone, Contributor? stays, string reason)
    {
        var reasons = new List<Refusal>();
        if (reason.Length == 0) reasons.Add(ContributorRefusals.ReasonMissing);
        if (reason.Length > PayeeChange.ReasonLength) reasons.Add(ContributorRefusals.ReasonTooLong);
        if (stays is null || stays.Id == gone.Id) reasons.Add(MergeRefusals.NobodyChosen);
        if (gone.MergedIntoId is not null || stays?.MergedIntoId is not null) reasons.Add(MergeRefusals.MergedAlready);
        if (stays is null) return reasons;
        int[] both = [gone.Id, stays.Id];
        if (both.Any(operation.Actor.SelvesContributorIds.Contains)) reasons.Add(ContributorRefusals.OwnMoney);
        if (gone.AwaitsConfirmation || stays.AwaitsConfirmation
            || await operation.Db.PayeeChanges.AnyAsync(c => both.Contains(c.ContributorId) && c.Status == PayeeChangeStatus.Waiting))
            reasons.Add(MergeRefusals.ChangeWaits);
        if (gone.UserId is not null && stays.UserId is not null && gone.UserId != stays.UserId) reasons.Add(MergeRefusals.TwoAccounts);
        // Two people may bear one name; with two numbers they are two people
        var (one, other) = (secrets.Reveal(gone.TaxCodeProtected), secrets.Reveal(stays.TaxCodeProtected));
        if (one is not null && other is not null && one != other && one.Length == other.Length) reasons.Add(MergeRefusals.TwoNumbers);
        return reasons;
    }

    private static async Task ApplyAsync(Operation operation, Contributor gone, Contributor stays)
    {
        var (db, open) = (operation.Db, PeriodLife.StatesThat(s => s.TakesWorks));
        foreach (var line in await db.RoyaltyLines.Where(l => l.ContributorId == gone.Id && open.Contains(l.Work!.Period!.Status)).ToListAsync())
            line.ContributorId = stays.Id;
        foreach (var adjustment in await db.RoyaltyAdjustments.Where(a => a.ContributorId == gone.Id && open.Contains(a.Period!.Status)).ToListAsync())
            adjustment.ContributorId = stays.Id;
        // What was published keeps its names; what is written on goes out under the record that stays
        foreach (var part in await db.EditionContributors.Where(c => c.ContributorId == gone.Id
            && db.Editions.Any(e => e.Id == c.EditionId && e.PublishedAt == null)).ToListAsync())
            part.ContributorId = stays.Id;
        if (stays.UserId is null) (stays.UserId, gone.UserId) = (gone.UserId, null);
        stays.OtherPenNames = VietnameseText.Start(string.Join("; ", new[] { stays.OtherPenNames, gone.PenName, gone.OtherPenNames }
            .OfType<string>().Where(n => n.Length > 0 && n != stays.PenName).Distinct()), Contributor.OtherPenNamesLength) is { Length: > 0 } names
            ? names : null;
        (gone.MergedIntoId, gone.Active) = (stays.Id, false);
    }
}
