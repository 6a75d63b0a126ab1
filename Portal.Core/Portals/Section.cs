namespace Portal.Core.Portals;

/// <summary>A section (chuyên mục) of a portal, tied to its category, supplying and reviewing unit and deadline rule.</summary>
public sealed class Section : IPortalOwned
{
    public const int CodeLength = 40;
    public const int NameLength = 200;
    public const int DescriptionLength = 1000;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public required string Slug { get; set; }
    public string? Description { get; set; }

    /// <summary>The article of the regulation that asks for it, e.g. <c>khoản 3 Điều 3</c>.</summary>
    public string? Category { get; set; }
    public string? SupplierCode { get; set; }

    /// <summary>The unit that reviews the whole section whatever the field, where the regulation says so (TĐ 14.1).</summary>
    public string? ReviewerCode { get; set; }
    public string? DeadlineCode { get; set; }
    public ContentKind Kind { get; set; }
    public bool InMenu { get; set; }
    public bool OnHome { get; set; }
    public int Position { get; set; }
    public bool Active { get; set; } = true;
}
