namespace Portal.Admin.Overview;

/// <summary>What a probe of <see cref="Shell.Readiness"/> found, for people: its own line is in English, for the operator.</summary>
public static class ReadinessWords
{
    private static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["database"] = "Cơ sở dữ liệu không ghi được", ["data folder"] = "Thư mục dữ liệu không ghi được",
        ["free space"] = "Đĩa của thư mục dữ liệu sắp hết chỗ", ["clock"] = "Đồng hồ máy chủ không đáng tin",
    };

    /// <summary><c>database: no answer</c> as a sentence that ends with the line itself, for whoever is called for help.</summary>
    public static string Of(string fault) =>
        $"{WordsOf(fault.Split(':')[0])}: hãy báo người vận hành máy chủ ({fault}).";

    private static string WordsOf(string probe) => Names.GetValueOrDefault(probe, "Một phần của hệ thống không trả lời");
}
