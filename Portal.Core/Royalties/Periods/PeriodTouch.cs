namespace Portal.Core.Royalties.Periods;

/// <summary>
/// Whatever changes the works of a period also changes the period's version. So nobody approves a total other than the one
/// on their screen, and on an engine with several writers a publication and an approval cannot pass each other unseen.
/// </summary>
internal static class PeriodTouch
{
    public static void Touch(this Operation operation, RoyaltyPeriod period) =>
        operation.Db.Entry(period).Property(p => p.UpdatedAt).IsModified = true;
}
