using Portal.Tests.Support;
using Xunit;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Portal.Tests.Support.LongestFirst", "Portal.Tests")]

namespace Portal.Tests.Support;

/// <summary>
/// The collections that share a running portal take minutes and begin first, so that nothing waits at the end for them alone. The others
/// keep their order: browsers of many classes at once would only make each other late.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => c.CollectionDefinition is null);
}
