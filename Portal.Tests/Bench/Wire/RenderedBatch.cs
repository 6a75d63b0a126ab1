using System.Buffers.Binary;
using System.Text;

namespace Portal.Tests.Bench.Wire;

internal enum EditKind
{
    Prepend = 1, Remove, SetAttribute, RemoveAttribute, UpdateText, StepIn, StepOut, UpdateMarkup, Permute, PermuteEnd,
}

internal enum FrameKind
{
    Element = 1, Text, Attribute, Component, Region, ElementCapture, ComponentCapture, Markup,
}

/// <param name="Kind">What is done.</param>
/// <param name="Sibling">To which child.</param>
/// <param name="Target">The frame it is done with, or the place a child moves to.</param>
/// <param name="Name">Of an attribute taken away.</param>
internal readonly record struct TreeEdit(EditKind Kind, int Sibling, int Target, string? Name);

/// <summary>
/// The bytes in which a circuit tells what has changed on the page: places of five tables at the end, every number four bytes, frames of five numbers and edits
/// of four. Text is read when it is asked for.
/// </summary>
internal sealed class RenderedBatch
{
    private const int FrameSize = 20, EditSize = 16, Places = 5;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int updated, frames, disposed, strings;

    public RenderedBatch(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        var places = bytes.Length - (4 * Places);
        // The fourth names the event handlers that are gone; they go with their attributes
        (updated, frames, disposed, strings) = (Number(places), Number(places + 4) + 4, Number(places + 8), Number(places + 16));
    }

    /// <summary>Each component drawn anew, with its edits in order.</summary>
    public IEnumerable<(int Component, IEnumerable<TreeEdit> Edits)> Updated =>
        Enumerable.Range(1, Number(updated)).Select(i => Number(updated + (4 * i))).Select(at => (Number(at), Edits(at + 8, Number(at + 4))));

    public IEnumerable<int> DisposedComponents => Enumerable.Range(1, Number(disposed)).Select(i => Number(disposed + (4 * i)));

    public FrameKind Kind(int frame) => (FrameKind)Field(frame, 0);

    /// <summary>How many frames an element, component or region takes with all in it; everything else takes one.</summary>
    public int Length(int frame) => Kind(frame) is FrameKind.Element or FrameKind.Component or FrameKind.Region ? Field(frame, 1) : 1;

    public int Component(int frame) => Field(frame, 2);

    public string ElementName(int frame) => Text(Field(frame, 2))!;

    /// <summary>Of a text or a piece of markup.</summary>
    public string Content(int frame) => Text(Field(frame, 1)) ?? "";

    public (string Name, string? Value, ulong Handler) Attribute(int frame) => (
        Text(Field(frame, 1))!, Text(Field(frame, 2)), BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[(frames + (FrameSize * frame) + 12)..]));

    private IEnumerable<TreeEdit> Edits(int at, int count)
    {
        for (var i = 0; i < count; i++, at += EditSize)
            yield return new((EditKind)Number(at), Number(at + 4), Number(at + 8), Text(Number(at + 12)));
    }

    private int Field(int frame, int field) => Number(frames + (FrameSize * frame) + (4 * field));

    private int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[at..]);

    private string? Text(int number)
    {
        if (number < 0) return null;
        var at = Number(strings + (4 * number));
        var (length, shift) = (0, 0);
        byte part;
        do
        {
            part = bytes.Span[at++];
            length |= (part & 0x7f) << shift;
            shift += 7;
        }
        while (part > 0x7f);
        return Encoding.UTF8.GetString(bytes.Span.Slice(at, length));
    }
}
