using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Core.Royalties.Periods.Sheets;
using Xunit;

namespace Portal.Tests.Portals;

/// <summary>What the treasury asks for on paper: codes from the profile, each empty on purpose, and who signs by what right.</summary>
[Trait("Row", "G6")]
[Trait("Fault", "FIN9")]
public class TreasuryAndSignersTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static PortalProfile ThanhDong => ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;

    private static PortalProfile Full => ThanhDong with
    {
        Treasury = new()
        {
            BudgetUnitCode = "1098765", Chapter = "805", Category = "160", SubCategory = "171", Item = "7000", SubItem = "7049", Source = "13",
            TreasuryAccount = "9523.2.1098765", TreasuryOffice = "Kho bạc Nhà nước Khu vực III",
        },
        Signers = [new(SignerDuty.Principal, "Phó Chủ tịch", "Vũ Đình Khánh", SignerAuthority.For, "Chủ tịch", "Ủy ban nhân dân"),
            new(SignerDuty.Accountant, "Kế toán trưởng", "Lê Văn Hùng")],
    };

    [Fact]
    public void Codes_are_printed_under_the_authority_and_an_empty_one_leaves_nothing()
    {
        Assert.Equal(["Mã QHNS: 1098765", "Chương: 805 - Loại: 160 - Khoản: 171", "Mục: 7000 - Tiểu mục: 7049 - Mã nguồn NSNN: 13",
            "Tài khoản: 9523.2.1098765 tại Kho bạc Nhà nước Khu vực III"], SheetText.HeadLines(SheetHeads.Of(Full, Day)));
        Assert.Equal(["Chương: 805", "Mã nguồn NSNN: 13"],
            SheetText.HeadLines(SheetHeads.Of(Full with { Treasury = new() { Chapter = "805", Source = "13" } }, Day)));
        Assert.Empty(SheetText.HeadLines(SheetHeads.Of(ThanhDong, Day)));
        Assert.Empty(SheetText.HeadLines(SheetHeads.Plain(Full, Day)));
    }

    [Fact]
    public void Allowances_have_their_own_item_and_a_paper_of_both_says_whose_is_whose()
    {
        var both = Full with { Treasury = Full.Treasury! with { AllowanceItem = "6100", AllowanceSubItem = "6149" } };
        Assert.Equal("Mục: 6100 - Tiểu mục: 6149 - Mã nguồn NSNN: 13", SheetText.HeadLines(SheetHeads.Of(both, Day, TreasuryUse.Allowances))[2]);
        Assert.Equal("Mục: 7000 - Tiểu mục: 7049 - Mã nguồn NSNN: 13", SheetText.HeadLines(SheetHeads.Of(both, Day))[2]);
        Assert.Equal(["Nhuận bút, thù lao: Mục: 7000 - Tiểu mục: 7049", "Phụ cấp: Mục: 6100 - Tiểu mục: 6149", "Mã nguồn NSNN: 13"],
            SheetText.HeadLines(SheetHeads.Of(both, Day, TreasuryUse.Both)).Skip(2).Take(3));
        // Without codes of its own an allowance borrows none of another item
        Assert.Equal("Mã nguồn NSNN: 13", SheetText.HeadLines(SheetHeads.Of(Full, Day, TreasuryUse.Allowances))[2]);
        var alone = Full with { Treasury = new() { AllowanceSubItem = "6149" } };
        Assert.Empty(SheetText.HeadLines(SheetHeads.Of(alone, Day)));
        Assert.Equal(["Tiểu mục: 6149"], SheetText.HeadLines(SheetHeads.Of(alone, Day, TreasuryUse.Allowances)));
        Assert.Equal(ProfileFile.Write(both), ProfileFile.Write(TreasuryForm.Of(both).ApplyTo(both).Value));
    }

    public static TheoryData<SignerAuthority, string?, string?, string> Offices => new()
    {
        { SignerAuthority.None, null, null, "CHỦ TỊCH" },
        { SignerAuthority.OnBehalf, null, "Ủy ban nhân dân", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH" },
        { SignerAuthority.For, "Giám đốc", null, "KT. GIÁM ĐỐC\nCHỦ TỊCH" },
        { SignerAuthority.For, "Chủ tịch", "Ủy ban nhân dân", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nCHỦ TỊCH" },
        { SignerAuthority.ByOrder, "Chủ tịch", null, "TL. CHỦ TỊCH\nCHỦ TỊCH" },
        { SignerAuthority.ByProxy, "Chủ tịch", null, "TUQ. CHỦ TỊCH\nCHỦ TỊCH" },
        { SignerAuthority.Acting, null, "Ban Biên tập", "TM. BAN BIÊN TẬP\nQ. CHỦ TỊCH" },
    };

    [Theory]
    [MemberData(nameof(Offices))]
    public void The_right_to_sign_stands_in_capitals_over_the_position(SignerAuthority authority, string? of, string? body, string office)
    {
        var signer = new ProfileSigner(SignerDuty.Principal, "Chủ tịch", null, authority, of, body);

        Assert.Empty(signer.Faults);
        Assert.Equal(office, signer.Office);
    }

    [Fact]
    public void Signers_stand_in_the_order_of_the_paper_and_whoever_is_not_named_is_left_to_the_pen()
    {
        Assert.Equal(
            [
                new("Người lập biểu", "(Ký, họ tên)", null), new("Kế toán trưởng", "(Ký, họ tên)", "Lê Văn Hùng"),
                new("Trưởng Ban Biên tập", "(Ký, họ tên)", null),
                new SheetSignature("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "(Ký, họ tên, đóng dấu)", "Vũ Đình Khánh"),
            ], SheetHeads.Signatures(Full));
        Assert.Equal(new("KẾ TOÁN TRƯỞNG", null, "Lê Văn Hùng"), SheetHeads.Signature(Full, SignerDuty.Accountant, "KẾ TOÁN"));
        Assert.Equal(new("TM. BAN BIÊN TẬP\nTRƯỞNG BAN", null, null), SheetHeads.Signature(ThanhDong, SignerDuty.Head, "TM. BAN BIÊN TẬP\nTRƯỞNG BAN"));
    }

    [Fact]
    public void Both_forms_saved_untouched_change_nothing_and_emptied_leave_nothing()
    {
        Assert.Equal(ProfileFile.Write(Full), ProfileFile.Write(TreasuryForm.Of(Full).ApplyTo(Full).Value));
        Assert.Equal(ProfileFile.Write(Full), ProfileFile.Write(SignersForm.Of(Full).ApplyTo(Full).Value));
        Assert.Null(new TreasuryForm { Chapter = " " }.ApplyTo(Full).Value.Treasury);
        Assert.Null(new SignersForm().ApplyTo(Full).Value.Signers);
    }

    [Fact]
    public void Written_to_a_file_and_read_again_they_are_the_same_byte_for_byte() =>
        Assert.Equal(ProfileFile.Write(Full), ProfileFile.Write(ProfileFile.Parse(ProfileFile.Write(Full)).Value));

    [Fact]
    public void Their_differences_read_as_an_office_reads_them()
    {
        var later = Full with { Treasury = Full.Treasury! with { SubItem = "6608" }, Signers = [Full.Signers![0] with { Name = "Hoàng Minh" }] };

        Assert.Equal(["Mã số kho bạc › tiểu mục: “7049” → “6608”", "Người ký: bỏ “kế toán”",
            "Người ký › “thủ trưởng đơn vị” › tên: “Vũ Đình Khánh” → “Hoàng Minh”"], ProfileDifferences.Of(Full, later).Select(d => d.Words));
    }

    [Fact]
    public void Every_property_of_both_has_words_on_screen() =>
        Assert.All(ProfileDifferences.Of(Full, Full with { Treasury = Changed, Signers = [Full.Signers![0] with { Of = "Giám đốc", Body = "Ban" }] }),
            d => Assert.DoesNotMatch("[a-z][A-Z]|^[a-z]+$", d.Place));

    private static ProfileTreasury Changed => Full.Treasury! with
    {
        Category = "1", SubCategory = "2", TreasuryOffice = "x", AllowanceItem = "3", AllowanceSubItem = "4",
    };

    [Theory]
    [InlineData("BudgetUnitCode", "mã 7 số")]
    [InlineData("Chapter", "123456789012345678901")]
    [InlineData("SubItem", "7049;7050")]
    [InlineData("AllowanceSubItem", "sáu nghìn")]
    public void A_code_that_can_be_none_is_refused_beside_its_field(string field, string typed)
    {
        var form = new TreasuryForm();
        typeof(TreasuryForm).GetProperty(field)!.SetValue(form, typed);

        Assert.Equal([("profile.form-treasury", field)], form.ApplyTo(ThanhDong).Refusals.Select(r => (r.Code, r.Field!)));
    }

    [Fact]
    public void A_right_without_what_it_needs_is_refused_beside_its_field()
    {
        var form = new SignersForm();
        (form.Rows[0].Authority, form.Rows[1].Authority, form.Rows[1].Position) = (SignerAuthority.Acting, SignerAuthority.OnBehalf, "Chủ tịch");
        (form.Rows[2].Authority, form.Rows[2].Position, form.Rows[2].Of) = (SignerAuthority.For, "Phó Trưởng ban", " ");
        form.Rows[3].Name = new('x', Core.Data.Conventions.DefaultTextLength + 1);

        Assert.Equal([("profile.form-empty", "PositionPreparer"), ("profile.form-empty", "BodyAccountant"), ("profile.form-empty", "OfHead"),
            ("profile.form-long", "NamePrincipal")], form.ApplyTo(ThanhDong).Refusals.Select(r => (r.Code, r.Field!)));
    }

    public static TheoryData<string, PortalProfile> Spoilt => new()
    {
        { "bị trùng", Full with { Signers = [new(SignerDuty.Head), new(SignerDuty.Head)] } },
        { "signers[0].of", Full with { Signers = [new(SignerDuty.Head, "Phó ban", null, SignerAuthority.For)] } },
        { "signers[0].name", Full with { Signers = [new(SignerDuty.Head, Name: " ")] } },
        { "“Chương” đang trống", Full with { Treasury = new() { Chapter = "" } } },
        { "“Mã nguồn NSNN” ghi", Full with { Treasury = new() { Source = "ngân sách" } } },
        { "“Tiểu mục phụ cấp” ghi", Full with { Treasury = new() { AllowanceSubItem = "tiểu mục" } } },
        { "treasury.treasuryOffice", Full with { Treasury = new() { TreasuryOffice = new('x', 500) } } },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void A_file_that_a_hand_spoilt_is_refused_with_its_place(string words, PortalProfile profile) =>
        Assert.Contains(ProfileFile.Parse(ProfileFile.Write(profile)).Refusals, r => r.Sentence.Contains(words, StringComparison.Ordinal));
}
