using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Core.Accounts;
using Portal.Core.Data.SqlServer;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Publications;
using Portal.Core.Safekeeping;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>What SQL Server refuses or does badly, looked for in the model.</summary>
public class ModelTests
{
    private static readonly IModel Model = new SqlServerPortalDbContext(
        new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere;Database=nowhere;Encrypt=True").Options)
        .GetService<IDesignTimeModel>().Model;

    private static IEnumerable<IProperty> Properties => Model.GetEntityTypes().SelectMany(t => t.GetProperties());

    private static string Name(IReadOnlyProperty property) => $"{property.DeclaringType.DisplayName()}.{property.Name}";

    [Fact]
    public void No_key_or_index_holds_text_of_any_length()
    {
        var keys = Model.GetEntityTypes().SelectMany(t => t.GetIndexes().SelectMany(i => i.Properties).Concat(t.GetKeys().SelectMany(k => k.Properties)));

        Assert.All(keys, p => Assert.DoesNotContain("max", p.GetColumnType(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_key_and_index_stays_within_the_bytes_SQL_Server_allows()
    {
        foreach (var type in Model.GetEntityTypes())
        {
            foreach (var index in type.GetIndexes()) Assert.True(Bytes(index.Properties) <= 1700, index.GetDatabaseName());
            Assert.True(Bytes(type.FindPrimaryKey()!.Properties) <= 900, type.DisplayName());
        }
        static int Bytes(IEnumerable<IProperty> columns) =>
            columns.Sum(c => c.GetMaxLength() is { } n && c.GetColumnType().StartsWith("nvarchar", StringComparison.Ordinal) ? 2 * n : 16);
    }

    [Fact]
    public void Nothing_is_deleted_in_cascades_but_the_parts_of_an_account()
    {
        var cascades = Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys())
            .Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull);

        // What a passkey says is a part of its own row, stored in one column
        Assert.Equal(["AspNetUserClaims", "AspNetUserLogins", "AspNetUserPasskeys", "AspNetUserTokens"],
            cascades.Select(k => k.DeclaringEntityType.GetTableName()!)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_instant_is_kept_to_the_millisecond()
    {
        Assert.All(Properties.Where(p => p.ClrType == typeof(DateTime) || p.ClrType == typeof(DateTime?)),
            p => Assert.True(p.GetPrecision() == 3 && p.GetColumnType() == "datetime2(3)", Name(p)));
    }

    [Fact]
    public void Every_enum_is_kept_as_text_with_a_length_that_fits_all_its_names()
    {
        foreach (var property in Properties)
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (!type.IsEnum) continue;
            Assert.Equal("nvarchar(40)", property.GetColumnType());
            Assert.All(Enum.GetNames(type), n => Assert.True(n.Length <= 40, n));
        }
    }

    [Fact]
    public void Text_of_any_length_is_only_where_it_must_be()
    {
        Assert.Equal(
        [
            "Deadline.HowCounted", "Edition.BodyHtml", "Edition.SearchText", "FormerPassword.Hash", "IssuedPaper.Model",
            "IssuedPaper.WholeModelProtected", "ManyWork.Lines", "MediaText.Text", "OpeningImport.Report", "OutboxMessage.BodySealed", "PayeeKey.Xml",
            "PortalSite.ProfileJson", "PortalUser.PasswordHash", "ProfileVersion.Json", "ProtectionKey.Xml",
            "Publication.AttachmentsJson", "Publication.BodyHtml", "Publication.CorrectionsJson", "Publication.DetailsJson",
            "Publication.PicturesJson", "Publication.SearchText", "ReportDraft.TextsJson",
        ], Properties.Where(p => p.GetColumnType() == "nvarchar(max)" && p.DeclaringType.ClrType.Namespace!.StartsWith("Portal.", StringComparison.Ordinal))
            .Select(Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_number_has_a_precision_that_loses_a_coefficient_or_a_share()
    {
        Assert.All(Properties.Where(p => p.ClrType == typeof(decimal) || p.ClrType == typeof(decimal?)), p => Assert.Equal("decimal(12,4)", p.GetColumnType()));
        Assert.DoesNotContain(Properties, p => p.ClrType == typeof(double) || p.ClrType == typeof(float));
    }

    [Fact]
    public void What_must_be_single_is_held_single_by_the_database()
    {
        var unique = Model.GetEntityTypes().SelectMany(t => t.GetIndexes()).Where(i => i.IsUnique)
            .Select(i => $"{i.DeclaringEntityType.GetTableName()}({string.Join(',', i.Properties.Select(p => p.Name))})").ToHashSet(StringComparer.Ordinal);

        foreach (var index in new[]
        {
            "Deadlines(ItemId)", "StoppedDeadlines(ItemId)", "Editions(ItemId,Number)", "History(PortalId,Sequence)", "Publications(ItemId)",
            "RoleGrants(PortalId,Role,Permission)",
            "RoyaltyGenres(ScheduleId,Code)", "RoyaltyGrades(GenreId,Name)", "ScheduleAdditions(ScheduleId,Code)", "WorkAdditions(WorkId,Code)",
            "RoyaltyPayments(DisbursementId,ContributorId)",
            "Disbursements(PortalId,Year,Number)", "Disbursements(PortalId,Key)",
            "DisbursementPlans(PortalId,Year,Number)", "DisbursementPlans(PortalId,Key)", "PlannedPeriods(PlanId,PeriodId)",
            "PlannedPayments(PlanId,ContributorId)", "PlannedWithouts(PlanId,ContributorId)",
            "RoyaltyDues(PortalId,PeriodId,ContributorId)", "RoyaltySettlements(PaymentId,DueId)", "DisbursementPeriods(DisbursementId,PeriodId)",
            "TaxCertificates(PortalId,Year,Number)", "TaxCertificatePayments(PaymentId)", "TaxCommitments(ContributorId,Year)",
            "CommitmentScans(CommitmentId,FileSha256)",
            "RoyaltyPeriods(PortalId,Month)", "RoyaltyWorks(ItemId)",
            "Sections(PortalId,Code)", "Sections(PortalId,Slug)", "Units(PortalId,Code)", "BaseSalaries(EffectiveFrom)", "TaxRules(PayeeKind,EffectiveFrom)",
            "AspNetUsers(NormalizedUserName)", "IssuedPapers(PortalId,Kind,About,Number)",
            "IssuedPapers(PortalId,RegisterYear,Symbol,RegisterNumber)", "IssuedPapers(CheckCode)",
            "IssuedPapers(ReplacesId)", "PaperChecks(Code)", "KeptRows(PaperId,Key)", "ReportDrafts(PortalId,Span)", "PayeeChanges(ContributorId)",
                "RoyaltyPayees(PeriodId,Approval,ContributorId)",
            "AspNetUsers(NormalizedUserName)", "AspNetUsers(NormalizedEmail)", "RoyaltySchedules(PortalId,EffectiveFrom)",
            "SavedViews(PortalId,OwnerId,List,NameKey)", "KeptColumns(PortalId,OwnerId,List)", "SavedQueries(PortalId,OwnerId,NameKey)",
            "EmulationRules(PortalId,FromOn)",
            "GrantOffers(PortalId,Key)", "Invitations(TokenHash)", "SecurityLog(Sequence)", "AccessReviews(PortalId)", "AccessReviewLines(ReviewId,UserId)",
            "BudgetYears(PortalId,Year)", "BudgetEntries(PortalId,Key)", "AllowanceMonths(PortalId,Month)", "AllowanceRates(PortalId,Position,FromOn)",
            "AllowanceRows(AllowanceMonthId,Round,ForMonth,UserId)", "YearEndBookings(PeriodId)", "YearEndBookings(AllowanceMonthId)",
            "OutboxMessages(PortalId,Key)", "EditionSchedules(PortalId,Kind,WaitingItemId)", "UrgentReviews(EditionId)",
        })
            Assert.Contains(index, unique);
        Assert.Equal("Host", Model.GetEntityTypes().Single(t => t.GetTableName() == "PortalHosts").FindPrimaryKey()!.Properties.Single().Name);
    }

    [Fact]
    public void Every_row_that_two_people_may_change_counts_its_versions()
    {
        Assert.Equal(
            [
                "AllowanceMonth", "AllowanceRate", "BudgetEntry", "BudgetYear",
                "Contributor", "DisbursementPlan", "Edition", "EditionSchedule", "MailServer", "MediaFile", "OpeningBalance", "OpeningYear",
                "OutboxMessage", "PassageComment", "PayeeChange", "PortalSite", "ReportDraft",
                "RoyaltyAdjustment", "RoyaltyPeriod", "RoyaltyWork", "SavedQuery", "TaxCommitment", "UrgentReview",
            ],
            Model.GetEntityTypes().Where(t => typeof(Core.Kernel.IVersioned).IsAssignableFrom(t.ClrType) && t.FindProperty("Version")!.IsConcurrencyToken)
                .Select(t => t.ClrType.Name).Order(StringComparer.Ordinal));
    }
}
