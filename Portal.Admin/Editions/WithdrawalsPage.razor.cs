using Portal.Core.Editions;
using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Admin.Editions;

/// <summary>The log of withdrawals, narrowed by words and days.</summary>
public sealed partial class WithdrawalsPage(FindWithdrawals find)
{
    private static readonly string[] Folded = [WithdrawalList.From, WithdrawalList.To];
    private string typedWords = "";

    protected override ListShape<WithdrawalRow> Shape => WithdrawalList.Shape;

    protected override string Path => "nhat-ky-go";

    protected override bool MayShow => Can(Permissions.SeeHistory);

    protected override Task<Outcome<Rows<WithdrawalRow>>> FindAsync(ListAsk ask)
    {
        typedWords = ask[WithdrawalList.Words] ?? "";
        return find.ExecuteAsync(ask);
    }

    private void NarrowWords()
    {
        var words = typedWords.Trim();
        if (words != (Ask[WithdrawalList.Words] ?? "")) GoTo(Ask.With(WithdrawalList.Words, words));
    }

    private static string? WordsOf(string key, string value) => key switch
    {
        WithdrawalList.Words => $"“{value}”",
        WithdrawalList.From => "từ " + value,
        WithdrawalList.To => "đến " + value,
        _ => null,
    };
}
