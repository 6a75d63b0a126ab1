using System.Net;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Shell;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>Two nodes of the back-office over one database: whatever one node knows, the other must know.</summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private AdminHost one = null!;
    private AdminHost two = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        (one, two) = (new AdminHost(database), new AdminHost(database));
        await one.GivePasswordAsync(Someone.Author);
    }

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await two.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task A_cookie_given_by_one_node_is_welcome_on_the_other()
    {
        // The other node is at work already and has made the first key
        using var visitor = two.Browser();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri("/dang-nhap", UriKind.Relative))).StatusCode);
        using var first = one.Browser();
        var signedIn = await AdminHost.SignInAsync(first, Someone.Author);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-cong-quan-tri=", StringComparison.Ordinal)).Split(';')[0];

        using var home = new HttpRequestMessage(HttpMethod.Get, "/");
        home.Headers.Add("Cookie", cookie);
        var answer = await two.Browser().SendAsync(home);

        Assert.Equal("/thanh-dong/trang-cua-toi", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_draft_saved_on_one_node_opens_on_the_other_and_a_stale_save_there_is_refused()
    {
        var form = await A.CompleteForm(database);
        var saved = Story.Must(await OnAsync<SaveDraft, Outcome<SavedDraft>>(one, v => v.ExecuteAsync(form)));

        var opened = Story.Must(await OnAsync<GetEdition, Outcome<EditionDetail>>(two, q => q.ExecuteAsync(saved.EditionId)));
        Assert.Equal((form.Title, saved.Version), (opened.Form.Title, opened.Form.Version));

        (form.EditionId, form.Version, form.Title) = (saved.EditionId, saved.Version, "Sửa ở máy thứ nhất");
        Story.Must(await OnAsync<SaveDraft, Outcome<SavedDraft>>(one, v => v.ExecuteAsync(form)));
        opened.Form.Title = "Sửa ở máy thứ hai";
        var stale = await OnAsync<SaveDraft, Outcome<SavedDraft>>(two, v => v.ExecuteAsync(opened.Form));

        Assert.Equal(["data.stale"], stale.Codes());
        Assert.Equal("Sửa ở máy thứ nhất", (await Story.Edition(database, saved.EditionId)).Title);
    }

    /// <summary>A verb as a circuit of that node runs it for the author.</summary>
    private static async Task<TResult> OnAsync<TVerb, TResult>(AdminHost node, Func<TVerb, Task<TResult>> run) where TVerb : notnull
    {
        await using var circuit = node.Services.CreateAsyncScope();
        circuit.ServiceProvider.GetRequiredService<AdminScope>().Choose(A.ThanhDong);
        circuit.ServiceProvider.GetRequiredService<AdminUser>().Become(
            new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Someone.Author)], "cookie")));
        return await run(circuit.ServiceProvider.GetRequiredService<TVerb>());
    }
}
