extern alias PublicSite;

using System.Data.Common;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Publications;
using Portal.Tests.Support;
using PublicSite::Portal.Public;
using PublicSite::Portal.Public.Sites;

namespace Portal.Tests.PublicSite;

/// <summary>One public node over a test's database. Its queries are checked for SQL Server too; its database can be cut off.</summary>
public sealed class PublicSiteHost(PortalDatabase database, string environment = "Production", params (string Key, string Value)[] settings)
    : WebApplicationFactory<PublicSiteMarker>
{
    public const string ThanhDong = "http://thanhdong.haiphong.gov.vn";
    public const string PhuLien = "http://phulien.haiphong.gov.vn";
    private readonly DatabaseSwitch wire = new();
    private HttpClient? client;

    public bool DatabaseIsAway { set => wire.IsCut = value; }

    /// <summary>A server that neither answers nor refuses, until <see cref="DatabaseAnswers"/>: ends when the first question hangs.</summary>
    public Task DatabaseHangs() => wire.Hang();

    public void DatabaseAnswers() => wire.Answer();

    public SearchHold Searches { get; } = new();

    /// <summary>What was asked of the database so far.</summary>
    public AskedStatements Asked { get; } = new();

    /// <summary>Follows no redirect, keeps no cookie, unpacks nothing.</summary>
    public HttpClient Client => client ??= CreateDefaultClient();

    public async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public Task<string> TextAsync(string address) => Client.GetStringAsync(address);

    public async Task<HttpStatusCode> StatusAsync(string address) => (await GetAsync(address)).StatusCode;

    public async Task<IHtmlDocument> PageAsync(string address)
    {
        var answer = await GetAsync(address);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Looks at the stamps now instead of in half a second.</summary>
    public Task LookAsync() => Services.GetRequiredService<SiteDirectory>().RefreshAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Database:DataFolder", database.Folder);
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(database.Clock);
            services.AddSingleton(wire).AddSingleton(Searches).AddSingleton(Asked);
            services.AddSingleton<PortalDbFactory, SwitchedDbFactory>();
        });
    }
}

/// <summary>The product's factory over a wire that a test can cut.</summary>
internal sealed class SwitchedDbFactory(
    IOptions<DatabaseOptions> options, WardClock clock, DatabaseSwitch wire, SearchHold searches, AskedStatements asked) : PortalDbFactory(options, clock)
{
    // The base class calls Configure while it is built; field initialisers have run by then
    private readonly IInterceptor[] interceptors = [wire, searches, asked];

    protected override void Configure(DbContextOptionsBuilder builder)
    {
        SqlServerTwin.Listen(builder);
        builder.AddInterceptors(interceptors);
    }
}

/// <summary>Stands for the way to the database server.</summary>
internal sealed class DatabaseSwitch : DbConnectionInterceptor
{
    public volatile bool IsCut;
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool hangs;

    public Task Hang()
    {
        hangs = true;
        return asked.Task;
    }

    public void Answer()
    {
        hangs = false;
        answered.SetResult();
    }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        IsCut ? throw new SqliteException("The database is away.", 14) : result;

    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (IsCut) throw new SqliteException("The database is away.", 14);
        if (!hangs) return result;
        asked.TrySetResult();
        await answered.Task.WaitAsync(cancellationToken);
        return result;
    }
}

/// <summary>Keeps searches waiting in the database until a test lets them through; other questions pass.</summary>
public sealed class SearchHold : DbCommandInterceptor
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource? held;

    /// <summary>Ends when the first search waits.</summary>
    public Task Asked => asked.Task;

    /// <summary>From now on searches wait, until the answer is called.</summary>
    public Action Begin()
    {
        var mine = held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return () =>
        {
            held = null;
            mine.SetResult();
        };
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (held is { } wait && command.CommandText.Contains(nameof(Publication.SearchText), StringComparison.Ordinal))
        {
            asked.TrySetResult();
            await wait.Task.WaitAsync(cancellationToken);
        }
        return result;
    }
}
