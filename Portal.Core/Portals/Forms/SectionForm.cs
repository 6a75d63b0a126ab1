namespace Portal.Core.Portals.Forms;

/// <summary>A section (chuyên mục) as typed: its place in the tree, who supplies and reviews it, by which deadline.</summary>
public sealed class SectionForm : IProfileForm
{
    public string? Code { get; init; }
    public string? Name { get; set; }

    /// <summary>The address below <c>/chuyen-muc/</c>; made from the name where it is left empty.</summary>
    public string? Slug { get; set; }
    public string? Parent { get; set; }
    public string? Category { get; set; }
    public string? Supplier { get; set; }
    public string? Reviewer { get; set; }
    public string? Deadline { get; set; }

    /// <summary>The deadline of what another agency has made; null where that makes no difference.</summary>
    public string? DeadlineOfOthers { get; set; }
    public string Kind { get; set; } = ProfileSection.Kinds[0];
    public bool Menu { get; set; } = true;
    public bool Home { get; set; }
    public string? Description { get; set; }

    public static SectionForm Of(ProfileSection s) => new()
    {
        Code = s.Code, Name = s.Name, Slug = s.Slug, Parent = s.Parent, Category = s.Category, Supplier = s.Supplier, Reviewer = s.Reviewer,
        Deadline = s.Deadline, Kind = s.Kind, Menu = s.Menu, Home = s.Home, Description = s.Description,
        DeadlineOfOthers = s.DeadlineOfOthers,
    };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        if (Code is not null && ProfileLists.Sections.Find(profile, Code) is null) return AccessRefusals.NotFound;
        var reasons = new[]
        {
            FormText.Check(nameof(Name), "tên chuyên mục", Name, Section.NameLength),
            FormText.Check(nameof(Slug), "đường dẫn", Slug, Section.NameLength, needed: false),
            FormText.Check(nameof(Category), "mục thông tin của quy chế", Category, needed: false),
            FormText.Check(nameof(Description), "mô tả", Description, Section.DescriptionLength, needed: false),
        }.OfType<Refusal>().ToList();
        var slug = VietnameseText.Slug(VietnameseText.TidyOrNull(Slug) ?? Name);
        var others = profile.Sections.Where(s => s.Code != Code).ToList();
        if (VietnameseText.TidyOrNull(Slug) is { } typed && typed != slug)
            reasons.Add(FormRefusals.Slug(slug));
        if (others.FirstOrDefault(s => s.Slug == slug) is { } same) reasons.Add(FormRefusals.SlugTaken(slug, same.Name));
        if (Parent is not null && Parent == Code || IsBelow(profile, Parent)) reasons.Add(FormRefusals.BelowItself);
        // Without a deadline of the agency's own there is nothing another would differ from
        if (DeadlineOfOthers is not null && Deadline is null) reasons.Add(FormRefusals.OthersAlone);
        if (reasons.Count > 0) return reasons;
        return ProfileLists.Sections.Put(profile, Code, new(
            Code ?? FormText.NewCode(slug, profile.Sections.Select(s => s.Code), Section.CodeLength), VietnameseText.Tidy(Name), slug,
            VietnameseText.TidyOrNull(Category), Parent, Supplier, Reviewer, Deadline, Menu, Home, Kind, VietnameseText.TidyOrNull(Description))
        {
            DeadlineOfOthers = DeadlineOfOthers,
        });
    }

    private bool IsBelow(PortalProfile profile, string? above)
    {
        for (var left = profile.Sections.Count; above is not null && left > 0; left--)
        {
            if (above == Code) return true;
            above = profile.Sections.FirstOrDefault(s => s.Code == above)?.Parent;
        }
        return false;
    }
}
