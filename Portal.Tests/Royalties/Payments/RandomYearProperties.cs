using CsCheck;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>
/// Any half year of works, corrections, withdrawals and payments in any order, done by the verbs: after each deed the money adds up, by payee, by period
/// and in all. A failure prints the deeds and the seed that repeats them.
/// </summary>
[Trait("Row", "G9")]
[Trait("Row", "G6")]
[Trait("Fault", "FIN12")]
[Trait("Fault", "FIN20")]
public sealed class RandomYearProperties
{
    private static readonly Gen<Deed[]> Deeds = Gen.Select(
        Gen.Frequency((6, Gen.Const(DeedKind.Write)), (3, Gen.Const(DeedKind.Share)), (4, Gen.Const(DeedKind.Correct)), (2, Gen.Const(DeedKind.Withdraw)),
            (4, Gen.Const(DeedKind.Pay)), (2, Gen.Const(DeedKind.PayAtTwoNodes)), (3, Gen.Const(DeedKind.Draw)), (3, Gen.Const(DeedKind.EndPlan)),
            (1, Gen.Const(DeedKind.Close)), (5, Gen.Const(DeedKind.EndMonth))),
        Gen.Int[0, 9], Gen.Int[0, 999]).Select((kind, who, size) => new Deed(kind, who, size)).Array[16, 28];

    [Fact]
    public Task Earned_is_paid_and_owed_and_to_be_taken_back_after_each_deed_of_any_year() =>
        Deeds.SampleAsync(LiveAsync, iter: 8, threads: 1, print: deeds => string.Join("\n", deeds.Select(d => d.ToString())));

    private static async Task LiveAsync(Deed[] deeds)
    {
        using var year = await RandomYear.BeginAsync();
        // A work in the first month, so that there is a month to correct and to pay
        foreach (var deed in deeds.Prepend(new(DeedKind.Write, 0, 19)))
        {
            await year.DoAsync(deed);
            await YearSums.AssertAsync(year.Database, year.People, year.Earned);
            if (deed.Kind == DeedKind.EndMonth) await YearSums.AssertVerifiedAsync(year.Database);
        }
        await year.DoAsync(new(DeedKind.EndMonth, 0, 0));
        await year.PayAllAsync();
        await YearSums.AssertAsync(year.Database, year.People, year.Earned);
        await YearSums.AssertVerifiedAsync(year.Database);
        await KeptSheets.AssertPaidAsync(year.Database);
        await KeptSheets.AssertApprovedAsync(year.Database);
    }
}
