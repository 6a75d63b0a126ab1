using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Admin.Lists;
using Portal.Admin.Shared;
using Portal.Core.Library;
using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Admin.Media;

/// <summary>The pictures and files of a portal; one of them opens beside the list (<c>xem=12</c>).</summary>
public sealed partial class LibraryPage
{
    private const string OpenKey = "xem";
    private string typedWords = "";
    private LibraryRow? open;
    private int? shown;
    private bool changedHere;

    [Inject] private FindLibrary Find { get; set; } = default!;
    [Inject] private GetLibraryItem Get { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [SupplyParameterFromQuery(Name = OpenKey)] private int? Opened { get; set; }

    protected override ListShape<LibraryRow> Shape => LibraryList.Shape;

    protected override string Path => "tu-lieu";

    protected override bool MayShow => Can(Permissions.Draft);

    protected override bool KeepsRows => true;

    private IReadOnlyDictionary<string, RenderFragment<LibraryRow>> Cells => new Dictionary<string, RenderFragment<LibraryRow>> { ["ten"] = NameCell };

    private string Beside(int id) => AddressOf(Ask) + (Ask.Query.Length == 0 ? "?" : "&") + string.Create(CultureInfo.InvariantCulture, $"{OpenKey}={id}");

    private bool StaysAt(Uri address) => address.AbsolutePath == Href(Path)
        && QueryHelpers.ParseQuery(address.Query).GetValueOrDefault(OpenKey) == open?.Id.ToString(CultureInfo.InvariantCulture);

    private static string? WordsOf(string key, string value) => key switch
    {
        LibraryList.Words => $"“{value}”",
        LibraryList.Tag => $"Nhãn: {value}",
        _ => null,
    };

    private void NarrowWords()
    {
        if (typedWords.Trim() != (Ask[LibraryList.Words] ?? "")) GoTo(Ask.With(LibraryList.Words, typedWords));
    }

    protected override Task<Outcome<Rows<LibraryRow>>> FindAsync(ListAsk ask)
    {
        typedWords = ask[LibraryList.Words] ?? "";
        return Find.ExecuteAsync(ask);
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (!MayShow || shown == Opened) return;
        (shown, changedHere) = (Opened, false);
        open = Opened is { } id && await Get.ExecuteAsync(id) is { Done: true } found ? found.Value : null;
    }

    private async Task<bool> ShowTakenAsync(int id, string name)
    {
        await ReadAsync();
        Navigation.NavigateTo(Beside(id));
        return true;
    }

    private async Task ShowMadeAsync(int id)
    {
        Toasts.Show("Đã cắt thành ảnh mới; ảnh gốc giữ nguyên.");
        await ShowTakenAsync(id, "");
    }

    private async Task ShowChangedAsync(string words)
    {
        Toasts.Show(words);
        changedHere = true;
        await ReadAsync();
        if (open is { } row && await Get.ExecuteAsync(row.Id) is { Done: true } found) open = found.Value;
    }
}
