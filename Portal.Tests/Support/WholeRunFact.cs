using Xunit;

namespace Portal.Tests.Support;

/// <summary>A fact about what all other tests did: <c>./test</c> without a filter says by a variable that all of them run.</summary>
public sealed class WholeRunFactAttribute : FactAttribute
{
    private const string Variable = "WARD_TEST_WHOLE";

    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable(Variable) is not null;

    public WholeRunFactAttribute()
    {
        if (!IsWhole) Skip = "Judges what all tests did together: ./test without a filter runs it.";
    }
}

/// <summary>Collections that may not run beside others run after all that may: by then every other test has ended.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AfterAllOthers
{
    public const string Name = "after all others";
}
