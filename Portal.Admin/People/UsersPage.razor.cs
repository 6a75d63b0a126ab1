using System.Globalization;
using Portal.Admin.Shared;
using Portal.Core.Lists;
using Portal.Core.People;
using Portal.Core.Roles;

namespace Portal.Admin.People;

/// <summary>The people of a portal; an invitation that waits (<c>loi-moi=12</c>) opens beside the list, an account on a page of its own.</summary>
public sealed partial class UsersPage(FindUsers findUsers, GetReview getReview, Toasts toasts)
{
    private IReadOnlyList<UserRow> people = [];
    private string typedWords = "";
    private ReviewDesk? review;

    [SupplyParameterFromQuery(Name = "loi-moi")] private int? Invitation { get; set; }

    protected override ListShape<UserRow> Shape => UserList.Shape;

    protected override string Path => "nguoi-dung";

    protected override bool KeepsRows => true;

    protected override bool MayShow => Can(Permissions.ManageAccounts);

    private UserRow? Chosen => people.FirstOrDefault(p => p.InvitationId is { } id && id == Invitation);

    private IReadOnlyDictionary<string, RenderFragment<UserRow>> Cells => new Dictionary<string, RenderFragment<UserRow>>
    {
        ["ten"] = NameCell, ["trang-thai"] = StateCell, ["vai-tro"] = RolesCell,
    };

    private IEnumerable<(string Key, string Label, IReadOnlyList<(string Code, string Words)> Choices)> Choices =>
    [
        (UserList.Role, "Vai trò", Enum.GetValues<PortalRole>().Select(r => (UserList.CodeOf(r), RoleWords.Of(r))).ToList()),
        (UserList.Unit, "Đơn vị", people.SelectMany(p => p.Roles).Select(r => r.UnitName).OfType<string>().Distinct().Order(VietnameseText.Order)
            .Select(u => (u, u)).ToList()),
        (UserList.State, "Trạng thái", UserList.States.Select(s => (s.Code, s.Words)).Append((UserList.Unused, UserList.UnusedWords)).ToList()),
    ];

    private string AddressOf(UserRow row) => row.InvitationId is { } id ? Beside(Ask, id) : Href($"nguoi-dung/{row.UserId}");

    private string Beside(ListAsk ask, int invitation) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(ask)}{(ask.Query.Length == 0 ? "?" : "&")}loi-moi={invitation}");

    /// <summary>The list asked for otherwise: what is open beside it stays, since it may show a link that is told once.</summary>
    private string Kept(ListAsk ask) => Chosen?.InvitationId is { } id ? Beside(ask, id) : AddressOf(ask);

    private static string? WordsOf(string key, string value) => key == UserList.Words ? $"“{value}”" : null;

    private void NarrowWords()
    {
        if (typedWords.Trim() != (Ask[UserList.Words] ?? "")) Navigation.NavigateTo(Kept(Ask.With(UserList.Words, typedWords)));
    }

    protected override async Task<Outcome<Rows<UserRow>>> FindAsync(ListAsk ask)
    {
        typedWords = ask[UserList.Words] ?? "";
        var found = await findUsers.ExecuteAsync();
        if (!found.Done) return found.As<Rows<UserRow>>();
        people = found.Value;
        review ??= await getReview.ExecuteAsync() is { Done: true } known ? known.Value : null;
        return UserList.Narrow(people, ask);
    }

    private async Task ShowWithdrawnAsync(string name)
    {
        await ReadAsync();
        toasts.Show($"Đã rút lời mời gửi {name}.");
        GoTo(Ask);
    }
}
