namespace Portal.Admin.Queue;

internal static class QueueRegistration
{
    public static IServiceCollection AddLiveQueue(this IServiceCollection services) => services
        .AddSingleton<PortalPulse>()
        .AddHostedService(provider => provider.GetRequiredService<PortalPulse>())
        .AddScoped<LiveWork>();
}
