namespace Portal.Core.Royalties.Payees;

/// <summary>What rests on the facts of a payee and must know, within the same transaction, that they or a proposal for them changed.</summary>
public interface IRestOnPayees
{
    Task PayeeChangedAsync(Operation operation, int contributorId);
}
