using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Shared;
using Portal.Admin.Shell;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>A page is shown to the sign-in it was sealed for; the cases of a browser are in StolenDescriptorTests.</summary>
[Trait("Fault", "SEC1")]
public sealed class RoutesTests : BunitContext
{
    private readonly BunitAuthorizationContext signedIn;

    public RoutesTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IPortalScope>(new FixedScope(null)).AddScoped<Troubles>();
        signedIn = this.AddAuthorization();
    }

    private static Claim[] Claims(string person, string stamp) =>
        [new(ClaimTypes.NameIdentifier, person), new(new ClaimsIdentityOptions().SecurityStampClaimType, stamp)];

    private static string? Seal(string person, string stamp) => PageSeal.Of(new ClaimsPrincipal(new ClaimsIdentity(Claims(person, stamp), "cookie")));

    private void SignIn(string person, string stamp)
    {
        signedIn.SetAuthorized(person);
        signedIn.SetClaims(Claims(person, stamp));
    }

    private IRenderedComponent<Routes> Open(string? seal)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/khong-tim-thay");
        return Render<Routes>(routes => routes.Add(r => r.Seal, seal));
    }

    private bool LoadedAfresh => Services.GetRequiredService<BunitNavigationManager>().History.First().Options.ForceLoad;

    public static readonly TheoryData<string?, bool> Seals = new()
    {
        { Seal(Someone.Head, "tem-1"), true },
        { Seal(Someone.Author, "tem-1"), false },
        { Seal(Someone.Head, "tem-0"), false },
        { Seal(Someone.Head + "\ntem", "-1"), false },
        { "", false },
        { null, false },
        { Someone.Head, false },
    };

    [Theory, MemberData(nameof(Seals))]
    public void A_seal_of_another_account_of_an_older_sign_in_or_of_nobody_shows_nothing(string? seal, bool shown)
    {
        SignIn(Someone.Head, "tem-1");
        var page = Open(seal);
        Assert.Equal(shown, page.FindAll("h1").Count == 1);
        Assert.Equal(shown, page.Markup != "");
        Assert.Equal(!shown, LoadedAfresh);
    }

    [Fact]
    public void A_sealed_page_shows_nothing_to_nobody()
    {
        signedIn.SetNotAuthorized();
        Assert.Equal("", Open(Seal(Someone.Head, "tem-1")).Markup);
    }

    [Fact]
    public void Another_person_s_cookie_ends_an_open_page_and_the_same_person_s_newer_one_does_not()
    {
        SignIn(Someone.Head, "tem-1");
        var page = Open(Seal(Someone.Head, "tem-1"));

        SignIn(Someone.Head, "tem-2");
        Assert.NotEqual("", page.Markup);
        Assert.False(LoadedAfresh);

        SignIn(Someone.Author, "tem-3");
        page.WaitForState(() => page.Markup == "");
        Assert.True(LoadedAfresh);
    }

    [Fact]
    public void Signed_out_the_page_stays_to_lead_to_the_door()
    {
        SignIn(Someone.Head, "tem-1");
        var page = Open(Seal(Someone.Head, "tem-1"));
        signedIn.SetNotAuthorized();
        Assert.NotEqual("", page.Markup);
    }

    [Fact]
    public void A_circuit_s_person_never_becomes_another()
    {
        var user = new AdminUser();
        user.Become(Person(Someone.Head));
        user.Become(Person(Someone.Head));
        Assert.Throws<InvalidOperationException>(() => user.Become(Person(Someone.Author)));
        Assert.Throws<InvalidOperationException>(() => user.Become(new ClaimsPrincipal(new ClaimsIdentity())));
        Assert.Equal(Someone.Head, user.UserId);
    }

    private static ClaimsPrincipal Person(string id) => new(new ClaimsIdentity(Claims(id, "tem-1"), "cookie"));
}
