using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Portal.Core.Alerts;
using Portal.Core.Calendar;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.History;
using Portal.Core.Kinds.Articles;
using Portal.Core.Kinds.Documents;
using Portal.Core.Law;
using Portal.Core.Mail;
using Portal.Core.Media;
using Portal.Core.Media.Uploads;
using Portal.Core.Overview;
using Portal.Core.Papers;
using Portal.Core.Papers.Checks;
using Portal.Core.People;
using Portal.Core.Portals;
using Portal.Core.Portals.Days;
using Portal.Core.Portals.Pictures;
using Portal.Core.Queries;
using Portal.Core.Queue;
using Portal.Core.Reports;
using Portal.Core.Reports.Drafts;
using Portal.Core.Reports.Emulation;
using Portal.Core.Reports.Issued;
using Portal.Core.Reports.Parts;
using Portal.Core.Reports.SideBySide;
using Portal.Core.Roles;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;
using Portal.Core.Schedules;
using Portal.Core.Setup;
using Portal.Core.Timers;
using Portal.Core.Units;
using Portal.Core.Views;

namespace Portal.Core;

/// <summary>Everything the front ends take from Core: a table of contents.</summary>
public static partial class CoreRegistration
{
    /// <summary>
    /// What both front ends need: the clock, the database, the file store. Throws <see cref="OperationRefusedException"/> for settings
    /// that do not say clearly which database is meant.
    /// </summary>
    public static IServiceCollection AddPortalCore(this IServiceCollection services, IConfiguration configuration)
    {
        var database = configuration.GetSection("Database");
        DatabaseOptions.Check(database);
        services.Configure<DatabaseOptions>(database);
        services.TryAddSingleton<TimeProvider>(new MachineTime());
        services.AddSingleton<WardClock>();
        services.AddSingleton<PortalDbFactory>();
        if (database.Get<DatabaseOptions>() is { IsSqlServer: true }) services.AddHostedService<SnapshotWatch>();
        services.AddSingleton(provider => new FileStore(Path.Combine(
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.DataFolder, "files")));
        services.AddSingleton(provider => new UploadStore(Path.Combine(
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.DataFolder, "files", "coming"), provider.GetRequiredService<TimeProvider>()));
        return services.AddKinds();
    }

    /// <summary>The kinds of content; lists that go by kind keep this order.</summary>
    private static IServiceCollection AddKinds(this IServiceCollection services) => services
        .AddSingleton<IContentKind, ArticleKind>()
        .AddSingleton<IContentKind, DocumentKind>()
        .AddSingleton<ContentKinds>();

    /// <summary>What the back-office and the commands need besides. Give an <see cref="ICurrentUser"/> and an <see cref="IPortalScope"/>.</summary>
    public static IServiceCollection AddBackOffice(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => LawFiles.Read(AssetFiles.Of("laws")).Value);
        services.AddSingleton(provider => new WorkingCalendars(provider.GetRequiredService<LawTables>().OfficeHours));
        services.AddSingleton<MigrateDatabase>();
        services.AddScoped<PortalStore>();
        return services.AddSafekeeping(configuration).AddMail(configuration).AddLaw().AddAccounts(configuration).AddPeople(configuration).AddPortals()
            .AddMedia(configuration).AddEditions().AddComments().AddPublishing().AddLibrary().AddRoyalties()
            .AddQueue().AddHistory(configuration).AddViews()
            .AddPapers(configuration).AddReports().AddQueries().AddOverview().AddTimers().AddSetup();
    }

    private static IServiceCollection AddLaw(this IServiceCollection services) => services
        .AddSingleton<CompareLaws>()
        .AddSingleton<IMigrationStep, LoadLaws>();

    private static IServiceCollection AddPortals(this IServiceCollection services) => services
        .AddTransient<FindUnits>()
        .AddTransient<StoreProfile>()
        .AddTransient<PicturesOfFiles>()
        .AddTransient<TakePortalPicture>()
        .AddTransient<RecountPortals>()
        .AddTransient<IMigrationStep, RecountAtStart>()
        .AddTransient<SaveOfficeDay>()
        .AddTransient<RemoveOfficeDay>()
        .AddTransient<FindOfficeDays>()
        .AddTransient<ImportProfile>()
        .AddTransient<GetProfile>()
        .AddTransient<ChangeProfile>()
        .AddTransient<RestoreProfile>()
        .AddTransient<FindProfileVersions>()
        .AddTransient<FindPortalChoices>()
        .AddTransient<FindRolesThatSeeAll>()
        .AddTransient<CompareProfiles>();

    private static IServiceCollection AddSetup(this IServiceCollection services) => services
        .AddTransient<FindSetupGaps>();

    /// <summary>What happens by itself at its time.</summary>
    private static IServiceCollection AddTimers(this IServiceCollection services) => services
        .AddSingleton<HoldTimer>()
        .AddSingleton<RunTimers>()
        .AddSingleton<ITimedWork, RunSchedules>()
        .AddSingleton<TellDeadline>()
        .AddSingleton<ITimedWork, AlertDeadlines>()
        .AddSingleton<ITimedWork, DraftReports>()
        .AddSingleton<ScheduleTimes>()
        .AddTransient<ScheduleEdition>()
        .AddTransient<SetEndOfItem>()
        .AddTransient<ChangeSchedule>()
        .AddTransient<CancelSchedule>()
        .AddTransient<GetSchedules>()
        .AddTransient<FindScheduleMonth>();

    /// <summary>Where work may wait; what falls due at the same time keeps this order.</summary>
    private static IServiceCollection AddQueue(this IServiceCollection services) => services
        .AddTransient<FindMyWork>()
        .AddSingleton<ReadPulse>()
        .AddSingleton<ITimedWork, MorningMail>()
        .AddSingleton<UrgentMail>()
        .AddTransient<ExportMyWork>()
        .AddTransient<IWorkSource, EditionsWork>()
        .AddTransient<IWorkSource, SchedulesWork>()
        .AddTransient<IWorkSource, UrgentWork>()
        .AddTransient<IWorkSource, NoticesWork>()
        .AddTransient<IWorkSource, PeriodsWork>()
        .AddTransient<IWorkSource, PlansWork>()
        .AddTransient<IWorkSource, WithdrawnWorksWork>()
        .AddTransient<IWorkSource, PayeeChangesWork>()
        .AddTransient<IWorkSource, ReportDraftsWork>();

    private static IServiceCollection AddViews(this IServiceCollection services) => services
        .AddTransient<GetListSettings>()
        .AddTransient<SaveView>()
        .AddTransient<DeleteView>()
        .AddTransient<KeepColumns>();

    private static IServiceCollection AddPapers(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => new CheckAddress(configuration))
        .AddTransient<KeepPaper>()
        .AddTransient<FindPapers>()
        .AddTransient<FindRegister>()
        .AddTransient<ExportRegister>()
        .AddTransient<OpenPaper>()
        .AddTransient<SignedIntake>()
        .AddTransient<AttachSigned>()
        .AddTransient<OpenSignedCopy>()
        .AddTransient<VerifyPapers>();

    private static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSingleton<QueryList>()
        .AddTransient<FindByQuery>()
        .AddTransient<ExportByQuery>()
        .AddTransient<GetQueryChoices>()
        .AddTransient<FindQueries>()
        .AddTransient<SaveQuery>()
        .AddTransient<DeleteQuery>();

    /// <summary>The report, and its parts: each says where it stands.</summary>
    private static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddTransient<IReportPart, PublicationsPart>()
        .AddTransient<IReportPart, DeadlinesPart>()
        .AddTransient<IReportPart, CoveragePart>()
        .AddTransient<IReportPart, AuthorsPart>()
        .AddTransient<IReportPart, RoyaltiesPart>()
        .AddTransient<IReportPart, AgeingPart>()
        .AddTransient<IReportPart, BudgetPart>()
        .AddTransient<IReportPart, WithdrawalsPart>()
        .AddTransient<IReportPart, CorrectionsPart>()
        .AddTransient<IReportPart, UrgentPart>()
        .AddTransient<IReportPart, EmulationPart>()
        .AddTransient<GetActivityReport>()
        .AddTransient<MoneyRows>()
        .AddTransient<GetReportRows>()
        .AddTransient<OpenReportRows>()
        .AddTransient<MakeReportDraft>()
        .AddTransient<GetReportDraft>()
        .AddTransient<SaveReportDraft>()
        .AddTransient<ReportRowsToKeep>()
        .AddTransient<IssueReport>()
        .AddTransient<GetIssuedReport>()
        .AddTransient<OpenKeptRows>()
        .AddTransient<SendReport>()
        .AddTransient<OpenAnchorSheet>()
        .AddTransient<GetEmulation>()
        .AddTransient<FindEmulationEntries>()
        .AddTransient<ExportEmulation>()
        .AddTransient<ExportEmulationEntries>()
        .AddTransient<FindEmulationRules>()
        .AddTransient<DecideEmulation>()
        .AddTransient<DropEmulationRule>()
        .AddTransient<ProposeCommendation>()
        .AddTransient<OpenCommendation>()
        .AddTransient<FindCommendations>()
        .AddTransient<FindComponentPortals>()
        .AddTransient<ExportComponentPortals>()
        .AddTransient<OpenReport>();
}
