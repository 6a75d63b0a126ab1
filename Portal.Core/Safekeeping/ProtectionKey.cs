namespace Portal.Core.Safekeeping;

/// <summary>A data-protection key of sign-in and one-time links: kept in the database, sealed, so that every node can read cookies.</summary>
public sealed class ProtectionKey : IKeyRow<ProtectionKey>
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Xml { get; set; }

    static ProtectionKey IKeyRow<ProtectionKey>.Of(string name, string xml) => new() { Name = name, Xml = xml };
}
