using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Law;

/// <summary>A row together with the line of the file on which it begins, counted from one.</summary>
internal readonly record struct LawRow<T>(int Line, T Row);

/// <summary>
/// One JSON file that holds a list of rows. Rows are read one by one so that every fault has its line; unknown and missing keys
/// are faults too, since a misspelt "effectiveTo" would silently keep an old law alive.
/// </summary>
internal sealed class LawFile(string folder, string name, List<Refusal> refusals)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // Before the types' own converters, which would take numbers for names
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false), new MoneyJson() },
    };

    /// <summary>True once something in this file was refused.</summary>
    public bool Broken { get; private set; }

    /// <summary>All rows that could be read; what could not is refused. A missing or empty file is refused too.</summary>
    public List<LawRow<T>> Rows<T>()
    {
        var rows = new List<LawRow<T>>();
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(Path.Combine(folder, name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Broken = true;
            refusals.Add(LawRefusals.Missing(name));
            return rows;
        }
        try
        {
            ReadAll(bytes, rows);
        }
        catch (JsonException e)
        {
            Refuse((int)(e.LineNumber ?? 0) + 1, "không đúng cú pháp JSON");
        }
        if (rows.Count == 0 && !Broken) Refuse(1, "tệp không có dòng dữ liệu nào");
        return rows;
    }

    public void Refuse(int line, string fault)
    {
        Broken = true;
        refusals.Add(LawRefusals.Broken(name, line, fault));
    }

    public void RefuseBlank(int line, params IEnumerable<string> texts)
    {
        if (texts.Any(string.IsNullOrWhiteSpace)) Refuse(line, "tên, mã và nguồn không được để trống");
    }

    public void RefuseTwice<T, TKey>(List<LawRow<T>> rows, Func<T, TKey> key, string what)
    {
        foreach (var same in rows.GroupBy(row => key(row.Row)))
            foreach (var row in same.Skip(1))
                Refuse(row.Line, $"{what} đã có ở dòng {same.First().Line}");
    }

    private void ReadAll<T>(byte[] bytes, List<LawRow<T>> rows)
    {
        // A byte order mark, as some editors write it, is no part of the JSON
        var json = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes.AsSpan();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Refuse(1, "tệp phải là một danh sách trong ngoặc vuông");
            return;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            ReadOne(json[start..(int)reader.BytesConsumed], 1 + json[..start].Count((byte)'\n'), rows);
        }
        reader.Read();
    }

    private void ReadOne<T>(ReadOnlySpan<byte> json, int line, List<LawRow<T>> rows)
    {
        try
        {
            if (JsonSerializer.Deserialize<T>(json, Options) is { } row) rows.Add(new(line, row));
            else Refuse(line, "dòng để trống (null)");
        }
        catch (JsonException e)
        {
            var where = e.Path is { Length: > 2 } path ? $"giá trị “{path[2..]}” thiếu, thừa hoặc không đúng kiểu"
                : "thiếu một giá trị hoặc có tên không dùng đến";
            Refuse(line + (int)(e.LineNumber ?? 0), where);
        }
    }
}
