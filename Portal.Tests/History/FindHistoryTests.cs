using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.History;

/// <summary>The diary narrowed by person, day and words.</summary>
[Trait("Fault", "ED20")]
public sealed class FindHistoryTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await Story.AtStep(database, "field-review");
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Rows<DiaryRow>> Find(string query, string who = Someone.Head) =>
        Story.Must(await database.As(who).GetRequiredService<FindHistory>().ExecuteAsync(HistoryList.Shape.Read(query)));

    [Theory]
    [InlineData("", 4)]
    [InlineData("?nguoi=tac-gia", 2)]
    [InlineData("?nguoi=thu-ky", 1)]
    [InlineData("?nguoi=he-thong", 1)]
    [InlineData("?tu=T%E1%BB%95%20Th%C6%B0%20k%C3%BD", 1)]
    [InlineData("?tu-ngay=20/11/2026&den-ngay=20112026", 3)]
    [InlineData("?tu-ngay=21/11/2026", 0)]
    [InlineData("?den-ngay=2026-11-19", 1)]
    [InlineData("?nguoi=tac-gia&tu=khongcotunay", 0)]
    public async Task It_is_narrowed_by_its_address(string query, int lines) => Assert.Equal(lines, (await Find(query)).Total);

    [Theory]
    [InlineData("Gửi Tổ Thư ký", 1)]
    [InlineData("gửi Tổ Thư ký", 1)]
    [InlineData("tổ Thư ký", 1)]
    [InlineData("Thư ký biên tập", 1)]
    [InlineData("Ký biên tập", 1)]
    [InlineData("gửi tổ thư", 0)]
    public async Task The_first_letter_of_the_words_may_be_small_or_capital_and_the_rest_is_as_it_was_written(string words, int lines) =>
        Assert.Equal(lines, (await Find("?tu=" + Uri.EscapeDataString(words))).Total);

    [Fact]
    public async Task The_newest_line_is_first_unless_the_oldest_is_asked_for_and_a_page_past_the_end_is_the_last()
    {
        Assert.Equal([4L, 3, 2, 1], (await Find("?trang=99")).Items.Select(r => r.Sequence));
        Assert.Equal([1L, 2, 3, 4], (await Find("?sap=so")).Items.Select(r => r.Sequence));
        Assert.Equal(2, (await Find("?sap=mau&tu-ngay=ho%C3%A0i")).LeftOut.Count);
    }

    [Fact]
    public async Task Whose_lines_can_be_asked_for_are_the_people_of_the_portal_and_the_system()
    {
        var people = await database.As(Someone.Head).GetRequiredService<FindActors>().ExecuteAsync();

        Assert.Equal("Hệ thống", people[^1].Name);
        Assert.Contains(new(Someone.Secretary, "Lê Thu Trang"), people);
        Assert.DoesNotContain(people, p => p.Code == Someone.Stranger);
        Assert.Empty(await database.As(Someone.Author).GetRequiredService<FindActors>().ExecuteAsync());
    }
}
