namespace Portal.Core.Royalties.Periods;

/// <summary>
/// A double click, or an answer that was lost on its way: the same person takes the same step from the same screen again, and
/// nothing has happened since. It is answered as done, once; anybody else's step is told instead.
/// </summary>
internal static class PeriodRepeat
{
    public static bool IsRepeated(this RoyaltyPeriod period, Operation operation, int version, RoyaltyPeriodStatus made, string? byId) =>
        period.Status == made && period.Version == version + 1 && byId is not null && byId == operation.Actor.UserId;
}
