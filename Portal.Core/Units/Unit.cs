namespace Portal.Core.Units;

/// <summary>A unit (đơn vị) of the ward: office, department, centre, party or mass organisation.</summary>
public sealed class Unit : IPortalOwned
{
    public const int CodeLength = 40;
    public const int NameLength = 200;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public required string ShortName { get; set; }
    public int Position { get; set; }

    /// <summary>False once a later profile no longer names it; rows that refer to it keep it.</summary>
    public bool Active { get; set; } = true;
}
