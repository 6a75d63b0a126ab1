using System.Text.Json;
using CsCheck;
using Xunit;

namespace Portal.Tests.Bench.Wire;

/// <summary>Messages on the wire: what is packed is read again, and so is what only the other side packs.</summary>
public class PackedTests
{
    [Fact]
    public void What_is_packed_is_read_again() => Gen.Select(Gen.String[0, 40_000], Gen.Long, Gen.Bool).Sample((words, number, yes) =>
    {
        object?[] sent = ["OnRenderCompleted", words, number, yes, null, new object?[] { 1L, "phường" }];
        var packet = Packed.Frame(sent).ToArray().Concat(Packed.Frame("second").ToArray()).ToArray();
        var heard = Packed.Messages(packet).ToList();
        return JsonSerializer.Serialize(heard) == JsonSerializer.Serialize(new[] { sent, ["second"] });
    }, iter: 100);

    [Theory]
    [InlineData("91-06", "[6]")]
    [InlineData("91-FF", "[-1]")]
    [InlineData("91-CC-C8", "[200]")]
    [InlineData("91-CD-01-00", "[256]")]
    [InlineData("91-D1-FF-00", "[-256]")]
    [InlineData("91-D2-FF-FF-FF-FE", "[-2]")]
    [InlineData("93-C0-C2-C3", "[null,false,true]")]
    [InlineData("92-A2-68-69-D9-02-68-69", "[\"hi\",\"hi\"]")]
    [InlineData("92-81-A1-61-01-05", "[null,5]")]
    [InlineData("91-B1-4A-53-2E-52-65-6E-64-65-72-42-61-74-63-68-61-62-63", "[\"JS.RenderBatchabc\"]")]
    public void What_the_hub_packs_more_tightly_is_read_too(string bytes, string read)
    {
        var body = Convert.FromHexString(bytes.Replace("-", "", StringComparison.Ordinal));

        Assert.Equal(read, JsonSerializer.Serialize(Packed.Messages((byte[])[(byte)body.Length, .. body]).Single()));
    }

    [Fact]
    public void Bytes_are_handed_on_as_they_are()
    {
        var bytes = (ReadOnlyMemory<byte>)Packed.Messages((byte[])[5, 0x91, 0xc4, 2, 7, 9]).Single()[0]!;

        Assert.Equal([7, 9], bytes.ToArray());
    }

    [Fact]
    public void A_value_nobody_here_reads_is_said()
    {
        var said = Assert.Throws<InvalidOperationException>(() => Packed.Messages((byte[])[2, 0x91, 0xc1]).ToList());

        Assert.Contains("c1", said.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Packed.Frame(1.5));
    }

    [Fact]
    public void A_question_nobody_knows_the_answer_of_is_said_and_a_call_without_answer_is_not()
    {
        var scripts = new ScriptSide();

        Assert.Contains("“js/own.js width”", Assert.Throws<InvalidOperationException>(() => Ask("width", kind: 0)).Message, StringComparison.Ordinal);
        Assert.Equal("[5,true,null]", scripts.Answer(5, "width", "[7]", resultKind: 3, target: 1));
        Assert.Equal(7, scripts.Heard("js/own.js width")![0].GetInt32());

        string Ask(string name, long kind)
        {
            scripts.Answer(4, "import", "[\"./js/own.js?2\"]", resultKind: 1, target: 0);
            return scripts.Answer(5, name, null, kind, target: 1);
        }
    }
}
