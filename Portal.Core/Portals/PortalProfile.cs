using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Html;
using Portal.Core.Portals.Pictures;

namespace Portal.Core.Portals;

/// <summary>
/// All that makes one portal differ from another, as its own regulation says it: a JSON document in
/// <c>assets/profiles</c>, imported, kept whole with the portal and exported again. What the text does not say is null.
/// </summary>
public sealed record PortalProfile
{
    public required string Id { get; init; }
    public string? Parent { get; init; }
    public required int Level { get; init; }
    public required string Name { get; init; }
    public required string ShortName { get; init; }
    public required string KindLabel { get; init; }
    public required string Place { get; init; }
    public required string Authority { get; init; }
    public string? Superior { get; init; }
    public required IReadOnlyList<string> Hosts { get; init; }
    public required ProfileRegulation Regulation { get; init; }
    public required ProfileBoard Board { get; init; }
    public IReadOnlyList<ProfileChannel> Channels { get; init; } = [];
    public IReadOnlyList<string> Attribution { get; init; } = [];
    public string? AttributionSource { get; init; }
    public IReadOnlyList<string> Languages { get; init; } = ["vi"];
    public IReadOnlyList<OfficeHoursSeason> OfficeHours { get; init; } = [];
    public required IReadOnlyList<ProfileUnit> Units { get; init; }
    public IReadOnlyList<ProfileField> Fields { get; init; } = [];
    public required IReadOnlyList<ProfileSection> Sections { get; init; }
    public required ProfileWorkflow Workflow { get; init; }

    /// <summary>What is ticked before an edition is published, as the regulation forbids or demands it; empty where it says nothing.</summary>
    public IReadOnlyList<ProfileCheck> ReviewChecklist { get; init; } = [];
    public IReadOnlyList<DeadlineRule> Deadlines { get; init; } = [];

    /// <summary>When and to whom deadlines speak up; null for the software's own (<c>assets/deadline-alerts.json</c>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeadlineAlerts? DeadlineAlerts { get; init; }

    /// <summary>The same with what the software says where the profile says nothing.</summary>
    [JsonIgnore]
    public DeadlineAlerts Alerts => DeadlineAlerts ?? Portal.Core.Deadlines.DeadlineAlerts.Shipped;
    /// <summary>The roles told of a deadline that has passed.</summary>
    [JsonIgnore]
    public IReadOnlyList<PortalRole> EscalatedTo => Alerts.EscalateTo.Select(RoleOf).OfType<PortalRole>().ToList();

    /// <summary>How long royalty periods are, from which month on; null where they are months.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProfileRoyaltyPeriod>? RoyaltyPeriods { get; init; }

    /// <summary>Which reports the system drafts by itself; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProfileReports? Reports { get; init; }

    /// <summary>Codes and account the treasury asks for on papers that pay; null where the office has given none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProfileTreasury? Treasury { get; init; }

    /// <summary>Who signs the papers, at most one for each duty; null where papers leave it to the pen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProfileSigner>? Signers { get; init; }

    public ProfileQuestionRule? QuestionRule { get; init; }
    public ProfileIntake? Intake { get; init; }

    /// <summary>Roles that may not work without a second factor; null for those the software names (<c>assets/door.json</c>).</summary>
    public IReadOnlyList<string>? SecondFactor { get; init; }

    /// <summary>Days without anything new after which a section counts as old on the first screen; null for the software's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? StaleAfterDays { get; init; }
    public ProfileTheme Theme { get; init; } = new("#0b4f8a", "#ffffff", "#f2c14e");

    /// <summary>The office's own emblem; without one pages show the name alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProfilePicture? Emblem { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProfilePicture? HeaderPicture { get; init; }

    /// <summary>
    /// The unit that reviews: the section's own reviewer where the regulation gives it one, else the reviewer of the field (TĐ 12.5,
    /// 13.11, 14). Where there is neither it is the standing unit of the board, which answers for the whole portal (TĐ 13.1).
    /// </summary>
    public string? ReviewerOf(string? sectionReviewer, string? field) =>
        sectionReviewer ?? Fields.FirstOrDefault(f => f.Code == field)?.Reviewer ?? Board.StandingUnit;

    /// <summary>A role as files write it, <c>deputy-head</c>; null for a name that is no role.</summary>
    internal static PortalRole? RoleOf(string code) =>
        Enum.TryParse<PortalRole>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role)
        && Enum.IsDefined(role) ? role : null;

    /// <summary>The sections as a tree read from top to bottom, each with how deep it lies (0 for those without a parent).</summary>
    public IReadOnlyList<(ProfileSection Section, int Depth)> SectionTree()
    {
        var children = Sections.ToLookup(s => s.Parent);
        return Below(null, 0).ToList();

        IEnumerable<(ProfileSection, int)> Below(string? parent, int depth) =>
            children[parent].SelectMany(s => Below(s.Code, depth + 1).Prepend((s, depth)));
    }

    public string? UnitName(string? code) => Units.FirstOrDefault(u => u.Code == code)?.Name;
}

/// <summary>The regulation (quy chế) a profile is taken from; number and dates are empty where the text is a draft.</summary>
public sealed record ProfileRegulation(
    string Title, string? Number = null, DateOnly? IssuedOn = null, DateOnly? EffectiveOn = null, string? Note = null);

/// <summary>The editorial board (Ban Biên tập) as founded; its members are memberships with terms.</summary>
public sealed record ProfileBoard(
    string Name, string? CreatedBy, string? AnswersTo, string? StandingUnit, string? CoordinatingUnit,
    IReadOnlyList<string> Positions, string? Secretariat = null, bool? PartTime = null, ProfileDecision? FoundingDecision = null, string? Source = null,
    ProfileResponsible? Responsible = null);

/// <summary>
/// Who answers for what the portal publishes, as every page names them: the position, and the person where the portal wants the
/// name shown.
/// </summary>
public sealed record ProfileResponsible(string Position, string? Name = null, string? Source = null)
{
    /// <summary><c>Nguyễn Văn An, Trưởng Ban Biên tập</c> or the position alone.</summary>
    [JsonIgnore]
    public string Words => string.IsNullOrWhiteSpace(Name) ? Position : $"{Name}, {Position}";
}

public sealed record ProfileDecision(string? Number = null, DateOnly? Date = null);

/// <summary>
/// A way to reach the board: address, phone, e-mail, Facebook, Zalo OA, document exchange, post. The value is null where the
/// regulation names the way but not the address.
/// </summary>
public sealed partial record ProfileChannel(string Kind, string Label, string? Value = null, string? Source = null)
{
    /// <summary>All kinds there are, in the order visitors are shown them.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        ["address", "phone", "hotline", "fax", "email", "website", "facebook", "zalo", "document-exchange", "post"];

    /// <summary>What is wrong with the value for a channel of its kind, to follow “…”; null where nothing is or there is none.</summary>
    [JsonIgnore]
    public string? Fault => Value is not { Length: > 0 } ? null : Kind switch
    {
        "phone" or "hotline" or "fax" when !Value.Any(char.IsAsciiDigit) => "phải là số điện thoại, ví dụ 0225 3123 456",
        "email" when Link is null => "phải là một địa chỉ thư điện tử, ví dụ ubnd@haiphong.gov.vn",
        "website" or "facebook" or "zalo" when Link is null => "phải là địa chỉ trang, ví dụ https://zalo.me/phulien",
        _ => null,
    };

    /// <summary>
    /// The link the value makes, or null where it is only to be read: two numbers in one line, an extension or a remark would dial
    /// somebody else. Only safe addresses pass.
    /// </summary>
    [JsonIgnore]
    public string? Link => Value is not { } value ? null : Kind switch
    {
        "phone" or "hotline" => OneNumber().IsMatch(value) && value.Count(char.IsAsciiDigit) <= MostDigits
            ? "tel:" + string.Concat(value.Where(c => char.IsAsciiDigit(c) || c == '+')) : null,
        "email" => OneMailbox().IsMatch(value.Trim()) ? LinkAddress.Clean("mailto:" + value.Trim()) : null,
        "facebook" or "zalo" or "website" => LinkAddress.Clean(value.Contains("://", StringComparison.Ordinal) ? value : "https://" + value)
            is { } address && LinkAddress.NamesHost(address) ? address : null,
        _ => null,
    };

    /// <summary>Of one number with the country's code; more is a second number or an extension.</summary>
    private const int MostDigits = 12;

    [GeneratedRegex(@"^\s*(\+?[0-9]+|\([0-9]+\))[0-9 .-]{1,22}$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex OneNumber();

    [GeneratedRegex(@"^[^@\s;,<>]+@[^@\s;,<>]+\.[^@\s;,<>.]+$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex OneMailbox();
}

public sealed record ProfileUnit(string Code, string Name, string ShortName, IReadOnlyList<ProfileDuty>? Duties = null);

public sealed record ProfileDuty(string Text, string? Source = null);

/// <summary>A field of content (lĩnh vực) and the unit that reviews it, where the regulation names one.</summary>
public sealed record ProfileField(string Code, string Name, string? Reviewer = null, string? Source = null);

public sealed record ProfileSection(
    string Code, string Name, string Slug, string? Category, string? Parent, string? Supplier, string? Reviewer,
    string? Deadline, bool Menu, bool Home, string Kind, string? Description = null)
{
    /// <summary>The kinds of content as files write them: <c>article</c>, <c>document</c>.</summary>
    public static readonly IReadOnlyList<string> Kinds = Enum.GetNames<ContentKind>().Select(n => n.ToLowerInvariant()).ToList();

    /// <summary>The deadline of what another agency than the portal's own has made (TĐ 7.3 b); null where that makes no difference.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeadlineOfOthers { get; init; }
}

/// <summary>
/// The steps an item goes through. Where the regulation defines none they are the software's own: then there is no source, and
/// the note says what the regulation does say.
/// </summary>
public sealed record ProfileWorkflow(string? Source, IReadOnlyList<ProfileStep> Steps, string? Note = null)
{
    /// <summary>The steps a correction of what is live passes besides the last; null for all of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProfileShortWay? Correction { get; init; }

    /// <summary>Publishing past the steps between; null where the portal does not allow it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProfileUrgent? Urgent { get; init; }
}

/// <summary>Codes of the steps that are passed on a short way; the last one always is.</summary>
public sealed record ProfileShortWay(IReadOnlyList<string> Steps, string? Source = null, string? Note = null);

public sealed record ProfileStep(
    string Code, string Name, IReadOnlyList<string> Actors, bool MayEdit, bool UnitScoped, string SendLabel)
{
    /// <summary>The actors as roles, in their order; null for a name that is no role.</summary>
    [JsonIgnore]
    public IEnumerable<PortalRole?> Roles => Actors.Select(PortalProfile.RoleOf);

    /// <summary>A role as files write it: <c>field-reviewer</c>.</summary>
    public static string CodeOf(PortalRole role) => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());
}

/// <summary>One point of the checklist before publishing: a stable code, the sentence ticked, and where the regulation says it.</summary>
public sealed record ProfileCheck(string Code, string Text, string Source);

/// <summary>What makes a question valid, by asker (Phù Liễn Điều 9.5, Hải Phòng Điều 9.5).</summary>
public sealed record ProfileQuestionRule(
    IReadOnlyList<string>? Person = null, IReadOnlyList<string>? Organisation = null, IReadOnlyList<IReadOnlyList<string>>? AnyOf = null,
    int? AnswerWorkingDays = null, bool? RefuseComplaints = null, string? Source = null);

public sealed record ProfileIntake(string? Electronic = null, string? Paper = null, string? Source = null);

public sealed record ProfileTheme(string Primary, string OnPrimary, string Accent);
