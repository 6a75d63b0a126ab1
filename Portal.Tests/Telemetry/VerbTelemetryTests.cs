using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Telemetry;

public sealed class VerbTelemetryTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_verb_that_is_done_is_one_span_and_one_measure()
    {
        using var heard = new HeardVerbs();

        await Story.Draft(database);

        Assert.Equal(["SaveDraft thanh-dong done"], heard.Verbs);
        var span = Assert.Single(heard.Spans);
        Assert.Equal("SaveDraft", span.DisplayName);
        Assert.NotEqual(ActivityStatusCode.Error, span.Status);
        Assert.Equal("ward.verb.duration", Assert.Single(heard.Measures).Instrument);
    }

    [Fact]
    public async Task A_verb_that_is_refused_says_so_and_is_no_error()
    {
        var edition = await Story.Draft(database);
        using var heard = new HeardVerbs();

        Assert.False((await database.As(Someone.Author).GetRequiredService<PublishEdition>().ExecuteAsync(edition, 1, [])).Done);

        Assert.Equal(["PublishEdition thanh-dong refused"], heard.Verbs);
        Assert.Equal(ActivityStatusCode.Unset, heard.Spans[0].Status);
    }

    /// <summary>What a verb does before its transaction belongs to it: a picture refused unseen was refused all the same.</summary>
    [Fact]
    public async Task A_refusal_before_the_transaction_counts_too()
    {
        using var heard = new HeardVerbs();

        Assert.False((await database.As(Someone.Author).GetRequiredService<TakePicture>().ExecuteAsync(new MemoryStream([1, 2, 3]), "x", 3)).Done);

        Assert.Equal(["TakePicture thanh-dong refused"], heard.Verbs);
    }

    [Fact]
    public async Task A_verb_that_throws_is_failed_names_the_kind_of_fault_and_throws_on()
    {
        var store = database.As(Someone.Author).GetRequiredService<PortalStore>();
        using var heard = new HeardVerbs();

        await Assert.ThrowsAsync<InvalidDataException>(() => store.WriteAsync<int>(_ => throw new InvalidDataException("của Trần Thị Bình"), "Break"));

        Assert.Equal(["VerbTelemetryTests.Break thanh-dong failed"], heard.Verbs);
        var span = heard.Spans[0];
        Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
        Assert.Equal("System.IO.InvalidDataException", span.GetTagItem("error.type"));
        Assert.Empty(span.Events);
    }

    [Fact]
    public async Task The_measure_is_the_time_that_passed()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var own = await PortalDatabase.CreateAsync(clock);
        using var heard = new HeardVerbs();

        await own.As(Someone.Author).GetRequiredService<PortalStore>().WriteAsync<int>(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(1.5));
            return Task.FromResult<Outcome<int>>(0);
        });

        Assert.Equal(1.5, Assert.Single(heard.Measures).Seconds, precision: 3);
    }

    [Fact]
    public async Task Verbs_of_one_class_are_told_apart_and_a_link_followed_belongs_to_no_portal()
    {
        using var heard = new HeardVerbs();
        var links = database.AsSystem().GetRequiredService<PasswordLinks>();

        Story.Must(await links.CreateAsync(Someone.Author));
        await links.UseAsync("x", "y");

        Assert.Equal(["PasswordLinks.Create thanh-dong done", "PasswordLinks.Use none refused"], heard.Verbs);
    }

    [Fact]
    public async Task A_whole_story_leaves_no_title_no_text_and_nobodys_name_in_the_tags()
    {
        using var heard = new HeardVerbs();

        var item = await Story.Publish(database);
        await Story.Withdraw(database, item.EditionId);
        Story.Must(await database.AsSystem().GetRequiredService<DisableUser>().ExecuteAsync(Someone.Author));

        Assert.Contains("WithdrawItem thanh-dong done", heard.Verbs);
        Assert.Contains("DisableUser thanh-dong done", heard.Verbs);
        Assert.True(heard.Verbs.Count > 5);
        var names = typeof(PortalStore).Assembly.GetTypes().Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, value) in heard.Spans.SelectMany(s => s.TagObjects).Concat(heard.Measures.SelectMany(m => m.Tags)))
            Assert.True(key switch
            {
                VerbTelemetry.VerbTag => names.Contains(((string)value!).Split('.')[0]),
                VerbTelemetry.PortalTag => value is A.ThanhDong or VerbTelemetry.NoPortal,
                VerbTelemetry.OutcomeTag => value is "done" or "refused",
                _ => false,
            }, $"{key}={value}");
        Assert.All(heard.Spans, s => Assert.Contains(s.DisplayName, heard.Verbs.Select(v => v.Split(' ')[0])));
        Assert.All(heard.Spans, s => Assert.Empty(s.Events));
        Assert.All(heard.Spans, s => Assert.Empty(s.Baggage));
    }
}
