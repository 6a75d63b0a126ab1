using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Mail;
using Portal.Core.Overview;
using Portal.Core.People;
using Portal.Core.Queue;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Overview;

/// <summary>How many rows the page behind a figure shows the same person.</summary>
internal static class RowsBehind
{
    public static async Task<int> CountAsync(IServiceProvider services, string path)
    {
        var parts = path.Split('?');
        var query = parts.Length > 1 ? "?" + parts[1] : "";
        switch (parts[0])
        {
            case "bai":
                var (filter, leftOut) = EditionAddress.Read(
                    services.GetRequiredService<EditionList>().Shape.Read(query), services.GetRequiredService<ContentKinds>());
                var found = Story.Must(await services.GetRequiredService<FindEditions>().ExecuteAsync(filter));
                Assert.Empty(leftOut.Concat(found.LeftOut));
                return found.Total;
            case "viec-cua-toi":
                return WorkList.Narrow(Story.Must(await services.GetRequiredService<FindMyWork>().ExecuteAsync()), WorkList.Shape.Read(query)).Total;
            case "nhuan-but":
                var periods = RoyaltyPeriodList.Narrow(Story.Must(await services.GetRequiredService<FindRoyaltyPeriods>().ExecuteAsync()),
                    RoyaltyPeriodList.Shape.Read(query));
                Assert.Empty(periods.LeftOut);
                return periods.Total;
            case "nguoi-dung":
                return UserList.Narrow(Story.Must(await services.GetRequiredService<FindUsers>().ExecuteAsync()), UserList.Shape.Read(query)).Total;
            case "thu-tin":
                return Story.Must(await services.GetRequiredService<FindOutbox>().ExecuteAsync()).OpenInAll;
            case var page when page.StartsWith("nhuan-but/", StringComparison.Ordinal) && PeriodSpan.TryParse(page["nhuan-but/".Length..], out var month):
                return Story.Must(await services.GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(month)).Payable;
            default:
                throw new ArgumentException(path, nameof(path));
        }
    }

    /// <summary>Every figure of every card that answers this person.</summary>
    public static async Task<List<OverviewFigure>> AllAsync(IServiceProvider services)
    {
        var all = new List<OverviewFigure>();
        if (await services.GetRequiredService<GetLateFigures>().ExecuteAsync() is { Done: true } late)
            all.AddRange([late.Value.Late, late.Value.Soon,
                .. late.Value.Steps.Concat(late.Value.Units).Concat(late.Value.People).SelectMany(r => new[] { r.Late, r.Soon })]);
        if (await services.GetRequiredService<GetWeekFigures>().ExecuteAsync() is { Done: true } week)
            all.AddRange(week.Value.SelectMany(d => new[] { d.Due, d.Published }));
        if (await services.GetRequiredService<GetOutputFigures>().ExecuteAsync() is { Done: true } output)
            all.AddRange([output.Value.ThisMonth, output.Value.LastMonth, output.Value.LastYear, .. output.Value.Units]);
        if (await services.GetRequiredService<GetOwnItems>().ExecuteAsync() is { Done: true } own) all.AddRange(own.Value);
        if (await services.GetRequiredService<GetRoyaltyFigures>().ExecuteAsync() is { Done: true } royalty)
            all.AddRange([royalty.Value.Overdue, .. royalty.Value.States, .. royalty.Value.Unpaid.Select(p => p.Works)]);
        if (await services.GetRequiredService<GetPeopleFigures>().ExecuteAsync() is { Done: true } people) all.AddRange(people.Value);
        if (await services.GetRequiredService<GetOperationsFigures>().ExecuteAsync() is { Done: true } operations) all.Add(operations.Value.Mail);
        return all;
    }
}
