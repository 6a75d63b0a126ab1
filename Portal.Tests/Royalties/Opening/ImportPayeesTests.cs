using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Payees;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Opening.OpeningGround;

namespace Portal.Tests.Royalties.Opening;

/// <summary>Payees come in from Excel: all of a file or nothing, and what is wrong is said by row.</summary>
public sealed class ImportPayeesTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    [Trait("Row", "G5")]
    public async Task A_payee_from_a_file_waits_for_the_second_person_like_one_typed_by_hand_and_the_report_is_kept()
    {
        var file = Book(OpeningKind.Payees, Payee("Vũ Thị Lan"), Payee("Đỗ Văn Nam", "0201234567"));

        var done = await Import(database, OpeningKind.Payees, file);

        Assert.Equal(new OpeningDone(2, 0, 0), done);
        await using var db = database.Context();
        var lan = await db.Contributors.SingleAsync(c => c.FullName == "Vũ Thị Lan");
        Assert.True(lan.AwaitsConfirmation);
        Assert.Null(lan.BankAccountProtected);
        Assert.NotNull((await db.PayeeChanges.SingleAsync(c => c.ContributorId == lan.Id && c.Status == PayeeChangeStatus.Waiting)).BankAccountProtected);
        var import = await db.OpeningImports.SingleAsync();
        Assert.Equal(("Lê Thu Trang", "dau-ky.xlsx", 2, 0, 0), (import.ImportedByName, import.FileName, import.Added, import.Changed, import.Already));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)), import.FileSha256);
        Assert.Contains(import.Hash, (await db.History.SingleAsync(h => h.Subject == import.Subject)).Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("031190012345", import.Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_says_so()
    {
        var file = Book(OpeningKind.Payees, Payee("Vũ Thị Lan"), Payee("Đỗ Văn Nam", null));
        await Import(database, OpeningKind.Payees, file);
        var before = await Counts(database);

        var seen = Story.Must(await Check(database, OpeningKind.Payees, file));
        var done = Story.Must(await Execute(database, OpeningKind.Payees, new(file, "dau-ky.xlsx", seen.Seen)));

        Assert.All(seen.Rows, r => Assert.Equal(OpeningRowState.Already, r.State));
        Assert.False(seen.BringsAnything);
        Assert.Equal(new OpeningDone(0, 0, 2), done);
        Assert.Equal(before, await Counts(database));
    }

    public static TheoryData<string, string, string> Spoiled => new()
    {
        // what is wrong, the code, words of the sentence
        { "name is a number", "royalties.opening-number-for-words", "Dòng 3: ô “Họ và tên” là số" },
        { "name is a formula", "royalties.opening-formula", "Dòng 3: ô “Họ và tên” có công thức" },
        { "name begins like a formula", "royalties.opening-formula", "bắt đầu bằng dấu =" },
        { "name of 201", "royalties.opening-too-long", "dài quá 200 ký tự" },
        { "no name", "royalties.opening-empty", "Dòng 3: ô “Họ và tên” còn trống" },
        { "eleven digits in a cell of numbers", "contributors.tax-code", "Excel bỏ số 0 ở đầu" },
        { "letters in the id", "contributors.tax-code", "gồm 12 chữ số" },
        { "account rounded", "royalties.opening-rounded", "Excel đã làm tròn" },
        { "blank in the account", "contributors.bank", "chỉ gồm chữ số" },
        { "unknown kind", "royalties.opening-choice", "hãy ghi Cá nhân cư trú" },
        { "unknown way", "royalties.opening-choice", "hãy ghi Chuyển khoản, hoặc Tiền mặt" },
        { "unknown unit", "royalties.opening-unit-unknown", "Không có đơn vị “Hội Cờ”" },
        { "unknown account name", "contributors.account-unknown", "Không có tài khoản này" },
        { "a day that is none", "royalties.opening-day", "Cam kết thuế đến ngày" },
        { "double number", "royalties.opening-double", "Trùng với dòng 2" },
    };

    private static void Spoil(Dictionary<string, object?> row, string how)
    {
        var (column, value) = how switch
        {
            "name is a number" => (OpeningShape.FullName, (object?)12345),
            "name is a formula" => (OpeningShape.FullName, new Formula("\"Vũ\"&\" Lan\"")),
            "name begins like a formula" => (OpeningShape.FullName, "=HYPERLINK(\"http://x\")"),
            "name of 201" => (OpeningShape.FullName, new string('a', 201)),
            "no name" => (OpeningShape.FullName, null),
            "eleven digits in a cell of numbers" => (OpeningShape.TaxCode, 31190012345L),
            "letters in the id" => (OpeningShape.TaxCode, "03119001234X"),
            "account rounded" => (OpeningShape.Account, 12345678901234567890m),
            "blank in the account" => (OpeningShape.Account, "2309 876543210"),
            "unknown kind" => (OpeningShape.Kind, "Khách"),
            "unknown way" => (OpeningShape.PayBy, "Séc"),
            "unknown unit" => (OpeningShape.Unit, "Hội Cờ"),
            "unknown account name" => (OpeningShape.UserName, "khong.co"),
            "a day that is none" => (OpeningShape.CommitmentUntil, "31/02/2026"),
            "double number" => (OpeningShape.TaxCode, "031190012345"),
            _ => throw new ArgumentOutOfRangeException(nameof(how)),
        };
        row[column] = value;
    }

    [Theory]
    [MemberData(nameof(Spoiled))]
    public async Task A_bad_cell_is_said_by_its_row_and_nothing_of_the_file_comes_in(string how, string code, string words)
    {
        var bad = Payee("Đỗ Văn Nam", "0201234567");
        Spoil(bad, how);
        var file = Book(OpeningKind.Payees, Payee("Vũ Thị Lan"), bad, Payee("Trần Bình", null));
        var before = await Counts(database);

        var seen = Story.Must(await Check(database, OpeningKind.Payees, file));
        var done = await Execute(database, OpeningKind.Payees, new(file, "dau-ky.xlsx", seen.Seen));

        var problem = Assert.Single(seen.Problems);
        Assert.Equal(code, problem.Code);
        // A sentence behind "Dòng 3:" begins small
        Assert.Contains(words, problem.Sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, seen.Rows.Count);
        Assert.Equal([code], done.Codes());
        Assert.Equal(before, await Counts(database));
    }

    [Fact]
    public async Task A_name_of_200_letters_and_every_problem_of_a_row_at_once_are_taken_as_they_are()
    {
        var bad = Payee("Đỗ Văn Nam", "12");
        bad[OpeningShape.Kind] = "Khách";
        var seen = Story.Must(await Check(database, OpeningKind.Payees, Book(OpeningKind.Payees, Payee(new string('ă', 200)), bad)));

        Assert.Equal(["royalties.opening-choice", "contributors.tax-code"], seen.Problems.Select(p => p.Code));
        Assert.Equal(2, Assert.Single(seen.Rows).Row);
    }

    [Fact]
    public async Task A_column_too_few_too_many_or_twice_is_refused_before_any_row()
    {
        var heads = OpeningShape.Of(OpeningKind.Payees).Select(c => c.Head).ToList();
        async Task<IReadOnlyList<string>> Codes(IReadOnlyList<string> columns) =>
            (await Check(database, OpeningKind.Payees, BookOf(columns, Payee("Vũ Thị Lan")))).Codes();

        Assert.Equal(["royalties.opening-column-missing"], await Codes(heads.Where(h => h != OpeningShape.FullName).ToList()));
        Assert.Equal(["royalties.opening-column-unknown"], await Codes([.. heads, "Lương"]));
        Assert.Equal(["royalties.opening-column-twice"], await Codes([.. heads, "HO VA TEN (lại)"]));
        var loud = OpeningShape.FullName.ToUpperInvariant() + " (bắt buộc)";
        Assert.Empty((await Check(database, OpeningKind.Payees, BookOf([loud], new Dictionary<string, object?> { [loud] = "Vũ Thị Lan" }))).Codes());
    }

    [Fact]
    public async Task What_is_no_workbook_is_refused_with_the_reason()
    {
        async Task<string> Sentence(byte[] file) => Assert.Single((await Check(database, OpeningKind.Payees, file)).Refusals).Sentence;

        Assert.Contains("không đọc được như bảng Excel", await Sentence(SampleFiles.Pdf()), StringComparison.Ordinal);
        Assert.Contains("không đọc được như bảng Excel", await Sentence(SampleFiles.Docx()), StringComparison.Ordinal);
        Assert.Contains("không có nội dung", await Sentence([]), StringComparison.Ordinal);
        Assert.Contains("quá mức", await Sentence(new byte[5 * 1024 * 1024 + 1]), StringComparison.Ordinal);
        var whole = Book(OpeningKind.Payees, Payee("Vũ Thị Lan"));
        Assert.Contains("hỏng", await Sentence(whole[..^40]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_names_its_columns_and_its_example_is_not_brought_in()
    {
        foreach (var kind in Enum.GetValues<OpeningKind>())
        {
            var file = OpeningShape.Template(kind);
            Assert.Equal(["royalties.opening-no-rows"], (await Check(database, kind, file)).Codes());
            using var book = new XLWorkbook(new MemoryStream(file));
            Assert.Equal(OpeningShape.Of(kind).Count, book.Worksheets.Single().Row(1).CellsUsed().Count());
        }
    }

    [Fact]
    public async Task A_number_that_is_somebody_elses_and_a_namesake_without_number_are_asked_about()
    {
        await Story.Payee(database, new() { FullName = "Mai Anh", TaxCode = "031190012345", PayBy = PayBy.Cash });
        await A.Contributor(database, "Trần Bình");

        var seen = Story.Must(await Check(database, OpeningKind.Payees, Book(OpeningKind.Payees, Payee("Vũ Thị Lan"), Payee("Trần Bình", "0201234567"))));

        Assert.Equal(["royalties.opening-number-of-other", "royalties.opening-payee-without-number"], seen.Problems.Select(p => p.Code));
        Assert.Contains("031*******45 đang là của Mai Anh", seen.Problems[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_else_is_brought_in_than_was_seen()
    {
        var file = Book(OpeningKind.Payees, Payee("Vũ Thị Lan"));
        var seen = Story.Must(await Check(database, OpeningKind.Payees, file));
        await Import(database, OpeningKind.Payees, file);

        Assert.Equal(["royalties.opening-file-changed"], (await Execute(database, OpeningKind.Payees, new(file, "dau-ky.xlsx", seen.Seen))).Codes());
    }
}
