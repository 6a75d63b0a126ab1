namespace Portal.Core.Papers;

/// <summary>Whoever issues a paper says which one they saw as the newest: a double tap issues once, and nobody issues over somebody else's unseen.</summary>
internal static class SeenPaper
{
    /// <summary>What to answer instead of issuing: the number this person got a moment ago, or who was faster; null to go on.</summary>
    /// <param name="operation">Of the verb.</param>
    /// <param name="newest">The newest that there is; null for none.</param>
    /// <param name="seen">The number of the newest seen, 0 for none.</param>
    public static Outcome<int>? Answer(Operation operation, IssuedPaper? newest, int seen)
    {
        if (newest is null || newest.Number == seen) return null;
        var again = newest.Number == seen + 1 && newest.IssuedById is not null && newest.IssuedById == operation.Actor.UserId;
        return again ? newest.Number : PaperRefusals.IssuedMeanwhile(newest);
    }
}
