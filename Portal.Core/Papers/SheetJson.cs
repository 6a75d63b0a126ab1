using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Papers;

/// <summary>
/// A <see cref="Sheet"/> as text and back without loss. A cell keeps its type: <c>{"money":1265000}</c>,
/// <c>{"number":"2.50"}</c>, <c>{"day":"2026-11-20"}</c>. What a later version adds to the model is empty when an older text is read.
/// </summary>
public static class SheetJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Vietnamese letters stay as they are, so that the text is small and can be read
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new CellConverter(), new MoneyJson(), new JsonStringEnumConverter() },
    };

    public static string Write(Sheet sheet) => JsonSerializer.Serialize(sheet, Options);

    /// <summary>Rows and figures kept with a paper, cells by the same rules.</summary>
    internal static string WriteAny<T>(T value) => JsonSerializer.Serialize(value, Options);

    internal static T ReadAny<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("Nothing is kept.");

    public static Sheet Read(string text) => JsonSerializer.Deserialize<Sheet>(text, Options) ?? throw new JsonException("The paper is empty.");

    private sealed class CellConverter : JsonConverter<object>
    {
        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Null) return null;
            if (reader.TokenType == JsonTokenType.String) return reader.GetString();
            using var cell = JsonDocument.ParseValue(ref reader);
            var part = cell.RootElement.EnumerateObject().Single();
            return part.Name switch
            {
                "money" => new Money(part.Value.GetInt64()),
                "int" => part.Value.GetInt32(),
                "long" => part.Value.GetInt64(),
                "number" => decimal.Parse(part.Value.GetString()!, CultureInfo.InvariantCulture),
                "day" => DateOnly.ParseExact(part.Value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                _ => throw new JsonException($"A cell cannot hold '{part.Name}'."),
            };
        }

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            if (value is string text)
            {
                writer.WriteStringValue(text);
                return;
            }
            writer.WriteStartObject();
            switch (value)
            {
                case Money money: writer.WriteNumber("money", money.Dong); break;
                case int number: writer.WriteNumber("int", number); break;
                case long number: writer.WriteNumber("long", number); break;
                case decimal number: writer.WriteString("number", number.ToString(CultureInfo.InvariantCulture)); break;
                case DateOnly day: writer.WriteString("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
                default: throw new JsonException($"A cell cannot hold a {value.GetType().Name}.");
            }
            writer.WriteEndObject();
        }
    }
}
