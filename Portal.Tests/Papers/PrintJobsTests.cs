using Portal.Admin.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Papers;

/// <summary>Long prints: begun once, really ended, kept for a while for who asked; shell scripts play the browser.</summary>
public sealed class PrintJobsTests : IDisposable
{
    private static readonly Sheet Long = SomeSheets.Payment(PrintJobs.LongRows);
    private readonly LongPrints prints = new();

    public void Dispose() => prints.Dispose();

    private PrintJobs Jobs => prints.Jobs;

    private PrintJob Start(Sheet? sheet = null, string person = Someone.Finance) =>
        Jobs.Start(person, "bang-ke", "/thanh-dong/bang-ke.pdf", "/thanh-dong", sheet ?? Long).Value;

    [Fact]
    public void A_paper_is_long_by_the_rows_of_all_its_tables()
    {
        Assert.True(PrintJobs.IsLong(Long));
        Assert.False(PrintJobs.IsLong(SomeSheets.Payment(PrintJobs.LongRows - 1)));
        var half = SomeSheets.Payment(PrintJobs.LongRows / 2).Tables[0];
        Assert.True(PrintJobs.IsLong(Long with { Tables = [half, half] }));
    }

    [Fact]
    public async Task A_second_tap_does_not_print_a_second_time()
    {
        if (OperatingSystem.IsWindows()) return;
        prints.Hold();
        var first = Start();
        await LongPrints.UntilAsync(first, PrintState.Printing);

        Assert.Same(first, Start());
        prints.Release();
        await LongPrints.UntilAsync(first, PrintState.Ready);
        Assert.Same(first, Start());
        Assert.Equal(1, prints.Started);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(first.File!.Value.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_figures_and_other_people_are_other_prints()
    {
        if (OperatingSystem.IsWindows()) return;
        var first = Start();
        await LongPrints.UntilAsync(first, PrintState.Ready);

        Assert.NotSame(first, Start(SomeSheets.Payment(PrintJobs.LongRows + 1)));
        Assert.NotSame(first, Start(person: Someone.Head));
        Assert.Null(Jobs.Find(first.Id, Someone.Head));
        Assert.Null(Jobs.Find(first.Id, person: null));
        Assert.Same(first, Jobs.Find(first.Id, Someone.Finance));
    }

    [Fact]
    public async Task Cancelling_ends_the_browser_and_the_next_print_begins()
    {
        if (OperatingSystem.IsWindows()) return;
        prints.Hold();
        var first = Start();
        // Which of two that wait comes first, nobody says
        await LongPrints.UntilAsync(first, PrintState.Printing);
        var second = Start(SomeSheets.Payment(PrintJobs.LongRows + 1));
        Assert.Equal(PrintState.Waiting, second.State);
        var browser = await prints.BrowserAsync();

        first.Cancel();

        Assert.Equal(PrintState.Cancelled, first.State);
        await LongPrints.UntilAsync(second, PrintState.Printing);
        // The gate opens only after the browser of the first has been ended
        Assert.False(LongPrints.IsRunning(browser));
        prints.Release();
        await LongPrints.UntilAsync(second, PrintState.Ready);
        Assert.Equal(PrintState.Cancelled, first.State);
        Assert.Null(first.File);
    }

    [Fact]
    public async Task A_cancelled_print_is_begun_anew_when_asked_for_again()
    {
        if (OperatingSystem.IsWindows()) return;
        prints.Hold();
        var first = Start();
        first.Cancel();
        prints.Release();

        var again = Start();

        Assert.NotSame(first, again);
        await LongPrints.UntilAsync(again, PrintState.Ready);
    }

    [Fact]
    public async Task A_browser_that_fails_is_told_and_may_be_tried_again()
    {
        if (OperatingSystem.IsWindows()) return;
        prints.Fail();
        var job = Start();
        await LongPrints.UntilAsync(job, PrintState.Refused);

        Assert.Equal(SheetPdf.Failed, Assert.Single(job.Refusals).Code);
        job.Cancel();
        Assert.Equal(PrintState.Refused, job.State);
        Assert.NotSame(job, Start());
    }

    [Fact]
    public async Task Nobody_fills_the_queue_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        prints.Hold();
        var open = Enumerable.Range(0, PrintJobs.MostOpen).Select(i => Start(SomeSheets.Payment(PrintJobs.LongRows + i))).ToList();

        var refused = Jobs.Start(Someone.Finance, "x", "/x.pdf", "/x", SomeSheets.Payment(PrintJobs.LongRows + 9));
        Assert.Equal(PrintJobs.TooMany, Assert.Single(refused.Refusals));
        Assert.NotNull(Start(person: Someone.Head));
        open.ForEach(j => j.Cancel());
        await LongPrints.UntilAsync(Start(SomeSheets.Payment(PrintJobs.LongRows + 9)), PrintState.Waiting, PrintState.Printing);
    }

    [Fact]
    public async Task A_finished_print_is_forgotten_after_a_while()
    {
        if (OperatingSystem.IsWindows()) return;
        var job = Start();
        await LongPrints.UntilAsync(job, PrintState.Ready);
        prints.Clock.Advance(PrintJobs.Kept - TimeSpan.FromSeconds(1));
        Assert.NotNull(Jobs.Find(job.Id, Someone.Finance));
        prints.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(Jobs.Find(job.Id, Someone.Finance));
    }
}
