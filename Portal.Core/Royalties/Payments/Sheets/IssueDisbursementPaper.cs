using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Hands out a paper that was issued with a disbursement, or with the plan of one: payment sheet, list of transfers or of tax withheld, for ever the same.
/// Whoever pays gets citizen ids, tax codes, accounts whole, everybody else masked; each one handed out leaves a line in the history that says which, written
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
            if (await WordsAsync(operation, code) is not { } words) return DisbursementRefusals.NoSuch;
            var whole = operation.Actor.Can(Permissions.PayPeriod);
            if (whole && !operation.Actor.Proved) return AccessRefusals.ProofNeeded;
            if (await FindPapers.NewestAsync(operation, kind, Disbursement.AboutStart + code, null) is not { } kept)
                return DisbursementRefusals.NoPaper(words, kind);
            Record(operation, (code, words), kind, whole);
            return whole && secrets.Reveal(kept.WholeModelProtected) is { } text ? kept.Open(text) : kept.Open();
        }), $"Xuất {PaperWords.Of(kind)} của một lần chi.");
    }

    private static async Task<string?> WordsAsync(Operation operation, string code) => (await GetDisbursement.FindAsync(operation, code))?.Words
        ?? (await GetDisbursementPlan.FindAsync(operation, code))?.Words;

    private static void Record(Operation operation, (string Code, string Words) made, PaperKind kind, bool whole)
    {
        var sentence = $"Xuất {PaperWords.Of(kind)} {made.Words}: số định danh/mã số thuế và số tài khoản {(whole ? "ghi đầy đủ" : "đã che bớt")}.";
        operation.Record("royalties.payment-sheet.issued", Subject.Disbursement(made.Code), sentence);
        operation.Note(new(whole ? "data.payees-whole" : "data.exported", sentence) { OfPortal = true });
    }
}
