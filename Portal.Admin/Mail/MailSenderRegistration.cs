using Portal.Admin.Shell;

namespace Portal.Admin.Mail;

internal static class MailSenderRegistration
{
    public static IServiceCollection AddMailSender(this IServiceCollection services) => services
        .AddSingleton<MailHealth>()
        .AddSingleton(provider => new HealthNote(() => provider.GetRequiredService<MailHealth>().Words))
        .AddHostedService<OutboxSender>();
}
