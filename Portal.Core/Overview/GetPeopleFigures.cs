using Portal.Core.Lists;
using Portal.Core.People;

namespace Portal.Core.Overview;

/// <summary>Accounts somebody should look at: locked ones, invitations nobody has used, accounts long unused; for whoever manages accounts.</summary>
public sealed class GetPeopleFigures(FindUsers findUsers)
{
    public async Task<Outcome<IReadOnlyList<OverviewFigure>>> ExecuteAsync()
    {
        var found = await findUsers.ExecuteAsync();
        if (!found.Done) return found.As<IReadOnlyList<OverviewFigure>>();
        return new (string Code, string Words)[]
        {
            (CodeOf(UserState.Locked), "Tài khoản đang bị khóa"), (CodeOf(UserState.Invited), "Lời mời chưa dùng"),
            (UserList.Unused, UserList.UnusedWords),
        }.Select(s => new OverviewFigure(s.Words, UserList.Narrow(found.Value, new ListAsk().With(UserList.State, s.Code)).Total,
            OverviewPaths.Of("nguoi-dung", (UserList.State, s.Code)))).ToList();
    }

    private static string CodeOf(UserState state) => UserList.States.First(s => s.State == state).Code;
}
