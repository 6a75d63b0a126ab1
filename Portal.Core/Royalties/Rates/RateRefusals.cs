namespace Portal.Core.Royalties.Rates;

/// <summary>Why an amount, a tax or the fund of a year is not computed.</summary>
public static class RateRefusals
{
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
    public static Refusal OutsideFrame(decimal coefficient, string genre, decimal min, decimal max) => new("royalties.coefficient.outside-frame",
        $"Hệ số {Vietnamese.Number(coefficient)} cho “{genre}” nằm ngoài khung {Vietnamese.Number(min)}–{Vietnamese.Number(max)}. Hãy nhập hệ số "
        + "trong khung của biểu nhuận bút.", "Coefficient");

    public static Refusal NegativePayment(Money gross) => new("royalties.withholding.negative",
        $"Số tiền chi trả {gross} là số âm nên không tính thuế được. Hãy trừ khoản điều chỉnh vào lần chi trả sau.", "Gross");

    public static Refusal NoTaxRule(DateOnly paidOn, PayeeKind kind) => new("royalties.withholding.no-rule",
        $"Chưa có quy định thuế có hiệu lực vào ngày chi trả {Vietnamese.Date(paidOn)} (đối tượng: {PayeeKindWords.Of(kind)}). Hãy đề nghị người "
        + "quản trị bổ sung quy định thuế của ngày đó.", "PaidOn");

    public static Refusal NegativeFund(Money royalties) => new("royalties.fund.negative",
        $"Tổng nhuận bút {royalties} là số âm nên không tính được quỹ. Hãy kiểm tra lại số liệu.");

    private static string Called(decimal number) => number < 0 ? ", là số âm" : "";

    public static Refusal NoFundRule(DateOnly day) => new("royalties.fund.no-rule",
        $"Chưa có quy định về quỹ nhuận bút cho ngày {Vietnamese.Date(day)}. Hãy đề nghị người quản trị bổ sung quy định có hiệu lực ngày đó.");
}
