namespace Portal.Core.Data;

/// <summary>A data-protection key: kept in the database so that every node can read cookies and encrypted fields.</summary>
public sealed class ProtectionKey
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Xml { get; set; }
}
