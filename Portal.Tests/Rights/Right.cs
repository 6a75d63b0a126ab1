using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Rights;

/// <summary>
/// What a verb answers to each role in its own portal, and to whoever holds that role in another. Roles stand in the order of
/// <see cref="Order"/>; <c>+</c> is done or past the question of rights, <c>-</c> not allowed, <c>0</c> not found or nothing.
/// </summary>
internal sealed record Right(string Verb, string Roles, char Stranger, Func<Caller, Task<object?>> Call, bool ById)
{
    /// <summary>C(ontributor), S(ecretary), F(ield reviewer), D(eputy head), H(ead), K (finance), A(dministrator), Q (account administrator).</summary>
    public const string Order = "CSFDHKAQ";

    public static readonly IReadOnlyList<(PortalRole Role, string UserId)> People =
    [
        // An author who wrote nothing of what is asked for
        (PortalRole.Contributor, Someone.OtherAuthor), (PortalRole.Secretary, Someone.Secretary), (PortalRole.FieldReviewer, Someone.CultureReviewer),
        (PortalRole.DeputyHead, Someone.Deputy), (PortalRole.Head, Someone.Head), (PortalRole.Finance, Someone.Finance),
        (PortalRole.Administrator, Someone.Administrator), (PortalRole.AccountAdministrator, Someone.AccountAdministrator),
    ];

    /// <param name="verb">Class of the verb; of a class with several, the method behind a dot.</param>
    /// <param name="roles">An answer a role.</param>
    /// <param name="stranger">The answer to whoever holds a role in another portal only.</param>
    /// <param name="call">The verb with arguments that reach the question of rights.</param>
    /// <param name="byId">It names rows of this portal, which must not be found from another.</param>
    public static Right Of<T>(string verb, string roles, char stranger, Func<Caller, Task<T>> call, bool byId = false) =>
        new(verb, roles, stranger, async caller => await call(caller), byId);
}

/// <summary>Somebody who calls a verb, and the rows there are.</summary>
internal sealed record Caller(IServiceProvider Services, Ground Ground)
{
    public T The<T>() where T : notnull => Services.GetRequiredService<T>();
}
