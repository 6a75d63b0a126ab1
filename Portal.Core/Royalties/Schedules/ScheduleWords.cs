namespace Portal.Core.Royalties.Schedules;

/// <summary>A schedule in Vietnamese words, for cards, forms and papers.</summary>
public static class ScheduleWords
{
    public static string Of(GenreBasis basis) => basis switch
    {
        GenreBasis.Coefficient => "Theo hệ số",
        GenreBasis.FixedAmount => "Mức cố định",
        GenreBasis.PercentOfBase => "Theo tác phẩm tương ứng",
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    public static string Of(AdditionKind kind) => kind switch
    {
        AdditionKind.Addition => "Hưởng thêm",
        AdditionKind.Reduction => "Giảm",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(RemunerationMode mode) => mode switch
    {
        RemunerationMode.Inside => "Trong nhuận bút, theo tỷ lệ chia của bài",
        RemunerationMode.OnTop => "Trả thêm ngoài nhuận bút",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static string Of(ScheduleState state) => state switch
    {
        ScheduleState.InForce => "Đang áp dụng",
        ScheduleState.Coming => "Chưa có hiệu lực",
        ScheduleState.Ended => "Hết hiệu lực",
        ScheduleState.Withdrawn => "Đã thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>How a genre is paid: <c>hệ số 1,2–2,5</c>, <c>150.000 đồng</c>, <c>40%–65% tác phẩm tương ứng (hệ số 1–2,5)</c>, with its grades.</summary>
    public static string RangeOf(ScheduleGenre genre)
    {
        var grades = string.Join("; ", genre.Grades.Select(g =>
            $"bậc {g.Name} {(g.Amount is { } sum ? sum.ToString() : Vietnamese.Number(g.Coefficient ?? 0))}"));
        var range = genre.Basis switch
        {
            GenreBasis.FixedAmount => genre.FixedAmount?.ToString() ?? "",
            GenreBasis.PercentOfBase => $"{Span(genre.MinPercent ?? 0, genre.MaxPercent ?? 0, "%")} tác phẩm tương ứng (hệ số {Span(genre.Min, genre.Max)})",
            _ => "hệ số " + Span(genre.Min, genre.Max),
        };
        return string.Join(", ", new[] { range, grades }.Where(w => w.Length > 0));
    }

    public static string RangeOf(ScheduleAdditionForm addition) => Span(addition.Min, addition.Max, "%");

    /// <summary>What is paid for supplying information and for editing.</summary>
    public static string RemunerationOf(ScheduleForm form)
    {
        if (form.RemunerationMode == RemunerationMode.Inside) return Of(form.RemunerationMode) + ".";
        var parts = new[] { (form.InformationPercent, "cung cấp thông tin"), (form.EditingPercent, "biên tập") };
        return $"{Of(form.RemunerationMode)}: "
            + $"{string.Join(", ", parts.Where(p => p.Item1 > 0).Select(p => $"{p.Item2} {Vietnamese.Number(p.Item1)}% nhuận bút của bài"))}.";
    }

    /// <summary>From which day to which.</summary>
    public static string DaysOf(DateOnly from, DateOnly? to) =>
        $"từ ngày {Vietnamese.Date(from)}{(to is { } last ? $" đến hết ngày {Vietnamese.Date(last)}" : "")}";

    private static string Span(decimal min, decimal max, string unit = "") =>
        min == max ? Vietnamese.Number(min) + unit : $"{Vietnamese.Number(min)}{unit}–{Vietnamese.Number(max)}{unit}";
}
