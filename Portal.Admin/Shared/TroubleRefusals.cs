using Portal.Core.Data;

namespace Portal.Admin.Shared;

/// <summary>The sentences of trouble: what happened and what to do.</summary>
public static class TroubleRefusals
{
    public static readonly Refusal Busy = new("server.busy",
        "Máy chủ đang bận ghi việc khác nên chưa làm được việc này. Phần bạn đã nhập vẫn còn trên màn hình: hãy chờ một phút rồi làm lại.");

    public static readonly Refusal CannotWrite = new("server.cannot-write",
        "Máy chủ hết chỗ lưu hoặc không ghi được nên chưa làm được việc này. "
        + "Phần bạn đã nhập vẫn còn trên màn hình: hãy giữ trang này mở và báo ngay người quản trị.");

    public static readonly Refusal Away = new("server.database-away",
        "Máy chủ chưa nối được với cơ sở dữ liệu nên chưa làm được việc này. "
        + "Phần bạn đã nhập vẫn còn trên màn hình: hãy chờ vài phút rồi làm lại; nếu vẫn gặp, hãy báo người quản trị.");

    public static readonly Refusal Other = new("server.trouble",
        "Máy chủ vừa gặp sự cố nên chưa làm được việc này. "
        + "Phần bạn đã nhập vẫn còn trên màn hình: hãy làm lại; nếu vẫn gặp, hãy báo người quản trị lúc mấy giờ và đang làm gì.");

    public static Refusal Of(StorageTrouble trouble) => trouble switch
    {
        StorageTrouble.Busy => Busy,
        StorageTrouble.CannotWrite => CannotWrite,
        StorageTrouble.Away => Away,
        _ => Other,
    };
}
