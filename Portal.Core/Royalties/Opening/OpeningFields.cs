using System.Globalization;

namespace Portal.Core.Royalties.Opening;

/// <summary>Reads the cells of one row; what cannot be read is a problem of the row, and reading goes on, so that all are told at once.</summary>
internal sealed class OpeningFields(OpeningLine line, List<Refusal> problems)
{
    /// <summary>What Excel keeps of a number exactly; of longer ones the end becomes noughts.</summary>
    private const int ExactDigits = 15;

    public bool Wrong { get; private set; }

    public void Problem(string sentence, string code = "royalties.opening-row")
    {
        Wrong = true;
        problems.Add(OpeningRefusals.OfRow(line.Row, sentence, code));
    }

    /// <summary>Words. A number or a formula where a name belongs is a slip of the columns, or something that wants to be calculated.</summary>
    public string? Words(string head, int most, bool needed = false)
    {
        var cell = line[head];
        if (IsFormula(head, cell)) return null;
        if (cell.Text.Length == 0)
        {
            if (needed) Problem($"Ô “{head}” còn trống.", "royalties.opening-empty");
            return null;
        }
        if (cell.IsNumber) Problem($"Ô “{head}” là số {Quoted(cell)}: hãy ghi bằng chữ.", "royalties.opening-number-for-words");
        else if (cell.Text[0] is '=' or '+' or '-' or '@') Problem($"Ô “{head}” bắt đầu bằng dấu {cell.Text[0]} như một công thức: hãy bỏ dấu đó.",
            "royalties.opening-formula");
        else if (cell.Text.Length > most) Problem($"Ô “{head}” dài quá {most} ký tự: hãy viết ngắn lại.", "royalties.opening-too-long");
        else return cell.Text;
        return null;
    }

    /// <summary>Digits that are no amount: an id or an account. Excel drops a nought at their beginning and rounds their end.</summary>
    public string? Digits(string head)
    {
        var cell = line[head];
        if (IsFormula(head, cell) || cell.Text.Length == 0) return null;
        if (!cell.IsNumber) return cell.Text;
        if (cell.Text.All(char.IsAsciiDigit) && cell.Text.Length <= ExactDigits) return cell.Text;
        Problem($"Ô “{head}” là số nên Excel đã làm tròn: hãy định dạng cột là Văn bản rồi gõ lại đủ chữ số.", "royalties.opening-rounded");
        return null;
    }

    /// <summary>Whether an id stands in a cell of numbers, where a nought at its beginning is lost.</summary>
    public bool IsNumber(string head) => line[head].IsNumber;

    public Money? Amount(string head, bool needed = true)
    {
        var cell = line[head];
        if (cell.Text.Length == 0)
        {
            if (cell.IsFormula) Problem($"Ô “{head}” có công thức chưa được tính: hãy mở tệp bằng Excel, lưu lại.", "royalties.opening-formula");
            else if (needed) Problem($"Ô “{head}” còn trống: không có thì ghi 0.", "royalties.opening-empty");
            return null;
        }
        if (cell.IsNumber) return Whole(head, cell);
        var read = MoneyText.Read($"Ô “{head}”", cell.Text);
        if (read.WhyNot is { } why) Problem(why, "royalties.opening-money");
        else if (read.Value is { } amount && amount < Money.Zero) Problem($"Ô “{head}” là số âm: hãy ghi số từ 0 trở lên.", "royalties.opening-money");
        else return read.Value;
        return null;
    }

    private Money? Whole(string head, OpeningCell cell)
    {
        if (!decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) Problem($"Ô “{head}” không phải là số tiền.",
            "royalties.opening-money");
        else if (number < 0) Problem($"Ô “{head}” là số âm: hãy ghi số từ 0 trở lên.", "royalties.opening-money");
        else if (number != decimal.Truncate(number))
            Problem($"Ô “{head}” có phần lẻ của đồng ({Vietnamese.Number(number)}): hãy làm tròn.", "royalties.opening-money");
        else if (number > MoneyText.Most) Problem($"Ô “{head}” quá lớn: hãy kiểm tra số chữ số 0.", "royalties.opening-money");
        else return new Money((long)number);
        return null;
    }

    public decimal? Number(string head)
    {
        var cell = line[head];
        if (cell.Text.Length == 0) return null;
        if (cell.IsNumber && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var stored))
        {
            var number = decimal.Round(stored, 4);
            if (number >= 0) return number;
            Problem(DecimalText.Negative($"Ô “{head}”", number), "royalties.opening-number");
            return null;
        }
        var read = DecimalText.ReadPositive($"Ô “{head}”", cell.Text.TrimEnd('%', ' '));
        if (read.WhyNot is { } why) Problem(why, "royalties.opening-number");
        return read.Value;
    }

    public int? Year(string head, int first, int last)
    {
        var text = line[head].Text;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= first && year <= last) return year;
        Problem($"Ô “{head}” {(text.Length == 0 ? "còn trống" : $"ghi {Quoted(line[head])}")}: hãy ghi {(first == last ? "" : $"{first} hoặc ")}{last}.",
            "royalties.opening-year");
        return null;
    }

    public DateOnly? Day(string head, bool needed)
    {
        var cell = line[head];
        if (cell.Text.Length == 0)
        {
            if (needed) Problem($"Ô “{head}” còn trống.", "royalties.opening-empty");
            return null;
        }
        var day = cell.IsNumber ? Stored(head, cell) : Typed(head, cell);
        if (day is not { } read) return null;
        if (PlausibleYears.Refuse($"Ô “{head}”", read, null) is not { } year) return read;
        Problem(year.Sentence, "royalties.opening-day");
        return null;
    }

    private DateOnly? Stored(string head, OpeningCell cell)
    {
        const int lastDay = 73_050; // 31/12/2099
        if (double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days + line.DayOffset
            is > 0 and <= lastDay and var number)
            return DateOnly.FromDateTime(DateTime.FromOADate(number));
        Problem($"Ô “{head}” {Quoted(cell)} không phải là ngày: hãy viết ngày/tháng/năm.", "royalties.opening-day");
        return null;
    }

    private DateOnly? Typed(string head, OpeningCell cell)
    {
        var read = DateText.ReadDay($"Ô “{head}”", cell.Text);
        if (read.WhyNot is { } why) Problem(why, "royalties.opening-day");
        return read.Value;
    }

    /// <summary>One of a few words, read without regard to case and marks; nothing where the cell is empty.</summary>
    public T? Choice<T>(string head, params IReadOnlyList<(T Value, string Words)> choices) where T : struct
    {
        var text = line[head].Text;
        if (text.Length == 0) return null;
        foreach (var (value, words) in choices)
            if (VietnameseText.Fold(words) == VietnameseText.Fold(text)) return value;
        Problem($"Ô “{head}” ghi {Quoted(line[head])}: hãy ghi {string.Join(", hoặc ", choices.Select(c => c.Words).Distinct())}.", "royalties.opening-choice");
        return null;
    }

    private bool IsFormula(string head, OpeningCell cell)
    {
        if (cell.IsFormula) Problem($"Ô “{head}” có công thức: hãy chép dán giá trị rồi lưu lại.", "royalties.opening-formula");
        return cell.IsFormula;
    }

    private static string Quoted(OpeningCell cell) => $"“{VietnameseText.Shorten(cell.Text, 40)}”";
}
