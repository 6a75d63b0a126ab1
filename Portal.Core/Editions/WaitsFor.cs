using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>
/// Whom an edition in work waits for and since when (UTC): the step, the roles and the units of it, the people who could act now. Nobody at all is
/// said with the reason.
/// </summary>
public sealed record WaitsFor(
    string Step, bool IsDraft, string Roles, IReadOnlyList<string> Units, IReadOnlyList<PersonHere> People, DateTime Since,
    EditionHolder? Holder, string? WhyNobody)
{
    /// <summary>More names are a number.</summary>
    private const int MostNames = 6;

    /// <summary><c>Đang chờ ở bước “Biên tập”: Lê Thu Trang (Thư ký biên tập), từ 09:00 ngày 20/11/2026.</c></summary>
    public string Sentence
    {
        get
        {
            var since = $", từ {WardClock.Say(Since)}";
            if (WhyNobody is not null)
                return $"{(IsDraft ? "Đang ở bước" : "Đang chờ ở bước")} “{Step}”{since}, nhưng hiện chưa ai làm được bước này. {WhyNobody}";
            if (IsDraft) return $"Đang do {People[0].Name} soạn{since}.";
            if (Holder is { } holder)
                return $"Đang ở bước “{Step}”{since}: {holder.Name} đã nhận việc lúc {WardClock.Say(holder.Since)}"
                    + (holder.GivenByName is { } giver ? $", do {giver} giao" : "") + (holder.Note is { } note ? $" ({note})" : "") + ".";
            var who = Units.Count > 0 ? $"{Roles} – {string.Join(", ", Units)}" : Roles;
            return $"Đang chờ ở bước “{Step}”: {EitherOf(People.Select(p => p.Name).ToList())} ({who}){since}.";
        }
    }

    /// <summary>A hoặc B; A, B hoặc C; past <see cref="MostNames"/> the last is how many others.</summary>
    private static string EitherOf(List<string> names)
    {
        List<string> said = names.Count > MostNames ? [.. names.Take(MostNames), $"{names.Count - MostNames} người khác"] : names;
        return said.Count == 1 ? said[0] : $"{string.Join(", ", said.SkipLast(1))} hoặc {said[^1]}";
    }

    internal static async Task<WaitsFor> OfAsync(Operation operation, LoadedEdition loaded, PeopleAtStep people)
    {
        var (edition, facts, workflow) = (loaded.Edition, loaded.Facts, loaded.Workflow);
        var step = workflow.StepOf(edition.Step);
        var isDraft = step == workflow.First;
        var able = await people.OfAsync(operation, workflow, facts);
        var roles = string.Join(", ", step.Actors.Order().Select(RoleWords.Of));
        var units = step.UnitScoped ? facts.Units.Select(u => u.Name).ToList() : [];
        return new(step.Name, isDraft, roles, units, able.Select(a => new PersonHere(a.UserId!, a.OwnName)).ToList(), edition.ReachedAt ?? edition.CreatedAt,
            facts.Holder, able.Count > 0 ? null : isDraft ? await WhyNoAuthorAsync(operation, edition) : WhyNobodyAt(step, roles, units));
    }

    private static async Task<string> WhyNoAuthorAsync(Operation operation, Edition edition)
    {
        var name = await operation.Db.Users.Where(u => u.Id == edition.AuthoredById).Select(u => u.DisplayName).FirstOrDefaultAsync() ?? FixedUser.System.Name;
        return $"{name} không còn soạn bài ở cổng này: người xem được mọi bài hãy bấm “Nhận soạn tiếp”.";
    }

    private static string WhyNobodyAt(WorkflowStep step, string roles, List<string> units) => step.UnitScoped && units.Count == 0
        ? "Chưa xác định được đơn vị duyệt: hãy trả lại để chọn lĩnh vực."
        : $"Cần một người giữ vai trò {roles}{(units.Count > 0 ? $" thuộc {string.Join(", ", units)}" : "")} chưa soạn, sửa hay duyệt bài này: "
            + "hãy báo người quản trị tài khoản, hoặc cử người thay mặt nếu có người vắng.";
}

/// <summary>Somebody who could act where an edition stands.</summary>
public sealed record PersonHere(string UserId, string Name);
