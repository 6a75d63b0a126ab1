using Portal.Admin.Papers;
using Portal.Core.Lists;

namespace Portal.Admin.Lists;

/// <summary>A request for a list as a workbook: the address of the list with another ending.</summary>
public sealed record ListFile(string Portal, HttpRequest Request, WardClock Clock)
{
    /// <param name="path">Where the list stands inside the portal; from a refusal one goes back there.</param>
    /// <param name="name">What the file is called, before portal and day.</param>
    /// <param name="keys">The conditions the list knows.</param>
    public async Task<IResult> AnswerAsync(string path, string name, IReadOnlyCollection<string> keys, Func<ListAsk, Task<Outcome<byte[]>>> export)
    {
        var ask = ListAsk.Read(Request.QueryString.Value, keys);
        return PaperFiles.Workbook(await export(ask), $"{name}-{Portal}-{Clock.Today:yyyy-MM-dd}", $"/{Portal}/{path}{ask.QueryOfAll}");
    }
}
