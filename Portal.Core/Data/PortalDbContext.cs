using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Passwords;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Calendar;
using Portal.Core.Comments;
using Portal.Core.Data.Limits;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.History.Security;
using Portal.Core.Mail;
using Portal.Core.Media;
using Portal.Core.Papers;
using Portal.Core.Papers.Checks;
using Portal.Core.Papers.Rows;
using Portal.Core.People;
using Portal.Core.Portals;
using Portal.Core.Publications;
using Portal.Core.Queries;
using Portal.Core.Reports.Emulation;
using Portal.Core.Reports.Drafts;
using Portal.Core.Roles;
using Portal.Core.Royalties.Ageing;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Safekeeping;
using Portal.Core.Schedules;
using Portal.Core.Timers;
using Portal.Core.Units;
using Portal.Core.Views;

namespace Portal.Core.Data;

/// <summary>
/// Everything the back-office stores. One context lives for one operation; <see cref="CurrentPortalId"/> holds every query
/// and every write of a portal's rows to that portal. Each engine has a sealed heir with its own migrations.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options) : IdentityUserContext<PortalUser>(options)
{
    /// <summary>The portal of this operation; null finds no portal-owned row at all.</summary>
    public string? CurrentPortalId { get; set; }

    /// <summary>The instant of the operation, once there is one.</summary>
    internal DateTime? Now { get; set; }

    /// <summary>What this process remembers of the database between operations, kept by rooms.</summary>
    internal Parts Remembered { get; set; } = new();

    public DbSet<PortalSite> Portals => Set<PortalSite>();

    /// <summary>For whoever goes through all portals and needs to know nothing else of them.</summary>
    public IQueryable<string> PortalIds => Portals.OrderBy(p => p.Id).Select(p => p.Id);
    public DbSet<PortalHost> Hosts => Set<PortalHost>();
    public DbSet<ProfileVersion> ProfileVersions => Set<ProfileVersion>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Section> Sections => Set<Section>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();
    public DbSet<GrantOffer> GrantOffers => Set<GrantOffer>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<InvitedRole> InvitedRoles => Set<InvitedRole>();
    public DbSet<Deputy> Deputies => Set<Deputy>();
    public DbSet<AccessReview> AccessReviews => Set<AccessReview>();
    public DbSet<AccessReviewLine> AccessReviewLines => Set<AccessReviewLine>();
    public DbSet<AccountSession> Sessions => Set<AccountSession>();
    public DbSet<SignInDelay> SignInDelays => Set<SignInDelay>();
    public DbSet<SenderKeyRow> SenderKeys => Set<SenderKeyRow>();
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<FormerPassword> FormerPasswords => Set<FormerPassword>();
    public DbSet<EntraIdentity> EntraIdentities => Set<EntraIdentity>();
    public DbSet<AccessRequest> AccessRequests => Set<AccessRequest>();
    public DbSet<EntraRoleRule> EntraRoleRules => Set<EntraRoleRule>();
    public DbSet<SetupLink> SetupLinks => Set<SetupLink>();
    public DbSet<ContentItem> Items => Set<ContentItem>();
    public DbSet<Edition> Editions => Set<Edition>();
    public DbSet<EditionContributor> EditionContributors => Set<EditionContributor>();
    public DbSet<EditionAttachment> EditionAttachments => Set<EditionAttachment>();
    public DbSet<EditionPicture> EditionPictures => Set<EditionPicture>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<PublishedFile> PublishedFiles => Set<PublishedFile>();
    public DbSet<MediaFile> MediaFiles => Set<MediaFile>();
    public DbSet<MediaText> MediaTexts => Set<MediaText>();
    public DbSet<MediaSize> MediaSizes => Set<MediaSize>();
    public DbSet<Deadline> Deadlines => Set<Deadline>();
    public DbSet<StoppedDeadline> StoppedDeadlines => Set<StoppedDeadline>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<HistoryHead> HistoryHeads => Set<HistoryHead>();
    public DbSet<SecurityEntry> SecurityLog => Set<SecurityEntry>();
    public DbSet<SecurityHead> SecurityHeads => Set<SecurityHead>();
    public DbSet<ClockMark> ClockMarks => Set<ClockMark>();
    public DbSet<Allowance> Allowances => Set<Allowance>();
    public DbSet<AllowanceKey> AllowanceKeys => Set<AllowanceKey>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<MailServer> MailServers => Set<MailServer>();
    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();
    public DbSet<UrgentReview> UrgentReviews => Set<UrgentReview>();
    public DbSet<TimerLease> TimerLeases => Set<TimerLease>();
    public DbSet<EditionSchedule> EditionSchedules => Set<EditionSchedule>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<SavedQuery> SavedQueries => Set<SavedQuery>();
    public DbSet<EmulationRule> EmulationRules => Set<EmulationRule>();
    public DbSet<EditionNotice> EditionNotices => Set<EditionNotice>();
    public DbSet<OpenEditor> OpenEditors => Set<OpenEditor>();
    public DbSet<PassageComment> PassageComments => Set<PassageComment>();
    public DbSet<CommentEntry> CommentEntries => Set<CommentEntry>();
    public DbSet<ManyWork> ManyWorks => Set<ManyWork>();
    public DbSet<KeptColumns> KeptColumns => Set<KeptColumns>();
    public DbSet<Contributor> Contributors => Set<Contributor>();
    public DbSet<RoyaltySchedule> RoyaltySchedules => Set<RoyaltySchedule>();
    public DbSet<RoyaltyGenre> RoyaltyGenres => Set<RoyaltyGenre>();
    public DbSet<RoyaltyGrade> RoyaltyGrades => Set<RoyaltyGrade>();
    public DbSet<ScheduleAddition> ScheduleAdditions => Set<ScheduleAddition>();
    public DbSet<RoyaltyPeriod> RoyaltyPeriods => Set<RoyaltyPeriod>();
    public DbSet<RoyaltyWork> RoyaltyWorks => Set<RoyaltyWork>();
    public DbSet<RoyaltyLine> RoyaltyLines => Set<RoyaltyLine>();
    public DbSet<WorkAddition> WorkAdditions => Set<WorkAddition>();
    public DbSet<RoyaltyPayee> RoyaltyPayees => Set<RoyaltyPayee>();
    public DbSet<PayeeChange> PayeeChanges => Set<PayeeChange>();
    public DbSet<IssuedPaper> IssuedPapers => Set<IssuedPaper>();
    public DbSet<Disbursement> Disbursements => Set<Disbursement>();
    public DbSet<DisbursementPlan> DisbursementPlans => Set<DisbursementPlan>();
    public DbSet<PlannedPeriod> PlannedPeriods => Set<PlannedPeriod>();
    public DbSet<PlannedPayment> PlannedPayments => Set<PlannedPayment>();
    public DbSet<PlannedWithout> PlannedWithouts => Set<PlannedWithout>();
    public DbSet<RoyaltyAdjustment> RoyaltyAdjustments => Set<RoyaltyAdjustment>();
    public DbSet<RoyaltyNotice> RoyaltyNotices => Set<RoyaltyNotice>();
    public DbSet<UnclaimedLine> UnclaimedLines => Set<UnclaimedLine>();
    public DbSet<PaperCheck> PaperChecks => Set<PaperCheck>();
    public DbSet<ReportDraft> ReportDrafts => Set<ReportDraft>();
    public DbSet<KeptRows> KeptRows => Set<KeptRows>();
    public DbSet<SignedCopy> SignedCopies => Set<SignedCopy>();
    public DbSet<OpeningImport> OpeningImports => Set<OpeningImport>();
    public DbSet<OpeningBalance> OpeningBalances => Set<OpeningBalance>();
    public DbSet<OpeningYear> OpeningYears => Set<OpeningYear>();
    public DbSet<RoyaltyPayment> RoyaltyPayments => Set<RoyaltyPayment>();
    public DbSet<DisbursementPeriod> DisbursementPeriods => Set<DisbursementPeriod>();
    public DbSet<RoyaltyDue> RoyaltyDues => Set<RoyaltyDue>();
    public DbSet<RoyaltySettlement> RoyaltySettlements => Set<RoyaltySettlement>();
    public DbSet<TaxCertificate> TaxCertificates => Set<TaxCertificate>();
    public DbSet<TaxCertificatePayment> TaxCertificatePayments => Set<TaxCertificatePayment>();
    public DbSet<TaxCommitment> TaxCommitments => Set<TaxCommitment>();
    public DbSet<CommitmentScan> CommitmentScans => Set<CommitmentScan>();
    public DbSet<BudgetYear> BudgetYears => Set<BudgetYear>();
    public DbSet<BudgetEntry> BudgetEntries => Set<BudgetEntry>();
    public DbSet<AllowanceRate> AllowanceRates => Set<AllowanceRate>();
    public DbSet<YearEndBooking> YearEndBookings => Set<YearEndBooking>();
    public DbSet<AllowanceMonth> AllowanceMonths => Set<AllowanceMonth>();
    public DbSet<AllowanceRow> AllowanceRows => Set<AllowanceRow>();
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
    public DbSet<PortalDay> PortalDays => Set<PortalDay>();
    public DbSet<BaseSalary> BaseSalaries => Set<BaseSalary>();
    public DbSet<TaxRule> TaxRules => Set<TaxRule>();
    public DbSet<RoyaltyCap> RoyaltyCaps => Set<RoyaltyCap>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<PayeeKey> PayeeKeys => Set<PayeeKey>();
    public DbSet<MasterKeyMark> MasterKeyMarks => Set<MasterKeyMark>();
    public DbSet<DoneOperation> DoneOperations => Set<DoneOperation>();

    /// <summary>
    /// Begins a transaction that has that lock from its first statement on. <see cref="DatabaseBusyException"/> when it is not to be
    /// had in time. Only <see cref="WriteTransaction"/> calls this.
    /// </summary>
    internal abstract Task<IDbContextTransaction> BeginWriteAsync(string lockName);

    /// <summary>Takes one more lock within the transaction.</summary>
    internal abstract Task LockAsync(string lockName);

    /// <summary>What the database server's own clock says, UTC; null where the machine's is the only one.</summary>
    internal abstract Task<DateTime?> ServerTimeAsync();

    /// <summary>With the table of passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder builder) => Conventions.Apply(builder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        foreach (var owned in builder.Model.GetEntityTypes().Where(t => t.BaseType is null && typeof(IPortalOwned).IsAssignableFrom(t.ClrType)).ToList())
        {
            GetType().GetMethod(nameof(ScopeToPortal), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance
                    | System.Reflection.BindingFlags.FlattenHierarchy)!
                .MakeGenericMethod(owned.ClrType).Invoke(this, [builder]);
        }
    }

    protected void ScopeToPortal<T>(ModelBuilder builder) where T : class, IPortalOwned
    {
        builder.Entity<T>().HasQueryFilter(row => row.PortalId == CurrentPortalId);
        builder.Entity<T>().Property(row => row.PortalId).HasMaxLength(IPortalOwned.IdLength);
    }
}
