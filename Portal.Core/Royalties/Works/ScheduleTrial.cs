using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Works;

/// <summary>What an assessed work would earn by another schedule, or why that cannot be said.</summary>
internal sealed record ScheduleTrial(Money Amount, bool Fitted, string? WhyNot)
{
    public static ScheduleTrial Of(RoyaltyWork work, RoyaltySchedule draft, IReadOnlyList<BaseSalary> salaries)
    {
        var name = work.Genre!.Name;
        var genre = draft.Genres.FirstOrDefault(g => g.Code == work.Genre.Code) ?? draft.Genres.FirstOrDefault(g => VietnameseText.Order.Equals(g.Name, name));
        if (genre is null) return Not($"Biểu mới không có thể loại “{name}”.");
        var grade = genre.Grades.FirstOrDefault(g => VietnameseText.Order.Equals(g.Name, work.GradeName));
        AssessmentChoice choice;
        var fitted = false;
        if (genre.Basis == GenreBasis.FixedAmount)
        {
            if ((grade?.Amount ?? genre.FixedAmount) is not { } sum) return Not($"“{genre.Name}” chia bậc, bài chưa có bậc.");
            choice = new(genre, grade, null, null, sum);
        }
        else
        {
            if (OnlyOf(genre) is null && grade?.Coefficient is null && work.Coefficient is null)
                return Not($"“{genre.Name}” tính theo hệ số, bài đang có mức cố định.");
            var points = grade?.Coefficient ?? OnlyOf(genre) ?? Math.Clamp(work.Coefficient!.Value, genre.MinCoefficient, genre.MaxCoefficient);
            var part = genre.Basis == GenreBasis.PercentOfBase
                ? Math.Clamp(work.BasePercent ?? genre.MinPercent!.Value, genre.MinPercent!.Value, genre.MaxPercent!.Value) : (decimal?)null;
            fitted = grade is null && ((work.Coefficient is { } old && old != points) || (work.BasePercent is { } share && share != part));
            choice = new(genre, grade, points, part, null);
        }
        var computed = choice.Compute(draft, AdditionsOf(work, draft), work.PublishedOn, salaries);
        if (!computed.Done) return Not(computed.Refusals[0].Sentence);
        var lines = work.Lines.OrderBy(l => l.Position).Select(l => (l.Role, l.SharePercent)).ToList();
        return new(RoyaltySplit.Of(computed.Value.Amount, draft, lines).Total, fitted, null);
    }

    private static ScheduleTrial Not(string why) => new(Money.Zero, false, why);

    private static decimal? OnlyOf(RoyaltyGenre genre) => genre.MinCoefficient == genre.MaxCoefficient ? genre.MinCoefficient : null;

    /// <summary>Those the other schedule has too, each within its range there; the others fall away.</summary>
    private static decimal AdditionsOf(RoyaltyWork work, RoyaltySchedule draft)
    {
        var percent = 0m;
        foreach (var given in work.Additions)
            if (draft.Additions.FirstOrDefault(a => a.Code == given.Code) is { } addition)
                percent += (addition.Kind == AdditionKind.Reduction ? -1 : 1) * Math.Clamp(given.Percent, addition.MinPercent, addition.MaxPercent);
        return Math.Max(percent, -100);
    }
}
