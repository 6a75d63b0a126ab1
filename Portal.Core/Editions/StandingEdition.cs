namespace Portal.Core.Editions;

/// <summary>
/// Which edition stands for its item in lists: the newest that is not in the bin, if any. Kept with each edition, since asked anew it would cost a list of a
/// hundred thousand items as many questions.
/// </summary>
internal static class StandingEdition
{
    /// <summary>After an edition was begun, thrown away or fetched back, and written. The words, and so their versions, stay.</summary>
    public static Task SettleAsync(Operation operation, int itemId) => operation.Db.Editions.Where(e => e.ItemId == itemId)
        .ExecuteUpdateAsync(set => set.SetProperty(e => e.Stands, e => e.Status != EditionStatus.Binned
            && !operation.Db.Editions.Any(later => later.ItemId == e.ItemId && later.Number > e.Number && later.Status != EditionStatus.Binned)));
}
