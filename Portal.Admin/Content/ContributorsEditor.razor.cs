using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Core.Content;
using Portal.Core.Kernel;

namespace Portal.Admin.Content;

/// <summary>Who made the item and how its royalty is shared; the sum is shown at once, the rule is Core's.</summary>
public sealed partial class ContributorsEditor
{
    [Parameter, EditorRequired] public EditionForm Form { get; set; } = default!;
    [Parameter, EditorRequired] public EditorChoices Choices { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<Refusal> Refusals { get; set; } = [];
    [Parameter] public EventCallback OnChanged { get; set; }

    private decimal Sum => Form.Contributors.Sum(c => c.SharePercent);

    private static string Words(ContributorChoice choice) =>
        choice.Name + (choice.PenName is { Length: > 0 } pen ? $" ({pen})" : "") + (choice.UnitName is { } unit ? $" – {unit}" : "");

    private static int Number(ChangeEventArgs e) => int.TryParse(e.Value?.ToString(), CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Comma or dot for decimals; what is no number leaves the share as it was.</summary>
    private static decimal Percent(ChangeEventArgs e, decimal before) =>
        decimal.TryParse(e.Value?.ToString()?.Trim().TrimEnd('%').Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var percent) ? percent : before;

    private void Add()
    {
        var own = Choices.OwnContributorIds.FirstOrDefault(id => Form.Contributors.All(c => c.ContributorId != id));
        Form.Contributors.Add(new ContributorForm { ContributorId = own, Role = ContributionRole.Author, SharePercent = Math.Max(0, 100 - Sum) });
    }

    /// <summary>Whole percents; what does not divide goes to the first.</summary>
    private void SplitEqually()
    {
        var each = Math.Floor(100m / Form.Contributors.Count);
        foreach (var row in Form.Contributors) row.SharePercent = each;
        Form.Contributors[0].SharePercent += 100 - each * Form.Contributors.Count;
    }

    private async Task ChangeAsync(Action change)
    {
        change();
        await OnChanged.InvokeAsync();
    }
}
