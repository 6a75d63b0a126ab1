using System.Text.Json;
using Portal.Core.Calendar;
using Portal.Core.Kernel;
using Portal.Core.Law;
using Portal.Core.Royalties.Rates;
using Xunit;

namespace Portal.Tests.Law;

public sealed class LawFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laws").FullName;

    public LawFilesTests()
    {
        foreach (var file in Directory.GetFiles(Laws.Folder, "*.json")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("30/06/2013", null)]
    [InlineData("01/07/2013", 1_150_000)]
    [InlineData("30/04/2016", 1_150_000)]
    [InlineData("01/05/2016", 1_210_000)]
    [InlineData("01/07/2017", 1_300_000)]
    [InlineData("01/07/2018", 1_390_000)]
    [InlineData("01/07/2019", 1_490_000)]
    [InlineData("30/06/2023", 1_490_000)]
    [InlineData("01/07/2023", 1_800_000)]
    [InlineData("30/06/2024", 1_800_000)]
    [InlineData("01/07/2024", 2_340_000)]
    [InlineData("30/06/2026", 2_340_000)]
    [InlineData("01/07/2026", 2_530_000)]
    public void The_base_salary_is_that_of_the_day(string day, int? dong)
    {
        var salary = BaseSalary.InForce(Laws.Tables.BaseSalaries, Laws.Day(day));
        Assert.Equal(dong, salary?.Amount.Dong);
    }

    [Theory]
    [InlineData("30/06/2026", PayeeKind.Resident, TaxTreatment.WithholdWhole, 2_000_000, 10)]
    [InlineData("01/07/2026", PayeeKind.Resident, TaxTreatment.WithholdWhole, 5_000_000, 10)]
    [InlineData("30/06/2026", PayeeKind.NonResident, TaxTreatment.WithholdWhole, 0, 20)]
    [InlineData("01/07/2026", PayeeKind.NonResident, TaxTreatment.WithholdWhole, 0, 20)]
    [InlineData("30/06/2026", PayeeKind.Staff, TaxTreatment.Payroll, 0, 0)]
    [InlineData("01/07/2026", PayeeKind.Staff, TaxTreatment.Payroll, 0, 0)]
    [InlineData("30/06/2026", PayeeKind.Organisation, TaxTreatment.None, 0, 0)]
    [InlineData("01/07/2026", PayeeKind.Organisation, TaxTreatment.None, 0, 0)]
    public void Exactly_one_tax_rule_holds_on_each_side_of_the_change(string day, PayeeKind kind, TaxTreatment treatment, int threshold, int rate)
    {
        var rule = Assert.Single(Laws.Tables.TaxRules, rule => rule.PayeeKind == kind && rule.Holds(Laws.Day(day)));
        Assert.Equal((treatment, new Money(threshold), (decimal)rate), (rule.Treatment, rule.Threshold, rule.RatePercent));
    }

    [Theory]
    [InlineData("tin", 10)]
    [InlineData("tranh", 10)]
    [InlineData("anh", 10)]
    [InlineData("chinh-luan", 30)]
    [InlineData("phong-su", 30)]
    [InlineData("van-hoc", 30)]
    [InlineData("nghien-cuu", 30)]
    [InlineData("media", 50)]
    public void The_caps_are_those_of_the_decree(string code, int coefficient)
    {
        var cap = Assert.Single(Laws.Tables.RoyaltyCaps, cap => cap.Code == code);
        Assert.Equal((coefficient, 0.10m, new DateOnly(2014, 6, 1)), (cap.MaxCoefficient, cap.UnitShare, cap.EffectiveFrom));
    }

    [Theory]
    [InlineData("thieu-nhi-dan-toc", 10, 20)]
    [InlineData("tieng-nuoc-ngoai", 30, 50)]
    [InlineData("kho-khan", 0, 100)]
    public void The_additions_have_the_ranges_of_the_decree(string code, int least, int most)
    {
        var addition = Assert.Single(Laws.Tables.RoyaltyAdditions, addition => addition.Code == code);
        Assert.Equal(((decimal)least, (decimal)most), (addition.MinPercent, addition.MaxPercent));
    }

    [Theory]
    [InlineData("phu-de", 20, 50)]
    [InlineData("dich", 40, 65)]
    public void The_parts_of_another_work_s_royalty_have_the_ranges_of_the_decree(string code, int least, int most)
    {
        var share = Assert.Single(Laws.Tables.RoyaltyShares, share => share.Code == code);
        Assert.Equal(((decimal)least, (decimal)most), (share.MinPercent, share.MaxPercent));
    }

    [Theory]
    [InlineData("calendar.json", "[\n  { \"date\": \"2026-02-30\", \"kind\": \"holiday\", \"name\": \"x\", \"source\": \"y\" }\n]", 2)]
    [InlineData("calendar.json", "[\n\n  { \"date\": \"2026-01-01\", \"kind\": \"feast\", \"name\": \"x\", \"source\": \"y\" }\n]", 3)]
    [InlineData("calendar.json", "[\n  { \"date\": \"2026-01-01\", \"kind\": 1, \"name\": \"x\", \"source\": \"y\" }\n]", 2)]
    [InlineData("calendar.json", "[\n  { \"date\": \"2026-01-02\", \"kind\": \"make-up\", \"name\": \"x\", \"source\": \"y\" }\n]", 2)]
    [InlineData("calendar.json", "[\n  { \"date\": \"2026-01-01\", \"kind\": \"holiday\", \"name\": \" \", \"source\": \"y\" }\n]", 2)]
    [InlineData("calendar.json", "[\n  { \"date\": \"2026-01-01\", \"kind\": \"holiday\", \"name\": null, \"source\": \"y\" }\n]", 2)]
    [InlineData("calendar.json", "[\n  { \"date\": \"2026-01-01\", \"kind\": \"holiday\", \"name\": \"x\" }\n]", 2)]
    [InlineData("calendar.json", "[\n  { \"date\": \"2026-01-01\", \"kind\": \"holiday\",\n \"name\": \"x\", \"source\": \"y\" }\n  { } ]", 4)]
    [InlineData("calendar.json",
        "[\n  { \"date\": \"2026-01-01\", \"kind\": \"holiday\", \"name\": \"x\", \"source\": \"y\" },\n  { \"date\": \"2026-01-01\", \"kind\": \"holiday\", "
        + "\"name\": \"x\", \"source\": \"y\" }\n]", 3)]
    [InlineData("calendar.json", "[\n]", 1)]
    [InlineData("calendar.json", "", 1)]
    [InlineData("calendar.json", "[\n null\n]", 2)]
    [InlineData("base-salary.json", "{ }", 1)]
    [InlineData("base-salary.json", "[\n  { \"effectiveFrom\": \"2026-07-01\", \"amount\": 0, \"source\": \"x\", \"verified\": true }\n]", 2)]
    [InlineData("base-salary.json", "[\n  { \"effectiveFrom\": \"2026-07-01\",\n    \"amount\": \"2.530.000\", \"source\": \"x\", \"verified\": true }\n]", 3)]
    [InlineData("tax.json",
        "[\n  { \"effectiveFrom\": \"2026-07-01\", \"efectiveTo\": null, \"payeeKind\": \"staff\", \"threshold\": 0, \"ratePercent\": 0, \"treatment\": "
        + "\"payroll\", \"commitmentExempts\": false, \"source\": \"x\" }\n]", 2)]
    [InlineData("tax.json",
        "[\n  { \"effectiveFrom\": \"2026-07-01\", \"effectiveTo\": null, \"payeeKind\": \"staff\", \"threshold\": 0, \"ratePercent\": 101, \"treatment\": "
        + "\"payroll\", \"commitmentExempts\": false, \"source\": \"x\" }\n]", 2)]
    [InlineData("tax.json",
        "[\n  { \"effectiveFrom\": \"2026-07-01\", \"effectiveTo\": null, \"payeeKind\": \"staff\", \"threshold\": 0, \"ratePercent\": 0, \"treatment\": "
        + "\"payroll\", \"commitmentExempts\": false, \"source\": \"x\" },\n  { \"effectiveFrom\": \"2027-01-01\", \"effectiveTo\": null, \"payeeKind\": "
        + "\"staff\", \"threshold\": 0, \"ratePercent\": 0, \"treatment\": \"payroll\", \"commitmentExempts\": false, \"source\": \"x\" }\n]", 3)]
    [InlineData("royalty-caps.json",
        "[\n  { \"kind\": \"cap\", \"code\": \"tin\", \"name\": \"Tin\", \"effectiveFrom\": \"2014-06-01\", \"source\": \"x\" }\n]", 2)]
    [InlineData("royalty-caps.json",
        "[\n  { \"kind\": \"addition\", \"code\": \"a\", \"name\": \"A\", \"minPercent\": 50, \"maxPercent\": 20, \"effectiveFrom\": \"2014-06-01\", "
        + "\"source\": \"x\" }\n]", 2)]
    [InlineData("royalty-caps.json",
        "[\n  { \"kind\": \"share\", \"code\": \"a\", \"name\": \"A\", \"minPercent\": 50, \"maxPercent\": 120, \"effectiveFrom\": \"2014-06-01\", "
        + "\"source\": \"x\" }\n]", 2)]
    [InlineData("office-hours.json", "[\n  { \"from\": \"01-01\", \"to\": \"12-31\", \"spans\": [\"12:00-08:00\"] }\n]", 2)]
    [InlineData("office-hours.json", "[\n  { \"from\": \"01-01\", \"to\": \"12-30\", \"spans\": [\"08:00-12:00\"] }\n]", 2)]
    public void A_broken_file_is_refused_with_its_name_and_line(string file, string text, int line)
    {
        File.WriteAllText(Path.Combine(folder, file), text);

        var refusal = Assert.Single(LawFiles.Read(folder).Refusals);

        Assert.Equal("law-file.broken", refusal.Code);
        Assert.StartsWith($"Tệp {file}, dòng {line}: ", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_broken_file_is_named_at_once()
    {
        File.WriteAllText(Path.Combine(folder, "tax.json"), "[");
        File.Delete(Path.Combine(folder, "calendar.json"));

        var outcome = LawFiles.Read(folder);

        Assert.Equal(["law-file.missing", "law-file.broken"], outcome.Refusals.Select(refusal => refusal.Code));
        Assert.Contains("calendar.json", outcome.Refusals[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        var file = Path.Combine(folder, "base-salary.json");
        File.WriteAllText(file, File.ReadAllText(file), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(Laws.Tables.BaseSalaries.Count, LawFiles.Read(folder).Value.BaseSalaries.Count);
    }

    [Fact]
    public void Every_row_names_its_source_in_composed_letters()
    {
        Assert.All(Directory.GetFiles(Laws.Folder), file => Assert.True(File.ReadAllText(file).IsNormalized(), file));
        var hours = File.ReadAllText(Path.Combine(Laws.Folder, "office-hours.json"));
        Assert.All(JsonSerializer.Deserialize<List<OfficeHoursSeason>>(hours, JsonSerializerOptions.Web)!,
            season => Assert.StartsWith("Mặc định của phần mềm", season.Source, StringComparison.Ordinal));
    }
}
