using Portal.Core.Deadlines;

namespace Portal.Core.Portals.Forms;

/// <summary>A field of content (lĩnh vực) and who reviews it, as typed.</summary>
public sealed class FieldForm : IProfileForm
{
    public string? Code { get; init; }
    public string? Name { get; set; }
    public string? Reviewer { get; set; }
    public string? Source { get; set; }

    public static FieldForm Of(ProfileField field) => new() { Code = field.Code, Name = field.Name, Reviewer = field.Reviewer, Source = field.Source };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        if (Code is not null && ProfileLists.Fields.Find(profile, Code) is null) return AccessRefusals.NotFound;
        if (FormText.Check(nameof(Name), "tên lĩnh vực", Name) is { } wrong) return wrong;
        return ProfileLists.Fields.Put(profile, Code, new(
            Code ?? FormText.NewCode(Name!, profile.Fields.Select(f => f.Code), 40), VietnameseText.Tidy(Name), Reviewer, VietnameseText.TidyOrNull(Source)));
    }
}

/// <summary>A point of the checklist before publishing, as typed.</summary>
public sealed class CheckForm : IProfileForm
{
    private const int TextLength = 2000;

    public string? Code { get; init; }
    public string? Text { get; set; }
    public string? Source { get; set; }

    public static CheckForm Of(ProfileCheck check) => new() { Code = check.Code, Text = check.Text, Source = check.Source };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        if (Code is not null && ProfileLists.Checks.Find(profile, Code) is null) return AccessRefusals.NotFound;
        var reasons = new[]
        {
            FormText.Check(nameof(Text), "nội dung cần kiểm tra", Text, TextLength), FormText.Check(nameof(Source), "căn cứ, ví dụ: khoản 1 Điều 8", Source),
        }.OfType<Refusal>().ToList();
        if (reasons.Count > 0) return reasons;
        var text = VietnameseText.Tidy(Text);
        return ProfileLists.Checks.Put(profile, Code, new(
            Code ?? FormText.NewCode(VietnameseText.Shorten(text, 30), profile.ReviewChecklist.Select(c => c.Code), 40), text, VietnameseText.Tidy(Source)));
    }
}

/// <summary>A deadline rule as typed. Open deadlines are counted anew by it, met ones stay.</summary>
public sealed class DeadlineForm : IProfileForm
{
    private const int TextLength = 190;
    private const int CodeLength = 20;

    public string? Code { get; init; }
    public string? Name { get; set; }
    public string? Amount { get; set; }
    public DeadlineUnit Unit { get; set; } = DeadlineUnit.WorkingDays;
    public DeadlineStart From { get; set; }
    public string? Source { get; set; }

    public static DeadlineForm Of(DeadlineRule rule) => new()
    {
        Code = rule.Code, Name = rule.Name, Amount = Vietnamese.Number(rule.Amount), Unit = rule.Unit, From = rule.From, Source = rule.Source,
    };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        if (Code is not null && ProfileLists.Deadlines.Find(profile, Code) is null) return AccessRefusals.NotFound;
        var most = Unit == DeadlineUnit.OfficeHours ? DeadlineRule.MostOfficeHours : DeadlineRule.MostWorkingDays;
        var read = DecimalText.ReadPositive("Thời hạn", Amount);
        var whole = read.Value is { } number && number == decimal.Truncate(number) && number >= 1 && number <= most ? (int)number : (int?)null;
        var reasons = new[]
        {
            FormText.Check(nameof(Name), "tên thời hạn", Name, TextLength), FormText.Check(nameof(Source), "căn cứ, ví dụ: khoản 1 Điều 7", Source, TextLength),
            whole is null ? FormRefusals.Amount(most) : null,
        }.OfType<Refusal>().ToList();
        if (reasons.Count > 0) return reasons;
        return ProfileLists.Deadlines.Put(profile, Code, new()
        {
            Code = Code ?? FormText.NewCode(Name!, profile.Deadlines.Select(d => d.Code), CodeLength), Name = VietnameseText.Tidy(Name), Amount = whole!.Value,
            Unit = Unit, From = From, Source = VietnameseText.Tidy(Source),
            Announcements = Code is null ? null : ProfileLists.Deadlines.Find(profile, Code)?.Announcements,
        });
    }
}
