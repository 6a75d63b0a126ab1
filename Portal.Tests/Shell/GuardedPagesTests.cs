using System.Reflection;
using System.Text.RegularExpressions;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Portal.Admin.Queue;
using Portal.Admin.Shared;
using Portal.Admin.Shell;
using Portal.Core.Data;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>Whatever throws under a page is caught in one place; no component and no call of a script is left out of it.</summary>
[Trait("Fault", "SEC3")]
public sealed partial class GuardedPagesTests : AdminTestContext
{
    private readonly StorageFaults faults = new();
    private readonly HeardLog log = new();

    protected override Task ArrangeAsync()
    {
        Services.AddSingleton(faults).AddSingleton<PortalDbFactory, FaultyDbFactory>();
        Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log);
        return Task.CompletedTask;
    }

    [Fact]
    public void Every_component_of_a_circuit_is_guarded()
    {
        var open = typeof(AdminScope).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(ComponentBase)) && !t.IsAbstract && !t.IsSubclassOf(typeof(GuardedComponent)))
            .Where(t => !t.IsSubclassOf(typeof(LayoutComponentBase)) && !t.IsSubclassOf(typeof(ErrorBoundaryBase)))
            // Plain forms without a circuit
            .Where(t => t.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is null && t.Namespace != "Portal.Admin.Accounts");
        Assert.Empty(open.Select(t => t.FullName));
    }

    [Fact]
    public void Every_method_a_script_may_call_is_guarded()
    {
        var open = new List<string>();
        foreach (var type in typeof(AdminScope).Assembly.GetTypes())
            foreach (var method in type.GetMethods().Where(m => m.GetCustomAttribute<JSInvokableAttribute>() is not null))
            {
                var source = Repository.Sources("Portal.Admin").Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(f => f.Text);
                var guarded = source.Any(text => Guarded().Matches(text).Any(m => m.Groups["name"].Value == method.Name));
                if (!guarded || !type.IsSubclassOf(typeof(GuardedComponent))) open.Add($"{type.Name}.{method.Name}");
            }
        Assert.Empty(open);
    }

    [Fact]
    public void No_component_calls_the_browser_at_its_end_but_where_nobody_may_answer()
    {
        foreach (var (path, text) in Repository.Sources("Portal.Admin").Where(f => !f.Path.EndsWith("ScriptCalls.cs", StringComparison.Ordinal)))
            Assert.False(Ending().Match(text) is { Success: true } end && end.Value.Contains("Invoke", StringComparison.Ordinal), path);
    }

    [Fact]
    public async Task A_failing_question_of_a_dialog_keeps_it_open_with_a_sentence_in_it()
    {
        As(Someone.Head);
        var dialogs = Render<MudBlazor.MudDialogProvider>();
        var dialog = Render<ConfirmDialog>(p => p.Add(d => d.Title, "Thử?").Add(d => d.ConfirmText, "Làm")
            .Add(d => d.TryConfirm, () => throw new SqliteException("database or disk is full", 13)));
        await dialog.InvokeAsync(dialog.Instance.OpenAsync);
        await dialogs.Find("form").SubmitAsync();
        Assert.Contains("hết chỗ lưu", dialogs.Find("[data-testid=dialog-trouble]").TextContent, StringComparison.Ordinal);
        Assert.False(dialogs.Find("button[type=submit]").HasAttribute("disabled"));
        Assert.Single(log.Lines);
    }

    [Fact]
    public async Task A_browser_that_is_gone_is_no_trouble_and_ends_nothing()
    {
        As(Someone.Head);
        var pressed = 0;
        var button = Render<BusyButton>(p => p.Add(b => b.OnClick, EventCallback.Factory.Create(this, () =>
        {
            pressed++;
            throw new JSDisconnectedException("The tab is gone");
        })));
        await button.Find("button").ClickAsync(new MouseEventArgs());
        await button.Find("button").ClickAsync(new MouseEventArgs());
        Assert.Equal((2, 0), (pressed, log.Lines.Count));
        Assert.Null(Services.GetRequiredService<Troubles>().Shown);
    }

    [Fact]
    public async Task A_page_that_cannot_be_loaded_says_so_in_its_place_logs_it_once_and_loads_on_another_try()
    {
        As(Someone.Head);
        var view = (await Services.GetRequiredService<Core.Accounts.GetPortal>().ExecuteAsync()).Value;
        faults.Reading = new SqliteException("database is locked", 5);
        var page = Render<PageBoundary>(boundary => boundary
            .Add(b => b.ErrorContent, error => content =>
            {
                content.OpenComponent<PageTrouble>(0);
                content.AddComponentParameter(1, nameof(PageTrouble.Error), error);
                content.CloseComponent();
            })
            .Add(b => b.ChildContent, content =>
            {
                content.OpenComponent<CascadingValue<Core.Accounts.PortalView>>(0);
                content.AddComponentParameter(1, "Name", "Portal");
                content.AddComponentParameter(2, "Value", view);
                content.AddComponentParameter(3, "ChildContent", (RenderFragment)(inner =>
                {
                    inner.OpenComponent<Portal.Admin.Queue.QueuePage>(0);
                    inner.AddComponentParameter(1, "Portal", A.ThanhDong);
                    inner.CloseComponent();
                }));
                content.CloseComponent();
            }));
        page.WaitForElement(".empty");
        Assert.Contains("đang bận ghi việc khác", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Equal("Error: Failed: QueuePage.OnParametersSetAsync in thanh-dong (server.busy)", Assert.Single(log.Lines));

        faults.Reading = null;
        await page.InvokeAsync(page.Instance.Recover);
        page.WaitForElement("h1");
        Assert.Contains("Việc của tôi", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\[JSInvokable\]\s+public [\w<>?.]+ (?<name>\w+)\([^)]*\)\s*=>\s*Guard(Async)?\(", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Guarded();

    [GeneratedRegex(@"public async ValueTask DisposeAsync\(\).*?\n    }", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Ending();
}
