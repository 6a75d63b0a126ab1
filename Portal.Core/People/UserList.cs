using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>The columns of the list of people and what narrows it; in alphabetical order until asked otherwise.</summary>
public static class UserList
{
    public const string Words = "tu";
    public const string Role = "vai-tro";
    public const string Unit = "don-vi";
    public const string State = "trang-thai";
    public const int PageSize = 25;

    /// <summary>Not a state of its own: those who work here and have not signed in for long.</summary>
    public const string Unused = "lau";

    public static readonly IReadOnlyList<(UserState State, string Code, string Words)> States =
    [
        (UserState.Active, "dang", "Đang làm việc"), (UserState.Invited, "moi", "Đã mời"), (UserState.Locked, "khoa", "Đang bị khóa"),
        (UserState.Ended, "het", "Đã hết vai trò"), (UserState.Disabled, "ngung", "Ngừng sử dụng"),
    ];

    public static ListShape<UserRow> Shape { get; } = new("nguoi-dung", "Người dùng", [Words, Role, Unit, State],
    [
        new("ten", "Họ và tên", r => r.Name) { Sorts = true, Always = true, Width = 30 },
        new("dang-nhap", "Tên đăng nhập", r => r.UserName) { Sorts = true, Width = 24 },
        new("vai-tro", "Vai trò", r => string.Join("; ", r.RolesNow.Select(x => x.Words))) { Sorts = true, InFile = RolesInFile, Width = 60 },
        new("nhiem-ky", "Thời gian giữ", r => string.Join("; ", r.RolesNow.Select(x => x.TermWords))) { Usual = false, Width = 26 },
        new("quyen", "Quyền cần lưu ý", r => string.Join("; ", r.Powers)) { Width = 34 },
        new("trang-thai", "Trạng thái", r => WordsOf(r.State)) { Sorts = true, InFile = StateInFile, Width = 34 },
        new("lan-cuoi", "Đăng nhập cuối", r => r.LastSignInAt) { Sorts = true, DownFirst = true, Width = 18 },
        new("thu", "Thư điện tử", r => r.Email) { Usual = false, Width = 28 },
    ])
    {
        UsualSort = ("ten", false), NarrowedBy = "vai trò, đơn vị hoặc trạng thái",
    };

    /// <summary>Under each role the screen says its term.</summary>
    private static string RolesInFile(UserRow row) => string.Join("; ", row.RolesNow.Select(r => $"{r.Words} ({r.TermWords})"));

    private static string StateInFile(UserRow row) => WordsOf(row.State) + (row.Unused ? "; " + UnusedWords : row.Over ? "; hết hạn" : "");

    public const string UnusedWords = "Lâu không đăng nhập";

    public static string WordsOf(UserState state) => States.First(s => s.State == state).Words;

    /// <summary>A role as it stands in addresses.</summary>
    public static string CodeOf(PortalRole role) => VietnameseText.Slug(RoleWords.Of(role));

    public static Rows<UserRow> Narrow(IReadOnlyList<UserRow> all, ListAsk ask, int pageSize = PageSize)
    {
        var leftOut = new List<string>();
        var (role, unit, state) = (ask[Role], ask[Unit], ask[State]);
        if (role is not null && Enum.GetValues<PortalRole>().All(r => CodeOf(r) != role)) role = Unknown("Vai trò", role);
        if (unit is not null && all.All(r => r.Roles.All(x => x.UnitName != unit))) unit = Unknown("Đơn vị", unit);
        if (state is not null && state != Unused && States.All(s => s.Code != state)) state = Unknown("Trạng thái", state);
        var rows = Shape.Arrange(all.Where(r => (role is null || r.RolesNow.Any(x => CodeOf(x.Role) == role))
            && (unit is null || r.RolesNow.Any(x => x.UnitName == unit)) && (state is null || Is(r, state))
            && ListArrange.Holds(ask[Words], r.Name, r.UserName, r.Email)), ask, pageSize);
        return rows with { LeftOut = [.. leftOut, .. rows.LeftOut] };

        static bool Is(UserRow row, string state) => state == Unused ? row.Unused : States.First(s => s.Code == state).State == row.State;

        string? Unknown(string name, string typed)
        {
            leftOut.Add($"{name} “{VietnameseText.Shorten(typed, 40)}” không có ai ở đây nên danh sách không lọc theo điều kiện này.");
            return null;
        }
    }
}
