using System.Globalization;
using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Library;
using Portal.Core.Media;

namespace Portal.Admin.Media;

/// <summary>
/// Where a picture's focal point is, and which part of it becomes a picture of its own: by mouse or finger on the picture, or by the fields below it, which a
/// script (<c>focus.js</c>) fills from the picture. All of it is drawn by numbers in SVG: no style stands in the markup.
/// </summary>
public sealed partial class FocusBox(IJSRuntime js) : IAsyncDisposable
{
    /// <summary>The frames of other proportions in which the public site shows pictures.</summary>
    private static readonly (int Across, int Down, string Words)[] Frames = [(3, 2, "Danh sách tin"), (4, 3, "Chùm ảnh")];
    private static readonly (int Across, int Down)[] Ratios = [(3, 2), (4, 3), (16, 9), (1, 1)];

    private ElementReference root;
    private IJSObjectReference? script;
    private bool gone;
    private bool cutting;
    private PictureFrame frame = PictureFrame.Whole;
    private IReadOnlyList<Refusal> refusals = [];

    /// <summary>Of the fields; several may stand on one page.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter, EditorRequired] public LibrarySize Shown { get; set; } = default!;
    [Parameter, EditorRequired] public PictureFocus Focus { get; set; }
    [Parameter] public EventCallback<PictureFocus> OnFocus { get; set; }

    /// <summary>Makes a picture of that part; the reasons where it does not. Left out, nothing is cut here.</summary>
    [Parameter] public Func<PictureFrame, Task<IReadOnlyList<Refusal>>>? OnCut { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private IEnumerable<(string Edge, string Words, int Value)> Edges =>
        [("left", "Cạnh trái", frame.Left), ("top", "Cạnh trên", frame.Top), ("right", "Cạnh phải", frame.Right), ("bottom", "Cạnh dưới", frame.Bottom)];

    private string CutSize => frame.In(Shown.Width, Shown.Height) is var (_, _, width, height) ? $"{width} × {height}" : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Box(int x, int y, int width, int height) => string.Create(CultureInfo.InvariantCulture, $"{x} {y} {width} {height}");

    private static int Read(ChangeEventArgs change, int before) =>
        decimal.TryParse(change.Value?.ToString(), CultureInfo.InvariantCulture, out var typed) ? (int)Math.Clamp(Math.Round(typed), 0, 100) : before;

    /// <summary>What a frame of those proportions shows, in points, as browsers place a picture by its focal point.</summary>
    private (int X, int Y, int Width, int Height) Seen(int across, int down)
    {
        var (width, height) = (long)Shown.Width * down > (long)Shown.Height * across
            ? (Math.Max(1, Shown.Height * across / down), Shown.Height) : (Shown.Width, Math.Max(1, Shown.Width * down / across));
        return ((Shown.Width - width) * Focus.X / 100, (Shown.Height - height) * Focus.Y / 100, width, height);
    }

    private Task MoveAsync(int x, int y) => OnFocus.InvokeAsync(PictureFocus.Within(x, y));

    private void ToggleCutting() => (cutting, frame, refusals) = (!cutting, PictureFrame.Whole, []);

    private void Fit(int across, int down) => (frame, refusals) = (PictureFrame.Largest(Shown.Width, Shown.Height, across, down, Focus), []);

    private void SetEdge(string edge, int value)
    {
        refusals = [];
        frame = edge switch
        {
            "left" => frame with { Left = value },
            "top" => frame with { Top = value },
            "right" => frame with { Right = value },
            _ => frame with { Bottom = value },
        };
    }

    private async Task CutAsync()
    {
        refusals = await OnCut!(frame);
        if (refusals.Count == 0) ToggleCutting();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        for (var round = 1; script is null && !gone; round++)
        {
            try
            {
                await using var module = await js.ImportAsync("./js/focus.js", round);
                script = await module.InvokeAsync<IJSObjectReference>("attach", ScriptCalls.Limit, root);
                if (script is null) return;
            }
            catch (Exception error) when (error is OperationCanceledException or JSException)
            {
                // The fields do the same meanwhile
                await Task.Delay(ScriptCalls.BeforeNextTry);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        gone = true;
        await script.LetGoAsync("dispose");
    }
}
