namespace Portal.Core.Royalties.Opening;

/// <summary>Vietnamese words for what is brought in at the start.</summary>
public static class OpeningWords
{
    /// <summary>The section of a work that was published before the start, and the mark every list shows.</summary>
    public const string Section = "Nhập đầu kỳ";

    public static string Of(OpeningKind kind) => kind switch
    {
        OpeningKind.Payees => "Người nhận nhuận bút",
        OpeningKind.Balances => "Số dư đầu kỳ",
        OpeningKind.Works => "Bài chưa chi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(OpeningRowState state) => state switch
    {
        OpeningRowState.Added => "Sẽ thêm",
        OpeningRowState.Changed => "Sẽ thay",
        OpeningRowState.Already => "Đã có",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary><c>thêm 12, thay 0, đã có 3</c>.</summary>
    public static string Counts(int added, int changed, int already) =>
        $"thêm {Vietnamese.Number(added)}, thay {Vietnamese.Number(changed)}, đã có {Vietnamese.Number(already)}";
}
