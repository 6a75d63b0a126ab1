using System.Globalization;
using System.Net;
using CsCheck;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Portal.Tests.Bench.Wire;

/// <summary>The tree of the wire is the page, whatever a component draws one time after the other: written by the framework's own hand, read by ours.</summary>
public class WireTreeTests
{
    private static readonly int[] Seven = [1, 2, 3, 4, 5, 6, 7];
    private static readonly string[] Words = ["phường", "a < b", ""];

    private static readonly Gen<Look> Looks = Gen.Select(
        Gen.Shuffle(Seven), Gen.Int[0, 7], Gen.Bool, Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 3],
        (rows, many, marked, boxed, words, inner) => new Look(rows.Take(many).ToArray(), marked, boxed, Words[words], inner));

    [Fact]
    public void Whatever_is_drawn_the_tree_shows_what_was_drawn_last() => Looks.Array[1, 6].Sample(looks =>
    {
        using var drawing = new Drawing();
        return looks.All(look => drawing.Show(look) == look.Html);
    }, iter: 300);

    [Fact]
    public void A_handler_is_known_by_its_number_while_it_stands()
    {
        using var drawing = new Drawing();
        var plain = new Look([1], Marked: false, Boxed: false, "phường", 0);
        drawing.Show(plain);
        Assert.Empty(drawing.Tree.All.First(n => n.Element == "ul").Handlers);
        drawing.Show(plain with { Marked = true });
        Assert.NotEqual(0ul, drawing.Tree.All.First(n => n.Element == "ul").Handlers["onclick"].Number);
        drawing.Show(plain);
        Assert.Empty(drawing.Tree.All.First(n => n.Element == "ul").Handlers);
    }

    private sealed record Look(IReadOnlyList<int> Rows, bool Marked, bool Boxed, string Words, int Inner)
    {
        /// <summary>As a page would write it, worked out without any tree.</summary>
        public string Html => $"<ul{(Marked ? " class=\"marked\"" : "")} title=\"{Words}\">{string.Concat(Rows.Select(RowHtml))}</ul>"
            + (Boxed ? $"<b>{Words.Length}</b><i>{WebUtility.HtmlEncode(Words)}</i>" : "") + $"<p>{WebUtility.HtmlEncode(Words)}</p>";

        public bool Holds(int row) => row <= Inner;

        private string RowHtml(int row) => $"<li>{row}{(Holds(row) ? $"<em>{WebUtility.HtmlEncode(Words)}</em>" : "")}</li>";
    }

    private sealed class Screen : ComponentBase
    {
        [Parameter] public Look Look { get; set; } = default!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "ul");
            if (Look.Marked) builder.AddAttribute(1, "class", "marked");
            builder.AddAttribute(2, "title", Look.Words);
            if (Look.Marked) builder.AddAttribute(3, "onclick", EventCallback.Factory.Create(this, () => { }));
            foreach (var row in Look.Rows)
            {
                builder.OpenElement(4, "li");
                builder.SetKey(row);
                builder.AddContent(5, row.ToString(CultureInfo.InvariantCulture));
                if (Look.Holds(row))
                {
                    builder.OpenComponent<Inner>(6);
                    builder.AddAttribute(7, "Words", Look.Words);
                    builder.CloseComponent();
                }
                builder.CloseElement();
            }
            builder.CloseElement();
            if (Look.Boxed) builder.AddContent(8, Box(Look.Words));
            builder.OpenElement(9, "p");
            builder.AddContent(10, Look.Words);
            builder.CloseElement();
        }

        private static RenderFragment Box(string words) => builder =>
        {
            builder.AddMarkupContent(0, $"<b>{words.Length}</b>");
            builder.OpenElement(1, "i");
            builder.AddContent(2, words);
            builder.CloseElement();
        };
    }

    private sealed class Inner : ComponentBase
    {
        [Parameter] public string Words { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "em");
            builder.AddContent(1, Words);
            builder.CloseElement();
        }
    }

#pragma warning disable BL0006 // What the framework writes is this test's subject
    private sealed class Drawing() : Renderer(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance)
    {
        private static readonly Type Writer =
            typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.Circuits.RenderBatchWriter", throwOnError: true)!;

        private int? screen;

        public WireTree Tree { get; } = new();

        public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

        public string Show(Look look)
        {
            Dispatcher.InvokeAsync(() =>
            {
                if (screen is null) Tree.Attach((screen = AssignRootComponentId(new Screen())).Value);
                return RenderRootComponentAsync(screen.Value, ParameterView.FromDictionary(new Dictionary<string, object?> { ["Look"] = look }));
            }).GetAwaiter().GetResult();
            return Tree.ToString();
        }

        protected override void HandleException(Exception exception) => throw exception;

        protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
        {
            using var bytes = new MemoryStream();
            using (var writer = (IDisposable)Activator.CreateInstance(Writer, bytes, true)!)
                Writer.GetMethod("Write", [typeof(RenderBatch).MakeByRefType()])!.Invoke(writer, [renderBatch]);
            Tree.Apply(new RenderedBatch(bytes.ToArray()));
            return Task.CompletedTask;
        }
    }
#pragma warning restore BL0006
}
