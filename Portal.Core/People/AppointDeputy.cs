using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Who is absent, who acts for them, on which days; as typed. Without an absent person whoever fills it in is meant.</summary>
public sealed class DeputyForm
{
    public string? AbsentId { get; set; }
    public string? DeputyId { get; set; }
    public DateOnly? FromOn { get; set; }
    public DateOnly? ToOn { get; set; }
    public UnreadableFields Unreadable { get; } = new();
}

/// <summary>
/// Appoints a deputy for days of absence: whoever may (secretary, reviewers, heads) for himself; whoever assigns work for a colleague who holds no right
/// beyond his own; an account administrator for everybody. Nobody makes himself the deputy. One deputy at a time, and nobody who is absent too. Returns
/// the appointment's id.
/// </summary>
public sealed class AppointDeputy(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(DeputyForm form) => store.WriteAsync<int>(async operation =>
    {
        var (actor, today) = (operation.Actor, operation.Today);
        var absentId = string.IsNullOrEmpty(form.AbsentId) ? actor.UserId : form.AbsentId;
        // With rights of one's own: a deputy does not hand on the place of the absent one
        var forOneself = absentId == actor.UserId && await MayForOneselfAsync(operation);
        var forColleague = absentId != actor.UserId && !actor.Can(Permissions.ManageAccounts) && await MayForColleaguesAsync(operation);
        if (!forOneself && !forColleague && !actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        var reasons = OfDays(form, today);
        var absent = await InOfficeAsync(operation, absentId, form);
        var deputy = await InOfficeAsync(operation, form.DeputyId, form);
        if (absent is null) reasons.Add(DeputyRefusals.AbsentMissing);
        else if (forColleague && await HoldsMoreAsync(operation, absent, form.FromOn ?? today)) reasons.Add(DeputyRefusals.BeyondOwnRights(absent.DisplayName));
        if (deputy is null || deputy.Disabled) reasons.Add(DeputyRefusals.DeputyMissing);
        else if (deputy.Id == absentId) reasons.Add(DeputyRefusals.Oneself);
        else if (deputy.Id == actor.UserId) reasons.Add(DeputyRefusals.OwnRights);
        if (reasons.Count > 0) return reasons;
        if (await OverlapAsync(operation, form, absent!, deputy!) is { } overlap) return overlap;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;

        var appointed = new Deputy
        {
            PortalId = operation.PortalId, AbsentId = absent!.Id, DeputyId = deputy!.Id, FromOn = form.FromOn!.Value, ToOn = form.ToOn!.Value,
            AppointedById = actor.UserId, AppointedByName = actor.Name, AppointedAt = operation.Now,
        };
        operation.Db.Deputies.Add(appointed);
        operation.Record("accounts.deputy-appointed", Subject.User(absent.Id), $"Cử {deputy.Words()} thay mặt {absent.Words()} "
            + $"từ ngày {Vietnamese.Date(appointed.FromOn)} đến hết ngày {Vietnamese.Date(appointed.ToOn)}.");
        await operation.Db.SaveChangesAsync();
        return appointed.Id;
    });

    private static List<Refusal> OfDays(DeputyForm form, DateOnly today)
    {
        var reasons = form.Unreadable.Refusals.ToList();
        if (form.FromOn is not { } from) reasons.AddRange(form.Unreadable.Of("FromOn") is null ? [DeputyRefusals.FromMissing] : []);
        else if (PlausibleYears.Refuse("ngày đầu vắng mặt", from, "FromOn") is { } year) reasons.Add(year);
        else if (from < today) reasons.Add(DeputyRefusals.InThePast(today));
        if (form.ToOn is not { } to) reasons.AddRange(form.Unreadable.Of("ToOn") is null ? [DeputyRefusals.ToMissing] : []);
        else if (PlausibleYears.Refuse("ngày cuối vắng mặt", to, "ToOn") is { } year) reasons.Add(year);
        else if (to < form.FromOn) reasons.Add(DeputyRefusals.EndsBeforeItBegins);
        return reasons;
    }

    /// <summary>By a role of one's own, not by one held for somebody absent.</summary>
    internal static async Task<bool> MayForOneselfAsync(Operation operation) =>
        (await GrantsAsync(operation, operation.Actor.UserId, operation.Today)).Contains(Permissions.AppointDeputy);

    /// <inheritdoc cref="MayForOneselfAsync"/>
    internal static async Task<bool> MayForColleaguesAsync(Operation operation) =>
        (await GrantsAsync(operation, operation.Actor.UserId, operation.Today)).Contains(Permissions.Assign);

    /// <summary>Nobody lends, in somebody's name, rights they do not hold themselves.</summary>
    private static async Task<bool> HoldsMoreAsync(Operation operation, PortalUser absent, DateOnly day) =>
        (await GrantsAsync(operation, absent.Id, day)).Except(await GrantsAsync(operation, operation.Actor.UserId, operation.Today)).Any();

    private static async Task<List<string>> GrantsAsync(Operation operation, string? userId, DateOnly day)
    {
        var db = operation.Db;
        return await db.RoleGrants.Where(g => db.Memberships.Any(m => m.Role == g.Role && m.UserId == userId && m.FromOn <= day
            && (m.ToOn == null || m.ToOn >= day))).Select(g => g.Permission).Distinct().ToListAsync();
    }

    /// <summary>The account, where it holds a role here on the first of the days; null for a stranger, of whom nothing is told.</summary>
    private static async Task<PortalUser?> InOfficeAsync(Operation operation, string? userId, DeputyForm form)
    {
        var day = form.FromOn ?? operation.Today;
        return await operation.Db.Memberships.Where(m => m.UserId == userId && m.FromOn <= day && (m.ToOn == null || m.ToOn >= day))
            .Select(m => m.User).FirstOrDefaultAsync();
    }

    private static async Task<Refusal?> OverlapAsync(Operation operation, DeputyForm form, PortalUser absent, PortalUser deputy)
    {
        var others = await operation.Db.Deputies.Where(d => d.EndedAt == null && d.FromOn <= form.ToOn && d.ToOn >= form.FromOn)
            .OrderBy(d => d.Id).ToListAsync();
        if (others.FirstOrDefault(d => d.AbsentId == absent.Id) is { } has) return DeputyRefusals.HasDeputy(absent.DisplayName, has.FromOn, has.ToOn);
        if (others.Any(d => d.AbsentId == deputy.Id)) return DeputyRefusals.DeputyIsAbsent(deputy.DisplayName);
        if (others.FirstOrDefault(d => d.DeputyId == absent.Id) is not { } acts) return null;
        var other = await operation.Db.Users.Where(u => u.Id == acts.AbsentId).Select(u => u.DisplayName).SingleAsync();
        return DeputyRefusals.AbsentIsDeputy(absent.DisplayName, other);
    }
}
