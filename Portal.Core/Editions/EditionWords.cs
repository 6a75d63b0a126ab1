namespace Portal.Core.Editions;

/// <summary>Vietnamese words for the states and roles of content, in one place.</summary>
public static class EditionWords
{
    public static string Of(EditionStatus status) => status switch
    {
        EditionStatus.Draft => "Nháp",
        EditionStatus.InWorkflow => "Đang xử lý",
        EditionStatus.Returned => "Đã trả lại",
        EditionStatus.Published => "Đã đăng",
        EditionStatus.Replaced => "Đã thay bằng bản mới",
        EditionStatus.Withdrawn => "Đã gỡ",
        EditionStatus.Approved => "Đã duyệt",
        EditionStatus.Scheduled => "Hẹn giờ",
        EditionStatus.Ended => "Hết hạn hiển thị",
        EditionStatus.Binned => "Trong thùng rác",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The moment of what an announcement tells of.</summary>
    public const string Ahead = "Thời điểm dự kiến diễn ra";

    /// <summary>The moment a deadline counts from, as the field that asks for it is called; <paramref name="from"/> as rules say it, or null.</summary>
    public static string MomentOf(string? from) =>
        from is null ? "Thời điểm diễn ra" : $"Thời điểm {(from.StartsWith("khi ", StringComparison.Ordinal) ? from[4..] : from)}";

    public static string Of(ContributionRole role) => role switch
    {
        ContributionRole.Author => "Bài viết",
        ContributionRole.Photo => "Ảnh",
        ContributionRole.Video => "Video",
        ContributionRole.Translation => "Biên dịch",
        ContributionRole.Information => "Cung cấp thông tin",
        ContributionRole.Editing => "Biên tập",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>What a search looks through: only what readers get to see of the text.</summary>
    internal static string SearchText(Edition edition, Html.CleanHtml body, string attached) =>
        VietnameseText.Fold($"{VietnameseText.Tidy(edition.Title)}\n{VietnameseText.Tidy(edition.Abstract)}\n{body.Text}\n"
            + $"{string.Join('\n', edition.Pictures.OrderBy(p => p.Position).Select(p => p.Caption))}\n{edition.Details?.SearchText}\n{attached}");

    /// <summary>"Bài: Minh Anh – Ảnh: Quang Huy"; one person in two roles is named once: "Bài và ảnh: …".</summary>
    public static string Byline(IEnumerable<(ContributionRole Role, string Name)> people) =>
        string.Join(" – ", people
            .Where(p => p.Role is not ContributionRole.Editing)
            .GroupBy(p => p.Name)
            .Select(g => (Roles: g.Select(p => p.Role).Distinct().Order().ToList(), Name: g.Key))
            .GroupBy(p => string.Join(",", p.Roles))
            .Select(g => $"{Joined(g.First().Roles)}: {string.Join(", ", g.Select(p => p.Name))}"));

    private static string Joined(List<ContributionRole> roles)
    {
        var words = roles.Select(r => r is ContributionRole.Author ? "Bài" : Of(r)).ToList();
        return words.Count == 1 ? words[0] : words[0] + " và " + string.Join(", ", words.Skip(1).Select(w => w.ToLowerInvariant()));
    }
}
