namespace Portal.Core.Roles;

/// <summary>What a permission lets somebody do, as the list of people says it.</summary>
public static class PermissionWords
{
    /// <summary>What money, publication and rights hang on: whoever may do it is shown in the list of people.</summary>
    public static readonly IReadOnlyList<string> Weighty =
        [Permissions.ApprovePeriod, Permissions.PayPeriod, Permissions.Withdraw, Permissions.ManagePortal, Permissions.ManageAccounts];

    public static string Of(string permission) => permission switch
    {
        Permissions.Draft => "Soạn bài",
        Permissions.SeeAll => "Xem mọi bài",
        Permissions.Withdraw => "Gỡ bài",
        Permissions.Assign => "Giao việc trên bài",
        Permissions.Assess => "Chấm nhuận bút",
        Permissions.ApprovePeriod => "Duyệt kỳ nhuận bút",
        Permissions.PayPeriod => "Chi nhuận bút",
        Permissions.SeeRoyalties => "Xem nhuận bút",
        Permissions.ManagePayees => "Giữ danh sách cộng tác viên",
        Permissions.SeeReports => "Xem báo cáo",
        Permissions.ProposeCommendation => "Đề nghị khen thưởng",
        Permissions.IssueReports => "Soạn, phát hành báo cáo",
        Permissions.ManagePortal => "Quản trị hệ thống",
        Permissions.SeeHistory => "Xem nhật ký",
        Permissions.ManageAccounts => "Quản trị tài khoản",
        Permissions.AppointDeputy => "Tự cử người thay mặt",
        _ => permission,
    };
}
