namespace Portal.Core.Portals;

/// <summary>What is wrong with the workflow of a profile.</summary>
internal static class WorkflowChecks
{
    /// <summary>As sentence parts; nothing when it can be used.</summary>
    public static IEnumerable<string> Of(ProfileWorkflow workflow)
    {
        if (workflow.Steps.Count < 2) yield return "quy trình phải có ít nhất hai bước (soạn thảo và phê duyệt)";
        if (workflow.Steps.Count > 0 && !workflow.Steps[0].MayEdit)
            yield return $"bước đầu “{workflow.Steps[0].Name}” là bước soạn bài nên phải được sửa bài";
        foreach (var double_ in workflow.Steps.GroupBy(s => s.Code).Where(g => g.Count() > 1))
            yield return $"bước “{double_.Key}” của quy trình bị trùng";
        foreach (var step in workflow.Steps)
        {
            if (step.Actors.Count == 0) yield return $"bước “{step.Name}” chưa giao cho vai trò nào";
            foreach (var actor in step.Actors.Zip(step.Roles).Where(a => a.Second is null).Select(a => a.First))
                yield return $"bước “{step.Name}” giao cho vai trò “{actor}” không có trong hệ thống";
        }
        foreach (var code in workflow.Correction?.Steps ?? [])
            if (workflow.Steps.All(s => s.Code != code)) yield return $"đường đi của bản đính chính nêu bước “{code}” không có trong quy trình";
        if (workflow.Urgent is { } urgent)
            foreach (var wrong in Of(urgent, workflow.Steps.LastOrDefault())) yield return wrong;
        if (workflow.Steps.Count > 0 && workflow.Steps[^1].MayEdit)
            yield return $"bước cuối “{workflow.Steps[^1].Name}” chỉ được duyệt, không được sửa bài";
    }

    private static IEnumerable<string> Of(ProfileUrgent urgent, ProfileStep? last)
    {
        if (urgent.Roles.Count == 0) yield return "đăng khẩn chưa giao cho vai trò nào";
        foreach (var role in urgent.Roles.Where(r => last?.Roles.Contains(PortalProfile.RoleOf(r)) != true || PortalProfile.RoleOf(r) is null))
            yield return $"đăng khẩn giao cho vai trò “{ProfileWords.OfCode(role)}” không làm bước cuối “{last?.Name}”";
        if (urgent.ReviewWithin is not { } term) yield return "đăng khẩn chưa ghi hạn hậu kiểm";
        else if (!Enum.IsDefined(term.Unit)) yield return "hạn hậu kiểm của đăng khẩn ghi cách tính không có trong hệ thống";
        else if (term.Amount < 1 || term.Amount > urgent.ReviewRule().Most)
            yield return $"hạn hậu kiểm của đăng khẩn phải từ 1 đến {Vietnamese.Number(urgent.ReviewRule().Most)}";
    }
}
