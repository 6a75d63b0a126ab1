using Portal.Core.Editions;
using Portal.Core.Portals;

namespace Portal.Admin.Editions;

/// <summary>What a kind with facts of its own adds to the screens. It lies with the kind, in <c>Kinds</c>; <see cref="EditionScreens"/> lists them.</summary>
public interface IKindScreen
{
    ContentKind Kind { get; }

    /// <summary>
    /// Asks for the facts: a component with the parameters <c>Details</c>, <c>Form</c>, <c>Refusals</c>, <c>Mended</c> and <c>OnChanged</c>, to which
    /// <see cref="EditorChoices"/> come down.
    /// </summary>
    Type Fields { get; }

    /// <summary>Shows the facts as rows of a list of facts: a component with the parameter <c>Details</c>.</summary>
    Type Facts { get; }

    /// <summary>Takes back what the browser kept of the fields, by their ids; what is not among it stays.</summary>
    void TakeBack(EditionDetails details, UnreadableFields unreadable, Func<string, string?> typed);

    /// <summary>The facts as they would stand in the fields, by their ids: what <see cref="TakeBack"/> reads.</summary>
    IEnumerable<(string Id, string Text)> Keep(EditionDetails details);
}
