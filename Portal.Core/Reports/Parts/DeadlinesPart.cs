using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;

namespace Portal.Core.Reports.Parts;

/// <summary>Publications against their deadlines, in all and by the rule of the regulation each was counted by.</summary>
internal sealed class DeadlinesPart : IReportPart
{
    public const string PartCode = "thoi-han";
    private const string Title = "Thời hạn đăng";
    private const string OnTime = "dung-han";
    private const string Late = "qua-han";
    private const string Without = "khong-han";
    private const string Share = "ty-le";
    private const string RuleStart = "quy-dinh-";

    public string Code => PartCode;
    public int Position => 20;

    public async Task<ReportPart> OfAsync(Operation operation, ReportQuestion question)
    {
        var items = await PublishedItems.EachAsync(operation, question);
        var figures = Figures(question, items);
        return new(Code, Title, figures, Sentences(question, items), [RulesTable(question, items, await operation.ProfileAsync())],
            [ReportTables.Chart(PartCode, Title, [("Đúng hạn", figures[0]), ("Quá hạn", figures[1]), ("Không tính hạn", figures[2])], question)]);
    }

    public async Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key)
    {
        var items = await PublishedItems.OfAsync(operation, question.Span);
        (string Title, Func<PublishedItem, bool> Fits)? asked = key switch
        {
            OnTime => ("Đăng đúng hạn", i => PublishedItems.TimeOf(i) == ItemTime.OnTime),
            Late => ("Đăng quá hạn", i => PublishedItems.TimeOf(i) == ItemTime.Late),
            Without => ("Không tính hạn", i => PublishedItems.TimeOf(i) == ItemTime.Without),
            Share => ("Có thời hạn đăng", i => PublishedItems.TimeOf(i) != ItemTime.Without),
            _ => OfRule(key, items),
        };
        return asked is { } found ? await ItemRows.OfAsync(operation, question, found.Title, [.. items.Where(found.Fits)]) : null;
    }

    /// <summary>0.95 for 95 %; null where no item had a deadline.</summary>
    private static decimal? ShareOf(int onTime, int late) => onTime + late == 0 ? null
        : Math.Round((decimal)onTime / (onTime + late), 3, MidpointRounding.AwayFromZero);

    private static (string Title, Func<PublishedItem, bool> Fits)? OfRule(string key, IReadOnlyList<PublishedItem> items)
    {
        var (end, time) = key.EndsWith("-" + OnTime, StringComparison.Ordinal) ? ("-" + OnTime, ItemTime.OnTime)
            : key.EndsWith("-" + Late, StringComparison.Ordinal) ? ("-" + Late, ItemTime.Late) : ("", ItemTime.Without);
        if (end.Length == 0 || !key.StartsWith(RuleStart, StringComparison.Ordinal) || key.Length <= RuleStart.Length + end.Length) return null;
        var rule = key[RuleStart.Length..^end.Length];
        var source = items.FirstOrDefault(i => i.Deadline?.Rule == rule)?.Deadline!.Source ?? rule;
        return ($"Thời hạn theo {source}: {(time == ItemTime.Late ? "quá hạn" : "đúng hạn")}",
            i => i.Deadline?.Rule == rule && PublishedItems.TimeOf(i) == time);
    }

    private static List<ReportFigure> Figures(ReportQuestion question, Three<IReadOnlyList<PublishedItem>> items)
    {
        var times = items.Select(all => all.CountBy(PublishedItems.TimeOf).ToDictionary());
        Three<int> Of(ItemTime time) => times.Select(t => t.GetValueOrDefault(time));
        return
        [
            question.Count(OnTime, "Đăng đúng hạn", Of(ItemTime.OnTime)), question.Count(Late, "Đăng quá hạn", Of(ItemTime.Late)),
            question.Count(Without, "Không tính hạn", Of(ItemTime.Without)),
            question.Share(Share, "Tỷ lệ đúng hạn (%)", times.Select(t => ShareOf(t.GetValueOrDefault(ItemTime.OnTime), t.GetValueOrDefault(ItemTime.Late)))),
        ];
    }

    private static List<string> Sentences(ReportQuestion question, Three<IReadOnlyList<PublishedItem>> items)
    {
        var figures = Figures(question, items);
        var (onTime, late, share) = ((int)figures[0].Value!, (int)figures[1].Value!, figures[3]);
        if (share.Value is not { } now) return ["Trong kỳ không có tin, bài thuộc diện tính thời hạn đăng."];
        var words = $"{ReportWords.Count(onTime)}/{ReportWords.Count(onTime + late)} tin, bài có thời hạn được đăng đúng hạn ({Vietnamese.Number(now)}%)";
        words += late > 0 ? $", {ReportWords.Count(late)} tin, bài đăng quá hạn" : "";
        if (share.Before is { } before) words += $"; {question.Before.Words}: {Vietnamese.Number(before)}%";
        return [words + (!question.ComparesOnce && share.LastYear is { } year ? $"; {question.LastYear.Words}: {Vietnamese.Number(year)}%." : ".")];
    }

    private SheetTable RulesTable(ReportQuestion question, Three<IReadOnlyList<PublishedItem>> items, PortalProfile profile)
    {
        var rules = items.Now.Where(i => PublishedItems.TimeOf(i) != ItemTime.Without)
            .GroupBy(i => i.Deadline!.Rule).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        return new()
        {
            Caption = "Đúng hạn, quá hạn theo quy định về thời hạn",
            Columns =
            [
                ReportTables.Ordinal, new("rule", "Quy định", SheetColumnKind.Text, 42),
                new("on-time", "Đúng hạn", SheetColumnKind.Integer, 9) { Total = true },
                new("late", "Quá hạn", SheetColumnKind.Integer, 9) { Total = true }, new("share", "Tỷ lệ đúng hạn", SheetColumnKind.Percent, 10),
            ],
            Rows = rules.Select((rule, i) => Row(i + 1, rule, profile)).ToList(),
            Totals = true,
            EmptySentence = "Trong kỳ không có tin, bài thuộc diện tính thời hạn đăng.",
        };
    }

    private SheetRow Row(int number, IGrouping<string, PublishedItem> rule, PortalProfile profile)
    {
        var (onTime, late) = (rule.Count(i => PublishedItems.TimeOf(i) == ItemTime.OnTime), rule.Count(i => PublishedItems.TimeOf(i) == ItemTime.Late));
        var source = rule.Last().Deadline!.Source;
        var name = profile.Deadlines.FirstOrDefault(d => d.Code == rule.Key) is { } known
            && !source.Contains(known.Name, StringComparison.OrdinalIgnoreCase) ? $"{known.Name} ({source})" : Vietnamese.Capital(source);
        return new([number, name, onTime, late, ShareOf(onTime, late)])
        {
            Keys = [null, null, ReportTables.Key(Code, $"{RuleStart}{rule.Key}-{OnTime}"), ReportTables.Key(Code, $"{RuleStart}{rule.Key}-{Late}"), null],
        };
    }
}
