using System.Net;
using AngleSharp.Dom;
using Portal.Tests.Accounts.Factors;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Door;

/// <summary>The back-office with everything the door demands in Production, and a person with a telephone before it.</summary>
internal static class DoorHost
{
    public static readonly (string, string)[] Guarded = [("Session:DemandSecondFactor", "true"), ("Session:ProofMinutes", "10")];

    public static AdminHost Start(PortalDatabase database, HanoiClock clock, params (string, string)[] more) =>
        new(database, clock, "Production", [.. Guarded, .. more]);

    public static async Task<IDocument> OpenAsync(HttpClient browser, string path) =>
        await Forms.ReadAsync(await browser.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sets the factor up on its page; the recovery codes it shows.</summary>
    public static async Task<IReadOnlyList<string>> SetUpAsync(HttpClient browser, Telephone phone)
    {
        var page = await OpenAsync(browser, "/tai-khoan/xac-thuc");
        phone.Take(page.QuerySelector("[data-testid=secret]")!.TextContent);
        var answer = await Forms.SendAsync(browser, "/tai-khoan/xac-thuc", FieldsOf(page, "xac-thuc-hai-lop"), ("Typed.Code", phone.Code()));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. (await Forms.ReadAsync(answer)).QuerySelectorAll("[data-testid=recovery-codes] code").Select(c => c.TextContent)];
    }

    /// <summary>The fields of one form of a page that has several.</summary>
    public static Dictionary<string, string> FieldsOf(IDocument page, string handler) => page.QuerySelectorAll("form")
        .Single(f => f.QuerySelector($"input[name=_handler][value={handler}]") is not null).QuerySelectorAll("input[name]")
        .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal);

    public static Task<HttpResponseMessage> CodeAsync(HttpClient browser, string code) =>
        AdminHost.SubmitAsync(browser, "/xac-thuc?ve=%2Fthanh-dong%2Fbai", ("Typed.Code", code));

    public static async Task<bool> IsInAsync(HttpClient browser) =>
        (await browser.GetAsync(new Uri("/thanh-dong/bai", UriKind.Relative))).StatusCode == HttpStatusCode.OK;

    public static string? Led(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Found ? answer.Headers.Location!.OriginalString : null;
}
