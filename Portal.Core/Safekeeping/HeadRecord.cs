using System.Text.Json;

namespace Portal.Core.Safekeeping;

/// <summary>
/// How far each portal's history had come, in a file apart from the database: a database that came back shorter after a power
/// cut, or an older copy put in its place, agrees with itself and shows only here.
/// </summary>
public sealed class HeadRecord(KeyPlaces places)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly Lock gate = new();

    public string File => places.HeadsFile;

    public IReadOnlyDictionary<string, RecordedHead> Read()
    {
        try
        {
            return JsonSerializer.Deserialize<SortedDictionary<string, RecordedHead>>(System.IO.File.ReadAllText(File), Json) ?? [];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new SortedDictionary<string, RecordedHead>(StringComparer.Ordinal);
        }
        catch (JsonException e)
        {
            throw new OperationRefusedException($"{File}, the record of the histories' last lines, is damaged: compare with the one of a back-up, then move "
                + "it away", e);
        }
    }

    /// <summary>Takes heads that have grown; a lower one never replaces a higher one. Entries that are over go.</summary>
    public void Raise(IReadOnlyDictionary<string, RecordedHead> heads, IReadOnlyList<string>? over = null)
    {
        lock (gate)
        {
            var known = new SortedDictionary<string, RecordedHead>(Read().ToDictionary(), StringComparer.Ordinal);
            var grown = heads.Where(h => h.Value.Lines > (known.GetValueOrDefault(h.Key)?.Lines ?? 0)).ToList();
            var gone = (over ?? []).Where(known.Remove).ToList();
            if (grown.Count == 0 && gone.Count == 0) return;
            foreach (var (portal, head) in grown) known[portal] = head;
            OwnerOnly.CreateFolder(Path.GetDirectoryName(File)!);
            OwnerOnly.Replace(File, JsonSerializer.Serialize(known, Json) + "\n");
        }
    }
}
