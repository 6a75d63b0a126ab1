using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Payees;

/// <summary>Enters a payee's commitment of a year; it spares nothing until a second person has confirmed it (<see cref="DecideTaxCommitment"/>).</summary>
public sealed class SaveTaxCommitment(PortalStore store, IEnumerable<IRestOnPayees> resting)
{
    public Task<Outcome<int>> ExecuteAsync(int contributorId, CommitmentForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePayees)) return AccessRefusals.NotAllowed;
        if (await operation.Db.Contributors.SingleOrDefaultAsync(c => c.Id == contributorId) is not { } person) return AccessRefusals.NotFound;
        var reasons = Reasons(form, operation.Today).ToList();
        if (reasons.Count > 0) return reasons;
        var year = form.Year!.Value;
        if (await LivingAsync(operation, contributorId, year) is { } there) return CommitmentRefusals.Exists(there);
        var commitment = new TaxCommitment
        {
            PortalId = operation.PortalId, ContributorId = contributorId, Year = year, Form = VietnameseText.Tidy(form.Form), SignedOn = form.SignedOn,
            KeptAt = VietnameseText.TidyOrNull(form.KeptAt), ProposedById = operation.Actor.UserId, ProposedByName = operation.Actor.Name,
            ProposedAt = operation.Now,
        };
        operation.Db.TaxCommitments.Add(commitment);
        operation.Record("contributors.commitment-proposed", Subject.Contributor(contributorId),
            $"Nhập bản cam kết thuế năm {year} (mẫu {commitment.Form}, ký ngày {Vietnamese.Date(form.SignedOn!.Value)}) của {person.FullName}.");
        await operation.Db.SaveChangesAsync();
        foreach (var one in resting) await one.PayeeChangedAsync(operation, contributorId);
        return commitment.Id;
    });

    internal static Task<TaxCommitment?> LivingAsync(Operation operation, int contributorId, int year) => operation.Db.TaxCommitments.AsNoTracking()
        .FirstOrDefaultAsync(c => c.ContributorId == contributorId && c.Year == year
            && (c.Status == PayeeChangeStatus.Waiting || c.Status == PayeeChangeStatus.Confirmed));

    private static IEnumerable<Refusal> Reasons(CommitmentForm form, DateOnly today)
    {
        foreach (var unreadable in form.Unreadable.Refusals) yield return unreadable;
        if (form.Year is not { } year)
        {
            if (form.Unreadable.Of("Year") is null) yield return CommitmentRefusals.YearMissing;
        }
        else if (!PlausibleYears.Hold(year)) yield return CommitmentRefusals.YearOutside(year);
        if (VietnameseText.Tidy(form.Form) is var name && name.Length is 0 or > TaxCommitment.FormLength) yield return CommitmentRefusals.FormMissing;
        if (VietnameseText.Tidy(form.KeptAt).Length > TaxCommitment.KeptAtLength) yield return CommitmentRefusals.KeptAtTooLong;
        if (form.SignedOn is not { } signed)
        {
            if (form.Unreadable.Of("SignedOn") is null) yield return CommitmentRefusals.SignedOnMissing;
        }
        else if (PlausibleYears.Refuse("Ngày ký bản cam kết", signed, "SignedOn") is { } implausible) yield return implausible;
        else if (signed > today) yield return CommitmentRefusals.SignedInFuture;
        else if (form.Year is { } of && PlausibleYears.Hold(of) && signed.Year > of) yield return CommitmentRefusals.SignedAfterYear(of);
    }
}
