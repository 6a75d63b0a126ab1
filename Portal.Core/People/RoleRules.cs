using Portal.Core.Accounts;

namespace Portal.Core.People;

/// <summary>What is asked of a role before it is given, by an invitation or at once.</summary>
internal static class RoleRules
{
    public static async Task<List<Refusal>> ReasonsAsync(Operation operation, RoleForm form)
    {
        string Field(string name) => name + form.Suffix;
        var reasons = form.Unreadable.Refusals.ToList();
        reasons.AddRange(await RolePlace.ReasonsAsync(operation, form.Role, form.UnitId, form.BoardPosition, form.Suffix));
        if (PlausibleYears.Refuse("ngày đầu của vai trò", form.FromOn, Field("FromOn")) is { } first) reasons.Add(first);
        if (PlausibleYears.Refuse("ngày cuối của vai trò", form.ToOn, Field("ToOn")) is { } last) reasons.Add(last);
        else if (form.ToOn < operation.Today) reasons.Add(PeopleRefusals.EndsInThePast(operation.Today, Field("ToOn")));
        else if (form.ToOn < form.FromOn) reasons.Add(PeopleRefusals.EndsBeforeItBegins(Field("ToOn")));
        return reasons;
    }

    public static string? Position(RoleForm form) => form.BoardPosition is { Length: > 0 } position ? position : null;
}
