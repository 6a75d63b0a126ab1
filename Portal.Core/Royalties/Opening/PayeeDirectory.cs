using Portal.Core.Royalties.Payees;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Opening;

/// <summary>A payee as rows of a file name them.</summary>
/// <param name="Numbers">Stored, and proposed but not confirmed yet.</param>
internal sealed record KnownPayee(int Id, string FullName, string FoldedName, IReadOnlySet<string> Numbers);

/// <summary>Everybody on the list of the portal, found by number or, where a row gives none, by a name that only one has.</summary>
internal sealed class PayeeDirectory(IReadOnlyList<KnownPayee> people)
{
    public static async Task<PayeeDirectory> OfAsync(Operation operation, PayeeSecrets secrets)
    {
        var stored = await operation.Db.Contributors.AsNoTracking().OrderBy(c => c.Id).Select(c => new { c.Id, c.FullName, c.TaxCodeProtected }).ToListAsync();
        var waiting = await operation.Db.PayeeChanges.AsNoTracking().Where(c => c.Status == PayeeChangeStatus.Waiting)
            .Select(c => new { c.ContributorId, c.TaxCodeProtected }).ToDictionaryAsync(c => c.ContributorId, c => c.TaxCodeProtected);
        return new(stored.ConvertAll(c => new KnownPayee(c.Id, c.FullName, VietnameseText.Fold(c.FullName),
            new[] { c.TaxCodeProtected, waiting.GetValueOrDefault(c.Id) }.Select(secrets.Reveal).OfType<string>().ToHashSet(StringComparer.Ordinal))));
    }

    /// <summary>The one meant; null with a problem of the row where nobody, or more than one, may be meant.</summary>
    public KnownPayee? Find(OpeningFields row, string name, string? number)
    {
        var found = Candidates(name, number);
        if (found is [var only]) return NameFits(row, only, name, number) ? only : null;
        row.Problem(found.Count == 0
            ? $"“{name}” chưa có trong danh sách cộng tác viên: hãy nhập người nhận trước."
            : $"Có {found.Count} người tên “{name}”: hãy ghi thêm số định danh hoặc mã số thuế.", found.Count == 0 ? "royalties.opening-payee-unknown"
            : "royalties.opening-payee-unclear");
        return null;
    }

    /// <summary>By number where the row has one that somebody has, else all of that name that have no other number.</summary>
    public IReadOnlyList<KnownPayee> Candidates(string name, string? number)
    {
        if (number is not null && people.Where(p => p.Numbers.Contains(number)).ToList() is { Count: > 0 } byNumber) return byNumber;
        var folded = VietnameseText.Fold(name);
        return people.Where(p => p.FoldedName == folded && (number is null || p.Numbers.Count == 0)).ToList();
    }

    public static bool NameFits(OpeningFields row, KnownPayee person, string name, string? number)
    {
        if (person.FoldedName == VietnameseText.Fold(name)) return true;
        row.Problem($"Số {PayeeSecrets.Mask(number)} đang là của {person.FullName}, không phải “{name}”: hãy kiểm tra lại.",
                "royalties.opening-number-of-other");
        return false;
    }
}
