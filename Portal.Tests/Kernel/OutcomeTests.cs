using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Kernel;

public class OutcomeTests
{
    private static readonly Refusal No = new("x", "Không được.");

    [Fact]
    public void What_was_made_cannot_be_taken_after_a_refusal()
    {
        Outcome<int> refused = No;

        Assert.Throws<InvalidOperationException>(() => refused.Value);
        Assert.Equal(("Không được.", "done"), (refused.ToString(), ((Outcome<int>)5).ToString()));
    }

    [Fact]
    public void An_empty_list_of_refusals_is_a_bug_and_never_reads_as_done()
    {
        Assert.Throws<ArgumentException>(() => (Outcome<string>)new List<Refusal>());
        Assert.Throws<ArgumentException>(() => Outcome<string>.Refused([]));
    }

    [Fact]
    public void Refusals_are_handed_on_as_they_are_and_what_was_done_cannot_be()
    {
        Outcome<int> refused = No;

        Assert.Equal([No], refused.As<string>().Refusals);
        Assert.Throws<ArgumentException>(() => ((Outcome<int>)5).As<string>());
    }
}
