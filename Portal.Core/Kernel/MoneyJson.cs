using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Kernel;

/// <summary>Money as a number of đồng in JSON.</summary>
internal sealed class MoneyJson : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Dong);
}
