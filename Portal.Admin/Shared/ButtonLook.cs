using MudBlazor;

namespace Portal.Admin.Shared;

/// <summary>What a button is for, said by its look: one primary act a page; danger for what takes something away.</summary>
public enum ButtonLook
{
    Plain,
    Primary,
    Danger,
    Quiet,
}

/// <summary>The looks in MudBlazor's terms, in one place.</summary>
public static class ButtonLooks
{
    public static Variant Variant(this ButtonLook look) => look switch
    {
        ButtonLook.Primary => MudBlazor.Variant.Filled,
        ButtonLook.Quiet => MudBlazor.Variant.Text,
        _ => MudBlazor.Variant.Outlined,
    };

    public static Color Color(this ButtonLook look) => look switch
    {
        ButtonLook.Primary => MudBlazor.Color.Primary,
        ButtonLook.Danger => MudBlazor.Color.Error,
        _ => MudBlazor.Color.Default,
    };
}
