using Portal.Core.Accounts;
using Portal.Core.Kernel;

namespace Portal.Core.Royalties;

/// <summary>Why a payee is not changed, or a change not confirmed.</summary>
public static class ContributorRefusals
{
    public static Refusal ChangeWaits(PayeeChange waiting) => new("contributors.change-waits",
        $"Người này đang có thay đổi chờ xác nhận, do {waiting.ProposedByName} đề nghị lúc {WardClock.Say(waiting.ProposedAt)}: "
        + "hãy chờ xác nhận, hoặc rút đề nghị đó rồi nhập lại.");

    public static readonly Refusal OwnProposal = new("contributors.own-proposal",
        "Bạn là người đề nghị thay đổi này nên không tự xác nhận được: hãy để kế toán hoặc Trưởng ban xác nhận.");

    public static readonly Refusal OwnMoney = new("contributors.own-money",
        "Thay đổi này là của chính bạn nên bạn không xác nhận được: hãy để người khác xác nhận.");

    public static readonly Refusal OwnLink = new("contributors.own-link",
        "Đây là tên đăng nhập của chính bạn nên bạn không tự bỏ hoặc đổi được: hãy để người khác có quyền sửa cộng tác viên thực hiện.",
        "UserName");

    public static readonly Refusal AccountDiffers = new("contributors.account-differs",
        "Số tài khoản bạn nhập lại không khớp số đã đề nghị: hãy đối chiếu với giấy tờ của người nhận. Nếu số đã đề nghị sai, hãy từ chối.",
        "AccountTyped");

    /// <summary>Somebody else has answered it meanwhile.</summary>
    public static Refusal Decided(PayeeChange change) => AccessRefusals.Stale with
    {
        Sentence = change.DecidedAt is { } at
            ? $"{change.DecidedByName} đã xử lý đề nghị này lúc {WardClock.Say(at)} ({RoyaltyWords.Of(change.Status).ToLower(Vietnamese.Culture)}). "
                + "Hãy xem lại nội dung mới nhất."
            : "Đề nghị này vừa thay đổi. Hãy xem lại nội dung mới nhất.",
    };
}
