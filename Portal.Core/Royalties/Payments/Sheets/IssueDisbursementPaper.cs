using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Roles;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Hands out a paper that was issued with a disbursement: payment sheet, list of transfers or of tax withheld, for ever the same. Whoever pays gets
/// citizen ids, tax codes and accounts whole, everybody else masked; each one handed out leaves a line in the history that says which, written
/// before the file is made.
/// </summary>
public sealed class IssueDisbursementPaper(PortalStore store, PayeeSecrets secrets)
{
    public async Task<Outcome<Sheet>> ExecuteAsync(string code, PaperKind kind)
    {
        secrets.Ready();
        return await store.RefusalNotedAsync(await store.WriteAsync<Sheet>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
            if (await GetDisbursement.FindAsync(operation, code) is not { } made) return DisbursementRefusals.NoSuch;
            var whole = operation.Actor.Can(Permissions.PayPeriod);
            if (whole && !operation.Actor.Proved) return AccessRefusals.ProofNeeded;
            if (await FindPapers.NewestAsync(operation, kind, made.About, null) is not { } kept) return DisbursementRefusals.NoPaper(made, kind);
            Record(operation, made, kind, whole);
            return whole && secrets.Reveal(kept.WholeModelProtected) is { } text ? kept.Open(text) : kept.Open();
        }), $"Xuất {PaperWords.Of(kind)} của một lần chi.");
    }

    private static void Record(Operation operation, Disbursement made, PaperKind kind, bool whole)
    {
        var sentence = $"Xuất {PaperWords.Of(kind)} {made.Words}: số định danh/mã số thuế và số tài khoản {(whole ? "ghi đầy đủ" : "đã che bớt")}.";
        operation.Record("royalties.payment-sheet.issued", Subject.Disbursement(made.Code), sentence);
        operation.Note(new(whole ? "data.payees-whole" : "data.exported", sentence) { OfPortal = true });
    }
}
