namespace Portal.Core.Reports.Emulation;

/// <summary>A unit or a person proposed for commendation, with what for.</summary>
public sealed class CommendationPick
{
    public const int ReasonLength = 500;

    public EmulationOf Of { get; init; }
    public int Id { get; init; }
    public string? Reason { get; set; }

    /// <summary>The name of its reason in refusals: <c>Reason-don-vi-12</c>.</summary>
    public string Field => FieldOf(Of, Id);

    public static string FieldOf(EmulationOf of, int id) => $"Reason-{EmulationAsk.CodeOf(of)}-{id}";
}

/// <summary>What a secretary proposes for a span.</summary>
public sealed class CommendationForm
{
    public const int AwardLength = 200;

    public List<CommendationPick> Picks { get; init; } = [];

    /// <summary>The kind of award proposed, such as <c>Giấy khen của Chủ tịch UBND phường</c>; empty leaves it to the authority.</summary>
    public string? Award { get; set; }

    /// <summary>The day of the paper.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The number the office's registrar gave it; null for the next one of the register.</summary>
    public decimal? Asked { get; set; }

    /// <summary>Why the newest proposal of the span is replaced; asked for where there is one.</summary>
    public string? Reason { get; set; }

    /// <summary>As in <see cref="Papers.PaperNumbering.Confirmed"/>.</summary>
    public int? Confirmed { get; set; }

    /// <summary>Everything wrong with it at once, given the rows that can be picked.</summary>
    internal IEnumerable<Refusal> Reasons(IReadOnlyList<EmulationTable> tables)
    {
        if (Picks.Count == 0) yield return EmulationRefusals.NothingPicked;
        if (VietnameseText.Tidy(Award).Length > AwardLength) yield return EmulationRefusals.AwardTooLong;
        foreach (var pick in Picks)
        {
            if (RowOf(tables, pick) is not { } row)
            {
                yield return EmulationRefusals.PickGone;
                continue;
            }
            var reason = VietnameseText.Tidy(pick.Reason);
            if (reason.Length == 0) yield return EmulationRefusals.ReasonMissing(pick, row.Subject.Name);
            if (reason.Length > CommendationPick.ReasonLength) yield return EmulationRefusals.ReasonTooLong(pick, row.Subject.Name);
        }
    }

    internal static EmulationRow? RowOf(IReadOnlyList<EmulationTable> tables, CommendationPick pick) =>
        tables.Single(t => t.Of == pick.Of).Rows.FirstOrDefault(r => r.Subject.Id == pick.Id && r.Subject.Id != 0);
}
