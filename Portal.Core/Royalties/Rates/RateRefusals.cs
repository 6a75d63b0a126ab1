namespace Portal.Core.Royalties.Rates;

/// <summary>Why an amount, a tax or the fund of a year is not computed.</summary>
public static class RateRefusals
{
    /// <summary>The code of the one refusal that concerns a single payee of a sheet.</summary>
    public const string TaxAboveSheetCode = "royalties.withholding.more-than-sheet";

    /// <summary>What a reason and the Trưởng ban's consent let stand all the same.</summary>
    public const string OutsideFrameCode = "royalties.coefficient.outside-frame";
    public const string OutsideShareCode = "royalties.share.outside-frame";

    public static Refusal Coefficient(decimal coefficient) => coefficient < 0 ? NegativeCoefficient(coefficient) : new("royalties.coefficient",
        $"Hệ số {Vietnamese.Number(coefficient)} không dùng được. Hãy nhập hệ số từ 0 đến {Vietnamese.Number(RoyaltyAmount.MostCoefficient)}.", "Coefficient");

    public static Refusal Addition(decimal percent) => new("royalties.addition",
        $"Tỷ lệ hưởng thêm {Vietnamese.Number(percent)}% không dùng được. Hãy nhập từ -100% đến {Vietnamese.Number(RoyaltyAmount.MostAdditionPercent)}%.",
        "Addition");

    /// <summary>A number below nought is no number outside a frame: it is called what it is.</summary>
    public static Refusal NegativeCoefficient(decimal coefficient) => new("royalties.coefficient.negative",
        DecimalText.Negative("Hệ số", coefficient), "Coefficient");

    public static Refusal NegativeAddition(decimal percent) => new("royalties.addition-negative",
        $"Tỷ lệ hưởng thêm {Vietnamese.Number(percent)}% là số âm: hãy nhập từ 0% trở lên hoặc bỏ trống.", "Addition");

    public static Refusal UnitShare(decimal share) => new("royalties.unit-share",
        $"Biểu nhuận bút ghi giá trị một đơn vị hệ số bằng {Vietnamese.Number(share * 100)}% mức lương cơ sở{Called(share)}, không dùng được. "
        + "Hãy đề nghị người quản trị bổ sung biểu nhuận bút có tỷ lệ trên 0% và không quá 100%.", "UnitShare");

    public static Refusal SiteShare(decimal share) => new("royalties.site-share",
        $"Biểu nhuận bút ghi tỷ lệ của cổng {Vietnamese.Number(share * 100)}%{Called(share)}, không dùng được. Hãy đề nghị người quản trị bổ sung biểu nhuận "
        + "bút có tỷ lệ trên 0% và không quá 100%.", "SiteShare");

    public static Refusal NoBaseSalary(DateOnly publishedOn) => new("royalties.no-base-salary",
        $"Chưa có mức lương cơ sở cho ngày đăng {Vietnamese.Date(publishedOn)}. Hãy đề nghị người quản trị bổ sung mức lương cơ sở có hiệu lực ngày đó.",
        "PublishedOn");

    /// <summary>Above the law's maximum; nobody can override it.</summary>
    public static Refusal OverCap(decimal coefficient, string genre, decimal most) => new("royalties.coefficient.over-cap",
        $"Hệ số {Vietnamese.Number(coefficient)} cho “{genre}” vượt mức tối đa {Vietnamese.Number(most)} của pháp luật. Hãy nhập "
        + $"hệ số không quá {Vietnamese.Number(most)}.", "Coefficient");

    /// <summary>Outside the portal's frame; the Trưởng ban may override it with a reason.</summary>
    public static Refusal OutsideFrame(decimal coefficient, string genre, decimal min, decimal max) => new(OutsideFrameCode,
        $"Hệ số {Vietnamese.Number(coefficient)} cho “{genre}” nằm ngoài khung {Vietnamese.Number(min)}–{Vietnamese.Number(max)}. Hãy nhập hệ số "
        + "trong khung của biểu nhuận bút, hoặc ghi lý do ngoài khung để Trưởng ban xem xét.", "Coefficient");

    public static Refusal BasePercent(decimal percent) => percent < 0 ? NegativeBasePercent(percent) : new("royalties.share",
        $"Tỷ lệ {Vietnamese.Number(percent)}% so với tác phẩm tương ứng không dùng được. Hãy nhập từ 0% đến 100%.", "BasePercent");

    public static Refusal NegativeBasePercent(decimal percent) => new("royalties.share.negative",
        DecimalText.Negative("Tỷ lệ so với tác phẩm tương ứng", percent), "BasePercent");

    /// <summary>Beyond what the law gives such a work; nobody can override it.</summary>
    public static Refusal ShareAgainstLaw(decimal percent, string genre, RoyaltyShareRule law) => new("royalties.share.against-law",
        $"Tỷ lệ {Vietnamese.Number(percent)}% cho “{genre}” nằm ngoài mức {Vietnamese.Number(law.MinPercent)}%–{Vietnamese.Number(law.MaxPercent)}% nhuận bút "
        + $"của tác phẩm tương ứng mà pháp luật quy định ({law.Source}).", "BasePercent");

    /// <summary>Outside the portal's frame, within the law's.</summary>
    public static Refusal OutsideShare(decimal percent, string genre, decimal min, decimal max) => new(OutsideShareCode,
        $"Tỷ lệ {Vietnamese.Number(percent)}% cho “{genre}” nằm ngoài khung {Vietnamese.Number(min)}%–{Vietnamese.Number(max)}%. Hãy nhập tỷ lệ "
        + "trong khung của biểu nhuận bút, hoặc ghi lý do ngoài khung để Trưởng ban xem xét.", "BasePercent");

    public static Refusal NegativeSum(Money sum) => new("royalties.fixed-amount.negative",
        $"Mức chi cố định {sum} là số âm: hãy đề nghị người quản trị nhập lại biểu nhuận bút.", "Genre");

    /// <summary>A fixed sum is bounded by what the law's maximum coefficient would give on the day.</summary>
    public static Refusal SumOverCap(Money sum, string genre, Money most) => new("royalties.fixed-amount.over-cap",
        $"Mức chi cố định {sum} của “{genre}” vượt {most}, là mức ứng với hệ số tối đa của pháp luật vào ngày đăng. Hãy chọn thể loại khác "
        + "hoặc đề nghị người quản trị nhập lại biểu nhuận bút.", "Genre");

    public static Refusal NegativePayment(Money gross) => new("royalties.withholding.negative",
        $"Số tiền chi trả {gross} là số âm nên không tính thuế được. Hãy trừ khoản điều chỉnh vào lần chi trả sau.", "Gross");

    public static Refusal NoTaxRule(DateOnly paidOn, PayeeKind kind) => new("royalties.withholding.no-rule",
        $"Chưa có quy định thuế có hiệu lực vào ngày chi trả {Vietnamese.Date(paidOn)} (đối tượng: {PayeeKindWords.Of(kind)}). Hãy đề nghị người "
        + "quản trị bổ sung quy định thuế của ngày đó.", "PaidOn");

    public static Refusal TaxAboveSheet(DateOnly paidOn, Money paid, Money tax, Money gross) => new(TaxAboveSheetCode,
        $"ngày {Vietnamese.Date(paidOn)} đã nhận {paid} ở kỳ khác; cộng kỳ này phải khấu trừ thêm {tax}, nhiều hơn {gross} của kỳ này. "
        + "Hãy thu phần thuế còn thiếu trước, hoặc chi kỳ này trong một lần chi trả khác ngày.", "PaidOn");

    public static Refusal NegativeFund(Money royalties) => new("royalties.fund.negative",
        $"Tổng nhuận bút {royalties} là số âm nên không tính được quỹ. Hãy kiểm tra lại số liệu.");

    private static string Called(decimal number) => number < 0 ? ", là số âm" : "";

    public static Refusal NoFundRule(DateOnly day) => new("royalties.fund.no-rule",
        $"Chưa có quy định về quỹ nhuận bút cho ngày {Vietnamese.Date(day)}. Hãy đề nghị người quản trị bổ sung quy định có hiệu lực ngày đó.");
}
