using Portal.Core.Royalties.Schedules;

namespace Portal.Admin.Royalties.Schedules;

/// <summary>The genres of a schedule that is being written: what a row asks for depends on how the genre is paid.</summary>
public sealed partial class GenreTable
{
    [Parameter, EditorRequired] public List<GenreEntry> Genres { get; set; } = [];
    [Parameter, EditorRequired] public ScheduleLaw Law { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<Refusal> Refusals { get; set; } = [];
    [Parameter] public EventCallback<string> Mended { get; set; }

    private Task ChooseBasisAsync(GenreEntry genre, int index, string? basis)
    {
        if (Enum.TryParse<GenreBasis>(basis, out var chosen)) genre.Basis = chosen;
        return Mended.InvokeAsync($"basis{index}");
    }

    private Task ChooseShareAsync(GenreEntry genre, int index, string? share)
    {
        genre.Share = string.IsNullOrEmpty(share) ? null : share;
        return Mended.InvokeAsync($"share{index}");
    }

    private Task ChooseCapAsync(GenreEntry genre, int index, string? cap)
    {
        genre.Cap = string.IsNullOrEmpty(cap) ? null : cap;
        return Mended.InvokeAsync($"cap{index}");
    }

    private Task AddAsync()
    {
        Genres.Add(new());
        return Mended.InvokeAsync("genres");
    }

    private Task RemoveAsync(GenreEntry genre)
    {
        Genres.Remove(genre);
        return Mended.InvokeAsync("genres");
    }
}
