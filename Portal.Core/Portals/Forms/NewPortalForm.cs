using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Portal.Core.Portals.Forms;

/// <summary>
/// A new portal as typed, begun from the profile of another (<see cref="From"/>) or from a file (<see cref="Json"/>). Units, sections, workflow,
/// checklist and rules are taken over; what belongs to one office alone (hosts, channels, number and days of its regulation, founding
/// decision, names of people, emblem and header picture) is not.
/// </summary>
public sealed class NewPortalForm
{
    /// <summary>The portal to begin from; ignored where there is a file.</summary>
    public string? From { get; set; }

    /// <summary>A profile file, whole.</summary>
    public string? Json { get; set; }
    public string? Id { get; set; }
    public string? Place { get; set; }
    public string? KindLabel { get; set; } = "phường";

    /// <summary>One host name a line.</summary>
    public string? Hosts { get; set; }

    /// <summary>The portal above the new one; empty for one that stands by itself.</summary>
    public string? Parent { get; set; }

    /// <summary>The profile of the new portal, from the one it begins with.</summary>
    internal Outcome<PortalProfile> Begin(PortalProfile source)
    {
        var (kind, place) = (VietnameseText.Tidy(KindLabel), VietnameseText.Tidy(Place));
        var hosts = FormText.Lines(Hosts).Select(h => h.ToLowerInvariant()).ToList();
        var id = VietnameseText.TidyOrNull(Id) ?? VietnameseText.Slug(place);
        var reasons = new[]
        {
            FormText.Check(nameof(KindLabel), "loại đơn vị hành chính, ví dụ: phường", KindLabel, 40),
            FormText.Check(nameof(Place), "địa danh, ví dụ: Hồng Bàng", Place, 100),
            id != VietnameseText.Slug(id) || id.Length > PortalSite.IdLength
                ? FormRefusals.PortalCode : null,
            hosts.Count == 0 ? FormRefusals.Empty(nameof(Hosts), "ít nhất một tên miền của cổng mới") : null,
        }.OfType<Refusal>().ToList();
        if (reasons.Count > 0) return reasons;
        var renamed = Renamed(source, $"{kind} {place}", place);
        return renamed with
        {
            Id = id, Parent = VietnameseText.TidyOrNull(Parent), Level = VietnameseText.TidyOrNull(Parent) is null ? 1 : 2, KindLabel = kind, Place = place,
            ShortName = place, Hosts = hosts, Emblem = null, HeaderPicture = null,
            Channels = renamed.Channels.Select(c => c with { Value = null, Source = null }).ToList(),
            Attribution = renamed.Attribution.Where(a => !source.Hosts.Any(h => a.Contains(h, StringComparison.OrdinalIgnoreCase))).ToList(),
            Regulation = renamed.Regulation with { Number = null, IssuedOn = null, EffectiveOn = null, Note = null },
            Board = renamed.Board with
            {
                FoundingDecision = null, Source = null, Responsible = renamed.Board.Responsible is { } who ? who with { Name = null, Source = null } : null,
            },
        };
    }

    /// <summary>The names of the office begun from give way to those of the new one, as whole words, wherever they stand in the text.</summary>
    private static PortalProfile Renamed(PortalProfile source, string full, string place)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{source.KindLabel} {source.Place}"] = full, [$"{Vietnamese.Capital(source.KindLabel)} {source.Place}"] = Vietnamese.Capital(full),
            [source.Place] = place,
        };
        // The longest first, each place once: what was put in is not looked at again
        var any = new Regex(@"(?<!\p{L})(" + string.Join('|', names.Keys.OrderByDescending(n => n.Length).Select(Regex.Escape)) + @")(?!\p{L})",
            RegexOptions.None, TimeSpan.FromMilliseconds(PatternTime.Most));
        return Renamed(JsonSerializer.SerializeToNode(source, ProfileFile.Json)!).Deserialize<PortalProfile>(ProfileFile.Json)!;

        JsonNode Renamed(JsonNode node) => node switch
        {
            JsonObject parts => new JsonObject(parts.Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : Renamed(p.Value)))),
            JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Renamed(item))]),
            JsonValue value when value.TryGetValue<string>(out var text) => any.Replace(text, found => names[found.Value]),
            _ => node.DeepClone(),
        };
    }
}
