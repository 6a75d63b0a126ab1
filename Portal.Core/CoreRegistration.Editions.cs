using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Passkeys;
using Portal.Core.Accounts.Passwords;
using Portal.Core.Accounts.Security;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Calendar;
using Portal.Core.Comments;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.History;
using Portal.Core.Kinds.Articles;
using Portal.Core.Kinds.Documents;
using Portal.Core.Law;
using Portal.Core.Library;
using Portal.Core.Mail;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Media.Uploads;
using Portal.Core.Overview;
using Portal.Core.Papers;
using Portal.Core.People;
using Portal.Core.Portals;
using Portal.Core.Portals.Days;
using Portal.Core.Portals.Pictures;
using Portal.Core.Publications;
using Portal.Core.Queue;
using Portal.Core.Reports;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;
using Portal.Core.Safekeeping;
using Portal.Core.Schedules;
using Portal.Core.Setup;
using Portal.Core.Timers;
using Portal.Core.Units;
using Portal.Core.Views;
using Portal.Core.Word;

namespace Portal.Core;

/// <summary>What items are made of and what may be done with them.</summary>
public static partial class CoreRegistration
{
    private static IServiceCollection AddMedia(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<ScanOptions>(configuration.GetSection("Scan"))
        .AddSingleton<ClamdScan>()
        .AddSingleton(_ => new PictureOptions())
        .AddSingleton(_ => new WordLimits())
        .AddSingleton<PictureIntake>()
        .AddSingleton(_ => FileLimits.Shipped)
        .AddSingleton<FileIntake>()
        .AddTransient<TakeFile>()
        .AddTransient<GetLibraryFile>()
        .AddTransient<OpenFile>()
        .AddTransient<TakePicture>()
        .AddTransient<OpenPicture>()
        .AddTransient<BeginUpload>()
        .AddTransient<ContinueUpload>()
        .AddTransient<FinishUpload>();

    private static IServiceCollection AddEditions(this IServiceCollection services) => services
        .AddSingleton<PeopleAtStep>()
        .AddSingleton<LoadEdition>()
        .AddSingleton<IRestOnProfile, ItemsOnProfile>()
        .AddSingleton<IRestOnCalendar, RecountDeadlines>()
        .AddTransient<TryWorkflow>()
        .AddTransient<CountDeadline>()
        .AddTransient<SaveDraft>()
        .AddTransient<WaitingEditions>()
        .AddTransient<KnownFilter>()
        .AddTransient<FindEditions>()
        .AddTransient<FindPeople>()
        .AddTransient<FindWaitedFor>()
        .AddSingleton<EditionList>()
        .AddTransient<ExportEditions>()
        .AddTransient<MoveToSection>()
        .AddTransient<ActOnMany>()
        .AddTransient<KeepManyWork>()
        .AddTransient<GetManyWork>()
        .AddTransient<CloseManyWork>()
        .AddTransient<PickEditions>()
        .AddTransient<GetEdition>()
        .AddTransient<GetEditorChoices>()
        .AddTransient<SendEdition>()
        .AddTransient<ReturnEdition>()
        .AddSingleton<GoPublic>()
        .AddTransient<PublishEdition>()
        .AddSingleton<UrgentReviewers>()
        .AddSingleton<UrgentShown>()
        .AddSingleton<BeginUrgentReview>()
        .AddTransient<PublishUrgently>()
        .AddTransient<ReviewUrgent>()
        .AddTransient<WithdrawItem>()
        .AddTransient<FindWithdrawals>()
        .AddTransient<ExportWithdrawals>()
        .AddTransient<StartNextEdition>()
        .AddTransient<GetCorrection>()
        .AddTransient<CompareEditions>()
        .AddTransient<MarkOpenEditor>()
        .AddTransient<ReadWordFile>()
        .AddTransient<TakeOverEdition>()
        .AddTransient<RecallEdition>()
        .AddTransient<BinEdition>()
        .AddTransient<RestoreEdition>()
        .AddTransient<SeeNotices>()
        .AddTransient<HoldEdition>()
        .AddTransient<LetGoEdition>();

    private static IServiceCollection AddComments(this IServiceCollection services) => services
        .AddTransient<FindComments>()
        .AddSingleton<IOpenRemarks, CountOpenComments>()
        .AddTransient<CommentOnPassage>()
        .AddTransient<AnswerComment>()
        .AddTransient<CloseComment>()
        .AddTransient<ReopenComment>();

    private static IServiceCollection AddLibrary(this IServiceCollection services) => services
        .AddTransient<FindLibrary>()
        .AddTransient<GetLibraryItem>()
        .AddTransient<ExportLibrary>()
        .AddTransient<DescribeMedia>()
        .AddTransient<SetMediaAside>()
        .AddTransient<CropPicture>()
        .AddTransient<ReplaceMedia>()
        .AddTransient<StartNextEditions>();

    /// <summary>What happens when an edition is published or an item withdrawn, in this order.</summary>
    private static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddTransient<PreviewEdition>()
        .AddSingleton<IPublishing, WritePublication>()
        .AddSingleton<IPublishing, OpenRoyaltyWork>()
        .AddSingleton<IPublishing, CloseSchedules>();
}
