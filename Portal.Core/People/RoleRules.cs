using Portal.Core.Portals;

namespace Portal.Core.People;

/// <summary>What is asked of a role before it is given, by an invitation or at once.</summary>
internal static class RoleRules
{
    public static async Task<List<Refusal>> ReasonsAsync(Operation operation, RoleForm form)
    {
        string Field(string name) => name + form.Suffix;
        var reasons = form.Unreadable.Refusals.ToList();
        if (form.Role is null || !Enum.IsDefined(form.Role.Value)) reasons.Add(PeopleRefusals.RoleMissing(Field("Role")));
        if (form.UnitId is { } unit && !await operation.Db.Units.AnyAsync(u => u.Id == unit && u.Active))
            reasons.Add(PeopleRefusals.UnitUnknown(Field("UnitId")));
        if (form is { Role: PortalRole.FieldReviewer, UnitId: null }) reasons.Add(PeopleRefusals.UnitMissing(Field("UnitId")));
        if (form.BoardPosition is { Length: > 0 } position && !(await operation.ProfileAsync()).Board.Positions.Contains(position))
            reasons.Add(PeopleRefusals.PositionUnknown(Field("BoardPosition")));
        if (PlausibleYears.Refuse("ngày đầu của vai trò", form.FromOn, Field("FromOn")) is { } first) reasons.Add(first);
        if (PlausibleYears.Refuse("ngày cuối của vai trò", form.ToOn, Field("ToOn")) is { } last) reasons.Add(last);
        else if (form.ToOn < operation.Today) reasons.Add(PeopleRefusals.EndsInThePast(operation.Today, Field("ToOn")));
        else if (form.ToOn < form.FromOn) reasons.Add(PeopleRefusals.EndsBeforeItBegins(Field("ToOn")));
        return reasons;
    }

    public static string? Position(RoleForm form) => form.BoardPosition is { Length: > 0 } position ? position : null;
}
