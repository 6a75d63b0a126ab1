using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;

namespace Portal.Tests.Support;

/// <summary>A period of one payee, as the tests of what an approval freezes and asks for need it.</summary>
internal static class FrozenPayees
{
    public static readonly YearMonth November = new(2026, 11);
    public const string Account = "2309876543210";

    public static PayeeForm MaiAnh => new() { FullName = "Mai Anh", TaxCode = "031190012345", BankAccount = Account, BankName = "Agribank" };

    /// <summary>November with one work of 10 points (2.530.000 đồng, no tax) by one resident payee, ready to be approved.</summary>
    public static async Task<(PortalDatabase Database, int Payee)> Assessed(PayeeForm? form = null)
    {
        var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var payee = await Story.Payee(database, form ?? MaiAnh);
        await Story.Assess(database, (await Story.Publish(database, await A.CompleteForm(database, by: [(payee, 100)]))).ItemId, 10);
        return (database, payee);
    }

    public static async Task<RoyaltyPeriodDetail> Detail(PortalDatabase database, string by = Someone.Finance) =>
        Story.Must(await database.As(by).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(November));
}
