using Portal.Admin.Kinds.Documents;

namespace Portal.Admin.Editions;

/// <summary>The screens of kinds that have facts of their own.</summary>
public static class EditionScreens
{
    public static IServiceCollection AddEditionScreens(this IServiceCollection services) => services
        .AddSingleton<IKindScreen, DocumentScreen>();
}
