using System.Text;

namespace Portal.Tests.Support;

/// <summary>What is written to the console in the course of one call, while other tests write to it as well.</summary>
internal static class HeardConsole
{
    private static readonly AsyncLocal<StringBuilder[]?> Heard = new();

    static HeardConsole()
    {
        Console.SetOut(new Ear(Console.Out, 0));
        Console.SetError(new Ear(Console.Error, 1));
    }

    public static async Task<ScriptResult> RunAsync(Func<Task<int>> call)
    {
        StringBuilder[] heard = [new(), new()];
        Heard.Value = heard;
        var code = await call();
        return new(code, heard[0].ToString(), heard[1].ToString());
    }

    private sealed class Ear(TextWriter otherwise, int side) : TextWriter
    {
        public override Encoding Encoding => otherwise.Encoding;

        public override void Write(char value)
        {
            if (Heard.Value is not { } heard) otherwise.Write(value);
            else lock (heard) heard[side].Append(value);
        }

        public override void Write(string? value)
        {
            if (Heard.Value is not { } heard) otherwise.Write(value);
            else lock (heard) heard[side].Append(value);
        }
    }
}
