using System.Text.RegularExpressions;
using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Portals.Pictures;
using Portal.Core.Units;
using static Portal.Core.Portals.ProfileFile;

namespace Portal.Core.Portals;

/// <summary>All that is wrong with a profile whose shape is right: texts, codes, names that lead nowhere.</summary>
internal static partial class ProfileChecks
{
    /// <summary>Name and source of a deadline are kept together with each item, in one text of the default length.</summary>
    private const int DeadlineTextLength = 190;
    private const int DeadlineCodeLength = 20;

    /// <summary>A point of the checklist may quote a whole article; it is shown, not stored.</summary>
    private const int ChecklistTextLength = 2000;

    public static IEnumerable<Refusal> Of(PortalProfile p) =>
        [.. Texts(p).SelectMany(Check), .. Face(p), .. Doubles(p), .. References(p), .. Deadlines(p), .. AlertChecks.Of(p), .. ReportChecks.Of(p), .. Hours(p),
            .. PortalPictures.Faults(p), .. RoyaltyPeriods(p), .. SignerChecks.Of(p),
            .. WorkflowChecks.Of(p.Workflow).Select(reason => Wrong("workflow", reason))];

    /// <summary>A text of the file, where it stands and what it must be.</summary>
    private sealed record Text(string At, string Place, string? Value, int Most = Conventions.DefaultTextLength, bool Needed = true, bool IsCode = false);

    private static IEnumerable<Text> Texts(PortalProfile p) =>
    [
        new("id", "id", p.Id, PortalSite.IdLength, IsCode: true),
        new("name", "name", p.Name, PortalSite.NameLength), new("shortName", "shortName", p.ShortName, PortalSite.NameLength),
        new("kindLabel", "kindLabel", p.KindLabel), new("place", "place", p.Place), new("authority", "authority", p.Authority),
        new("superior", "superior", p.Superior, Needed: false), new("regulation", "regulation.title", p.Regulation.Title),
        new("board", "board.name", p.Board.Name),
        new("board", "board.responsible.position", p.Board.Responsible?.Position, Needed: p.Board.Responsible is not null),
        new("board", "board.responsible.name", p.Board.Responsible?.Name, Needed: false),
        .. Each("board", "board.positions", p.Board.Positions, v => [new("", "", v)]),
        .. Each("attribution", "attribution", p.Attribution, v => [new("", "", v)]),
        .. Each("channels", "channels", p.Channels, c => [new("", ".label", c.Label), new("", ".value", c.Value, Needed: false)]),
        .. Each("units", "units", p.Units, u =>
            [new("", ".code", u.Code, Unit.CodeLength, IsCode: true), new("", ".name", u.Name, Unit.NameLength),
                new("", ".shortName", u.ShortName, Unit.NameLength)]),
        .. Each("fields", "fields", p.Fields, f => [new("", ".code", f.Code, IsCode: true), new("", ".name", f.Name)]),
        .. Each("sections", "sections", p.Sections, s =>
            [new("", ".code", s.Code, Section.CodeLength, IsCode: true), new("", ".name", s.Name, Section.NameLength),
                new("", ".slug", s.Slug, Section.NameLength, IsCode: true),
                new("", ".category", s.Category, Needed: false), new("", ".description", s.Description, Section.DescriptionLength, Needed: false)]),
        .. Each("workflow", "workflow.steps", p.Workflow.Steps, s =>
            [new("", ".code", s.Code, IsCode: true), new("", ".name", s.Name), new("", ".sendLabel", s.SendLabel)]),
        .. Each("reviewChecklist", "reviewChecklist", p.ReviewChecklist, c =>
            [new("", ".code", c.Code, IsCode: true), new("", ".text", c.Text, ChecklistTextLength), new("", ".source", c.Source)]),
        .. Each("deadlines", "deadlines", p.Deadlines, d =>
            [new("", ".code", d.Code, DeadlineCodeLength), new("", ".name", d.Name, DeadlineTextLength), new("", ".source", d.Source, DeadlineTextLength)]),
    ];

    private static IEnumerable<Text> Each<T>(string at, string place, IEnumerable<T> items, Func<T, Text[]> texts) =>
        items.SelectMany((item, i) => texts(item).Select(t => t with { At = at, Place = $"{place}[{i}]{t.Place}" }));

    private static IEnumerable<Refusal> Check(Text text)
    {
        var (at, place, value, most, needed, isCode) = text;
        if (value is null && !needed) yield break;
        if (string.IsNullOrWhiteSpace(value)) yield return Wrong(at, $"mục “{place}” đang trống");
        else if (value.Length > most) yield return Wrong(at, $"mục “{place}” dài {value.Length} ký tự, nhiều nhất {most}");
        else if (isCode && !Code().IsMatch(value)) yield return Wrong(at, $"mục “{place}” ghi “{value}”, phải gồm chữ thường không dấu, số và gạch nối");
    }

    /// <summary>What visitors and browsers meet: hosts, channels, colours, languages, kinds of sections.</summary>
    private static IEnumerable<Refusal> Face(PortalProfile p)
    {
        if (PortalSite.TakenIds.Contains(p.Id)) yield return Wrong("id", $"mã cổng “{p.Id}” trùng với một địa chỉ của trang quản trị, hãy chọn mã khác");
        if (p.Level is not (1 or 2)) yield return Wrong("level", "cấp cổng phải là 1 hoặc 2");
        if (p.Parent == p.Id) yield return Wrong("parent", "cổng không thể là cấp trên của chính mình");
        if (p.Hosts.Count == 0) yield return Wrong("hosts", "chưa có tên miền nào");
        foreach (var host in p.Hosts.Where(h => h.Length > PortalHost.HostLength || !Host().IsMatch(h)))
            yield return Wrong("hosts", $"“{host}” không phải là tên miền, hãy viết như thanhdong.haiphong.gov.vn (không có http://, cổng hay đường dẫn)");
        foreach (var (channel, i) in p.Channels.Select((c, i) => (c, i)).Where(c => !ProfileChannel.Kinds.Contains(c.c.Kind)))
            yield return Wrong("channels", $"mục “channels[{i}].kind” ghi “{channel.Kind}”, phải là một trong: {string.Join(", ", ProfileChannel.Kinds)}");
        foreach (var (channel, i) in p.Channels.Select((c, i) => (c, i)).Where(c => c.c.Fault is not null))
            yield return Wrong("channels", $"mục “channels[{i}].value” ghi “{channel.Value}”, {channel.Fault}");
        foreach (var language in p.Languages.Where(l => l is not { Length: 2 } || !l.All(char.IsAsciiLetterLower)))
            yield return Wrong("languages", $"mã ngôn ngữ “{language}” phải gồm hai chữ cái, ví dụ vi, en");
        foreach (var colour in new[] { p.Theme.Primary, p.Theme.OnPrimary, p.Theme.Accent }.Where(c => !Colour().IsMatch(c)))
            yield return Wrong("theme", $"màu “{colour}” phải viết như #0b4f8a");
        foreach (var (section, i) in p.Sections.Select((s, i) => (s, i)).Where(s => !ProfileSection.Kinds.Contains(s.s.Kind)))
            yield return Wrong("sections", $"mục “sections[{i}].kind” ghi “{section.Kind}”, phải là {string.Join(" hoặc ", ProfileSection.Kinds)}");
    }

    private static IEnumerable<Refusal> Doubles(PortalProfile p)
    {
        IEnumerable<(string At, string What, IEnumerable<string> Codes)> lists =
        [
            ("hosts", "tên miền", p.Hosts.Select(h => h.ToLowerInvariant())), ("units", "mã đơn vị", p.Units.Select(u => u.Code)),
            ("fields", "mã lĩnh vực", p.Fields.Select(f => f.Code)), ("sections", "mã chuyên mục", p.Sections.Select(s => s.Code)),
            ("sections", "đường dẫn chuyên mục", p.Sections.Select(s => s.Slug)), ("deadlines", "mã thời hạn", p.Deadlines.Select(d => d.Code)),
            ("reviewChecklist", "mã mục kiểm tra", p.ReviewChecklist.Select(c => c.Code)),
        ];
        return lists.SelectMany(l => l.Codes.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => Wrong(l.At, $"{l.What} “{g.Key}” bị trùng")));
    }

    /// <summary>Ten years: more would mean that nothing is ever old.</summary>
    private const int MostStaleDays = 3650;

    private static IEnumerable<Refusal> References(PortalProfile p)
    {
        if (p.StaleAfterDays is < 1 or > MostStaleDays)
            yield return Wrong("staleAfterDays", $"số ngày chuyên mục bị coi là cũ phải từ 1 đến {MostStaleDays}");
        foreach (var role in (p.SecondFactor ?? []).Where(r => PortalProfile.RoleOf(r) is null))
            yield return Wrong("secondFactor", $"vai trò “{role}” phải xác thực hai lớp không có trong hệ thống");
        var units = p.Units.Select(u => u.Code).ToHashSet();
        IEnumerable<(string At, string? Unit)> named =
        [
            .. p.Fields.Select(f => ("fields", f.Reviewer)),
            .. p.Sections.SelectMany(s => new[] { ("sections", s.Supplier), ("sections", s.Reviewer) }),
            ("board", p.Board.StandingUnit), ("board", p.Board.CoordinatingUnit),
        ];
        foreach (var (at, unit) in named.Where(n => n.Unit is not null && !units.Contains(n.Unit)).Distinct())
            yield return Wrong(at, $"đơn vị “{unit}” được nhắc đến nhưng không có trong danh sách đơn vị");

        var parents = p.Sections.ToLookup(s => s.Code, s => s.Parent);
        foreach (var section in p.Sections.Where(s => s.Parent is not null))
        {
            if (!parents.Contains(section.Parent!))
                yield return Wrong("sections", $"chuyên mục “{section.Name}” thuộc chuyên mục “{section.Parent}” chưa khai báo");
            else if (IsBelowItself(section.Code, parents)) yield return Wrong("sections", $"chuyên mục “{section.Name}” nằm dưới chính mình");
        }
        var rules = p.Deadlines.Select(d => d.Code).ToHashSet();
        foreach (var section in p.Sections.Where(s => s.Deadline is not null && !rules.Contains(s.Deadline)))
            yield return Wrong("sections", $"chuyên mục “{section.Name}” dùng thời hạn “{section.Deadline}” chưa khai báo");
    }

    private static bool IsBelowItself(string code, ILookup<string, string?> parents)
    {
        var above = parents[code].First();
        for (var i = 0; i < parents.Count && above is not null && above != code; i++) above = parents[above].FirstOrDefault();
        return above == code;
    }

    private static IEnumerable<Refusal> Deadlines(PortalProfile p)
    {
        foreach (var rule in p.Deadlines)
        {
            if (!Enum.IsDefined(rule.Unit) || !Enum.IsDefined(rule.From))
                yield return Wrong("deadlines", $"thời hạn “{rule.Code}” ghi cách tính không có trong hệ thống");
            else if (rule.Amount < 1 || rule.Amount > rule.Most)
                yield return Wrong("deadlines", $"thời hạn “{rule.Code}” ghi {rule.Amount}, phải từ 1 đến {rule.Most}");
        }
        if (p.QuestionRule?.AnswerWorkingDays is { } days and (< 1 or > DeadlineRule.MostWorkingDays))
            yield return Wrong("questionRule", $"thời hạn trả lời câu hỏi ghi {days} ngày, phải từ 1 đến {DeadlineRule.MostWorkingDays}");
    }

    private static IEnumerable<Refusal> RoyaltyPeriods(PortalProfile p)
    {
        var rows = p.RoyaltyPeriods ?? [];
        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            if (row.Fault is { } fault) yield return Wrong("royaltyPeriods", $"mục “royaltyPeriods[{i}]” {fault}");
            if (row.Source?.Length > Conventions.DefaultTextLength)
                yield return Wrong("royaltyPeriods", $"mục “royaltyPeriods[{i}].source” dài quá {Conventions.DefaultTextLength} ký tự");
        }
        foreach (var day in rows.GroupBy(r => r.FromOn).Where(g => g.Count() > 1).Select(g => g.Key))
            yield return Wrong("royaltyPeriods", $"ngày áp dụng {Vietnamese.Date(day)} của kỳ nhuận bút bị trùng");
    }

    private static IEnumerable<Refusal> Hours(PortalProfile p) => p.OfficeHours.Count == 0 ? [] : OfficeHours.Of(p.OfficeHours).Refusals;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Code();

    [GeneratedRegex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Host();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Colour();
}
