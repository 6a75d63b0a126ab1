namespace Portal.Core.Royalties.Payees;

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

    public static readonly Refusal ReasonMissing = new("contributors.reason-missing", "Hãy ghi lý do.", "Reason");

    public static readonly Refusal ReasonTooLong = new("contributors.reason-long", $"Lý do dài quá {PayeeChange.ReasonLength} ký tự: hãy viết ngắn lại.",
        "Reason");

    /// <summary>Somebody else has answered it meanwhile.</summary>
    public static Refusal Decided(PayeeChange change) => AccessRefusals.Stale with
    {
        Sentence = change.DecidedAt is { } at
            ? $"{change.DecidedByName} đã xử lý đề nghị này lúc {WardClock.Say(at)} ({PayeeWords.Of(change.Status).ToLower(Vietnamese.Culture)}). "
                + "Hãy xem lại nội dung mới nhất."
            : "Đề nghị này vừa thay đổi. Hãy xem lại nội dung mới nhất.",
    };

    public static readonly Refusal UnitUnknown = new("contributors.unit-unknown",
        "Đơn vị không thuộc cổng này: hãy chọn lại.", "UnitId");

    public static readonly Refusal AccountUnknown = new("contributors.account-unknown",
        "Không có tài khoản này ở cổng đang chọn: hãy kiểm tra tên đăng nhập hoặc bỏ trống.", "UserName");

    public static Refusal AccountTaken(string taken) => new("contributors.account-taken",
        $"Tài khoản này đã gắn với {taken}: mỗi tài khoản gắn với một người.", "UserName");

    public static readonly Refusal NameMissing = new("contributors.name-missing",
        "Hãy nhập họ và tên.", "FullName");

    public static readonly Refusal NameTooLong = new("contributors.name-long",
        $"Họ và tên dài quá {Contributor.NameLength} ký tự.", "FullName");

    public static readonly Refusal PenNameTooLong = new("contributors.pen-long",
        $"Bút danh dài quá {Contributor.NameLength} ký tự.", "PenName");

    public static readonly Refusal AddressTooLong = new("contributors.address-long",
        $"Địa chỉ dài quá {Contributor.AddressLength} ký tự: hãy viết ngắn lại.", "Address");

    public static readonly Refusal NationalityTooLong = new("contributors.nationality-long",
        $"Quốc tịch dài quá {Contributor.NationalityLength} ký tự.", "Nationality");

    public static readonly Refusal Phone = new("contributors.phone",
        "Điện thoại phải là một số gọi được, ví dụ 0912 345 678; chỉ gồm chữ số, dấu cách, dấu chấm, gạch nối, ngoặc và dấu +.", "Phone");

    public static readonly Refusal BankNameTooLong = new("contributors.bank-long",
        $"Tên ngân hàng dài quá {Contributor.BankNameLength} ký tự.", "BankName");

    public static readonly Refusal TaxCode = new("contributors.tax-code",
        "Số định danh cá nhân gồm 12 chữ số; mã số thuế gồm 10 hoặc 13 chữ số: hãy kiểm tra lại.", "TaxCode");

    public static readonly Refusal BankAccount = new("contributors.bank",
        "Số tài khoản chỉ gồm chữ số, từ 6 đến 19 chữ số, không có chữ cái, dấu cách hay dấu chấm: hãy kiểm tra lại.", "BankAccount");

    public static Refusal BankUnknown(string name) => new("contributors.bank-unknown",
        $"Không có ngân hàng “{VietnameseText.Shorten(name, 60)}” trong danh mục: hãy chọn trong danh sách.", "BankName");

    public static Refusal BankGone(Bank bank) => new("contributors.bank-gone",
        $"{bank.ShortName} không còn hoạt động dưới tên này từ sau ngày {Vietnamese.Date(bank.Until!.Value)}"
        + $"{(bank.Into is { } into ? $" (đã chuyển sang {into})" : "")}: hãy hỏi người nhận số tài khoản mới.", "BankName");

    public static Refusal Merged(string into) => new("contributors.merged",
        $"Hồ sơ này đã gộp vào hồ sơ của {into} nên không sửa được nữa: hãy sửa hồ sơ đó.");
}
