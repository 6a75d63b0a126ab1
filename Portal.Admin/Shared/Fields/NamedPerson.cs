namespace Portal.Admin.Shared.Fields;

/// <summary>A person to choose: who, and in which words the list names them.</summary>
public sealed record NamedPerson(int Id, string Words);
