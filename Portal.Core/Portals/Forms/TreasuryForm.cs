namespace Portal.Core.Portals.Forms;

/// <summary>The treasury's codes as typed; each may stay empty, all empty is none.</summary>
public sealed class TreasuryForm : IProfileForm
{
    public string? BudgetUnitCode { get; set; }
    public string? Chapter { get; set; }
    public string? Category { get; set; }
    public string? SubCategory { get; set; }
    public string? Item { get; set; }
    public string? SubItem { get; set; }
    public string? AllowanceItem { get; set; }
    public string? AllowanceSubItem { get; set; }
    public string? Source { get; set; }
    public string? TreasuryAccount { get; set; }
    public string? TreasuryOffice { get; set; }

    public static TreasuryForm Of(PortalProfile profile)
    {
        var t = profile.Treasury ?? new();
        return new()
        {
            BudgetUnitCode = t.BudgetUnitCode, Chapter = t.Chapter, Category = t.Category, SubCategory = t.SubCategory, Item = t.Item, SubItem = t.SubItem,
            AllowanceItem = t.AllowanceItem, AllowanceSubItem = t.AllowanceSubItem, Source = t.Source,
            TreasuryAccount = t.TreasuryAccount, TreasuryOffice = t.TreasuryOffice,
        };
    }

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var reasons = new[]
        {
            Code(nameof(BudgetUnitCode), "mã QHNS", BudgetUnitCode), Code(nameof(Chapter), "chương", Chapter), Code(nameof(Category), "loại", Category),
            Code(nameof(SubCategory), "khoản", SubCategory), Code(nameof(Item), "mục", Item), Code(nameof(SubItem), "tiểu mục", SubItem),
            Code(nameof(AllowanceItem), "mục phụ cấp", AllowanceItem), Code(nameof(AllowanceSubItem), "tiểu mục phụ cấp", AllowanceSubItem),
            Code(nameof(Source), "nguồn", Source), FormText.Check(nameof(TreasuryAccount), "số tài khoản", TreasuryAccount, needed: false),
            FormText.Check(nameof(TreasuryOffice), "tên Kho bạc", TreasuryOffice, needed: false),
        }.OfType<Refusal>().ToList();
        if (reasons.Count > 0) return reasons;
        var read = new ProfileTreasury
        {
            BudgetUnitCode = VietnameseText.TidyOrNull(BudgetUnitCode), Chapter = VietnameseText.TidyOrNull(Chapter),
            Category = VietnameseText.TidyOrNull(Category), SubCategory = VietnameseText.TidyOrNull(SubCategory), Item = VietnameseText.TidyOrNull(Item),
            SubItem = VietnameseText.TidyOrNull(SubItem), AllowanceItem = VietnameseText.TidyOrNull(AllowanceItem),
            AllowanceSubItem = VietnameseText.TidyOrNull(AllowanceSubItem), Source = VietnameseText.TidyOrNull(Source),
            TreasuryAccount = VietnameseText.TidyOrNull(TreasuryAccount), TreasuryOffice = VietnameseText.TidyOrNull(TreasuryOffice),
        };
        return profile with { Treasury = read.IsEmpty ? null : read };
    }

    private static Refusal? Code(string field, string name, string? typed) =>
        VietnameseText.TidyOrNull(typed) is { } code && ProfileTreasury.FaultOf(code) is { } fault ? FormRefusals.TreasuryCode(field, name, fault) : null;
}
