using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Works;

/// <summary>
/// What a work like this one was given last: nothing but a memory aid for whoever assesses, who takes it by a key of its own. <paramref name="Words"/>
/// say of which work it is.
/// </summary>
public sealed record AssessmentSuggestion(string GenreCode, decimal Coefficient, string Words);

/// <summary>
/// Suggests for each work of a period that waits what the last like it was given within a year: of the same author in the same section, else of the same
/// author, else in the same section; of the genre the author proposed, where one was.
/// </summary>
public sealed class SuggestAssessments(PortalStore store)
{
    private const int DaysBack = 365;

    /// <summary>Beyond the last five thousand nobody remembers either.</summary>
    private const int MostLookedAt = 5000;

    public Task<Outcome<IReadOnlyDictionary<int, AssessmentSuggestion>>> ExecuteAsync(int periodId) =>
        store.ReadAsync<Outcome<IReadOnlyDictionary<int, AssessmentSuggestion>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.Assess)) return AccessRefusals.NotAllowed;
        var waiting = await Shapes(operation.Db.RoyaltyWorks.Where(w => w.PeriodId == periodId && w.Status == RoyaltyWorkStatus.Awaiting)).ToListAsync();
        if (waiting.Count == 0) return Outcome.Of(Suggest([], []));
        var since = waiting.Min(w => w.PublishedOn).AddDays(-DaysBack);
        var earlier = await Shapes(operation.Db.RoyaltyWorks
            .Where(w => w.Status == RoyaltyWorkStatus.Assessed && w.Coefficient != null && w.BasePercent == null && w.PublishedOn >= since)
            .OrderByDescending(w => w.PublishedOn).ThenByDescending(w => w.Id).Take(MostLookedAt)).ToListAsync();
        return Outcome.Of(Suggest(waiting, earlier));
    });

    private static IReadOnlyDictionary<int, AssessmentSuggestion> Suggest(List<Shape> waiting, List<Shape> earlier)
    {
        var last = new Dictionary<(int? Author, string? Section, string? Genre), Shape>();
        // The newest come first and stay
        foreach (var work in earlier)
            foreach (var key in Keys(work, work.GenreCode).Concat(Keys(work, null))) last.TryAdd(key, work);
        var found = new Dictionary<int, AssessmentSuggestion>();
        foreach (var work in waiting)
            if (Keys(work, work.ProposedGenre).Where(last.ContainsKey).Select(key => last[key]).FirstOrDefault() is { } like)
                found[work.Id] = new(like.GenreCode!, like.Coefficient!.Value, WordsOf(work, like));
        return found;
    }

    private static IEnumerable<(int? Author, string? Section, string? Genre)> Keys(Shape work, string? genre)
    {
        if (work.AuthorId is { } author)
        {
            yield return (author, work.SectionName, genre);
            yield return (author, null, genre);
        }
        yield return (null, work.SectionName, genre);
    }

    private static string WordsOf(Shape work, Shape like)
    {
        var whose = like.AuthorId == work.AuthorId && like.AuthorName is { } name ? $" của {name}" : "";
        var where = like.SectionName == work.SectionName ? $" ở mục {like.SectionName}" : "";
        return $"{like.GenreName}, hệ số {Vietnamese.Number(like.Coefficient!.Value)}: như bài trước{whose}{where}, "
            + $"“{VietnameseText.Shorten(like.Title, 60)}”, đăng {Vietnamese.Date(like.PublishedOn)}";
    }

    private static IQueryable<Shape> Shapes(IQueryable<RoyaltyWork> works) => works.Select(w => new Shape
    {
        Id = w.Id, Title = w.Title, SectionName = w.SectionName, PublishedOn = w.PublishedOn, ProposedGenre = w.ProposedGenre, Coefficient = w.Coefficient,
        GenreCode = w.Genre!.Code, GenreName = w.Genre.Name,
        AuthorId = w.Lines.OrderBy(l => l.Position).Select(l => (int?)l.ContributorId).FirstOrDefault(),
        AuthorName = w.Lines.OrderBy(l => l.Position).Select(l => l.Contributor!.FullName).FirstOrDefault(),
    });

    private sealed record Shape
    {
        public required int Id { get; init; }
        public required string Title { get; init; }
        public required string SectionName { get; init; }
        public DateOnly PublishedOn { get; init; }
        public string? ProposedGenre { get; init; }
        public decimal? Coefficient { get; init; }
        public string? GenreCode { get; init; }
        public string? GenreName { get; init; }

        /// <summary>The contributor who stands first.</summary>
        public int? AuthorId { get; init; }
        public string? AuthorName { get; init; }
    }
}
