namespace Portal.Core.Royalties.Payments.Plans;

/// <summary>Vietnamese words for where a disbursement stands.</summary>
public static class PlanWords
{
    public static string Of(PlanState state) => state switch
    {
        PlanState.Drawn => "Chờ chi",
        PlanState.Paid => "Đã chi",
        PlanState.Dropped => "Đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
