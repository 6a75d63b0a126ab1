using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Admin.Shared;
using Portal.Core.Lists;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payees;
using Portal.Core.Units;

namespace Portal.Admin.Royalties.Payees;

/// <summary>The contributors of a portal; adding (<c>them=1</c>) and changing (<c>sua=12</c>) open a form beside the list.</summary>
public sealed partial class ContributorsPage
{
    private IReadOnlyList<ContributorRow> people = [];
    private IReadOnlyList<UnitChoice> units = [];
    private (string?, int?)? shown;
    private IReadOnlyList<Refusal> told = [];
    private string typedWords = "";

    [Inject] private FindContributors FindPeople { get; set; } = default!;
    [Inject] private FindUnits FindUnits { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "sua")] private int? Edited { get; set; }
    [SupplyParameterFromQuery(Name = "them")] private string? Adds { get; set; }

    private bool MayManage => Can(Permissions.ManagePayees);

    /// <summary>The open form; a new one for each address, so that nothing typed for one person reaches another.</summary>
    private PayeeForm? Panel { get; set; }
    private ContributorRow? Stored { get; set; }

    /// <summary>The change of the open payee that waits for a second person.</summary>
    private PayeeChangeRow? Decides => Stored?.Waiting;

    protected override ListShape<ContributorRow> Shape => ContributorList.Shape;

    protected override string Path => "cong-tac-vien";

    protected override bool KeepsRows => true;

    protected override bool MayShow => Can(Permissions.SeeRoyalties);

    private IReadOnlyDictionary<string, RenderFragment<ContributorRow>> Cells => new Dictionary<string, RenderFragment<ContributorRow>>
    {
        ["ten"] = NameCell, ["don-vi"] = UnitCell, ["doi-tuong"] = KindCell, ["trang-thai"] = StateCell,
    };

    private IEnumerable<string> UnitNames => people.Select(p => p.UnitName).OfType<string>().Distinct().Order(VietnameseText.Order);

    /// <summary>The list as it is shown, with a form beside it.</summary>
    private string Beside(string form) => Beside(Ask, form);

    private string Beside(ListAsk ask, string form) => AddressOf(ask) + (ask.Query.Length == 0 ? "?" : "&") + form;

    /// <summary>The list asked for otherwise: a form that is open stays, since something may be typed in it.</summary>
    private string Kept(ListAsk ask) => Edited is { } id ? Beside(ask, string.Create(CultureInfo.InvariantCulture, $"sua={id}"))
        : Adds is not null ? Beside(ask, "them=1") : AddressOf(ask);

    /// <summary>The list in another order, on another page or narrowed, with the same form beside it.</summary>
    private bool StaysAt(Uri address)
    {
        var asked = QueryHelpers.ParseQuery(address.Query);
        return address.AbsolutePath == Href(Path) && (Edited is { } id
            ? asked.GetValueOrDefault("sua") == id.ToString(CultureInfo.InvariantCulture) : asked.GetValueOrDefault("them") == Adds);
    }

    private void Narrow(ListAsk ask) => Navigation.NavigateTo(Kept(ask));

    private static string? WordsOf(string key, string value) => key == ContributorList.Words ? $"“{value}”" : null;

    private void NarrowWords()
    {
        if (typedWords.Trim() != (Ask[ContributorList.Words] ?? "")) Narrow(Ask.With(ContributorList.Words, typedWords));
    }

    protected override async Task<Outcome<Rows<ContributorRow>>> FindAsync(ListAsk ask)
    {
        typedWords = ask[ContributorList.Words] ?? "";
        var found = await FindPeople.ExecuteAsync();
        if (!found.Done) return found.As<Rows<ContributorRow>>();
        people = found.Value;
        Stored = people.FirstOrDefault(p => p.Id == Edited);
        return ContributorList.Narrow(people, ask);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (MayShow && shown is null) units = await FindUnits.ExecuteAsync();
        await base.OnParametersSetAsync();
        if (!MayShow || shown == (Adds, Edited)) return;
        shown = (Adds, Edited);
        told = [];
        Panel = !MayManage ? null : Stored is { } row ? Of(row) : Adds is null ? null : new PayeeForm();
    }

    private static PayeeForm Of(ContributorRow row) => new()
    {
        Id = row.Id, Version = row.Version, FullName = row.FullName, PenName = row.PenName, UnitId = row.UnitId, Kind = row.Kind,
        Address = row.Address, Phone = row.Phone, Nationality = row.Nationality,
        PayBy = row.PayBy, BankName = row.BankName, CommitmentUntil = row.CommitmentUntil, Active = row.Active, UserName = row.UserName,
    };

    /// <summary>Back to the list, with words that say whether a change now waits for a second person.</summary>
    private async Task ShowSavedAsync(ContributorPanel.Saved saved)
    {
        await ReadAsync();
        var waits = people.FirstOrDefault(p => p.Id == saved.Id)?.Waiting is not null;
        Toasts.Show(waits ? $"Đã lưu {saved.Name}; thông tin chi trả chờ người thứ hai xác nhận." : $"Đã lưu cộng tác viên {saved.Name}.");
        GoTo(Ask);
    }

    /// <summary>The change is answered: whoever has the form open stays in it, since something may be typed there.</summary>
    private async Task ShowDecidedAsync(string words)
    {
        var before = Stored;
        await ReadAsync();
        Toasts.Show(words);
        if (Panel is null) GoTo(Ask);
        else if (before is not null && Stored is not null) Follow(Panel, before, Stored);
    }

    /// <summary>What was not touched in the form follows what is stored now, or saving it would propose the old facts again.</summary>
    private static void Follow(PayeeForm form, ContributorRow before, ContributorRow now)
    {
        if (form.Version != before.Version) return;
        form.Version = now.Version;
        if (form.Kind == before.Kind) form.Kind = now.Kind;
        if (form.PayBy == before.PayBy) form.PayBy = now.PayBy;
        if (form.BankName == before.BankName) form.BankName = now.BankName;
        if (form.CommitmentUntil == before.CommitmentUntil) form.CommitmentUntil = now.CommitmentUntil;
    }

    /// <summary>
    /// Somebody was faster with the waiting change: the list and the change beside it are as they are now. The form stays as
    /// typed; saved with its old version it is refused and keeps what was typed.
    /// </summary>
    private async Task ReadAgainAsync(IReadOnlyList<Refusal> refusals)
    {
        told = refusals;
        await ReadAsync();
    }
}
