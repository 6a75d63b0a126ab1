namespace Portal.Core.Royalties.Schedules;

/// <summary>
/// The grades of a genre in one line, a name and its coefficient or sum each, semicolons between: <c>A 2,5; B 2; C 1,5</c>; a colon may stand between name
/// and number.
/// </summary>
internal static class GradeText
{
    public static string? Of(IReadOnlyList<GradeChoice> grades) => grades.Count == 0 ? null : string.Join("; ", grades.Select(g =>
        $"{g.Name} {(g.Amount is { } sum ? MoneyText.Of(sum) : DecimalText.Of(g.Coefficient ?? 0))}"));

    public static IReadOnlyList<GradeChoice> Read(string? text, string genre, bool sums, string field, EntryReader reader)
    {
        var grades = new List<GradeChoice>();
        foreach (var part in (text ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var end = part.LastIndexOfAny([' ', '\u00A0', ':', '\t']);
            var (name, number) = end < 0 ? (part, "") : (VietnameseText.Tidy(part[..end]).TrimEnd(':').TrimEnd(), part[(end + 1)..]);
            if (name.Length == 0 || number.Length == 0)
            {
                reader.Reasons.Add(ScheduleRefusals.GradeUnreadable(genre, part, field));
                continue;
            }
            var said = $"Bậc {name} của “{genre}”";
            grades.Add(sums ? new(name, Amount: reader.Sum(said, field, number)) : new(name, reader.Number(said, field, number)));
        }
        return grades;
    }
}
