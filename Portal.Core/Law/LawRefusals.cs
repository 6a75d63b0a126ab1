namespace Portal.Core.Law;

/// <summary>What is wrong with a file of the law.</summary>
public static class LawRefusals
{
    public static Refusal Missing(string file) => new("law-file.missing",
        $"Không đọc được tệp {file}. Hãy kiểm tra tệp có trong thư mục dữ liệu pháp luật và được phép đọc.", file);

    public static Refusal Broken(string file, int line, string fault) => new("law-file.broken",
        $"Tệp {file}, dòng {line}: {fault.TrimEnd('.')}. Hãy sửa tệp rồi đọc lại.", $"{file}:{line}");
}
