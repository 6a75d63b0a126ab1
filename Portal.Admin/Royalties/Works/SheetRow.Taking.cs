using Portal.Core.Kernel;
using Portal.Core.Royalties.Schedules;

namespace Portal.Admin.Royalties.Works;

/// <summary>How a row takes in what was typed: a genre fills or empties what depends on it, a grade gives its coefficient.</summary>
public sealed partial class SheetRow
{
    /// <summary>Takes in cells of one act: genre and grade first, since they may fill or empty what the act may then fill itself.</summary>
    public void Take(IReadOnlyDictionary<string, string> cells, int version)
    {
        if (State == SheetState.Saved) Forget();
        TypedOn ??= version;
        Stamp++;
        State = SheetState.Changed;
        if (cells.TryGetValue(SheetColumn.Genre, out var genre)) TakeGenre(genre.Trim());
        if (cells.TryGetValue(SheetColumn.Grade, out var grade)) TakeGrade(grade.Trim());
        foreach (var (column, text) in cells.Where(c => c.Key is not (SheetColumn.Genre or SheetColumn.Grade)))
        {
            Put(column, text.Trim());
            if (column == SheetColumn.Points) Dropped = null;
        }
    }

    private void TakeGenre(string text)
    {
        var before = Genre;
        Put(SheetColumn.Genre, text);
        if (Genre is not { } now || (before is not null && now.Code == before.Code)) return;
        if (Text(SheetColumn.Grade) is { Length: > 0 } grade && GradeOf(now, grade) is null) Put(SheetColumn.Grade, "");
        FitShare(now);
        FitPoints(now);
    }

    /// <summary>A coefficient of the genre before that does not fit is nobody's any more; the one coefficient of a genre is filled in.</summary>
    private void FitPoints(GenreChoice now)
    {
        var points = Text(SheetColumn.Points);
        if (now.Basis == GenreBasis.FixedAmount)
        {
            if (points.Length > 0) Put(SheetColumn.Points, "");
            Dropped = null;
            return;
        }
        if (DecimalText.TryParse(points, out var number) && number >= now.Min && number <= now.Max) return;
        Dropped = now.OnlyCoefficient is null && points.Length > 0 ? points : null;
        Put(SheetColumn.Points, now.OnlyCoefficient is { } only ? DecimalText.Of(only) : "");
    }

    private void FitShare(GenreChoice now)
    {
        var share = Text(SheetColumn.Share);
        if (now.Basis != GenreBasis.PercentOfBase)
        {
            if (share.Length > 0) Put(SheetColumn.Share, "");
        }
        else if (!DecimalText.TryParse(share, out var percent) || percent < now.MinPercent || percent > now.MaxPercent)
        {
            Put(SheetColumn.Share, now.OnlyPercent is { } only ? DecimalText.Of(only) : "");
        }
    }

    private void TakeGrade(string text)
    {
        Put(SheetColumn.Grade, text);
        if (Genre is not { } genre || GradeOf(genre, text) is not { } grade) return;
        // As the schedule writes it
        Put(SheetColumn.Grade, grade.Name);
        if (grade.Coefficient is not { } points) return;
        Put(SheetColumn.Points, DecimalText.Of(points));
        Dropped = null;
    }

    private static GradeChoice? GradeOf(GenreChoice genre, string name) =>
        genre.Grades.FirstOrDefault(g => VietnameseText.Fold(g.Name) == VietnameseText.Fold(name));

    private void Put(string column, string text)
    {
        typed[column] = text;
        // What was said of the cell is over; the rest of the row's reasons stand until it is saved again
        Refusals = Refusals.Where(r => r.Field != FieldName(column)).ToList();
    }
}
