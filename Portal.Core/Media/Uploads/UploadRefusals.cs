namespace Portal.Core.Media.Uploads;

/// <summary>Why an upload does not begin or go on.</summary>
public static class UploadRefusals
{
    /// <summary>Swept, given up, or another's: whoever has the file begins anew.</summary>
    public static Refusal Unknown { get; } = new("upload.unknown", "Máy chủ không còn giữ phần đã tải lên: hãy tải lại từ đầu.");

    public static Refusal TooMany { get; } = new("upload.too-many",
        $"Đang có {UploadStore.MostAtOnce} tệp tải dở nên chưa nhận thêm: hãy tải xong hoặc bỏ các tệp đó, hoặc thử lại sau 24 giờ.");
}
