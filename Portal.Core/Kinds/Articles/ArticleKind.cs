using Portal.Core.Editions;
using Portal.Core.Portals;

namespace Portal.Core.Kinds.Articles;

/// <summary>News and articles (tin, bài): written by contributors, who are paid.</summary>
internal sealed class ArticleKind : IContentKind
{
    public ContentKind Kind => ContentKind.Article;

    public KindWords Words { get; } = new()
    {
        Name = "bài", Page = "bài", List = "Bài viết", InQueue = "Tin, bài", Code = "tin-bai",
        Title = "Tiêu đề", Abstract = "Sapo", AbstractAsked = "sapo (tóm tắt một, hai câu)", SchemaType = "NewsArticle",
    };

    public bool IsPaid => true;

    public EditionDetails? Blank() => null;
}
