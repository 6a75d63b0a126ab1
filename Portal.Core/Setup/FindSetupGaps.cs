using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Setup;

/// <summary>Something a portal still lacks before it can work: what, and where it is added, as an address inside the portal.</summary>
public sealed record SetupGap(string Words, string Link);

/// <summary>
/// The guided list of a new portal: what its visitors, its editors, its finance people and its deadlines will miss. Nothing in it is refused;
/// a portal without gaps gets an empty list. For whoever manages the portal.
/// </summary>
public sealed class FindSetupGaps(PortalStore store, TryWorkflow tryWorkflow)
{
    public async Task<Outcome<IReadOnlyList<SetupGap>>> ExecuteAsync()
    {
        var own = await store.ReadAsync<Outcome<List<SetupGap>>>(async operation =>
            operation.Actor.Can(Permissions.ManagePortal) ? await OwnAsync(operation) : AccessRefusals.NotAllowed);
        if (!own.Done) return own.As<IReadOnlyList<SetupGap>>();
        var gaps = own.Value;
        // Each field may be reviewed by another unit
        foreach (var (field, stations) in await tryWorkflow.OfEachFieldAsync())
            if (stations is [.., { WhyNobody: { } why } station])
                gaps.Add(new($"Bước “{station.Step}”{(field is null ? "" : $" của lĩnh vực “{field.Name}”")} chưa có người làm. {why}", "nguoi-dung"));
        return Grouped(gaps);
    }

    /// <summary>One missing reviewer is told once, however many fields wait for him.</summary>
    private static List<SetupGap> Grouped(List<SetupGap> gaps) =>
        gaps.DistinctBy(g => g.Words[(g.Words.IndexOf(". ", StringComparison.Ordinal) + 1)..]).ToList();

    private static async Task<List<SetupGap>> OwnAsync(Operation operation)
    {
        var (profile, today, db) = (await operation.ProfileAsync(), operation.Today, operation.Db);
        var gaps = new List<SetupGap>();
        if (ProfileMinimum.Missing(profile, today) is { Count: > 0 } missing)
            gaps.Add(new($"Trang công khai chưa có: {ProfileMinimum.Words(missing)}.", "cong?muc=kenh"));
        if (profile.Regulation.Number is null) gaps.Add(new("Quy chế chưa ghi số và ngày ban hành.", "cong?muc=co-quan&sua=co-quan"));
        if (profile.Sections.Count == 0) gaps.Add(new("Chưa có chuyên mục nào: chưa soạn được bài.", "cong?muc=chuyen-muc&them=1"));
        if (await SchedulesInForce.OnAsync(db, today) is null)
            gaps.Add(new("Chưa có biểu nhuận bút có hiệu lực hôm nay: chưa chấm được bài.", "nhuan-but/bieu-moi"));
        foreach (var (permission, words) in new[]
        {
            (Permissions.ApprovePeriod, "duyệt kỳ nhuận bút"), (Permissions.PayPeriod, "chi trả nhuận bút"), (Permissions.Assess, "chấm nhuận bút"),
        })
            if (!await db.Memberships.AnyAsync(m => !m.User!.Disabled && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today)
                && db.RoleGrants.Any(g => g.Role == m.Role && g.Permission == permission)))
                gaps.Add(new($"Chưa ai được {words}: hãy giao vai trò cho một người.", "nguoi-dung"));
        if (!await db.CalendarDays.AnyAsync(d => d.Date >= new DateOnly(today.Year, 1, 1) && d.Date <= new DateOnly(today.Year, 12, 31)))
            gaps.Add(new($"Chưa có lịch nghỉ năm {today.Year}: chưa tính được thời hạn.", "cong?muc=ngay-nghi"));
        return gaps;
    }
}
