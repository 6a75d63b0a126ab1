using Portal.Core.History.Security;
using Portal.Core.Roles;

namespace Portal.Core.History.Anchors;

/// <summary>What became of an anchor.</summary>
public enum AnchorState
{
    /// <summary>The chain is whole and still has that line.</summary>
    Held,
    /// <summary>Another line stands at that number, the chain ends before it, or it is broken.</summary>
    Broken,
    /// <summary>The line was cut since, having been kept long enough; nothing can be said of it any more.</summary>
    Cut,
    /// <summary>Not an anchor, or of a chain that is not here.</summary>
    Unknown,
}

/// <summary>A line that was pasted or typed, and what is to be said of it.</summary>
public sealed record AnchorAnswer(string Typed, AnchorState State, string Sentence);

/// <summary>Compares anchors from paper with the chains as they are now, each walked from its beginning.</summary>
public sealed class CheckAnchors(PortalStore store, VerifyHistory verify)
{
    /// <summary>More is no paper of a day, and each line costs a question.</summary>
    public const int MostLines = 50;

    public static readonly Refusal Nothing = new("history.anchor-missing",
        "Hãy dán hoặc gõ lại các dòng dấu niêm phong đã in, mỗi dòng gồm tên chuỗi, số dòng và bốn nhóm bốn chữ số.", "Typed");

    public static readonly Refusal TooMany = new("history.anchor-too-many", $"Mỗi lần đối chiếu được {MostLines} dòng: hãy chia ra làm nhiều lần.", "Typed");

    public async Task<Outcome<IReadOnlyList<AnchorAnswer>>> ExecuteAsync(string? typed)
    {
        var lines = (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0) return Nothing;
        if (lines.Length > MostLines) return TooMany;
        var allowed = await store.ReadAsync(operation => Task.FromResult(operation.Actor.Can(Permissions.SeeHistory)));
        if (!allowed) return AccessRefusals.NotAllowed;
        var chains = (await verify.ExecuteAsync()).ToDictionary(c => c.PortalId, StringComparer.Ordinal);
        return await store.ReadAsync<Outcome<IReadOnlyList<AnchorAnswer>>>(async operation =>
        {
            var answers = new List<AnchorAnswer>();
            foreach (var line in lines) answers.Add(await OfAsync(operation.Db, line, chains));
            return answers;
        });
    }

    private static async Task<AnchorAnswer> OfAsync(PortalDbContext db, string line, Dictionary<string, ChainState> chains)
    {
        var shown = VietnameseText.Shorten(line, 80);
        if (Anchor.Read(line) is not { } anchor)
            return new(shown, AnchorState.Unknown, "Không đọc được dòng này: hãy gõ đúng như trên giấy, ví dụ thanh-dong 1234 a1b2 c3d4 e5f6 0718.");
        if (!chains.TryGetValue(anchor.Chain, out var chain))
            return new(shown, AnchorState.Unknown, $"Hệ thống không có chuỗi nhật ký mang tên “{anchor.Chain}”: hãy so lại tên trên giấy.");
        if (chain.Broken is not null)
            return new(shown, AnchorState.Broken, "Chuỗi nhật ký này đã bị sửa hoặc mất dòng: hãy báo người quản trị hệ thống chạy ./portal verify.");
        if (anchor.Lines > chain.Lines)
            return new(shown, AnchorState.Broken, $"Nhật ký từng có đến dòng {anchor.Lines} nhưng nay chỉ còn {chain.Lines} dòng: phần cuối đã mất, hoặc cơ "
                + "sở dữ liệu cũ đã được đặt vào.");
        if (await HashAsync(db, anchor) is not { } hash)
            return new(shown, AnchorState.Cut, "Dòng này đã được bỏ theo thời hạn lưu nên không đối chiếu được nữa; các dòng còn lại vẫn nguyên vẹn.");
        return anchor.Names(hash)
            ? new(shown, AnchorState.Held, $"Còn nguyên: nhật ký vẫn giữ đúng dòng {anchor.Lines}, nay có {chain.Lines} dòng.")
            : new(shown, AnchorState.Broken, $"Không khớp: dòng {anchor.Lines} hiện mang dấu {Anchor.Of(anchor.Chain, anchor.Lines, hash).Groups}. Nếu đã "
                + "gõ đúng như trên giấy thì nhật ký đã bị viết lại.");
    }

    /// <summary>The whole hash of that line, past the portals' filter: nothing else of it is read. A chain's beginning has the first hash.</summary>
    private static async Task<string?> HashAsync(PortalDbContext db, Anchor anchor)
    {
        if (anchor.Lines == 0) return HistoryEntry.FirstHash;
        return anchor.Chain == SecurityHead.Name
            ? await db.SecurityLog.Where(l => l.Sequence == anchor.Lines).Select(l => l.Hash).SingleOrDefaultAsync()
            : await db.History.IgnoreQueryFilters().Where(h => h.PortalId == anchor.Chain && h.Sequence == anchor.Lines).Select(h => h.Hash)
                .SingleOrDefaultAsync();
    }
}
