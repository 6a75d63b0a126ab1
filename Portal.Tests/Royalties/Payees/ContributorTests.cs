using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payees;

public class ContributorTests
{
    private static PayeeForm Complete => new() { FullName = "Trần  Đức Toàn", TaxCode = "030086003925", BankAccount = "2300205118802", BankName = "Agribank" };

    private static Task<Outcome<int>> Save(PortalDatabase database, PayeeForm form, string by = Someone.Finance) =>
        database.As(by).GetRequiredService<SaveContributor>().ExecuteAsync(form);

    [Fact]
    public async Task Secrets_are_encrypted_in_the_table_and_masked_in_the_rows()
    {
        using var database = await PortalDatabase.CreateAsync();

        var id = await Story.Payee(database, Complete);

        await using var db = database.Context();
        var stored = await db.Contributors.SingleAsync(c => c.Id == id);
        Assert.Equal("Trần Đức Toàn", stored.FullName);
        Assert.DoesNotContain("030086003925", stored.TaxCodeProtected, StringComparison.Ordinal);
        Assert.DoesNotContain("2300205118802", stored.BankAccountProtected, StringComparison.Ordinal);
        var row = Assert.Single(Story.Must(await database.As(Someone.Finance).GetRequiredService<FindContributors>().ExecuteAsync()));
        Assert.Equal(("030*******25", "230********02"), (row.TaxCodeMasked, row.BankMasked));
        var history = await db.History.Where(h => h.Subject == $"contributor:{id}").OrderBy(h => h.Sequence).Select(h => h.Sentence).ToListAsync();
        Assert.Equal("Thêm cộng tác viên Trần Đức Toàn.", history[0]);
        Assert.All(history, line => Assert.DoesNotContain("2300205118802", line, StringComparison.Ordinal));
        var change = await db.PayeeChanges.SingleAsync();
        Assert.DoesNotContain("2300205118802", change.BankAccountProtected + change.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_not_typed_stays_and_an_empty_one_is_cleared()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Payee(database, Complete);

        await Story.Payee(database, new() { Id = id, Version = 2, FullName = "Toàn", TaxCode = null, BankAccount = "" });

        var row = Assert.Single(Story.Must(await database.As(Someone.Finance).GetRequiredService<FindContributors>().ExecuteAsync()));
        Assert.Equal(("030*******25", null), (row.TaxCodeMasked, row.BankMasked));
    }

    [Fact]
    public async Task A_change_names_its_fields_with_masked_numbers_before_and_after()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Payee(database, Complete);

        await Story.Payee(database, new()
        {
            Id = id, Version = 2, FullName = "Trần Đức Toàn", BankAccount = "9704366600099", BankName = "Vietcombank", Kind = PayeeKind.Staff,
                CommitmentUntil = new(2026, 12, 31),
        });
        await Story.Payee(database, new()
        {
            Id = id, Version = 3, FullName = "Trần Đức Toàn", PenName = "Đức Toàn", TaxCode = "", BankName = "Vietcombank", Kind = PayeeKind.Staff,
                PayBy = PayBy.Cash, CommitmentUntil = new(2026, 12, 31),
        });

        const string Changed = "số tài khoản (230********02 → 970********99); ngân hàng (Agribank → Vietcombank); "
            + "đối tượng chi trả (Cá nhân cư trú → Người của đơn vị chi trả); cam kết thuế đến hết ngày (trống → 31/12/2026)";
        const string Cleared = "cách trả tiền (Chuyển khoản → Tiền mặt, ký nhận); số định danh/mã số thuế (030*******25 → trống)";
        await using var db = database.Context();
        var lines = await db.History.Where(h => h.Subject == $"contributor:{id}").OrderBy(h => h.Sequence).Select(h => h.ActorName + ": " + h.Sentence)
            .ToListAsync();
        Assert.Equal(
        [
            $"Lê Thu Trang: Đề nghị đổi thông tin chi trả của Trần Đức Toàn: {Changed}.",
            $"Đỗ Thanh Mai: Xác nhận đổi thông tin chi trả của Trần Đức Toàn do Lê Thu Trang đề nghị: {Changed}.",
            "Lê Thu Trang: Cập nhật cộng tác viên Trần Đức Toàn: bút danh (trống → Đức Toàn).",
            $"Lê Thu Trang: Đề nghị đổi thông tin chi trả của Trần Đức Toàn: {Cleared}.",
            $"Đỗ Thanh Mai: Xác nhận đổi thông tin chi trả của Trần Đức Toàn do Lê Thu Trang đề nghị: {Cleared}.",
        ], lines.Skip(3));
    }

    public static TheoryData<string, Action<PayeeForm>> Faults => new()
    {
        { "contributors.name-missing", f => f.FullName = "  " },
        { "contributors.name-long", f => f.FullName = new string('a', 201) },
        { "contributors.pen-long", f => f.PenName = new string('a', 201) },
        { "contributors.tax-code", f => f.TaxCode = "12345" },
        { "contributors.tax-code", f => f.TaxCode = "03008600392x" },
        { "contributors.tax-code", f => f.TaxCode = "03008600392" },
        { "contributors.bank", f => f.BankAccount = "12 34 56" },
        { "contributors.bank-long", f => f.BankName = new string('a', 401) },
        { "contributors.unit-unknown", f => f.UnitId = 999_999 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_refused_and_nothing_is_written(string code, Action<PayeeForm> spoil)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = Complete;
        spoil(form);

        Assert.Equal([code], (await Save(database, form)).Codes());
        await using var db = database.Context();
        Assert.False(await db.Contributors.AnyAsync());
    }

    [Theory]
    [InlineData("0201234567")]
    [InlineData("0201234567001")]
    [InlineData(" 030086003925 ")]
    public async Task Tax_codes_of_ten_and_thirteen_and_citizen_ids_of_twelve_digits_are_taken(string code)
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.True((await Save(database, new() { FullName = "Toàn", TaxCode = code })).Done);
    }

    [Fact]
    public async Task A_stale_screen_a_foreign_unit_and_a_foreign_person_are_refused()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = Story.Must(await Save(database, Complete));
        Story.Must(await Save(database, new() { Id = id, Version = 1, FullName = "Tên thứ hai", PenName = "Hai" }));
        await using var db = database.Context("phu-lien");
        var foreign = await db.Units.Select(u => u.Id).FirstAsync();
        var foreigner = await A.Contributor(database, "Người khác", portalId: "phu-lien");

        Assert.Equal(["data.stale"], (await Save(database, new() { Id = id, Version = 1, FullName = "Tên thứ ba" })).Codes());
        Assert.Equal(["contributors.unit-unknown"], (await Save(database, new() { FullName = "Toàn", UnitId = foreign })).Codes());
        Assert.Equal(["access.not-found"], (await Save(database, new() { Id = foreigner, Version = 1, FullName = "Toàn" })).Codes());
    }

    [Fact]
    public async Task An_account_of_this_portal_is_tied_to_one_person()
    {
        using var database = await PortalDatabase.CreateAsync();

        var id = Story.Must(await Save(database, new() { FullName = "Hạnh", UserName = " " + Someone.Author.ToUpperInvariant() }));

        Assert.Equal(["contributors.account-taken"], (await Save(database, new() { FullName = "Bình", UserName = Someone.Author })).Codes());
        Assert.Equal(["contributors.account-unknown"], (await Save(database, new() { FullName = "Khánh", UserName = Someone.Stranger })).Codes());
        Story.Must(await Save(database, new() { Id = id, Version = 1, FullName = "Hạnh", UserName = Someone.Author }));
        await using var db = database.Context();
        Assert.Equal(Someone.Author, (await db.Contributors.SingleAsync()).UserId);
    }

    [Fact]
    public async Task Only_who_manages_payees_saves_and_only_who_sees_royalties_lists()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Contributor(database, "Đỗ An");
        await A.Contributor(database, "Dương Chi");

        foreach (var who in new[] { Someone.Author, Someone.CultureReviewer, Someone.Head, Someone.Administrator, Someone.Stranger })
            Assert.Equal(["access.not-allowed"], (await Save(database, Complete, who)).Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Author).GetRequiredService<FindContributors>().ExecuteAsync()).Codes());
        Assert.Equal(["Dương Chi", "Đỗ An"],
            Story.Must(await database.As(Someone.Head).GetRequiredService<FindContributors>().ExecuteAsync()).Select(r => r.FullName));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("12345", "*****")]
    [InlineData("123456", "123*56")]
    public void A_mask_shows_three_and_two_characters_at_most(string? text, string? masked)
    {
        Assert.Equal(masked, PayeeSecrets.Mask(text));
    }
}
