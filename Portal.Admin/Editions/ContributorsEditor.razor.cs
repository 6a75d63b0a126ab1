using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>Who made the item and how its royalty is shared; the sum is shown at once, the rule is Core's.</summary>
public sealed partial class ContributorsEditor(Toasts toasts)
{
    [Parameter, EditorRequired] public EditionForm Form { get; set; } = default!;
    [Parameter, EditorRequired] public EditorChoices Choices { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<Refusal> Refusals { get; set; } = [];
    [Parameter] public EventCallback OnChanged { get; set; }
    [Parameter] public EventCallback<string> Mended { get; set; }

    private decimal Sum => Form.Contributors.Sum(c => c.SharePercent);

    private static string Words(ContributorChoice choice) =>
        choice.Name + (choice.PenName is { Length: > 0 } pen ? $" ({pen})" : "") + (choice.UnitName is { } unit ? $" – {unit}" : "");

    private IEnumerable<NamedPerson> People => Choices.Contributors.Select(c => new NamedPerson(c.Id, Words(c)));

    private static string ShareName(int index) => $"Tỷ lệ phần trăm của tác giả {index + 1}";

    private bool Unreadable => Form.Contributors.Any(c => c.ShareTyped is not null);

    private bool SumIsRight => !Unreadable && (Sum == 100 || Form.Contributors.Count == 0);

    private string SumWords => Unreadable ? "Chưa cộng được: có tỷ lệ chưa đúng" : $"Tổng {Vietnamese.Number(Sum)}%{(SumIsRight ? "" : ", phải đúng 100%")}";

    private void Add()
    {
        var own = Choices.OwnContributorIds.FirstOrDefault(id => Form.Contributors.All(c => c.ContributorId != id));
        Form.Contributors.Add(new ContributorForm { ContributorId = own, Role = ContributionRole.Author, SharePercent = Math.Max(0, 100 - Sum) });
    }

    /// <summary>Whole percents; what does not divide goes to the first.</summary>
    private void SplitEqually()
    {
        var each = Math.Floor(100m / Form.Contributors.Count);
        foreach (var row in Form.Contributors) (row.SharePercent, row.ShareTyped) = (each, null);
        Form.Contributors[0].SharePercent += 100 - each * Form.Contributors.Count;
    }

    private async Task RemoveAsync(ContributorForm row)
    {
        var index = Form.Contributors.IndexOf(row);
        await ChangeAsync(() => Form.Contributors.Remove(row));
        toasts.ShowUndo($"Đã bỏ tác giả {index + 1}.",
            () => GuardAsync(() => ChangeAsync(() => Form.Contributors.Insert(Math.Min(index, Form.Contributors.Count), row))));
    }

    private static string ShareOf(int index) => ContentRefusals.ShareField(index + 1);

    /// <summary>Whatever changes here may mend what was said of the people or of the sum; a share its own sentence too.</summary>
    private async Task ChangeAsync(Action change, string? share = null)
    {
        change();
        foreach (var field in new[] { "Contributors", "Shares", share }.OfType<string>()) await Mended.InvokeAsync(field);
        await OnChanged.InvokeAsync();
    }
}
