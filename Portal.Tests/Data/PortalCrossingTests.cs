using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Entra;
using Portal.Core.Comments;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Days;
using Portal.Core.Reports.Issued;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Views;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

public class PortalCrossingTests
{
    /// <summary>Every table whose rows belong to a portal. A new one must be named here and is then held to the same rules.</summary>
    private static readonly string[] Owned =
    [
        "AccessRequest", "AccessReview", "AccessReviewLine", "AllowanceMonth", "AllowanceRate", "AllowanceRow", "BudgetEntry", "BudgetYear",
        "CommentEntry", "CommitmentScan", "ContentItem", "Contributor", "Deadline", "Deputy", "Disbursement",
        "DisbursementPeriod", "DisbursementPlan", "DocumentDetails",
        "Edition", "EditionAttachment", "EditionContributor", "EditionNotice", "EditionPicture", "EditionSchedule", "EmulationRule",
        "EntraRoleRule", "GrantOffer",
        "HistoryEntry", "HistoryHead", "Invitation", "InvitedRole", "IssuedPaper", "KeptColumns", "KeptRows", "ManyWork", "MediaFile", "MediaSize", "MediaText",
        "Membership", "OpenEditor", "OpeningBalance", "OpeningImport", "OpeningYear",
        "OutboxMessage", "PaperCheck", "PassageComment", "PayeeChange", "PlannedPayment", "PlannedPeriod", "PlannedWithout", "PortalDay", "ProfileVersion",
        "Publication", "PublishedFile", "ReportDraft", "RoleGrant", "RoyaltyAdjustment", "RoyaltyDue", "RoyaltyGenre", "RoyaltyGrade", "RoyaltyLine",
        "RoyaltyNotice", "RoyaltyPayee",
        "RoyaltyPayment", "RoyaltyPeriod",
        "RoyaltySchedule", "RoyaltySettlement", "RoyaltyWork", "SavedQuery", "SavedView", "ScheduleAddition", "Section", "SignedCopy", "StoppedDeadline",
        "TaxCertificate", "TaxCertificatePayment", "TaxCommitment", "UnclaimedLine", "Unit", "UrgentReview", "Withdrawal", "WorkAddition",
        "YearEndBooking",
    ];

    /// <summary>Parts of a draft or an assessment, grants, days of the calendar, what people keep of lists, what was told of a deadline taken away,
    /// what was said of a year and not used.</summary>
    private static readonly string[] Removable =
    [
        "EditionAttachment", "EditionContributor", "EditionPicture", "EmulationRule", "EntraRoleRule", "KeptColumns", "ManyWork", "OpenEditor", "PortalDay",
        "RoleGrant",
        "SavedQuery", "SavedView", "StoppedDeadline", "WorkAddition", "YearEndBooking",
    ];

    /// <summary>What belongs to all portals: the portals themselves, the law, and the accounts, whose roles are portal by portal.</summary>
    private static readonly string[] Shared =
    [
        "AllowanceKeys", "Allowances", "AspNetUserClaims", "AspNetUserLogins", "AspNetUserPasskeys", "AspNetUserTokens", "AspNetUsers",
        "BaseSalaries", "CalendarDays", "ClockMarks", "DoneOperations", "EntraIdentities",
        "FormerPasswords", "MailServers", "MasterKeyMarks", "PayeeKeys", "PortalHosts", "Portals", "ProtectionKeys", "RecoveryCodes", "RoyaltyCaps",
        "SecondFactors", "SecurityHeads", "SecurityLog", "SenderKeys", "Sessions", "SetupLinks", "SignInDelays", "TaxRules", "TimerLeases",
    ];

    private static readonly IReadOnlyList<Type> Types = typeof(IPortalOwned).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IPortalOwned).IsAssignableFrom(t))
        .OrderBy(t => t.Name, StringComparer.Ordinal).ToList();

    [Fact]
    public async Task The_list_names_every_table_and_every_one_is_mapped()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();

        Assert.Equal(Owned, Types.Select(t => t.Name));
        Assert.All(Types, t => Assert.NotNull(db.Model.FindEntityType(t)));
        Assert.Equal(Shared, db.Model.GetEntityTypes().Where(t => !Types.Contains(t.ClrType)).Select(t => t.GetTableName()).OfType<string>()
            .Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task On_the_public_site_too_a_row_of_one_portal_is_invisible_in_another_and_without_a_portal()
    {
        using var database = await Filled();
        var factory = database.AsSystem().GetRequiredService<PortalDbFactory>();
        await using var own = factory.CreatePublic(A.ThanhDong);
        var owned = own.Model.GetEntityTypes().Select(t => t.ClrType).Where(Types.Contains).ToList();

        Assert.Equal(["PaperCheck", "Publication", "PublishedFile", "Section"], owned.Select(t => t.Name).Order(StringComparer.Ordinal));
        foreach (var type in owned)
        {
            Assert.NotEmpty(await RowsAsync(own, type));
            foreach (var portalId in new[] { "phu-lien", null })
            {
                await using var other = factory.CreatePublic(portalId);
                Assert.All(await RowsAsync(other, type), r => Assert.Equal(portalId, r.PortalId));
            }
        }
    }

    [Fact]
    public async Task A_row_of_one_portal_is_invisible_in_another_and_without_a_portal()
    {
        using var database = await Filled();
        foreach (var type in Types)
        {
            var here = await Rows(database, type, A.ThanhDong);
            Assert.True(here.Count > 0, $"The story gives no {type.Name}");
            Assert.All(here, r => Assert.Equal(A.ThanhDong, r.PortalId));
            Assert.All(await Rows(database, type, "phu-lien"), r => Assert.Equal("phu-lien", r.PortalId));
            Assert.Empty(await Rows(database, type, null));
        }
    }

    [Fact]
    public async Task A_new_row_of_another_portal_is_never_saved()
    {
        using var database = await PortalDatabase.CreateAsync();
        foreach (var type in Types)
        {
            await using var db = Context(database, "phu-lien");
            var row = (IPortalOwned)RuntimeHelpers.GetUninitializedObject(type);
            row.PortalId = A.ThanhDong;
            if (row is Core.Publications.PublishedFile file) file.Sha256 = "a"; // the one key that nothing generates
            db.Entry(row).State = EntityState.Added;

            var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());

            Assert.Contains("of portal 'thanh-dong' written while working in 'phu-lien'", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_row_of_another_portal_is_neither_changed_nor_deleted()
    {
        using var database = await Filled();
        foreach (var type in Types)
        {
            var row = (await Rows(database, type, A.ThanhDong))[0];
            foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
            {
                await using var db = Context(database, "phu-lien");
                db.Entry(row).State = state;
                await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            }
        }
    }

    [Fact]
    public async Task Nothing_but_parts_of_a_draft_grants_days_of_the_calendar_and_what_people_keep_of_lists_is_ever_deleted()
    {
        using var database = await Filled();
        foreach (var type in Types)
        {
            var row = (await Rows(database, type, A.ThanhDong))[0];
            await using var db = Context(database, A.ThanhDong);
            db.Entry(row).State = EntityState.Deleted;
            var failure = await Record.ExceptionAsync(() => db.SaveChangesAsync());
            Assert.Equal(Removable.Contains(type.Name), failure is null);
        }
    }

    /// <summary>A story that leaves a row in every table of Thành Đông.</summary>
    private static async Task<PortalDatabase> Filled()
    {
        var database = await PortalDatabase.CreateAsync();
        await Royalties.Ageing.Waiting.LeaveAsync(database);
        Story.Must(await Story.TryAssess(database, (await Story.Publish(database)).ItemId, addition: 10));
        await A.Schedule(database, new(2027, 1, 1), spoil: s => s.Genres[0].Grades = [new() { PortalId = A.ThanhDong, Name = "A", Coefficient = 2 }]);
        Story.Must(await Story.TrySavePayee(database, new() { FullName = "Trần Đức Toàn" }));
        await Royalties.Payments.SomePayments.CertifiedAsync(database);
        await Royalties.Payments.Plans.PlanGround.LayAsync(database);
        await Royalties.Opening.OpeningGround.LayAsync(database);
        await Royalties.Budgets.Budgeted.LayAsync(database, new(2026, 11));
        await Royalties.Evidence.SignedGround.AttachAsync(database);
        await Royalties.Payees.CommitmentScanGround.LayAsync(database);
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<IssueReport>().ExecuteAsync(DaySpan.Of(new YearMonth(2026, 10)), new()));
        var form = await A.CompleteForm(database);
        form.Pictures = [new() { MediaFileId = await A.Picture(database), Alt = "Ảnh", Credit = "Mai Anh" }];
        await Story.Publish(database, form);
        await Story.Draft(database, await A.DocumentForm(database, new(2026, 11, 19)));
        Story.Must(await database.As(Someone.Head).GetRequiredService<SaveView>().ExecuteAsync("bai", "bài", "Quá hạn", "?han=qua-han", shared: true));
        Story.Must(await database.As(Someone.Head).GetRequiredService<Core.Queries.SaveQuery>().ExecuteAsync(new("Quý này", new(), Shared: true)));
        Story.Must(await database.As(Someone.Head).GetRequiredService<Core.Reports.Emulation.DecideEmulation>()
            .ExecuteAsync(new() { FromOn = new(2026, 1, 1), Source = "Quyết định 5/QĐ-UBND" }));
        Story.Must(await database.As(Someone.Head).GetRequiredService<KeepColumns>().ExecuteAsync("bai", ["muc"]));
        Story.Must(await database.As(Someone.Head).GetRequiredService<KeepManyWork>().BeginAsync(ManyAct.Send, 1));
        Story.Must(await database.As(Someone.Author).GetRequiredService<CommentOnPassage>()
            .ExecuteAsync(await Story.Draft(database), PassageAnchor.Whole, "Thiếu ảnh"));
        Story.Must(await database.As(Someone.Author).GetRequiredService<MarkOpenEditor>().ExecuteAsync(await Story.Draft(database), Guid.NewGuid()));
        await Story.Bin(database, await Story.Draft(database), Someone.Head);
        Story.Must(await database.As(Someone.Administrator).GetRequiredService<SaveOfficeDay>()
            .ExecuteAsync(new() { Date = new(2026, 11, 23), Name = "Nghỉ hoán đổi", Source = "Công văn số 1/UBND" }));
        await Schedules.Planned.EditionAsync(database);
        await Story.Withdraw(database, (await Story.Publish(database)).EditionId);
        await Editions.Urgent.UrgentStory.PublishAsync(database);
        await People.Desk.Invite(database);
        await Mail.MailGround.LeaveAsync(database);
        Story.Must(await People.Desk.Verb<Core.People.BeginReview>(database).ExecuteAsync());
        Story.Must(await People.Desk.Verb<Core.People.AppointDeputy>(database).ExecuteAsync(
            new() { AbsentId = Someone.Head, DeputyId = Someone.Deputy, FromOn = new(2026, 12, 1), ToOn = new(2026, 12, 2) }));
        Story.Must(await database.As(Someone.AccountAdministrator).GetRequiredService<AddEntraRule>().ExecuteAsync("ThuKy", PortalRole.Secretary, null));
        Story.Must(await database.AsSystem().GetRequiredService<AskForAccess>().ExecuteAsync(
            EntraPerson.Of(Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), "Trần Thị Mới", null)!, A.ThanhDong));
        // A kind of which nothing was written would leave its table empty, and the walk would try nothing in it
        await using var db = database.Context();
        Assert.Equal(Enum.GetValues<ContentKind>().Length, await db.Items.Select(i => i.Kind).Distinct().CountAsync());
        return database;
    }

    private static PortalDbContext Context(PortalDatabase database, string? portalId)
    {
        var db = database.Context();
        db.CurrentPortalId = portalId;
        return db;
    }

    private static async Task<List<IPortalOwned>> Rows(PortalDatabase database, Type type, string? portalId)
    {
        await using var db = Context(database, portalId);
        return await RowsAsync(db, type);
    }

    private static Task<List<IPortalOwned>> RowsAsync(DbContext db, Type type) => (Task<List<IPortalOwned>>)typeof(PortalCrossingTests)
        .GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;

    /// <summary>The oldest first, whichever index the engine reads along.</summary>
    private static async Task<List<IPortalOwned>> ReadAsync<T>(DbContext db) where T : class, IPortalOwned =>
        (await db.Set<T>().AsNoTracking().ToListAsync()).OrderBy(r => typeof(T).GetProperty("Id")?.GetValue(r) as int?).Cast<IPortalOwned>().ToList();
}
