using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Door;

/// <summary>Forms of the door sent with nothing in them: no browser stops them, so each field that must be filled in says so itself.</summary>
[Trait("Fault", "ED15")]
public sealed class EmptyFormsTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_new_password_is_asked_for_and_the_link_stays_good()
    {
        await using var app = new AdminHost(database);
        using var browser = app.Browser();
        var link = "/dat-mat-khau?ma=" + await app.PasswordLinkAsync(Someone.Head);

        AssertAsked(await SendEmptyAsync(browser, link, "dat-mat-khau"), "Password");
        AssertAsked(await SendEmptyAsync(browser, link, "dat-mat-khau", ("Typed.Again", "x")), "Password", "Again");
    }

    [Fact]
    public async Task The_first_account_is_asked_for_all_it_needs_at_once()
    {
        await using (var db = database.Context())
        {
            await db.Memberships.IgnoreQueryFilters().ExecuteDeleteAsync();
            await db.Users.ExecuteDeleteAsync();
        }
        await using var app = new AdminHost(database);
        using var browser = app.Browser();
        var link = "/thiet-lap?ma=" + await app.Services.GetRequiredService<SetupLinks>().CreateAsync();

        AssertAsked(await SendEmptyAsync(browser, link, "thiet-lap", ("Typed.Email", "khong-phai-thu")), "DisplayName", "UserName", "Email", "Password");
    }

    [Fact]
    public async Task The_code_of_a_new_authenticator_is_asked_for()
    {
        await using var app = new AdminHost(database);
        using var browser = app.Browser();
        await app.GivePasswordAsync(Someone.Secretary);
        await AdminHost.SignInAsync(browser, Someone.Secretary);

        AssertAsked(await SendEmptyAsync(browser, "/tai-khoan/xac-thuc", "xac-thuc-hai-lop"), "Code");
    }

    private static async Task<IDocument> SendEmptyAsync(HttpClient browser, string path, string handler, params (string Name, string Value)[] typed)
    {
        var form = DoorHost.FieldsOf(await DoorHost.OpenAsync(browser, path), handler);
        foreach (var name in form.Keys.Where(k => k.StartsWith("Typed.", StringComparison.Ordinal) && k != "Typed.Sealed").ToList()) form[name] = "";
        var answer = await Forms.SendAsync(browser, path, form, typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Forms.ReadAsync(answer);
    }

    /// <summary>A sentence below each of these fields, tied to it, and below no other.</summary>
    private static void AssertAsked(IDocument page, params string[] fields)
    {
        Assert.Equal(fields, page.QuerySelectorAll(".field-error").Select(e => e.Id!["loi-".Length..]));
        Assert.All(fields, f => Assert.Equal("loi-" + f, page.QuerySelector($"[data-field={f}]")!.GetAttribute("aria-describedby")));
    }
}
