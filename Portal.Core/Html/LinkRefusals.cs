namespace Portal.Core.Html;

/// <summary>Why what was typed cannot be a link; each says how it is written.</summary>
public static class LinkRefusals
{
    public const string Field = "Link";

    public static readonly Refusal Empty = new("link.empty", "Hãy nhập địa chỉ trang, thư điện tử hoặc số điện thoại.", Field);

    public static readonly Refusal NotAnAddress = new("link.not-an-address",
        "Đây chưa phải là một địa chỉ. Ví dụ: https://haiphong.gov.vn, ubnd@phulien.gov.vn, 0225 3822 111.", Field);

    public static readonly Refusal Mail = new("link.mail", "Địa chỉ thư điện tử chưa đúng. Ví dụ: ubnd@phulien.gov.vn.", Field);

    public static readonly Refusal Telephone = new("link.telephone", "Số điện thoại chưa đúng: chỉ gồm chữ số, từ 3 đến 15 số. Ví dụ: 0225 3822 111.", Field);

    public static readonly Refusal Scheme = new("link.scheme",
        "Loại liên kết này không dùng được: hãy dùng địa chỉ bắt đầu bằng https://, thư điện tử hoặc số điện thoại.", Field);

    public static readonly Refusal UserName = new("link.user-name",
        "Địa chỉ trang không được có tên người dùng trước dấu @. Nếu là thư điện tử, hãy bỏ https:// ở đầu.", Field);

    public static readonly Refusal Place = new("link.place", "Chưa có liên kết đến một chỗ trong bài: hãy nhập địa chỉ đầy đủ.", Field);
}
