using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>Who of the desk appoints a deputy for whom.</summary>
public sealed class DeputyOfColleagueTests
{
    private static Task<Outcome<int>> Appoint(PortalDatabase database, string? absent, string deputy, string by) =>
        Desk.Verb<AppointDeputy>(database, by).ExecuteAsync(
            new() { AbsentId = absent, DeputyId = deputy, FromOn = new(2026, 11, 20), ToOn = new(2026, 11, 27) });

    [Theory]
    [InlineData(Someone.Secretary)]
    [InlineData(Someone.CultureReviewer)]
    public async Task People_of_the_desk_appoint_their_own_deputy_who_then_does_their_step(string absent)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, absent == Someone.Secretary ? "editing" : "field-review");

        Story.Must(await Appoint(database, null, Someone.OtherAuthor, by: absent));

        await Story.Send(database, id, Someone.OtherAuthor);
    }

    [Fact]
    public async Task Whoever_assigns_work_appoints_for_a_colleague_within_their_own_rights_and_ends_it()
    {
        using var database = await PortalDatabase.CreateAsync();

        var id = Story.Must(await Appoint(database, Someone.CultureReviewer, Someone.EconomyReviewer, by: Someone.Secretary));

        Assert.Equal(id, Assert.Single(Story.Must(await Desk.Verb<FindDeputies>(database, Someone.Secretary).ExecuteAsync()).Rows).Id);
        Story.Must(await Desk.Verb<EndDeputy>(database, Someone.Secretary).ExecuteAsync(id));
    }

    [Theory]
    [InlineData(Someone.Secretary, Someone.Head, "deputies.beyond-own-rights")]
    [InlineData(Someone.Head, Someone.Finance, "deputies.beyond-own-rights")]
    [InlineData(Someone.Head, Someone.AccountAdministrator, "deputies.beyond-own-rights")]
    [InlineData(Someone.CultureReviewer, Someone.Author, "access.not-allowed")]
    public async Task Nobody_lends_in_somebodys_name_rights_they_do_not_have(string by, string absent, string code)
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.Equal([code], (await Appoint(database, absent, Someone.OtherAuthor, by: by)).Codes());
    }
}
