using MudBlazor;

namespace Portal.Admin.Shared;

/// <summary>Short good news ("Đã lưu", "Đã trả lại"), said at the foot of the page for some seconds; never the only place of a fact.</summary>
public sealed class Toasts(ISnackbar snackbar)
{
    /// <summary>The same sentence is not said twice at once: of two presses of one button both are answered.</summary>
    public void Show(string sentence) =>
        snackbar.Add(sentence, Severity.Success, options => options.DuplicatesBehavior = SnackbarDuplicatesBehavior.Prevent);

    /// <summary>Says what was done and offers to take it back, for as long as it stands there.</summary>
    public void ShowUndo(string sentence, Func<Task> undo) => snackbar.Add(sentence, Severity.Normal, options =>
    {
        (options.Action, options.ActionVariant, options.ActionColor) = ("Hoàn tác", Variant.Text, Color.Inherit);
        options.OnClick = _ => undo();
        // Nothing is left to take back on another page
        options.CloseAfterNavigation = true;
    });
}
