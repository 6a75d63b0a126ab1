namespace Portal.Core.Portals;

/// <summary>
/// One portal of the system: the city's (level 1) or a component portal (level 2). Its profile is kept whole as JSON;
/// what queries need is beside it. Called a site in code, because the product already is "Portal".
/// </summary>
public sealed class PortalSite : IStamped, IVersioned
{
    public const int IdLength = IPortalOwned.IdLength;
    public const int NameLength = 200;

    /// <summary>First parts of addresses of the back-office that belong to no portal: a portal of such a name could never be opened.</summary>
    public static readonly IReadOnlySet<string> TakenIds = new HashSet<string>(StringComparer.Ordinal)
    {
        "con-lam-viec", "dang-nhap", "dang-xuat", "dat-mat-khau", "doi-mat-khau", "he-thong", "health", "js", "khong-co-quyen", "khong-tim-thay", "loi",
        "loi-moi", "tai-khoan", "thiet-lap", "xac-nhan-lai", "xac-thuc",
    };

    /// <summary>Stable code, also the first part of every admin address: <c>thanh-dong</c>.</summary>
    public required string Id { get; set; }
    public string? ParentId { get; set; }
    public int Level { get; set; }
    public required string Name { get; set; }
    public required string ShortName { get; set; }
    public required string ProfileJson { get; set; }

    /// <summary>The number of the version that holds; forms are refused where it has moved on.</summary>
    public int ProfileNumber { get; set; }

    /// <summary>Raised by every publish and withdrawal; public nodes drop their cached pages when it moves.</summary>
    public long PublicStamp { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }
    public List<PortalHost> Hosts { get; set; } = [];

    public PortalProfile Profile => ProfileFile.Stored(ProfileJson);
}

/// <summary>A host name under which visitors reach a portal; unique over the whole system.</summary>
public sealed class PortalHost
{
    public const int HostLength = 200;
    public required string Host { get; set; }
    public required string PortalId { get; set; }
}
