using Portal.Admin.Lists;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Security;
using Portal.Core.History.Security;
using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Admin.History;

/// <summary>The security log as its person may see it, narrowed by person, outcome, address, day and words.</summary>
public sealed partial class SecurityPage(FindSecurityLines findLines)
{
    private static readonly string[] Folded = [SecurityList.Address, SecurityList.From, SecurityList.To];
    private static readonly IReadOnlyList<(string Code, string Words)> Outcomes = [.. SecurityList.Outcomes.Select(o => (o.Code, o.Words))];

    private IReadOnlyList<ActorChoice> people = [];
    private string typedWords = "";

    protected override ListShape<SecurityRow> Shape => SecurityList.Shape;

    protected override string Path => "nhat-ky-an-toan";

    protected override bool MayShow => MayBeShownTo(View);

    private ActorChoice? Person => people.FirstOrDefault(a => a.Code == Ask[SecurityList.Actor]);

    /// <summary>Whether to offer the page; Core decides.</summary>
    public static bool MayBeShownTo(PortalView view) =>
        view.Permissions.Contains(Permissions.ManageAccounts) || view.Permissions.Contains(Permissions.ManagePortal) && view.Profile.Parent is null;

    protected override async Task<Outcome<Rows<SecurityRow>>> FindAsync(ListAsk ask)
    {
        typedWords = ask[SecurityList.Words] ?? "";
        var found = await findLines.ExecuteAsync(ask);
        if (!found.Done) return found.As<Rows<SecurityRow>>();
        people = found.Value.People;
        return found.Value.Rows;
    }

    private void Go(string key, string? value)
    {
        if ((value ?? "") != (Ask[key] ?? "")) GoTo(Ask.With(key, value));
    }

    private void NarrowWords() => Go(SecurityList.Words, typedWords.Trim());

    private Task<IEnumerable<ActorChoice>> SearchAsync(string? typed, CancellationToken cancel) =>
        Task.FromResult(people.Where(a => ListArrange.Holds(typed, a.Name)));

    private string? WordsOf(string key, string value) => key switch
    {
        SecurityList.Words => $"“{value}”",
        SecurityList.Actor => Person?.Name,
        SecurityList.Outcome => SecurityList.Outcomes.FirstOrDefault(o => o.Code == value).Words,
        SecurityList.Address => "từ " + value,
        SecurityList.From => "từ ngày " + value,
        SecurityList.To => "đến ngày " + value,
        _ => null,
    };
}
