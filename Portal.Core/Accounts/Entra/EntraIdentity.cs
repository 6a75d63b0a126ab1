namespace Portal.Core.Accounts.Entra;

/// <summary>
/// Which account of ours a person of Microsoft Entra ID is. Keyed by directory and object, which never change; a name or an address
/// may be given to somebody else tomorrow and opens nothing.
/// </summary>
public sealed class EntraIdentity
{
    /// <summary>Both are Guids, kept as Entra writes them, in small letters.</summary>
    public const int IdLength = 36;
    public const int NameLength = 200;
    public required string TenantId { get; init; }
    public required string ObjectId { get; init; }
    public required string UserId { get; init; }
    public PortalUser? User { get; init; }

    /// <summary>The person's name as the provider said it then; only shown.</summary>
    public required string SaidName { get; init; }
    public DateTime LinkedAt { get; init; }
}

/// <summary>A person as the provider describes them in a token that has been checked.</summary>
public sealed record EntraPerson(string TenantId, string ObjectId, string Name, string? Email)
{
    /// <summary>Null where one of the two ids is none.</summary>
    public static EntraPerson? Of(string? tenantId, string? objectId, string? name, string? email) =>
        Guid.TryParse(tenantId, out var tenant) && Guid.TryParse(objectId, out var person)
            ? new(tenant.ToString("D"), person.ToString("D"), Said(name) is { Length: > 0 } said ? said : "Không ghi tên",
                Said(email) is { Length: > 0 } at ? at : null)
            : null;

    private static string Said(string? text) => VietnameseText.Shorten(VietnameseText.Tidy(text), EntraIdentity.NameLength - 1);
}
