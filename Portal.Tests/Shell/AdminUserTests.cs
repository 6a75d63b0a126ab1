using System.Security.Claims;
using Portal.Admin.Accounts;
using Portal.Admin.Shell;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>The person of a circuit: one for ever, under whichever of their sign-ins the line has now.</summary>
public class AdminUserTests
{
    private static ClaimsPrincipal Person(string id, Guid session) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), SessionClaim.Make(session)], "cookie"));

    [Fact]
    public void A_line_taken_up_again_with_a_newer_sign_in_works_under_that_one()
    {
        var (earlier, later) = (Guid.NewGuid(), Guid.NewGuid());
        var user = new AdminUser();
        user.Become(Person("an", earlier));
        user.Renew(Person("an", later));
        Assert.Equal(("an", later), (user.UserId, user.SessionId));
    }

    [Fact]
    public void Nobody_else_s_sign_in_is_taken_over()
    {
        var own = Guid.NewGuid();
        var user = new AdminUser();
        user.Renew(Person("an", own));
        Assert.Null(user.SessionId);
        user.Become(Person("an", own));
        user.Renew(Person("binh", Guid.NewGuid()));
        user.Renew(new ClaimsPrincipal(new ClaimsIdentity()));
        Assert.Equal(own, user.SessionId);
        Assert.Throws<InvalidOperationException>(() => user.Become(Person("binh", Guid.NewGuid())));
    }
}
