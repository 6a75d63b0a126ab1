namespace Portal.Admin.Shared;

/// <summary>
/// Somebody else was faster with a step. Such a page reads what it shows again, and says that; nothing was typed that would
/// still stand there. Forms keep the sentence of <see cref="AccessRefusals.Stale"/>, since they keep what was typed.
/// </summary>
public static class Overtaken
{
    public static bool IsStale(this IReadOnlyList<Refusal> refusals) => refusals.Any(r => r.Code == AccessRefusals.Stale.Code);

    /// <summary>The same refusals after the page was read again; <paramref name="deed"/> says who did what and when, where that is known.</summary>
    public static IReadOnlyList<Refusal> Reread(this IReadOnlyList<Refusal> refusals, string? deed) => refusals.Select(r =>
        r.Code != AccessRefusals.Stale.Code ? r
        : r.Sentence != AccessRefusals.Stale.Sentence ? r with { Sentence = r.Sentence + Followed }
        : r with { Sentence = (deed ?? "Có người vừa thay đổi nội dung này trước bạn.") + Followed }).ToList();

    private const string Followed = " Màn hình đã chuyển sang nội dung mới nhất.";
}
