namespace Portal.Core.Views;

/// <summary>
/// A list as somebody likes to see it: conditions, order and columns as they stand in the address. One's own, or shared with
/// everybody of the portal. What it names may be gone when it is opened; the list then leaves that out and says so.
/// </summary>
public sealed class SavedView : IPortalOwned, IStamped, IRemovable
{
    /// <summary>Length of account ids.</summary>
    public const int OwnerLength = 64;
    public const int ListLength = 40;
    public const int NameLength = 80;
    public const int QueryLength = 2000;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string OwnerId { get; set; }

    /// <summary>Code of the list it belongs to.</summary>
    public required string List { get; set; }
    public required string Name { get; set; }

    /// <summary>The name without regard to capitals: of one person's views of a list no two are called alike.</summary>
    public string NameKey
    {
        get => VietnameseText.Tidy(Name).ToLowerInvariant();
        private set { }
    }

    /// <summary>The part of the address after the question mark, which begins it.</summary>
    public required string Query { get; set; }
    public bool Shared { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
}

/// <summary>The columns somebody chose for a list, by their codes; without such a row the usual ones are shown.</summary>
public sealed class KeptColumns : IPortalOwned, IStamped, IRemovable
{
    public const int ColumnsLength = 1000;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string OwnerId { get; set; }
    public required string List { get; set; }

    /// <summary>Codes with commas between.</summary>
    public required string Columns { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
}
