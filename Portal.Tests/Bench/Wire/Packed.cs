using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Portal.Tests.Bench.Wire;

/// <summary>
/// The part of MessagePack that a circuit's hub speaks, each message with its length before it: nothing, bools, whole numbers, text, bytes and arrays of them.
/// A map is written empty and read past, since nobody sends headers.
/// </summary>
internal static class Packed
{
    public static ReadOnlyMemory<byte> Frame(params object?[] message)
    {
        var body = new ArrayBufferWriter<byte>();
        Write(body, message);
        var whole = new ArrayBufferWriter<byte>(body.WrittenCount + 5);
        var length = body.WrittenCount;
        for (; length > 0x7f; length >>= 7) Byte(whole, (byte)(length | 0x80));
        Byte(whole, (byte)length);
        whole.Write(body.WrittenSpan);
        return whole.WrittenMemory;
    }

    /// <summary>The messages of one packet; a packet holds whole ones.</summary>
    public static IEnumerable<object?[]> Messages(ReadOnlyMemory<byte> packet)
    {
        for (var at = 0; at < packet.Length;)
        {
            var (length, shift) = (0, 0);
            byte part;
            do
            {
                part = packet.Span[at++];
                length |= (part & 0x7f) << shift;
                shift += 7;
            }
            while (part > 0x7f);
            yield return (object?[])new Reader(packet.Slice(at, length)).Read()!;
            at += length;
        }
    }

    private static void Write(ArrayBufferWriter<byte> to, object? value)
    {
        switch (value)
        {
            case null:
                Byte(to, 0xc0);
                break;
            case bool yes:
                Byte(to, yes ? (byte)0xc3 : (byte)0xc2);
                break;
            case int number:
                Write(to, (long)number);
                break;
            case long number:
                Byte(to, 0xd3);
                BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(8), number);
                to.Advance(8);
                break;
            case string text:
                Byte(to, 0xdb);
                BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(4), Encoding.UTF8.GetByteCount(text));
                to.Advance(4);
                Encoding.UTF8.GetBytes(text, to);
                break;
            case object?[] items:
                Byte(to, 0xdc);
                BinaryPrimitives.WriteInt16BigEndian(to.GetSpan(2), (short)items.Length);
                to.Advance(2);
                foreach (var item in items) Write(to, item);
                break;
            case IReadOnlyDictionary<string, object> { Count: 0 }:
                Byte(to, 0x80);
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} is not sent over this line.");
        }
    }

    private static void Byte(ArrayBufferWriter<byte> to, byte value)
    {
        to.GetSpan(1)[0] = value;
        to.Advance(1);
    }

    private sealed class Reader(ReadOnlyMemory<byte> bytes)
    {
        private int at;

        public object? Read()
        {
            var kind = Take(1).Span[0];
            return kind switch
            {
                <= 0x7f => (long)kind,
                <= 0x8f => Map(kind & 0x0f),
                <= 0x9f => Items(kind & 0x0f),
                <= 0xbf => Text(kind & 0x1f),
                0xc0 => null,
                0xc2 => false,
                0xc3 => true,
                0xc4 or 0xc5 or 0xc6 => Take((int)Whole(1 << (kind - 0xc4))),
                0xcc or 0xcd or 0xce or 0xcf => Whole(1 << (kind - 0xcc)),
                0xd0 => (long)(sbyte)Whole(1),
                0xd1 => (long)(short)Whole(2),
                0xd2 => (long)(int)Whole(4),
                0xd3 => Whole(8),
                0xd9 or 0xda or 0xdb => Text((int)Whole(1 << (kind - 0xd9))),
                0xdc or 0xdd => Items((int)Whole(kind == 0xdc ? 2 : 4)),
                0xde or 0xdf => Map((int)Whole(kind == 0xde ? 2 : 4)),
                >= 0xe0 => (long)(sbyte)kind,
                _ => throw new InvalidOperationException($"The hub sent a value of kind {kind:x2}, which this line does not read."),
            };
        }

        private ReadOnlyMemory<byte> Take(int count) => bytes.Slice((at += count) - count, count);

        private long Whole(int size)
        {
            var number = 0L;
            foreach (var part in Take(size).Span) number = (number << 8) | part;
            return number;
        }

        private string Text(int length) => Encoding.UTF8.GetString(Take(length).Span);

        private object?[] Items(int count)
        {
            var items = new object?[count];
            for (var i = 0; i < count; i++) items[i] = Read();
            return items;
        }

        private object? Map(int count)
        {
            for (var i = 0; i < 2 * count; i++) Read();
            return null;
        }
    }
}
