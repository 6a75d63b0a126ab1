using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell.Mud;

/// <summary>Our components in front of MudBlazor's, in the culture of the office and in that of an English browser: the same words, the same manners.</summary>
public sealed class WrapperTests : AdminTestContext
{
    public static TheoryData<string> Cultures => ["vi-VN", "en-US"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task A_button_runs_once_however_often_it_is_pressed_and_says_that_it_is_busy(string culture)
    {
        Speak(culture);
        var (runs, end) = (0, new TaskCompletionSource());
        var button = Render<BusyButton>(p => p.AddChildContent("Lưu").Add(b => b.OnClick, EventCallback.Factory.Create(this, () =>
        {
            runs++;
            return end.Task;
        })));
        var first = button.Find("button").ClickAsync(new MouseEventArgs());
        Assert.True(button.Find("button").HasAttribute("disabled"));
        Assert.Equal("true", button.Find("button").GetAttribute("aria-busy"));
        var second = button.Find("button").ClickAsync(new MouseEventArgs());
        end.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(1, runs);
        Assert.False(button.Find("button").HasAttribute("disabled"));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_link_that_looks_like_a_button_is_a_link(string culture)
    {
        Speak(culture);
        var link = Render<LinkButton>(p => p.AddChildContent("Tải PDF").Add(l => l.Href, "/a.pdf").Add(l => l.Target, "_top")).Find("a");
        Assert.Equal(("/a.pdf", "_top", "Tải PDF"), (link.GetAttribute("href"), link.GetAttribute("target"), link.TextContent.Trim()));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task A_question_refused_stays_open_and_closes_once_it_is_done(string culture)
    {
        Speak(culture);
        var (dialogs, done) = (Render<MudDialogProvider>(), false);
        var question = Render<ConfirmDialog>(p => p.Add(d => d.Title, "Gỡ bài này?").Add(d => d.ConfirmText, "Gỡ khỏi cổng")
            .Add(d => d.TryConfirm, () => Task.FromResult(done)).AddChildContent("<textarea id='ly-do'></textarea>"));
        await question.InvokeAsync(question.Instance.OpenAsync);
        Assert.Equal(["Hủy", "Gỡ khỏi cổng"], dialogs.FindAll("button").Select(b => b.TextContent.Trim()));
        await dialogs.Find("form").SubmitAsync();
        Assert.Single(dialogs.FindAll("#ly-do"));
        done = true;
        await dialogs.Find("form").SubmitAsync();
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("form")));
    }

    [Fact]
    public async Task A_trouble_told_in_the_results_of_many_rows_does_not_hold_the_question_open()
    {
        As(Someone.Head);
        var (dialogs, troubles) = (Render<MudDialogProvider>(), Services.GetRequiredService<Troubles>());
        var question = Render<ConfirmDialog>(p => p.Add(d => d.Title, "Gửi 3 bài?").Add(d => d.ConfirmText, "Gửi 3 bài").Add(d => d.TryConfirm, () =>
        {
            troubles.Note(new IOException("disk"), "ActOnMany", "test");
            return Task.FromResult(true);
        }));
        await question.InvokeAsync(question.Instance.OpenAsync);
        await dialogs.Find("form").SubmitAsync();
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("form")));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task A_question_is_not_closed_by_Escape_while_it_works(string culture)
    {
        Speak(culture);
        var (dialogs, end) = (Render<MudDialogProvider>(p => p.Add(d => d.CloseOnEscapeKey, true)), new TaskCompletionSource<bool>());
        var question = Render<ConfirmDialog>(p => p.Add(d => d.Title, "Đóng kỳ?").Add(d => d.ConfirmText, "Đóng kỳ").Add(d => d.TryConfirm, () => end.Task));
        await question.InvokeAsync(question.Instance.OpenAsync);
        Assert.True(Options(dialogs).CloseOnEscapeKey);
        var running = dialogs.Find("form").SubmitAsync();
        dialogs.WaitForAssertion(() => Assert.False(Options(dialogs).CloseOnEscapeKey));
        Assert.All(dialogs.FindAll("button"), b => Assert.True(b.HasAttribute("disabled")));
        end.SetResult(false);
        await running;
        dialogs.WaitForAssertion(() => Assert.True(Options(dialogs).CloseOnEscapeKey));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task A_person_is_found_by_any_part_of_the_name_without_marks(string culture)
    {
        Speak(culture);
        var popovers = Render<MudPopoverProvider>();
        var chosen = 0;
        var picker = Render<PersonPicker>(p => p.Add(f => f.Name, "Tên tác giả 1").Add(f => f.Value, 0)
            .Add(f => f.People, [new NamedPerson(7, "Đặng Thị Vân Khanh (Vân Khanh)"), new NamedPerson(8, "Phạm Thị Hà My")])
            .Add(f => f.ValueChanged, EventCallback.Factory.Create<int>(this, id => chosen = id)));
        await picker.Find("input:not([type=hidden])").InputAsync(new ChangeEventArgs { Value = "khanh dang" });
        Pause();
        popovers.WaitForAssertion(() => Assert.Equal(["Đặng Thị Vân Khanh (Vân Khanh)"], Offered(popovers)));
        await popovers.Find(".mud-list-item").ClickAsync(new MouseEventArgs());
        Assert.Equal(7, chosen);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Whoever_looks_for_a_person_who_is_not_there_is_told_what_to_do(string culture)
    {
        Speak(culture);
        var popovers = Render<MudPopoverProvider>();
        var picker = Render<PersonPicker>(p => p.Add(f => f.Name, "Tên tác giả 1").Add(f => f.Value, 8)
            .Add(f => f.People, [new NamedPerson(8, "Phạm Thị Hà My")]));
        await picker.Find("input:not([type=hidden])").InputAsync(new ChangeEventArgs { Value = "zzz" });
        Pause();
        popovers.WaitForAssertion(() => Assert.Contains("hãy chọn trong danh sách", popovers.Markup, StringComparison.Ordinal));
        // Nobody was chosen, so nobody is changed
        Assert.Equal("8", picker.Find("[data-who]").GetAttribute("value"));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Good_news_is_said_at_the_foot_and_can_be_closed_in_Vietnamese(string culture)
    {
        Speak(culture);
        var snackbars = Render<MudSnackbarProvider>();
        Services.GetRequiredService<Toasts>().Show("Đã trả lại cho tác giả");
        snackbars.WaitForAssertion(() => Assert.Contains("Đã trả lại cho tác giả", snackbars.Markup, StringComparison.Ordinal));
        Assert.All(snackbars.FindAll("button"), b => Assert.Equal("Đóng", b.GetAttribute("aria-label")));
    }

    /// <summary>The field asks once the typing pauses, by the clock that stands still here.</summary>
    private void Pause() => ((HanoiClock)Clock).Advance(TimeSpan.FromSeconds(1));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void What_is_empty_or_on_its_way_says_so_in_Vietnamese(string culture)
    {
        Speak(culture);
        Assert.Equal("Đang tải", Render<Skeleton>(p => p.Add(s => s.Rows, 3)).Find("[role=status]").GetAttribute("aria-label"));
        var empty = Render<EmptyState>(p => p.Add(e => e.Sentence, "Chưa có kỳ nào.").Add(e => e.ActionText, "Xem các bài").Add(e => e.ActionHref, "/bai"));
        Assert.Equal(("/bai", "Xem các bài"), (empty.Find("a").GetAttribute("href"), empty.Find("a").TextContent.Trim()));
    }

    private static DialogOptions Options(IRenderedComponent<MudDialogProvider> dialogs) =>
        ((IMudDialogInstance)dialogs.FindComponent<MudDialogContainer>().Instance).Options;

    private static IEnumerable<string> Offered(IRenderedComponent<MudPopoverProvider> popovers) =>
        popovers.FindAll(".mud-list-item").Select(i => i.TextContent.Trim());
}
