using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

/// <summary>The form of urgent publishing and what the profile says of itself.</summary>
public class UrgentFormTests
{
    private static readonly PortalProfile ThanhDong = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;

    [Fact]
    public void That_the_regulation_says_nothing_of_it_is_noted_only_while_the_portal_names_no_source()
    {
        var form = UrgentForm.Of(ThanhDong.Workflow);
        Assert.Contains("không quy định", form.ApplyTo(ThanhDong).Value.Workflow.Urgent!.Note, StringComparison.Ordinal);

        form.Source = "khoản 3 Điều 9";
        var urgent = form.ApplyTo(ThanhDong).Value.Workflow.Urgent!;

        Assert.Equal(("khoản 3 Điều 9", (string?)null), (urgent.Source, urgent.Note));
    }
}
