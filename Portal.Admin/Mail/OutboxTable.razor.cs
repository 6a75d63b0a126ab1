using Portal.Admin.Shared;
using Portal.Core.Mail;

namespace Portal.Admin.Mail;

/// <summary>Messages that wait or were given up, each with why and what can be done; below them the last that ended.</summary>
public sealed partial class OutboxTable(RetryMessage retry, DropMessage drop, Toasts toasts)
{
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter, EditorRequired] public OutboxView Mail { get; set; } = default!;

    /// <summary>False where no server is set: then nothing is about to be sent.</summary>
    [Parameter] public bool CanSend { get; set; } = true;
    [Parameter] public EventCallback OnChanged { get; set; }

    private string Next(OutboxRow row) => $"Có từ {WardClock.Say(row.CreatedAt)}. " + row switch
    {
        { State: OutboxState.GivenUp, HasText: true } => $"Đã thử {row.Tries} lần. Gửi lại được đến {WardClock.Say(row.GoodUntil)}.",
        { State: OutboxState.GivenUp } => "Đã quá hạn, nội dung đã xóa nên không gửi lại được.",
        _ when !CanSend => $"Chưa có máy chủ thư: sẽ được gửi khi đã thiết lập, chậm nhất đến {WardClock.Say(row.GoodUntil)}.",
        { Tries: 0 } => "Sắp được gửi.",
        _ => $"Đã thử {row.Tries} lần. Lần thử tới: {WardClock.Say(row.NextTryAt)}.",
    };

    /// <summary>The server's word is all that is known: whether it was read, nobody can say.</summary>
    private static string Ended(OutboxRow row) =>
        row.State == OutboxState.Sent ? $"máy chủ thư nhận lúc {WardClock.Say(row.SentAt!.Value)}" : $"đã bỏ{(row.Failure is { } why ? $". {why}" : "")}";

    private Task RetryAsync(OutboxRow row) => DoAsync(() => retry.ExecuteAsync(row.Id), name => CanSend
        ? $"Thư tới {name} sẽ được gửi trong giây lát." : $"Thư tới {name} sẽ được gửi khi có máy chủ thư.");

    private Task DropAsync(OutboxRow row) => DoAsync(() => drop.ExecuteAsync(row.Id), name => $"Đã bỏ thư tới {name}.");

    private async Task DoAsync(Func<Task<Outcome<string>>> act, Func<string, string> thanks)
    {
        var outcome = await act();
        refusals = outcome.Refusals;
        if (outcome.Done) toasts.Show(thanks(outcome.Value));
        // Refused too: it may have been sent meanwhile
        await OnChanged.InvokeAsync();
    }
}
