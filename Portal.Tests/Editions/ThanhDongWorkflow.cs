using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Tests.Editions;

/// <summary>The real workflow of Thành Đông with people who hold the shipped rights, without a database.</summary>
internal static class ThanhDongWorkflow
{
    public const string Me = "toi";

    /// <summary>The unit all of them work in, and the one that reviews.</summary>
    public const string Unit = "vhxh";

    public static readonly EditorialWorkflow TheWorkflow = EditorialWorkflow.From(
        ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value.Workflow);

    public static readonly Actor TheSystem = new(null, "Hệ thống", true, [], new HashSet<string>(), new HashSet<int>());

    /// <summary>Somebody of the reviewing unit who holds that role.</summary>
    public static Actor Holder(PortalRole role, string unit = Unit, params int[] contributorIds) =>
        new(Me, "Tôi", false, [new(role, 1, unit)], ShippedGrants.Of(role), contributorIds.ToHashSet());

    /// <summary>An edition written and sent by others, for the unit to review.</summary>
    public static EditionFacts Facts(EditionStatus status, string step) =>
        new(status, step, "tac-gia", "tac-gia", null, new HashSet<int> { 7 }, Unit, "Phòng Văn hóa - Xã hội");
}
