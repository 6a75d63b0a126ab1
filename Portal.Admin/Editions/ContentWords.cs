using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>Where the list of a kind stands, and what a finished move is called.</summary>
public static class ContentWords
{
    /// <summary>The list of the kind, inside the portal; the usual kind is not named in it.</summary>
    public static string ListPath(this ContentKinds kinds, IContentKind kind) => kind == kinds.Usual ? "bai" : $"bai?loai={kind.Words.Code}";

    /// <summary>The label of a button as done: <c>Gửi Tổ Thư ký</c> gives <c>Đã gửi Tổ Thư ký</c>.</summary>
    public static string Done(string label) =>
        label.Length == 0 ? "Đã thực hiện" : $"Đã {Portal.Core.Kernel.Vietnamese.Small(label)}";
}
