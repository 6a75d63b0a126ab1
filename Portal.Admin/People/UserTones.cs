using Portal.Admin.Shared;
using Portal.Core.People;

namespace Portal.Admin.People;

/// <summary>The colour and the icon of a person's state, in one place.</summary>
public static class UserTones
{
    public static ChipTone Of(UserState state) => state switch
    {
        UserState.Active => ChipTone.Green,
        UserState.Invited => ChipTone.Blue,
        UserState.Locked => ChipTone.Amber,
        UserState.Disabled => ChipTone.Red,
        _ => ChipTone.Grey,
    };

    public static string IconOf(UserState state) => state switch
    {
        UserState.Active => "check",
        UserState.Invited => "send",
        UserState.Locked => "lock",
        UserState.Disabled => "ban",
        _ => "clock",
    };
}
