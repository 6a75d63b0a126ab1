using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Safekeeping;

namespace Portal.Core.Mail;

/// <summary>Mail: what verbs leave, what sends it, and the desk for both.</summary>
internal static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(provider => new MailSource(configuration, provider.GetRequiredService<PayeeRing>()))
        .AddSingleton(_ => new OfficeAddress(configuration))
        .AddSingleton<Outbox>()
        .AddSingleton<SmtpPost>()
        .AddSingleton<SendOutbox>()
        .AddTransient<CutOutbox>()
        .AddTransient<CountLateMail>()
        .AddTransient<GetMailSettings>()
        .AddTransient<SaveMailSettings>()
        .AddTransient<RemoveMailSettings>()
        .AddTransient<FindOutbox>()
        .AddTransient<RetryMessage>()
        .AddTransient<DropMessage>();
}
