using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// The facts that editions of one kind have beside title and text: a row of the kind's own table, and at the same time what the form
/// holds and what the publication keeps. They say themselves what is wrong with them.
/// </summary>
public abstract class EditionDetails : IPortalOwned
{
    /// <summary>The longest text of one fact, unless the kind says otherwise.</summary>
    public const int TextLength = 300;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IgnoreReadOnlyProperties = true,
    };

    [JsonIgnore]
    public int EditionId { get; set; }

    [JsonIgnore]
    public string PortalId { get; set; } = "";

    /// <summary>What the publication keeps for lists: shown in rows, ordered and narrowed by.</summary>
    public virtual ListedFacts Listed => new(null, null, null);

    /// <summary>Where the deadline counts from when no event is given.</summary>
    public virtual DateTime? CountsFrom => null;

    /// <summary>Whether the moment a deadline counts from may stay unknown; then nothing is counted.</summary>
    public virtual bool MayBeUndated => false;

    /// <summary>
    /// Whether what it shows was made by another agency than the portal's own, and how that is known; null for a kind that is not made by agencies.
    /// </summary>
    public virtual MadeBy? MadeBy(PortalProfile profile) => null;

    /// <summary>What a search looks through besides title, abstract and text.</summary>
    public virtual string? SearchText => Listed.Number;

    /// <summary>Each fact as screens say it, for comparing; nothing where it is not known.</summary>
    public abstract IEnumerable<(string Label, string Words)> InWords { get; }

    /// <summary>Labels of <see cref="InWords"/> by which the office alone decides something: no reader is told of them.</summary>
    public virtual IReadOnlyList<string> ForOffice => [];

    /// <summary>What a new form begins with.</summary>
    public virtual void Begin(PortalProfile profile)
    {
    }

    /// <summary>Texts as they are stored: without blanks at the edges, null instead of nothing.</summary>
    public abstract void Tidy();

    /// <summary>What no draft may have.</summary>
    public abstract IEnumerable<Refusal> Limits();

    /// <summary>What must be mended before it moves on.</summary>
    public abstract IEnumerable<Refusal> Missing(DateTime now);

    /// <summary>The same facts for another edition.</summary>
    public EditionDetails For(string portalId, int editionId = 0)
    {
        var copy = (EditionDetails)MemberwiseClone();
        (copy.PortalId, copy.EditionId) = (portalId, editionId);
        return copy;
    }

    public string ToJson() => JsonSerializer.Serialize(this, GetType(), Json);

    /// <summary>Reads what a publication keeps; null where it keeps nothing.</summary>
    public static T? FromJson<T>(string? json) where T : EditionDetails => json is null ? null : JsonSerializer.Deserialize<T>(json, Json);
}

/// <summary>Who made what an edition shows; <paramref name="Why"/> begins a Vietnamese sentence without its end.</summary>
public sealed record MadeBy(bool Others, string Why);

/// <summary>What lists show, order and narrow by, whatever the kind: a number as printed, a type, a day.</summary>
public sealed record ListedFacts(string? Number, string? TypeName, DateOnly? DatedOn);
