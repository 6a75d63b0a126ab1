using Portal.Core.Portals;

namespace Portal.Admin.Editions;

/// <summary>What an item is called in a sentence, and what a finished move is called.</summary>
public static class ContentWords
{
    /// <summary><c>bài</c> or <c>văn bản</c>.</summary>
    public static string Of(ContentKind kind) => kind == ContentKind.Document ? "văn bản" : "bài";

    /// <summary><c>Bài viết</c> or <c>Văn bản</c>: the list it stands in.</summary>
    public static string ListOf(ContentKind kind) => kind == ContentKind.Document ? "Văn bản" : "Bài viết";

    /// <summary>The label of a button as done: <c>Gửi Tổ Thư ký</c> gives <c>Đã gửi Tổ Thư ký</c>.</summary>
    public static string Done(string label) =>
        label.Length == 0 ? "Đã thực hiện" : $"Đã {char.ToLower(label[0], Portal.Core.Kernel.Vietnamese.Culture)}{label[1..]}";
}
