using Portal.Admin.Shared;
using Portal.Core.People;
using Portal.Core.Roles;

namespace Portal.Admin.People;

/// <summary>The review of rights: the open one to be answered and signed, or one that is signed (<c>dot=3</c>). Each answer is kept at once.</summary>
public sealed partial class ReviewPage(GetReview getReview, BeginReview begin, DecideReviewLine decide, SignReview sign, ProofGate gate, Toasts toasts)
{
    private ReviewDesk? desk;
    private IReadOnlyList<Refusal> refusals = [];

    [SupplyParameterFromQuery(Name = "dot")] private int? Asked { get; set; }

    private ReviewDetail? Review => desk?.Shown;

    protected override async Task OnParametersSetAsync()
    {
        if (Can(Permissions.ManageAccounts)) await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var found = await getReview.ExecuteAsync(Asked);
        (desk, refusals) = (found.Done ? found.Value : null, found.Refusals);
    }

    private Task BeginAsync() => DoAsync(() => begin.ExecuteAsync(), _ => "Đã bắt đầu đợt rà soát quyền.");

    private Task SignAsync() => DoAsync(() => sign.ExecuteAsync(Review!.Id, Review.Lines),
        ends => ends == 0 ? "Đã ký đợt rà soát." : $"Đã ký đợt rà soát; {ends} người cần được kết thúc vai trò.");

    private Task DecideAsync(ReviewLineRow line, bool keep) => DoAsync(() => decide.ExecuteAsync(line.Id, keep), _ => null);

    private async Task DoAsync<T>(Func<Task<Outcome<T>>> act, Func<T, string?> thanks)
    {
        var done = await gate.RunAsync(act);
        await ReadAsync();
        if (!done.Done) refusals = done.Refusals;
        else if (thanks(done.Value) is { } words) toasts.Show(words);
    }
}
