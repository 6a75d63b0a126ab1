using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Periods;

/// <summary>The additions and reductions of a work, for papers and the history.</summary>
internal static class AdditionWords
{
    /// <summary>One after another: <c>tăng 100% Thực hiện trong điều kiện khó khăn: đêm bão số 9; giảm 50% Bài khai thác lại</c>; empty for none.</summary>
    public static string Of(IEnumerable<WorkAddition> additions) => string.Join("; ", additions.OrderBy(a => a.Position).Select(a =>
        $"{(a.Kind == AdditionKind.Reduction ? "giảm" : "tăng")} {Vietnamese.Number(a.Percent)}% {a.Name}{(a.Reason is { } reason ? $": {reason}" : "")}"));
}
