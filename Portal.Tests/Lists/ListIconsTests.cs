using Bunit;
using Portal.Admin.Lists;
using Portal.Admin.Shared;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Lists;

/// <summary>A row points at the icon of its chip: one that is not drawn leaves a hole.</summary>
public sealed class ListIconsTests : AdminTestContext
{
    [Fact]
    public void Every_icon_a_chip_may_have_is_drawn()
    {
        var drawn = Render<ListIcons>().Markup;
        var icons = Enum.GetValues<EditionStatus>().Select(StatusTones.IconOf).Concat(Enum.GetValues<ChipTone>().Select(StatusTones.IconOf));
        Assert.All(icons.Distinct(), icon => Assert.Contains($"id=\"i-{icon}\"", drawn, StringComparison.Ordinal));
    }
}
