using Portal.Admin.Accounts;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Publications;
using Portal.Core.Royalties.Payees;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>The guard of <see cref="SqlServerTwin"/>: it sees only queries that tests make, so tests must make all of them.</summary>
[Collection(AfterAllOthers.Name)]
public class EveryQueryTests
{
    [WholeRunFact]
    public void Every_place_that_asks_the_database_was_translated_for_SQL_Server()
    {
        var never = QuerySites.Unreached(SqlServerTwin.Product);

        Assert.True(never.Count == 0, "No test asks what is asked in " + string.Join(", ", never));
    }

    [Fact]
    public void The_places_that_ask_are_found_in_lambdas_in_async_methods_and_where_the_answer_is_a_plain_list()
    {
        var found = QuerySites.In(SqlServerTwin.Product).Select(QuerySites.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>(StringComparer.Ordinal)
        {
            "FindContributors.ExecuteAsync", "GetPublication.ExecuteAsync", "KeyStore`1.GetAllElements", "AccountHistory.FindUserAsync",
                "DemoAccounts.FindAsync",
            "TakeOverEdition.ExecuteAsync",
        }, found);
        Assert.DoesNotContain("KeyStore`1.StoreElement", found);
    }

    [Fact]
    public void No_query_is_compiled_but_those_that_SqlServerTwinTests_translate_one_by_one() =>
        Assert.Equal(["GetPublication"], QuerySites.Compiled(SqlServerTwin.Product));
}
