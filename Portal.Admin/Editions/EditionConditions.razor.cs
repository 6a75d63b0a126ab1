using System.Globalization;
using Portal.Core.Editions;
using Portal.Core.Lists;
using Portal.Core.Units;

namespace Portal.Admin.Editions;

/// <summary>
/// The conditions of the list of editions behind a button: section, person, unit, deadline, days. A choice of the library weighs all that
/// it offers, so they are drawn only when wanted.
/// </summary>
public sealed partial class EditionConditions
{
    public static readonly IReadOnlyList<(string Code, string Words)> Dues =
    [
        ("qua-han", "Quá hạn, chưa đăng"), ("sap-qua-han", "Sắp quá hạn: đến hết ngày làm việc tới"),
        ("da-bao-lanh-dao", "Quá hạn, đã báo lên lãnh đạo"),
        ("hom-nay", "Đến hạn hôm nay hoặc trước đó"), ("dang-tre", "Đã đăng, nhưng quá hạn"),
    ];

    public static readonly IReadOnlyList<(string Code, string Words)> Urgents =
    [
        ("cho-hau-kiem", "Đăng khẩn, chờ hậu kiểm"), ("qua-han", "Đăng khẩn, quá hạn hậu kiểm"), ("de-nghi-go", "Đăng khẩn, đề nghị gỡ"),
        ("can-dinh-chinh", "Đăng khẩn, cần đính chính"), ("da-hau-kiem", "Đăng khẩn, đã hậu kiểm"), ("co", "Mọi bài đăng khẩn"),
    ];

    [Parameter, EditorRequired] public ListAsk Ask { get; set; } = default!;
    [Parameter, EditorRequired] public Action<ListAsk> OnAsk { get; set; } = default!;
    [Parameter, EditorRequired] public IEnumerable<SectionChoice> Sections { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<PersonChoice> People { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<UnitChoice> Units { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<PersonChoice> WaitedFor { get; set; } = [];

    public const string NoUnitWords = "Không thuộc đơn vị nào";
    public const string NobodyWords = "Chưa có ai xử lý được";

    private IEnumerable<(string Code, string Words)> UnitChoices =>
        [.. Units.Select(u => (Text(u.Id), u.Name)), (Text(EditionFilter.NoUnit), NoUnitWords)];

    private IEnumerable<(string Code, string Words)> WaitedForChoices =>
        [.. WaitedFor.Select(p => (p.Code, p.About is { } about ? $"{p.Name} ({about})" : p.Name)), (EditionFilter.Nobody, NobodyWords)];

    private PersonChoice? Person => People.FirstOrDefault(p => p.Code == Ask[EditionAsk.Person]);

    private void Go(string key, string? value)
    {
        if ((value ?? "") != (Ask[key] ?? "")) OnAsk(Ask.With(key, value));
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Names are found with or without marks, by any part.</summary>
    private Task<IEnumerable<PersonChoice>> FindAsync(string? typed, CancellationToken cancel)
    {
        // Opened again, the field holds the whole name: then all are offered
        var words = typed == Person?.Name ? "" : typed;
        return Task.FromResult(People.Where(p => ListArrange.Holds(words, p.Name, p.About)));
    }
}
