using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// What one kind of content has of its own. A kind is a folder of <c>Kinds</c> and is listed in <c>CoreRegistration</c>; everything else,
/// from the draft to the public page, is shared. Its own facts check, copy and describe themselves: <see cref="EditionDetails"/>.
/// </summary>
public interface IContentKind
{
    ContentKind Kind { get; }
    KindWords Words { get; }

    /// <summary>Whether it names contributors and their shares: only then it must have them, and only then it is paid.</summary>
    bool IsPaid { get; }

    /// <summary>Whether an item is complete only with a file to take away.</summary>
    bool AsksForFile => false;

    /// <summary>Facts of its own with nothing filled in; null for a kind that has none.</summary>
    EditionDetails? Blank();

    /// <summary>The facts as typed; blank ones where none were typed, or those of another kind.</summary>
    EditionDetails? Own(EditionDetails? typed) => Blank() is { } blank && typed?.GetType() == blank.GetType() ? typed : Blank();
}

/// <summary>How a kind is called on the screens; all but <see cref="List"/> and <see cref="InQueue"/> as within a sentence.</summary>
public sealed record KindWords
{
    /// <summary>One item: <c>bài</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the public page calls itself: <c>In bài</c>, <c>In trang</c>.</summary>
    public required string Page { get; init; }

    /// <summary>The list it stands in: <c>Bài viết</c>.</summary>
    public required string List { get; init; }
    public required string InQueue { get; init; }

    /// <summary>Its code in addresses of the back-office: <c>?loai=tin-bai</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What the title is called: a legal document has a trích yếu.</summary>
    public required string Title { get; init; }
    public required string Abstract { get; init; }

    /// <summary>The abstract where it is asked for: <c>sapo (tóm tắt một, hai câu)</c>.</summary>
    public required string AbstractAsked { get; init; }

    /// <summary>What search engines are told it is: a type of schema.org.</summary>
    public required string SchemaType { get; init; }
}
