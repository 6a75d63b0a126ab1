using Portal.Core.Royalties.Schedules;

namespace Portal.Admin.Royalties.Schedules;

/// <summary>The additions and reductions of a schedule that is being written; it begins with those of the law, which stay additions.</summary>
public sealed partial class AdditionTable
{
    [Parameter, EditorRequired] public List<AdditionEntry> Additions { get; set; } = [];
    [Parameter, EditorRequired] public ScheduleLaw Law { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<Refusal> Refusals { get; set; } = [];
    [Parameter] public EventCallback<string> Mended { get; set; }

    private bool OfLaw(AdditionEntry addition) => Law.Additions.Any(a => a.Code == addition.Code);

    private Task ChooseKindAsync(AdditionEntry addition, int index, string? kind)
    {
        if (Enum.TryParse<AdditionKind>(kind, out var chosen)) addition.Kind = chosen;
        return Mended.InvokeAsync($"kind{index}");
    }

    private Task ChooseReasonAsync(AdditionEntry addition, int index, bool needed)
    {
        addition.NeedsReason = needed;
        return Mended.InvokeAsync($"reason{index}");
    }

    private Task AddAsync()
    {
        Additions.Add(new());
        return Mended.InvokeAsync("additions");
    }

    private Task RemoveAsync(AdditionEntry addition)
    {
        Additions.Remove(addition);
        return Mended.InvokeAsync("additions");
    }
}
