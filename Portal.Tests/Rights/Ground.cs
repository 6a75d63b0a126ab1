using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Calendar;
using Portal.Core.Comments;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Papers;
using Portal.Core.People;
using Portal.Core.Portals;
using Portal.Core.Portals.Days;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;
using Portal.Core.Views;
using Portal.Tests.Accounts.Sessions;
using Portal.Tests.Mail;
using Portal.Tests.Media;
using Portal.Tests.Media.Files;
using Portal.Tests.People;
using Portal.Tests.Royalties.Budgets;
using Portal.Tests.Support;

namespace Portal.Tests.Rights;

/// <summary>Rows of Thành Đông of every kind a verb may name, made by the verbs themselves; and eight strangers with a role in Phù Liễn each.</summary>
internal sealed record Ground
{
    public static readonly YearMonth November = new(2026, 11);

    public required int Draft { get; init; }
    public required int Editing { get; init; }
    public required int Approval { get; init; }
    public required int Published { get; init; }
    public required int Planned { get; init; }
    public required int Schedule { get; init; }
    public required int Binned { get; init; }
    public required int Urgent { get; init; }
    public required IReadOnlyDictionary<int, int> Versions { get; init; }
    public required EditionForm NewForm { get; init; }
    public required int Section { get; init; }
    public required string Picture { get; init; }
    public required int File { get; init; }
    public required RoyaltyPeriod Period { get; init; }
    public required RoyaltyWork Work { get; init; }
    public required RoyaltyAdjustment Adjustment { get; init; }
    public required int Rates { get; init; }
    public required PayeeChange Change { get; init; }
    public required PortalSite Site { get; init; }
    public required int Invitation { get; init; }
    public required int Deputy { get; init; }
    public required int Review { get; init; }
    public required int ReviewLine { get; init; }
    public required Membership Role { get; init; }
    public required Guid Session { get; init; }
    public required int Day { get; init; }
    public required int View { get; init; }
    public required int Query { get; init; }
    public required int EmulationRule { get; init; }
    public required int PictureId { get; init; }
    public required int Many { get; init; }
    public required int Request { get; init; }
    public required int Rule { get; init; }
    public required int Message { get; init; }
    public required int Comment { get; init; }
    public required int Payment { get; init; }
    public required int Commitment { get; init; }
    public required int CommitmentScan { get; init; }
    public required int OpeningImport { get; init; }
    public required int SignedCopy { get; init; }
    public required int BudgetEntry { get; init; }

    /// <summary>A paper of money with a number of the register.</summary>
    public required int Paper { get; init; }
    public required int AllowanceRate { get; init; }
    public required int AllowanceMonth { get; init; }
    public required int YearEnd { get; init; }

    /// <summary>A scan that is attached, and a machine without a browser that prints.</summary>
    public static byte[] Scan { get; } = SampleFiles.Pdf("Ban ky");
    public static Task<Outcome<byte[]>> NoPrinter(Core.Papers.Sheets.Sheet sheet, CancellationToken stop) =>
        Task.FromResult<Outcome<byte[]>>(new Refusal(Core.Papers.Sheets.SheetPdf.NoBrowser, "Máy chủ chưa có trình duyệt."));

    public static string StrangerOf(PortalRole role) => "la-" + role;

    public static async Task<Ground> LayAsync(PortalDatabase database)
    {
        var published = await Story.PeriodAt(database, RoyaltyPeriodStatus.Paid);
        var adjustment = await AdjustAsync(database, published.ItemId);
        int[] editions = [await Story.Draft(database), await Story.AtStep(database, "editing"), await Story.AtStep(database, "approval"), published.EditionId,
            await Story.Bin(database, await Story.Draft(database))];
        var urgent = await Editions.Urgent.UrgentStory.PublishAsync(database);
        var planned = await Schedules.Planned.EditionAsync(database);
        var (payee, commitment) = await CommittedAsync(database);
        var png = PictureFiles.Png(64, 64);
        var picture = Story.Must(await database.As(Someone.Author).GetRequiredService<TakePicture>()
            .ExecuteAsync(new MemoryStream(png), "a.png", png.Length));
        var file = Story.Must(await database.As(Someone.Author).GetRequiredService<TakeFile>().ExecuteAsync(new MemoryStream(Scan), "a.pdf", Scan.Length));
        var deputy = Story.Must(await database.As(Someone.Head).GetRequiredService<AppointDeputy>()
            .ExecuteAsync(new() { DeputyId = Someone.Deputy, FromOn = new(2026, 11, 25), ToOn = new(2026, 11, 30) }));
        var review = Story.Must(await Desk.Verb<BeginReview>(database).ExecuteAsync());
        var view = Story.Must(await database.As(Someone.Head).GetRequiredService<SaveView>()
            .ExecuteAsync("bai", "Tin bài", "Của tôi", "?loc=x", shared: false));
        var (query, emulation) = await Queries.QueryGround.LayAsync(database);
        var many = await BeginManyAsync(database);
        Story.Must(await database.As(Someone.Administrator).GetRequiredService<SaveOfficeDay>().ExecuteAsync(
            new() { Date = new(2026, 12, 23), Kind = CalendarDayKind.Holiday, Name = "Nghỉ theo quyết định", Source = "Quyết định 12/QĐ-UBND" }));
        await Desk.Factor(database);
        Story.Must(await database.As(Someone.AccountAdministrator).GetRequiredService<AddEntraRule>().ExecuteAsync("ThuKy", PortalRole.Secretary, null));
        Story.Must(await database.AsSystem().GetRequiredService<AskForAccess>().ExecuteAsync(
            EntraPerson.Of(Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), "Trần Thị Mới", null)!, A.ThanhDong));
        var invitation = await Desk.Invite(database);
        var message = await MailGround.LeaveAsync(database);
        var comment = Story.Must(await database.As(Someone.Head).GetRequiredService<CommentOnPassage>()
            .ExecuteAsync(editions[2], PassageAnchor.Whole, "Thiếu ảnh"));
        var (session, _) = await AtTheDesk.SitAsync(database, Someone.Author);
        await AddStrangersAsync(database);
        await Royalties.Opening.OpeningGround.LayAsync(database);
        var copy = await Royalties.Evidence.SignedGround.AttachAsync(database);
        var budget = await Budgeted.LayAsync(database, November);
        Story.Must(await database.As(Someone.Head).GetRequiredService<IssueMoneyPaper>().ExecuteAsync(
            new(PaperKind.SpendingDecision, November.ToString(), 0), new() { Symbol = "QĐ-UBND", On = new(2026, 11, 20) }));
        var form = await A.CompleteForm(database);
        await using var db = database.Context();
        return new()
        {
            OpeningImport = await db.OpeningImports.OrderBy(i => i.Id).Select(i => i.Id).FirstAsync(), SignedCopy = copy,
            Draft = editions[0], Editing = editions[1], Approval = editions[2], Published = editions[3],
            Binned = editions[4], Urgent = urgent,
            Planned = planned, Schedule = (await Schedules.Planned.OfAsync(database, planned)).Id,
            Versions = await db.Editions.ToDictionaryAsync(e => e.Id, e => e.Version), NewForm = form, Section = form.SectionId,
            Picture = picture.PreviewSha256, PictureId = picture.MediaFileId, File = file.Id, Period = await Story.Period(database, November),
            Rates = await db.RoyaltySchedules.Select(s => s.Id).SingleAsync(), Work = await Story.Work(database, published.ItemId), Adjustment = adjustment,
            Change = await Story.Waiting(database, payee), Site = await db.Portals.SingleAsync(p => p.Id == A.ThanhDong), Invitation = invitation.Id,
            Deputy = deputy, Review = review, ReviewLine = await db.AccessReviewLines.Select(l => l.Id).FirstAsync(),
            Role = await Desk.Role(database, Someone.OtherAuthor, PortalRole.Contributor), Session = session,
            Day = await db.PortalDays.Select(d => d.Id).SingleAsync(), View = view, Query = query, EmulationRule = emulation, Many = many,
            Request = await db.AccessRequests.Select(r => r.Id).SingleAsync(), Rule = await db.EntraRoleRules.Select(r => r.Id).SingleAsync(),
            BudgetEntry = budget.Entry, AllowanceRate = budget.Rate, AllowanceMonth = budget.Month, YearEnd = budget.YearEnd,
            Message = message, Comment = comment,
            Paper = await db.IssuedPapers.Where(p => p.Kind == PaperKind.SpendingDecision).Select(p => p.Id).SingleAsync(),
            Payment = await db.RoyaltyPayments.Select(p => p.Id).FirstAsync(), Commitment = commitment,
            CommitmentScan = Story.Must(await Royalties.Payees.CommitmentScanGround.TryAttach(database, commitment, Scan)),
        };
    }

    private static async Task<(int Payee, int Commitment)> CommittedAsync(PortalDatabase database)
    {
        var payee = Story.Must(await Story.TrySavePayee(database,
            new() { FullName = "Trần Đức Toàn", TaxCode = "031190012345", BankAccount = "2309876543210", BankName = "Agribank" }));
        return (payee, Story.Must(await database.As(Someone.Secretary).GetRequiredService<SaveTaxCommitment>()
            .ExecuteAsync(payee, new() { Year = 2026, SignedOn = new(2026, 11, 2) })));
    }

    /// <summary>Everybody has acted on many; the head's is the one that is asked for.</summary>
    private static async Task<int> BeginManyAsync(PortalDatabase database)
    {
        var many = 0;
        foreach (var (_, person) in Right.People)
        {
            var begun = Story.Must(await database.As(person).GetRequiredService<KeepManyWork>().BeginAsync(ManyAct.Send, 1));
            if (person == Someone.Head) many = begun;
        }
        return many;
    }

    private static async Task<RoyaltyAdjustment> AdjustAsync(PortalDatabase database, int itemId)
    {
        var line = (await Story.Work(database, itemId)).Lines[0];
        var id = Story.Must(await database.As(Someone.Secretary).GetRequiredService<AdjustLine>().ExecuteAsync(new(line.Id, new Money(1_000), "Chấm thiếu")));
        await using var db = database.Context();
        return await db.RoyaltyAdjustments.SingleAsync(a => a.Id == id);
    }

    private static async Task AddStrangersAsync(PortalDatabase database)
    {
        await using var db = database.Context("phu-lien");
        foreach (var (role, _) in Right.People)
        {
            var id = StrangerOf(role);
            db.Users.Add(new PortalUser { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), DisplayName = id, SecurityStamp = id });
            db.Memberships.Add(new Membership { PortalId = "phu-lien", UserId = id, Role = role, FromOn = new(2025, 1, 1) });
        }
        await db.SaveChangesAsync();
    }
}
