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
        if (workflow.Steps.Count > 0 && workflow.Steps[^1].MayEdit)
            yield return $"bước cuối “{workflow.Steps[^1].Name}” chỉ được duyệt, không được sửa bài";
    }
}
