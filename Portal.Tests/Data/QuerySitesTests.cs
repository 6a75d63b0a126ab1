using System.Linq.Expressions;
using System.Reflection;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>
/// A whole run asks every query who sends it off. A shape that only one place can make is asked once; a mistake there would leave a place unseen, and the
/// run would call it untested.
/// </summary>
public class QuerySitesTests
{
    [Fact]
    public async Task An_async_method_its_lambdas_and_its_local_functions_are_the_only_place_of_what_they_capture()
    {
        var id = Environment.ProcessId;
        var captured = Captured(() => id);
        var lambda = () => (MethodBase.GetCurrentMethod()!, id).Item1;
        var later = async () =>
        {
            await Task.Yield();
            return (MethodBase.GetCurrentMethod()!, id).Item1;
        };
        await Task.Yield();

        Assert.True(QuerySites.IsOnlyOf(MethodBase.GetCurrentMethod(), captured));
        Assert.True(QuerySites.IsOnlyOf(lambda(), captured));
        Assert.True(QuerySites.IsOnlyOf(await later(), captured));
        Assert.True(QuerySites.IsOnlyOf(Local(), captured));

        MethodBase Local() => (MethodBase.GetCurrentMethod()!, id).Item1;
    }

    [Fact]
    public async Task What_another_method_captured_tells_nothing_even_in_the_same_class_or_under_the_same_number()
    {
        var id = Environment.ProcessId;
        await Task.Yield();
        var here = MethodBase.GetCurrentMethod();

        Assert.True(QuerySites.IsOnlyOf(here, Captured(() => id)));
        Assert.False(QuerySites.IsOnlyOf(here, OfAnother(id)));
        Assert.False(QuerySites.IsOnlyOf(here, Elsewhere.Second(id)));
        Assert.False(QuerySites.IsOnlyOf(here, Elsewhere.First()));
        Assert.False(QuerySites.IsOnlyOf(null, Captured(() => id)));
    }

    [Fact]
    public void A_method_the_compiler_left_as_it_was_has_no_number_to_be_known_by()
    {
        var id = Environment.ProcessId;

        Assert.False(QuerySites.IsOnlyOf(MethodBase.GetCurrentMethod(), Captured(() => id)));
    }

    private static Type OfAnother(int id) => Captured(() => id);

    private static Type Captured(Expression<Func<int>> looked) => ((MemberExpression)looked.Body).Expression!.Type;

    /// <summary>Its second method has the number that the second method around it has.</summary>
    private static class Elsewhere
    {
        public static Type First() => typeof(Elsewhere);

        public static Type Second(int id) => Captured(() => id);
    }
}
