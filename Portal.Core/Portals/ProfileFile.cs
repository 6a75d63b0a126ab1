using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Portal.Core.Calendar;
using Portal.Core.Kernel;
using Portal.Core.Workflow;

namespace Portal.Core.Portals;

/// <summary>Reads and writes a profile document, and says everything that is wrong with it at once.</summary>
public static partial class ProfileFile
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(PortalProfile profile) => JsonSerializer.Serialize(profile, Json);

    /// <summary>Profiles are read on every operation and change once a year: the last ones parsed are kept.</summary>
    private static readonly ConcurrentDictionary<string, PortalProfile> Parsed = new(StringComparer.Ordinal);
    private const int MostKept = 200;

    /// <summary>Parses and checks. Broken JSON is refused with its line; a broken reference with the name that is missing.</summary>
    public static Outcome<PortalProfile> Parse(string text)
    {
        if (Parsed.TryGetValue(text, out var known)) return known;
        PortalProfile? profile;
        try
        {
            profile = JsonSerializer.Deserialize<PortalProfile>(text, Json);
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } n ? $"dòng {n + 1}" : "không rõ dòng";
            return new Refusal("profile.broken-json",
                $"Tệp hồ sơ cổng không đọc được ({line}, {e.Path ?? "$"}): hãy sửa lại đúng cú pháp JSON và đủ các mục bắt buộc.");
        }
        if (profile is null) return new Refusal("profile.empty", "Tệp hồ sơ cổng trống: hãy chọn tệp có nội dung.");
        var wrong = Check(profile).ToList();
        if (wrong.Count > 0) return wrong;
        if (Parsed.Count >= MostKept) Parsed.Clear();
        return Parsed[text] = profile;
    }

    private static IEnumerable<Refusal> Check(PortalProfile p)
    {
        if (!Code().IsMatch(p.Id) || p.Id.Length > PortalSite.IdLength)
            yield return Wrong("id", $"mã cổng “{p.Id}” phải gồm chữ thường không dấu, số và gạch nối");
        foreach (var (name, value) in new[] { ("name", p.Name), ("shortName", p.ShortName), ("authority", p.Authority), ("place", p.Place) })
            if (string.IsNullOrWhiteSpace(value)) yield return Wrong(name, $"mục “{name}” đang trống");
        if (p.Hosts.Count == 0) yield return Wrong("hosts", "chưa có tên miền nào");
        if (p.Level is not (1 or 2)) yield return Wrong("level", "cấp cổng phải là 1 hoặc 2");

        foreach (var double_ in p.Units.GroupBy(u => u.Code).Where(g => g.Count() > 1))
            yield return Wrong("units", $"mã đơn vị “{double_.Key}” bị trùng");
        foreach (var double_ in p.Sections.GroupBy(s => s.Code).Where(g => g.Count() > 1))
            yield return Wrong("sections", $"mã chuyên mục “{double_.Key}” bị trùng");
        foreach (var double_ in p.Sections.GroupBy(s => s.Slug).Where(g => g.Count() > 1))
            yield return Wrong("sections", $"đường dẫn chuyên mục “{double_.Key}” bị trùng");

        var units = p.Units.Select(u => u.Code).ToHashSet();
        IEnumerable<(string At, string? Unit)> named =
        [
            .. p.Fields.Select(f => ("fields", f.Reviewer)),
            .. p.Sections.SelectMany(s => new[] { ("sections", s.Supplier), ("sections", s.Reviewer) }),
            ("board", p.Board.StandingUnit), ("board", p.Board.CoordinatingUnit),
        ];
        foreach (var (at, unit) in named.Where(n => n.Unit is not null && !units.Contains(n.Unit)).Distinct())
            yield return Wrong(at, $"đơn vị “{unit}” được nhắc đến nhưng không có trong danh sách đơn vị");

        var rules = p.Deadlines.Select(d => d.Code).ToHashSet();
        foreach (var section in p.Sections.Where(s => s.Deadline is not null && !rules.Contains(s.Deadline)))
            yield return Wrong("sections", $"chuyên mục “{section.Name}” dùng thời hạn “{section.Deadline}” chưa khai báo");

        if (p.OfficeHours.Count > 0)
            foreach (var refusal in OfficeHours.Of(p.OfficeHours).Refusals) yield return refusal;

        foreach (var reason in EditorialWorkflow.Check(p.Workflow)) yield return Wrong("workflow", reason);
    }

    private static Refusal Wrong(string at, string what) =>
        new("profile." + at, $"Hồ sơ cổng chưa dùng được: {what}.", at);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Code();
}
